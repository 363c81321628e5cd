"""Copied passages: fingerprints, candidates, alignment, what was changed."""
