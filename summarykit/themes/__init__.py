"""What a text is about: keyphrases."""
