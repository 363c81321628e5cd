"""Bytes of a file to an exact text."""
