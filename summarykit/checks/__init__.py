"""What a reviewer is told: one rule a class."""
