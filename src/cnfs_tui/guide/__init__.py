"""Reads ``rules/`` and ``memos/`` into one immutable Guide, or a list of problems in French."""
