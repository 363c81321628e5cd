"""Every number of a text understood, and what adds up to what."""
