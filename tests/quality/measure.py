"""Runs the toolkit over the corpora through its public face, and scores what comes back.

`python -m tests.quality.measure` prints every score of every set.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any

import summarykit
from summarykit.records import Analysis, Figure, Origin
from summarykit.records.structure import role_of
from tests.quality import scorers
from tests.quality.scorers import Copied, Row, Tally

CORPORA = Path(__file__).parents[2] / "corpora"
LANGUAGES = ("en", "zh")


@dataclass(frozen=True)
class Gold:
    """A set of documents and its gold; `units` where units are written as the toolkit writes them.

    `figures` and `passages` tell whether it has gold of these; all sets have gold of structure.
    """

    name: str
    units: bool = False
    figures: bool = True
    passages: bool = True

    def rows(self, kind: str) -> list[dict[str, Any]]:
        """The lines of a gold file, none where the set has no such gold."""
        if not {"figures": self.figures, "passages": self.passages}.get(kind, True):
            return []
        lines = (CORPORA / self.name / "gold" / f"{kind}.jsonl").read_text(encoding="utf-8").splitlines()
        return [json.loads(line) for line in lines]

    def in_language(self, kind: str, lang: str) -> list[dict[str, Any]]:
        """The lines of a gold file about documents in one language."""
        return [row for row in self.rows(kind) if row["lang"] == lang]

    def analysis(self, row: Row) -> Analysis:
        """The analysis of the document that a line is about."""
        return analysed(CORPORA / self.name / "gold" / row["text"])


SETS = (
    Gold("examples", units=True),
    Gold("summaries"),
    Gold("reports", figures=False, passages=False),
)


@cache
def analysed(path: Path) -> Analysis:
    """The analysis of a document, made once."""
    return summarykit.analyse(summarykit.read(path.resolve()))


def plain(figure: Figure) -> object:
    """The value as the gold writes it: a number, two of a range, or the label of a date."""
    if figure.value is None:
        return figure.label
    if figure.upper is not None:
        return [_number(figure.value), _number(figure.upper)]
    return _number(figure.value)


def _number(value: Decimal) -> int | float:
    return int(value) if value == value.to_integral_value() else float(value)


def blocks_of(analysis: Analysis) -> list[Row]:
    """Blocks with their roles; a heading that runs into its paragraph counts as body."""
    return [
        {
            "start": block.span.start,
            "end": block.span.end,
            "kind": "body" if block.run_in else block.kind,
            "level": block.level,
            "section": role_of(analysis.sections, block.span),
        }
        for block in analysis.blocks
    ]


def figures_of(analysis: Analysis) -> Row:
    """Figures and breakdowns in the shape of the gold."""
    return {
        "figures": [
            {
                "start": one.span.start,
                "end": one.span.end,
                "kind": one.kind,
                "value": plain(one),
                "unit": one.unit,
            }
            for one in analysis.figures
        ],
        "breakdown": [{"total": one.total, "parts": list(one.parts)} for one in analysis.breakdowns],
    }


def passages_of(copy: Path, source: Path) -> list[Row]:
    """Passages that a check of `copy` against `source` tells."""
    origin: Origin = "self" if copy.stem.rsplit("-", 1)[0] == source.stem.rsplit("-", 1)[0] else "unit"
    report = summarykit.check(analysed(copy), against=[(analysed(source).document, origin)])
    return [{"start": one.at.span.start, "end": one.at.span.end, "kind": one.kind} for one in report.passages]


def structure_scores(gold: Gold, lang: str) -> dict[str, float]:
    """Headings, levels, roles and boilerplate of the documents in one language."""
    sums: dict[str, Tally] = {}
    content = 0
    for row in gold.in_language("structure", lang):
        analysis = gold.analysis(row)
        text, wanted, found = analysis.document.text, row["blocks"], blocks_of(analysis)
        wanted = [block | ({"kind": "body"} if block.get("run_in") else {}) for block in wanted]
        content += len(scorers.inked(text, (b for b in wanted if b["kind"] not in scorers.BOILERPLATE)))
        for name, tally in (
            ("headings", scorers.headings(text, wanted, found)),
            ("levels", scorers.levels(wanted, found)),
            ("roles", scorers.roles(text, wanted, found)),
            ("boilerplate", scorers.boilerplate(text, wanted, found)),
        ):
            sums[name] = sums.get(name, Tally()) + tally
    scores = {name: tally.f1 for name, tally in sums.items()}
    return scores | {"content_kept": 1 - sums["boilerplate"].extra / content}


def figure_scores(gold: Gold, lang: str) -> dict[str, float]:
    """Values, breakdowns and traps of the documents in one language."""
    if not gold.figures:
        return {}
    layout = {row["doc"]: row["blocks"] for row in gold.rows("structure")}
    values, sums, hit, traps = Tally(), Tally(), 0, 0
    for row in gold.in_language("figures", lang):
        found = figures_of(gold.analysis(row))
        aside = [block for block in layout[row["doc"]] if block["kind"] in scorers.BOILERPLATE]
        wanted, told = (row, found["figures"]) if gold.units else (bare(row), bare(found)["figures"])
        values += scorers.figures(wanted, told, aside)
        sums += scorers.breakdowns(row, found)
        hit += scorers.trapped(row, found["figures"])
        traps += len(row["traps"])
    return {"figures": values.f1, "breakdowns": sums.f1, "traps_avoided": 1 - hit / traps}


def slip_scores(gold: Gold, lang: str) -> dict[str, float]:
    """Sums and changes that do not hold: those told by a check, against those of a gold that has them."""
    rows = [row for row in gold.in_language("figures", lang) if "slips" in row]
    tallies = (scorers.slips(row["slips"], slips_of(gold.analysis(row))) for row in rows)
    return {"slips": sum(tallies, Tally()).f1} if rows else {}


def slips_of(analysis: Analysis) -> list[Row]:
    """What a check tells of sums and changes, of any severity."""
    told = (one for one in summarykit.check(analysis).findings if one.code in {"F201", "F202"})
    return [{"code": one.code, "start": one.at.span.start, "end": one.at.span.end} for one in told]


def bare(row: Row) -> Row:
    """The same figures without their units."""
    return {**row, "figures": [{**figure, "unit": None} for figure in row["figures"]]}


def passage_scores(gold: Gold, lang: str) -> dict[str, float]:
    """Copied passages and their kinds, over all pairs in one language."""
    if not gold.passages:
        return {}
    layout = {Path(row["text"]).name: row for row in gold.rows("structure")}
    rows = [row for row in gold.rows("passages") if layout[Path(row["susp"]).name]["lang"] == lang]
    told, right = Copied(Tally(), scorers.Counter()), Tally()
    for copy, source in sorted({(row["susp"], row["src"]) for row in rows}):
        wanted = [
            {
                "start": row["susp_offset"],
                "end": row["susp_offset"] + row["susp_length"],
                "kind": row["kind"],
            }
            for row in rows
            if (row["susp"], row["src"]) == (copy, source)
        ]
        paths = [CORPORA / gold.name / name for name in (copy, source)]
        found, text = passages_of(*paths), analysed(paths[0]).document.text
        aside = [b for b in layout[paths[0].name]["blocks"] if b["kind"] not in {"body", "list"}]
        one = scorers.passages(text, wanted, found, aside)
        shifted = scorers.Counter({at + len(told.pieces): count for at, count in one.pieces.items()})
        told = Copied(told.ink + one.ink, scorers.Counter({**told.pieces, **shifted}))
        right += scorers.kinds(wanted, found)
    return {"passages": told.score, "passage_kinds": right.f1}


def scores(languages: Sequence[str] = LANGUAGES) -> dict[str, float]:
    """Every score by its name, `examples/roles/zh`; 1 is best for all of them."""
    return {
        f"{gold.name}/{name}/{lang}": value
        for gold in SETS
        for lang in languages
        for part in (structure_scores, figure_scores, slip_scores, passage_scores)
        for name, value in part(gold, lang).items()
    }


if __name__ == "__main__":
    for score, value in scores().items():
        print(f"{score:32} {value:.4f}")  # noqa: T201 a table is what it is for
