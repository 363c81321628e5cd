"""How the models under `models/` are made from the annotated corpora: one module a model."""

from summarykit.training.card import card_of
from summarykit.training.roles import train_roles

__all__ = ["card_of", "train_roles"]
