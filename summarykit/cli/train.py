"""`summarykit train NAME`: learn a model from annotated corpora, and tell how good it is."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from summarykit.cli.common import DONE, define, option, screen
from summarykit.messages import msg, say

if TYPE_CHECKING:
    from summarykit.reports.terminal.screen import Screen
    from summarykit.training.roles import Trained

NAMES = ("roles",)
CORPORA = (Path("corpora/summaries"), Path("corpora/reports"))


@define(
    "train",
    help=msg(
        "Learn a model from annotated corpora, and write its weights and a card that tells how good it is. "
        "The same corpora give the same bytes. For those who work on summarykit itself."
    ),
)
@click.argument("name", metavar="roles", type=click.Choice(NAMES))
@option(
    "--corpus",
    "corpora",
    metavar="DIR",
    multiple=True,
    type=click.Path(path_type=Path, readable=False),
    default=CORPORA,
    help=msg("An annotated corpus, once for each (default: corpora/summaries and corpora/reports)."),
)
@option(
    "--measure",
    "measured",
    metavar="NAME GOLD",
    nargs=2,
    multiple=True,
    type=click.Tuple((str, click.Path(path_type=Path, readable=False))),
    help=msg("A gold file to measure on too, and what to call it; never learned from."),
)
@option(
    "-o",
    "--output",
    metavar="DIR",
    type=click.Path(path_type=Path, readable=False),
    help=msg("Where to write (default: models/NAME/VERSION)."),
)
@option("--force", is_flag=True, help=msg("Replace a model that stands there."))
def command(
    name: str,
    *,
    corpora: tuple[Path, ...],
    measured: tuple[tuple[str, Path], ...],
    output: Path | None,
    force: bool,
) -> int:
    """Train, write, and tell how the model does beside the rules."""
    from summarykit.files import check_writable, output_error
    from summarykit.learning.store import CARD, save
    from summarykit.structure.learned import VERSION
    from summarykit.training import card_of, train_roles

    folder = output or Path("models", name, VERSION)
    if folder.exists():
        check_writable(folder / CARD, force=force)
    trained = train_roles(corpora, dict(measured))
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise output_error(error, folder) from error
    save(trained.model.linear, card_of(trained, corpora), folder)
    click.echo("\n".join(_told(trained, folder, screen())))
    return DONE


def _told(trained: Trained, folder: Path, screen: Screen) -> list[str]:
    """The share of blocks with their right role and the macro-F1, of the rules and with the model."""
    rows = [[say("measured on"), "", say("blocks"), say("rules"), "", say("with the model"), ""]]
    for name, compared in trained.sets.items():
        for one in compared:
            scores = (one.rules.share, one.rules.macro_f1, one.model.share, one.model.macro_f1)
            rows.append([say(name), one.lang, str(one.rules.items), *(f"{score:.3f}" for score in scores)])
    languages = ", ".join(trained.default_for) or say("no language")
    return [
        *screen.table(rows, flexible=0, styles={0: "strong"}, right=frozenset({2, 3, 4, 5, 6}), indent=0),
        "",
        say("wrote {folder}; the default for {languages}", folder=folder.as_posix(), languages=languages),
    ]
