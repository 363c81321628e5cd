"""What the boilerplate room must know of a language: the words of web sites, by what they do there."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar


@dataclass(frozen=True, slots=True)
class BoilerplateCues:
    """Measures in characters, and lists of regular expressions that are read as alternatives.

    `short`: the longest line that is read as site furniture; `title_length`: the longest title of another
    page; `min_copy`: the least ink of a passage whose second copy is told; `plain_share`: how much of an item
    of a tool bar its words must cover for the ordinary ones among them to count.

    Lines: `here` and `home` open a breadcrumb, `leaf` ends one; `tools` are words of tool bars and page feet,
    `plain_tools` those that are ordinary words too, `filler` what stands between them; `calls` are whole
    lines that ask a visitor to do something; `counts` tell in words how often something was read; `counters`,
    `makers` and `dates` are labels of the lines that tell how often, by whom and when a page was made; `date`
    is a date without a label; `back`, `places` and `arrows` make links back, `pager` links to the neighbours,
    `pages` page numbers, `credits` lines under a photograph, `footer` the last line of a site; `widgets` are
    titles of lists of links, `plain_widgets` those that a report may use too, `offers` are put together from
    who reads and what else there is, `onward` names a neighbour before a colon, `tags` opens a list of key
    words.

    Links: `genre` is what titles on such sites are called, `kinds` the same where the title of a list stands
    before them, `joints` words behind which such a title goes on.

    Notices: `about` names the text itself, `limits` says what it is for, `bans` forbids copying, `rights`
    speaks of copyright, `origin` of the net it came from, `courtesy` greets the visitor, `remedy` asks to
    adapt or to complain; `notice` needs no second witness. Behind the text fewer words will do: `site` names
    a site or its notice, `property` whose it is, `permission` asks for leave, `liability` refuses it,
    `complaint` invites it, `gift` tells who gave the text, `purpose` what it is for. `licence_opening` opens
    the box of a licence at the end, `licence` are its words.
    """

    FILE: ClassVar[str] = "boilerplate.toml"

    short: int
    title_length: int
    min_copy: int
    plain_share: float
    here: tuple[str, ...]
    home: tuple[str, ...]
    leaf: tuple[str, ...]
    tools: tuple[str, ...]
    plain_tools: tuple[str, ...]
    filler: tuple[str, ...]
    calls: tuple[str, ...]
    counters: tuple[str, ...]
    makers: tuple[str, ...]
    dates: tuple[str, ...]
    date: tuple[str, ...]
    counts: tuple[str, ...]
    offers: tuple[str, ...]
    onward: tuple[str, ...]
    back: tuple[str, ...]
    places: tuple[str, ...]
    pager: tuple[str, ...]
    pages: tuple[str, ...]
    credits: tuple[str, ...]
    footer: tuple[str, ...]
    widgets: tuple[str, ...]
    plain_widgets: tuple[str, ...]
    tags: tuple[str, ...]
    genre: tuple[str, ...]
    kinds: tuple[str, ...]
    joints: tuple[str, ...]
    about: tuple[str, ...]
    limits: tuple[str, ...]
    bans: tuple[str, ...]
    rights: tuple[str, ...]
    origin: tuple[str, ...]
    courtesy: tuple[str, ...]
    remedy: tuple[str, ...]
    notice: tuple[str, ...]
    licence: tuple[str, ...]
    licence_opening: tuple[str, ...]
    site: tuple[str, ...]
    property: tuple[str, ...]
    permission: tuple[str, ...]
    liability: tuple[str, ...]
    complaint: tuple[str, ...]
    gift: tuple[str, ...]
    purpose: tuple[str, ...]
