"""The decision tree as pure logic: decide, explain, prove, draw. No file, no French, no screen."""
