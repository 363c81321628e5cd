"""The one catalogue of sentences that users see: English in the code, translations by gettext.

`say("{n} files", n=3)` looks the English sentence up in the language set by `speaking` and fills in
the values. Sentences are literal strings at the call, so that the extractor finds them.
"""

from __future__ import annotations

import gettext
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import cache
from pathlib import Path

DOMAIN = "summarykit"
LOCALE_FOLDER = Path(__file__).parent / "locale"
UI_LANGUAGES = ("en", "zh")

_ui: ContextVar[str] = ContextVar("summarykit_ui", default="en")


@cache
def _catalogue(ui: str) -> gettext.NullTranslations:
    if ui == "en":
        return gettext.NullTranslations()
    return gettext.translation(DOMAIN, LOCALE_FOLDER, languages=[ui])


def say(sentence: str, /, **values: object) -> str:
    """The sentence in the reader's language with `{name}` replaced by the values.

    With the value `n` given and a `|` in the sentence, the part before it is for n = 1 and the part
    behind it for every other n: `say("{n} file|{n} files", n=count)`.
    """
    return choose(_catalogue(_ui.get()).gettext(sentence), values).format(**values)


def msg(sentence: str, /) -> str:
    """Marks a sentence for the catalogue where it is written down; `say` is called where it is shown."""
    return sentence


def choose(sentence: str, values: dict[str, object]) -> str:
    """The singular or the plural half of `one|many`; the sentence itself where it has no halves."""
    one, bar, many = sentence.partition("|")
    if not bar or "n" not in values:
        return sentence
    return one if values["n"] == 1 else many


def ui_language() -> str:
    """The language of the messages now: a member of `UI_LANGUAGES`."""
    return _ui.get()


@contextmanager
def speaking(ui: str) -> Iterator[None]:
    """Say everything inside the block in `ui` ("en" or "zh")."""
    token = _ui.set(ui)
    try:
        yield
    finally:
        _ui.reset(token)
