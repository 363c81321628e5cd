"""RTF files: the reader. What a group is for is told by its first control word; most hold no text."""

from __future__ import annotations

from copy import copy
from dataclasses import dataclass

from summarykit.errors import ReadError
from summarykit.messages import say
from summarykit.reading.canvas import Canvas
from summarykit.reading.fetch import too_large
from summarykit.reading.flow import Flow, Told
from summarykit.reading.labels import label
from summarykit.reading.results import File, Reading
from summarykit.reading.rtf.build import Builder, Style
from summarykit.reading.rtf.head import FACTS, Head, level_of
from summarykit.reading.rtf.letters import letters
from summarykit.reading.rtf.tokens import Token, tokens
from summarykit.reading.sniff import damaged
from summarykit.records.spans import ink

MAX_DEPTH = 1000
"""Groups inside groups: Word nests some twenty."""
MAX_TOKENS = 1_500_000
"""Control words and stretches of text: a page has some 500."""

SIGNS = {
    "tab": "\t",
    "line": "\n",
    "page": "\n",
    "column": "\n",
    "emdash": "—",
    "endash": "–",
    "lquote": "‘",
    "rquote": "’",
    "ldblquote": "“",
    "rdblquote": "”",
    "bullet": "•",
    "emspace": "\u2003",
    "enspace": "\u2002",
    "qmspace": "\u2005",
    "~": "\u00a0",
    "_": "-",
    "{": "{",
    "}": "}",
    "\\": "\\",
    "nestcell": "\t",
}
"""Control words and signs that stand for a letter; a nested cell is set apart by a tab."""

ENDS = {
    "par": Builder.end_paragraph,
    "\n": Builder.end_paragraph,
    "\r": Builder.end_paragraph,
    "sect": Builder.end_paragraph,
    "nestrow": Builder.end_paragraph,
    "cell": Builder.end_cell,
    "row": Builder.end_row,
    "pard": Builder.new_paragraph,
}

PLACES = {
    "fonttbl": "fonts",
    "stylesheet": "styles",
    "info": "info",
    "listtext": "number",
    "pntext": "number",
}
"""Groups that hold something other than text that is read."""

SKIPPED = frozenset(
    {
        *(
            "colortbl",
            "filetbl",
            "pict",
            "shprslt",
            "nonshppict",
            "nonesttables",
            "fldinst",
            "xe",
            "tc",
            "rxe",
        ),
        *("txe", "upr", "mmathpict", "ftnsep", "ftnsepc", "ftncn", "aftnsep", "aftnsepc", "aftncn", "pntxta"),
        *("pntxtb", "listname", "formfield", "datafield", "objdata"),
    }
)
"""Groups that hold no text, or the same text once more for older programs."""

ROLES = dict.fromkeys(("shptxt", "dptxbxtext"), "box") | {
    "footnote": "footnote",
    **dict.fromkeys(("header", "headerl", "headerr", "headerf"), "running"),
    **dict.fromkeys(("footer", "footerl", "footerr", "footerf"), "running"),
}
"""Groups whose text does not stand where it is written."""
KEPT = frozenset({"ud", "moMath", "result", "nesttableprops"})
"""Groups with text inside groups that are passed over otherwise."""


@dataclass(slots=True)
class _State:
    """What holds to the end of a group.

    `place` is what its text is for; `fallback` counts the signs behind a Unicode letter that older programs
    show in its place.
    """

    builder: Builder
    place: str = "text"
    role: str = ""
    font: int | None = None
    fallback: int = 1
    hidden: bool = False
    deleted: bool = False
    starred: bool = False


def read(file: File) -> Reading:
    """The text of an RTF file.

    Raises ReadError: E105 groups nested without end, E109 more control words than a summary has.
    """
    reader = _Reader(file.name)
    for count, token in enumerate(tokens(file.data)):
        if count >= MAX_TOKENS:
            raise too_large(file.name, say("has more than {n:,} control words", n=MAX_TOKENS))
        reader.take(token)
    told = reader.finish()
    canvas = Canvas()
    told.write(canvas)
    return canvas.finish(facts=reader.head.facts, warnings=told.warnings(file.name))


class _Reader:
    """Takes the tokens one by one."""

    def __init__(self, name: str) -> None:
        self.head = Head()
        self._name = name
        self._body = Builder()
        self._told = Told()
        self._state = _State(self._body)
        self._above: list[_State] = []
        self._bytes = bytearray()
        self._to_skip = 0
        self._counts = {False: 0, True: 0}

    def take(self, token: Token) -> None:
        """The next token."""
        if token.kind in {"text", "bytes"}:
            self._take_bytes(token)
            return
        self._flush()
        if token.kind == "open":
            self._open()
        elif token.kind == "close":
            self._close()
        elif token.kind == "sign":
            self._sign(token.text)
        else:
            self._to_skip = 0
            self._word(token.text, token.number)

    def finish(self) -> Told:
        """The whole document, open groups closed."""
        self._flush()
        while self._above:
            self._close()
        self._told.body = self._body.finish()
        return self._told

    def _take_bytes(self, token: Token) -> None:
        data = token.data[min(self._to_skip, len(token.data)) :]
        self._to_skip -= len(token.data) - len(data)
        self._bytes += data

    def _flush(self) -> None:
        """The bytes so far as letters: they go on over tokens, for a letter may be made of two."""
        if not self._bytes:
            return
        data = bytes(self._bytes)
        self._bytes.clear()
        if self._state.place == "styles":
            self.head.style_name(data)
        else:
            font = self._state.font if self._state.font is not None else self.head.font
            self._write(letters(data, self.head.fonts.get(font or 0), self.head.page))

    def _write(self, text: str) -> None:
        state = self._state
        if state.place == "text" and not state.deleted:
            if state.hidden:
                self._told.hidden += ink(text)
            else:
                state.builder.write(text)
        elif state.place == "number":
            state.builder.write_number(text)
        elif state.place in FACTS.values():
            self.head.tell(state.place, text)

    def _open(self) -> None:
        self._to_skip = 0
        if len(self._above) >= MAX_DEPTH:
            raise self._too_deep()
        self._above.append(self._state)
        self._state = copy(self._state)
        self._state.role = ""
        self._state.starred = False

    def _too_deep(self) -> ReadError:
        return damaged(self._name, say("groups are nested more than {n} deep", n=MAX_DEPTH))

    def _close(self) -> None:
        self._to_skip = 0
        if not self._above:
            return
        ended, self._state = self._state, self._above.pop()
        if ended.role:
            self._end_part(ended.role, ended.builder.finish())

    def _end_part(self, role: str, flow: Flow) -> None:
        """A note, a running head or a box is complete."""
        if role == "box":
            self._state.builder.write_box(flow)
        elif role == "running":
            self._told.running.append(flow)
        elif role in {"footnote", "endnote"}:
            self._told.notes.append((self._call(role == "endnote"), flow))

    def _call(self, at_end: bool) -> str:  # noqa: FBT001 (a kind of note)
        """The mark of a note, written where it is called; "" where the author typed one."""
        builder = self._state.builder
        if not builder.calls:
            return ""
        builder.calls = 0
        self._counts[at_end] += 1
        mark = f"[{label(self._counts[at_end], 'lowerRoman' if at_end else 'decimal')}]"
        builder.write(mark)
        return mark

    def _sign(self, sign: str) -> None:
        if sign == "*":
            self._state.starred = True
        elif self._to_skip:
            self._to_skip -= 1
        elif sign in SIGNS:
            self._write(SIGNS[sign])
        elif sign in ENDS and self._state.place == "text":
            ENDS[sign](self._state.builder)

    def _word(self, name: str, number: int | None) -> None:
        state = self._state
        if name in ROLES:
            self._begin_part(ROLES[name])
        elif name in KEPT:
            state.place = "text"
        elif name in SKIPPED or (state.starred and name not in PLACES):
            state.place = "skipped"
        elif state.place == "text":
            self._text_word(name, number)
        elif state.place == "number" and name in SIGNS:
            self._write(SIGNS[name])
        else:
            self._table_word(name, number)
        state.starred = False

    def _begin_part(self, role: str) -> None:
        state = self._state
        if state.place == "skipped" and role != "box":
            return
        state.role, state.place, state.builder, state.hidden = role, "text", Builder(), False

    def _table_word(self, name: str, number: int | None) -> None:
        """A control word in what is no text."""
        state = self._state
        if state.place == "fonts":
            self.head.font_word(name, number)
        elif state.place == "styles":
            self.head.style_word(name, number)
        elif state.place == "info":
            state.place = FACTS.get(name, "skipped")
        elif state.place in FACTS.values():
            self.head.date_word(state.place, name, number)
        if name == "u":
            self._unicode(number)
        elif name == "f" and state.place == "number":
            state.font = number

    def _text_word(self, name: str, number: int | None) -> None:
        state = self._state
        if name == "u":
            self._unicode(number)
        elif name in SIGNS:
            self._write(SIGNS[name])
        elif name in ENDS:
            ENDS[name](state.builder)
        elif name in PLACES:
            state.place = PLACES[name]
        elif name in {"s", "outlinelevel", "intbl", "chftn", "ftnalt"}:
            self._paragraph_word(name, number)
        else:
            self._letter_word(name, number)

    def _unicode(self, number: int | None) -> None:
        self._write(chr((number or 0) & 0xFFFF))
        self._to_skip = self._state.fallback

    def _paragraph_word(self, name: str, number: int | None) -> None:
        builder = self._state.builder
        if name == "s":
            builder.style = self.head.styles.get(number or 0, Style())
        elif name == "outlinelevel":
            builder.style = Style(level_of(number), builder.style.is_contents)
        elif name == "intbl":
            builder.in_table = True
        elif name == "chftn":
            builder.calls += 1
        elif self._state.role == "footnote":
            self._state.role = "endnote"

    def _letter_word(self, name: str, number: int | None) -> None:
        """What holds for the letters from here to the end of the group."""
        state = self._state
        if name == "f":
            state.font = number
        elif name == "uc":
            state.fallback = max(0, number if number is not None else 1)
        elif name in {"v", "webhidden"}:
            state.hidden = number != 0
        elif name in {"deleted", "mvf"}:
            state.deleted = number != 0
        elif name == "plain":
            state.font, state.hidden, state.deleted = None, False, False
        else:
            self.head.word(name, number)
