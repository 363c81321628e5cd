"""Runs the toolkit over corpora/examples through its public face, and scores what comes back.

`python -m tests.quality.measure` prints every score.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any

import summarykit
from summarykit.records import Analysis, Figure, Origin
from summarykit.records.structure import role_of
from tests.quality import scorers
from tests.quality.scorers import Copied, Row, Tally

EXAMPLES = Path(__file__).parents[2] / "corpora/examples"
LANGUAGES = ("en", "zh")


def gold(name: str) -> list[dict[str, Any]]:
    """The lines of a gold file."""
    lines = (EXAMPLES / "gold" / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines]


@cache
def analysed(name: str) -> Analysis:
    """The analysis of an example document, made once."""
    return summarykit.analyse(summarykit.read(EXAMPLES / name))


def plain(figure: Figure) -> object:
    """The value as the gold writes it."""
    if figure.value is None:
        return figure.label
    whole = figure.value == figure.value.to_integral_value()
    return int(figure.value) if whole else float(Decimal(figure.value))


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
            {"start": one.span.start, "end": one.span.end, "value": plain(one), "unit": one.unit}
            for one in analysis.figures
        ],
        "breakdown": [{"total": one.total, "parts": list(one.parts)} for one in analysis.breakdowns],
    }


def passages_of(copy: str, source: str) -> list[Row]:
    """Passages that a check of `copy` against `source` tells."""
    origin: Origin = "self" if copy.rsplit("-", 1)[0] == source.rsplit("-", 1)[0] else "unit"
    report = summarykit.check(analysed(copy), against=[(analysed(source).document, origin)])
    return [{"start": one.at.span.start, "end": one.at.span.end, "kind": one.kind} for one in report.passages]


def structure_scores(lang: str) -> dict[str, float]:
    """Headings, levels, roles and boilerplate of the documents in one language."""
    sums: dict[str, Tally] = {}
    content = 0
    for row in gold("structure"):
        if row["lang"] != lang:
            continue
        analysis = analysed(f"{row['doc']}.txt")
        text, wanted, found = analysis.document.text, row["blocks"], blocks_of(analysis)
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


def figure_scores(lang: str) -> dict[str, float]:
    """Values, breakdowns and traps of the documents in one language."""
    layout = {row["doc"]: row["blocks"] for row in gold("structure")}
    values, sums, hit, traps = Tally(), Tally(), 0, 0
    for row in gold("figures"):
        if row["lang"] != lang:
            continue
        found = figures_of(analysed(f"{row['doc']}.txt"))
        aside = [block for block in layout[row["doc"]] if block["kind"] in scorers.BOILERPLATE]
        values += scorers.figures(row, found["figures"], aside)
        sums += scorers.breakdowns(row, found)
        hit += scorers.trapped(row, found["figures"])
        traps += len(row["traps"])
    return {"figures": values.f1, "breakdowns": sums.f1, "traps_avoided": 1 - hit / traps}


def passage_scores(lang: str) -> dict[str, float]:
    """Copied passages and their kinds, over all pairs in one language."""
    layout = {f"{row['doc']}.txt": row for row in gold("structure")}
    rows = [row for row in gold("passages") if layout[row["susp"]]["lang"] == lang]
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
        found, text = passages_of(copy, source), analysed(copy).document.text
        aside = [b for b in layout[copy]["blocks"] if b["kind"] not in {"body", "list"}]
        one = scorers.passages(text, wanted, found, aside)
        shifted = scorers.Counter({at + len(told.pieces): count for at, count in one.pieces.items()})
        told = Copied(told.ink + one.ink, scorers.Counter({**told.pieces, **shifted}))
        right += scorers.kinds(wanted, found)
    return {"passages": told.score, "passage_kinds": right.f1}


def scores(languages: Sequence[str] = LANGUAGES) -> dict[str, float]:
    """Every score by its name, `roles/zh`; 1 is best for all of them."""
    return {
        f"{name}/{lang}": value
        for lang in languages
        for part in (structure_scores(lang), figure_scores(lang), passage_scores(lang))
        for name, value in part.items()
    }


if __name__ == "__main__":
    for score, value in scores().items():
        print(f"{score:20} {value:.4f}")  # noqa: T201 a table is what it is for
