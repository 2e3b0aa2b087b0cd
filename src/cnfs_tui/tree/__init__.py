"""The decision tree as pure logic: decide, explain, prove, compare, draw. No file, no French, no screen."""
