"""Blocks, headings and sections: how a text is built."""
