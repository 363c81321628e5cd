"""Learned models of labelled blocks: trained by scikit-learn, kept as plain arrays and a card."""
