"""What is known only from many documents, on disk: texts, analyses, fingerprints, background."""
