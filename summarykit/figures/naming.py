"""What is counted, where words are written apart: by the first rule that fits the tags around a figure."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from summarykit.figures.phrases import Tagged, grammar, tagged
from summarykit.figures.sentences import Sentence, compiled
from summarykit.lang import LanguagePack
from summarykit.lang.facets.phrases import FigurePhrases, NamingRule
from summarykit.records import Figure

LONGEST = 60
"""Characters of a concept; a longer one loses what stands behind its last prepositions."""

_LEFT, _RIGHT = 40, 16  # tokens on either side of a figure that rules are tried on
_BRACKETS = re.compile(r" ?[(\[][^()\[\]]*[)\]]?")
_GOVERNED = re.compile("(?:P[AD]{0,3}|<)$")
_BESIDE = re.compile("#[^#B;]{0,10}$")
_HANGS = re.compile("(?<!E)[POL][AD]{0,3}$")  # but not on "a total of"
_DONE = re.compile("B{1,3}A?[JV]|J(?=$|[,;PLC])(?!P?PD)")
_DOING = re.compile("[VJ](?:[AD]|EO|Qt){0,4}$")
_SHORT = {"percent": "p", "money": "m", "measure": "u", "ratio": "r", "count": "c", "ordinal": "o"}


class PhraseReader:
    """Names the figures of one sentence from left to right."""

    def __init__(self, sentence: Sentence, pack: LanguagePack) -> None:
        self.sentence, self.pack = sentence, pack
        self.words: FigurePhrases = pack.facet(FigurePhrases)
        self.rules = grammar(pack).rules
        self.tokens: Tagged = tagged(sentence, pack)
        self.last: str | None = None
        self.noun: str | None = None

    def concept(self, at: int) -> str | None:
        """The concept of the figure at this index, None where nothing names it."""
        name = self._named(at)
        place = self.tokens.figures[at]
        left = self.tokens.tags[max(0, place - _LEFT) : place]
        if name is None and self.sentence.figures[at].change is not None and _BESIDE.search(left):
            name = self.last
        self.last = name or self.last
        return name

    def _named(self, at: int, *, onward: bool = True) -> str | None:
        """The first name, but rather a later one than a classifier; `onward`: the next may lend its."""
        weak = None
        for name in self._names(at, onward=onward):
            if not compiled(self.words.classifier).fullmatch(name or ""):
                return name or weak
            weak = weak or name
        return weak

    def _names(self, at: int, *, onward: bool) -> Iterator[str]:
        """What the rules that fit name the figure by, an empty name where one says that nothing does."""
        place = self.tokens.figures[at]
        left = self.tokens.tags[max(0, place - _LEFT) : place]
        right = self.tokens.tags[place + 1 : place + 1 + _RIGHT]
        for rule, before, behind in self.rules[self._kind(self.sentence.figures[at])]:
            if rule.take == "next" and not onward:
                continue
            if (ahead := before.search(left)) and (after := behind.match(right)):
                name = self._taken(rule, at, ahead, after)
                if name is not None:
                    yield name

    def _kind(self, figure: Figure) -> str:
        """The letter of a figure's kind: a for an attribute (a three-month period), d for a duration."""
        if figure.kind == "measure" and "-" in figure.span.of(self.sentence.text):
            return "a"
        if figure.unit in self.words.durations:
            return "d"
        if figure.kind == "range":
            return {None: "c", "percent": "p", "pp": "p"}.get(figure.unit, "m")
        return _SHORT[figure.kind]

    def _taken(self, rule: NamingRule, at: int, ahead: re.Match[str], after: re.Match[str]) -> str | None:
        """What the rule names the figure by."""
        if rule.take != "np":
            return self._lent(rule, at)
        place = self.tokens.figures[at]
        if "np" in after.re.groupindex:
            first, last = after.span("np")
            if "c" in rule.kinds and not rule.shared:
                agreeing = self._single if self.sentence.figures[at].value == 1 else self._agreeing
                last = agreeing(place + 1 + first, place + 1 + last) - place - 1
            name = self._text(place + 1 + first, place + 1 + last)
            return self._counted(rule, at, name, place + 1 + last)
        first, last = ahead.span("np")
        start = max(0, place - _LEFT)
        return self._text(start + first, start + last)

    def _lent(self, rule: NamingRule, at: int) -> str | None:
        """The name of another figure; none, where the rule says that this one has none."""
        if rule.take == "last":
            return self.last if self._comparable(at) else None
        if rule.take == "next":
            return self._next(at)
        return (self.noun or self.last) if rule.take == "noun" else ""

    def _comparable(self, at: int) -> bool:
        """The figure and the amount before it may be of one thing: not 26 cases and £300."""
        figures = self.sentence.figures
        before = next((one for one in reversed(figures[:at]) if one.kind != "date"), figures[at])
        kinds = {before.kind, figures[at].kind}
        return len(kinds) == 1 or bool(kinds & {"percent", "ratio", "range"})

    def _agreeing(self, first: int, last: int) -> int:
        """Where the nouns that a number counts end: behind the last plural of the first part that has one.

        "300 office and site staff", "3 University of Foo students", but "412 pupils and teachers".
        """
        borders = [at for at in range(first, last) if self.tokens.tags[at] in "CO"]
        for start, end in pairwise([first, *borders, last]):
            plurals = [at for at in range(start, end) if compiled(self.words.plural).search(self._word(at))]
            if plurals:
                return plurals[-1] + 1
        return borders[0] if borders else last

    def _single(self, first: int, last: int) -> int:
        """Where the noun that "one" counts ends: before a plural, which is a verb ("one state taxes")."""
        plural = compiled(self.words.plural)
        return next((at for at in range(first + 1, last) if plural.search(self._word(at))), last)

    def _next(self, at: int) -> str | None:
        """The noun of the next amount: of two of the five pupils."""
        later = next(
            (n for n in range(at + 1, len(self.tokens.figures)) if self.tokens.figures[n] >= 0), None
        )
        return None if later is None else self._named(later, onward=False)

    def _counted(self, rule: NamingRule, at: int, name: str | None, end: int) -> str | None:
        """The noun of a count with what was done to it; what is told apart shares the noun before."""
        if name is None:
            return None
        if rule.shared:
            noun = self.noun = self.noun or self.last
            return f"{noun} {compiled(self.words.passive).sub('', name).strip()}" if noun else None
        place = self.tokens.figures[at]
        left = self.tokens.tags[max(0, place - _LEFT) : place]
        if self.noun is None or not _GOVERNED.search(left):
            self.noun = name
        done = self._done(left, place, end) if "c" in rule.kinds else None
        return f"{name} {done}" if done else name

    def _done(self, left: str, place: int, end: int) -> str | None:
        """The participle of what was done to the things counted: 90 tickets were sold, sold 90 tickets."""
        if ahead := _DOING.search(left):
            verb = self._word(place - len(left) + ahead.start()).lower()
            verb = self.words.participles.get(verb, verb if verb.endswith("ed") else "")
            return None if compiled(self.words.idle).fullmatch(verb) else verb or None
        behind = _DONE.match(self.tokens.tags, end)
        if behind is None or _HANGS.search(left) or not self._passive(*behind.span()):
            return None
        if compiled(self.words.idle).fullmatch(self._word(behind.end() - 1)):
            return None
        goes_on = self.tokens.tags[behind.end() : behind.end() + 1] == "f"
        return " ".join(self._word(at) for at in range(behind.end() - 1, behind.end() + goes_on))

    def _passive(self, first: int, last: int) -> bool:
        """The verb group is a participle alone, or one with a form of be."""
        return last - first == 1 or compiled(self.words.passive).search(self._run(first, last)) is not None

    def _word(self, token: int) -> str:
        return self._run(token, token + 1)

    def _run(self, first: int, last: int) -> str:
        """The text from one token up to another."""
        return self.sentence.text[self.tokens.places[first][0] : self.tokens.places[last - 1][1]]

    def _text(self, first: int, last: int) -> str | None:
        """The words from one token up to another, without what adds nothing; None where nothing is left."""
        while last > first and len(self._run(first, last)) > LONGEST:
            behind = (at for at in range(first + 1, last) if self.tokens.tags[at] in "POL")
            last = max(behind, default=first)
        if last <= first:
            return None
        text = _BRACKETS.sub("", " ".join(self._run(first, last).split())).strip()
        before = None
        while before != text:
            before, text = text, compiled(self.words.stripped).sub("", text).strip(" “”\"'‘’*_`")
        return None if not text or compiled(self.words.no_head).fullmatch(text) else text
