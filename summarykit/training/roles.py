"""The model of section roles: learned from the annotated corpus, measured on what it has not seen."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

from summarykit.learning.labelled import LabelledDocument, read_corpus, read_gold
from summarykit.learning.scores import Scores, score
from summarykit.learning.train import fit
from summarykit.messages import msg
from summarykit.structure.learned import RoleModel
from summarykit.training.blocks import Prepared, items, pairs, prepare

# Chosen by the training split, its units and genres held out, among strengths of 0.3 to 4 and voices of 0.5
# to 3; to find them anew, change one and see what `summarykit train roles` tells of held-out parts.
STRENGTH = 1.0
FEWEST_UNITS = 2
VOICE = 2.0

UNITS, GENRES, TEST = msg("held-out units"), msg("held-out genres"), msg("test split")


@dataclass(frozen=True, slots=True)
class Compared:
    """Rules alone and rules with the model, on the same blocks of one language."""

    lang: str
    rules: Scores
    model: Scores

    @property
    def is_won(self) -> bool:
        """With the model more blocks have their right role, and the rarer roles are found no worse."""
        return self.model.share > self.rules.share and self.model.macro_f1 >= self.rules.macro_f1

    @property
    def is_held(self) -> bool:
        """With the model nothing is lost."""
        return self.model.share >= self.rules.share and self.model.macro_f1 >= self.rules.macro_f1


@dataclass(frozen=True, slots=True)
class Trained:
    """A model, how it does beside the rules on each set, and the languages it is the default for."""

    model: RoleModel
    sets: Mapping[str, tuple[Compared, ...]]
    default_for: tuple[str, ...]
    learned_from: tuple[LabelledDocument, ...]


def train_roles(corpus: Path, measured: Mapping[str, Path]) -> Trained:
    """Learn from the documents of `corpus` whose split is "train".

    It is measured on all documents of the corpus, each time learned without the unit or the genre that it
    is measured on; on the test split; and on the gold files `measured`, by name. Raises ModelError E702
    where a corpus is malformed or has nothing to learn from, ReadError where a document cannot be read.
    """
    documents = [prepare(one) for one in read_corpus(corpus)]
    learned = [one for one in documents if one.labelled.split == "train"]
    model = learn(learned)
    rest = [one for one in documents if one.labelled.split != "train"]
    sets = {
        UNITS: _without(documents, lambda one: one.labelled.unit),
        GENRES: _without(documents, lambda one: one.labelled.genre),
        TEST: _compare([(one, model) for one in rest]),
        **{
            name: _compare([(prepare(one), model) for one in read_gold(gold)])
            for name, gold in measured.items()
        },
    }
    return Trained(model, sets, _default_for(sets), tuple(one.labelled for one in learned))


def learn(documents: Sequence[Prepared]) -> RoleModel:
    """The model of some documents."""
    known = list(chain.from_iterable(map(items, documents)))
    longest: dict[str, int] = {}
    for one in documents:
        lengths = [len(passage.span) for passage in one.passages]
        longest[one.labelled.lang] = max([longest.get(one.labelled.lang, 0), *lengths])
    return RoleModel(fit(known, strength=STRENGTH, fewest_groups=FEWEST_UNITS), VOICE, longest)


def _without(documents: Sequence[Prepared], part: Callable[[Prepared], str]) -> tuple[Compared, ...]:
    """Each part measured by a model that was learned from all others."""
    told = []
    for name in sorted({part(one) for one in documents}):
        model = learn([one for one in documents if part(one) != name])
        told += [(one, model) for one in documents if part(one) == name]
    return _compare(told)


def _compare(told: Sequence[tuple[Prepared, RoleModel]]) -> tuple[Compared, ...]:
    """The scores by language, of documents each with the model that tells their roles."""
    compared = []
    for lang in sorted({one.labelled.lang for one, _ in told}):
        chosen = [(one, model) for one, model in told if one.labelled.lang == lang]
        rules = score(pair for one, _ in chosen for pair in pairs(one, None))
        learned = score(pair for one, model in chosen for pair in pairs(one, model))
        compared.append(Compared(lang, rules, learned))
    return tuple(compared)


def _default_for(sets: Mapping[str, Sequence[Compared]]) -> tuple[str, ...]:
    """The languages in which the model wins where units and genres are held out, and loses nowhere."""
    won = {row.lang for row in sets[UNITS] if row.is_won} & {row.lang for row in sets[GENRES] if row.is_won}
    lost = {row.lang for rows in sets.values() for row in rows if not row.is_held}
    return tuple(sorted(won - lost))
