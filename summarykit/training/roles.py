"""The model of section roles: learned from annotated corpora, measured on what it has not seen."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

from summarykit.learning.labelled import LabelledDocument, read_corpus, read_gold
from summarykit.learning.scores import Scores, score
from summarykit.learning.train import fit
from summarykit.messages import msg
from summarykit.structure.certainty import Certainty
from summarykit.structure.learned import RoleModel
from summarykit.training.blocks import Prepared, pairs, prepare
from summarykit.training.certainty import Decided, decided, measure

# Chosen among strengths of 0.5 to 6 and voices of 1.5 to 4 by what they do on parts that were held out, where
# no other set loses; to find them anew, change one and see what `summarykit train roles` tells of them.
STRENGTH = 4.0
FEWEST_UNITS = 2
VOICE = 1.75
# Of the passages learned from, those longer than all but one in a hundred are too few to know their like by.
FEWER_ARE_LONGER = 0.01
FOLDS = 10

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
    """A model, how it does beside the rules on each set, and the languages it is the default for.

    `certainty` is by language, of the training split, each unit told by a model that has not seen it.
    """

    model: RoleModel
    sets: Mapping[str, tuple[Compared, ...]]
    default_for: tuple[str, ...]
    learned_from: tuple[LabelledDocument, ...]
    certainty: Mapping[str, Certainty]


def train_roles(corpora: Sequence[Path], measured: Mapping[str, Path]) -> Trained:
    """Learn from the documents of `corpora` whose split is "train".

    It is measured on all documents of the corpora, each time learned without the unit or the genre that it
    is measured on, and of genres each corpus by itself; on the test split; and on the gold files `measured`,
    by name. Raises ModelError E702 where a corpus is malformed or has nothing to learn from, ReadError where
    a document cannot be read.
    """
    documents = [prepare(one) for corpus in corpora for one in read_corpus(corpus)]
    learned = [one for one in documents if one.labelled.split == "train"]
    model = learn(learned)
    units = _without(documents, lambda one: one.labelled.unit)
    genres = _without(documents, lambda one: one.labelled.genre)
    sets = {
        UNITS: _compare(units),
        GENRES: _compare(genres),
        **_by_corpus(genres, corpora),
        TEST: _compare([(one, model) for one in documents if one.labelled.split != "train"]),
        **_on_gold(model, measured),
    }
    return Trained(model, sets, _default_for(sets), tuple(one.labelled for one in learned), _certainty(units))


def _by_corpus(genres: Sequence[Told], corpora: Sequence[Path]) -> dict[str, tuple[Compared, ...]]:
    """The genres of each corpus by themselves."""
    return {
        f"{GENRES}, {corpus.name}": _compare(
            [row for row in genres if corpus in row[0].labelled.path.parents]
        )
        for corpus in map(Path.resolve, corpora)
    }


def _on_gold(model: RoleModel, measured: Mapping[str, Path]) -> dict[str, tuple[Compared, ...]]:
    """A model on gold files, by their names."""
    return {
        name: _compare([(prepare(one), model) for one in read_gold(gold)]) for name, gold in measured.items()
    }


def learn(documents: Sequence[Prepared]) -> RoleModel:
    """The model of some documents."""
    known = list(chain.from_iterable(one.items for one in documents))
    linear = fit(known, strength=STRENGTH, fewest_groups=FEWEST_UNITS)
    return RoleModel(linear, VOICE, _longest(documents))


def _longest(documents: Sequence[Prepared]) -> dict[str, int]:
    """By language the length of a passage that few are longer than."""
    lengths: dict[str, list[int]] = defaultdict(list)
    for one in documents:
        lengths[one.labelled.lang] += [len(passage.span) for passage in one.passages]
    return {
        lang: sorted(found)[int((1 - FEWER_ARE_LONGER) * (len(found) - 1))] for lang, found in lengths.items()
    }


Told = tuple[Prepared, RoleModel]
"""A document, and the model that tells its roles."""


def _without(documents: Sequence[Prepared], part: Callable[[Prepared], str]) -> list[Told]:
    """Each document with a model learned without its part; of many parts several are left out at once."""
    told = []
    names = sorted({part(one) for one in documents})
    for held in (names[at::FOLDS] for at in range(min(FOLDS, len(names)))):
        model = learn([one for one in documents if part(one) not in held])
        told += [(one, model) for one in documents if part(one) in held]
    return told


def _compare(told: Sequence[Told]) -> tuple[Compared, ...]:
    """The scores by language, of documents each with the model that tells their roles."""
    compared = []
    for lang in sorted({one.labelled.lang for one, _ in told}):
        chosen = [(one, model) for one, model in told if one.labelled.lang == lang]
        rules = score(pair for one, _ in chosen for pair in pairs(one, None))
        learned = score(pair for one, model in chosen for pair in pairs(one, model))
        compared.append(Compared(lang, rules, learned))
    return tuple(compared)


def _certainty(told: Sequence[Told]) -> dict[str, Certainty]:
    """By language, from the documents for training, so that the test split can ask whether it holds."""
    found: dict[str, list[Decided]] = defaultdict(list)
    for one, model in told:
        if one.labelled.split == "train":
            found[one.labelled.lang] += decided(one, model)
    return {lang: measure(decisions) for lang, decisions in sorted(found.items())}


def _default_for(sets: Mapping[str, Sequence[Compared]]) -> tuple[str, ...]:
    """The languages in which the model wins where units and genres are held out, and loses nowhere."""
    won = {row.lang for row in sets[UNITS] if row.is_won} & {row.lang for row in sets[GENRES] if row.is_won}
    lost = {row.lang for rows in sets.values() for row in rows if not row.is_held}
    return tuple(sorted(won - lost))
