"""Errors and warnings about inputs files and templates."""

from __future__ import annotations

from summarykit.cli.problems import Problem
from summarykit.messages import msg

FORMS: tuple[Problem, ...] = (
    (
        "E201",
        msg("An inputs file that is no YAML or JSON"),
        msg("The indentation or a mark is wrong at the line and column that are told."),
        msg(
            "Compare the line with its neighbours: same depth, blanks and no tabs, a blank behind each colon."
        ),
    ),
    (
        "E202",
        msg("A full-width colon"),
        msg("A key of an inputs file ends in “：”, which YAML takes for a part of the word."),
        msg("Type “:” and a blank."),
    ),
    (
        "E203",
        msg("A key stands twice"),
        msg("The same key is given twice in one mapping; only one of them could count."),
        msg("Remove one of the two; the first place is told."),
    ),
    (
        "E204",
        msg("An unknown key"),
        msg(
            "The inputs file has a key that means nothing there. It is refused, because a misspelled key "
            "would be lost."
        ),
        msg("Take the key that is proposed, or see summarykit schema inputs."),
    ),
    (
        "E205",
        msg("A key is missing"),
        msg("Something without which no draft can be made is not given."),
        msg("Add the key that is named."),
    ),
    (
        "E206",
        msg("A negative count"),
        msg("What is counted cannot be less than nothing."),
        msg("Correct the value; a fall is given by this year's value and last year's."),
    ),
    (
        "E207",
        msg("A total is not the sum of its parts"),
        msg("The parts of a figure in the inputs file come to something else than its value."),
        msg("Correct the value or a part; how much they differ is told."),
    ),
    (
        "E208",
        msg("A number out of range"),
        msg("The year, the version, a level or the number of decimals lies outside what makes sense."),
        msg("Give a number in the range that is told."),
    ),
    (
        "E209",
        msg("The inputs file is not a mapping"),
        msg("The outermost level of an inputs file are keys such as version, year, unit and sections."),
        msg("Start from a form made by summarykit init."),
    ),
    (
        "E210",
        msg("Not a number, or not what belongs there"),
        msg("A value is a word where a number is asked for, a list where a text is, or the like."),
        msg("Give a value of the kind that is told; leave it empty where you do not know it yet."),
    ),
    (
        "E211",
        msg("A value that YAML would take for something else"),
        msg("0123 is 83 in YAML, 12:30 is 750, and no is false; none of them is guessed at."),
        msg("Put the value in quotation marks, or write the number without a leading zero."),
    ),
    (
        "E212",
        msg("An inputs file that unfolds without end"),
        msg("References inside the file multiply it beyond any size a form can have."),
        msg("Write the values out instead of referring to them."),
    ),
    (
        "W231",
        msg("A value about ten times last year's"),
        msg("Such a jump is mostly a misplaced digit, or another unit of measure."),
        msg("Check the value against its source; nothing needs to be done if it is right."),
    ),
    (
        "W232",
        msg("A section has nothing for this year"),
        msg("No figure, point or answer was given for it, and last year's text is never carried over."),
        msg("Give what there is to tell, or remove the section."),
    ),
    (
        "W233",
        msg("A point is last year's sentence"),
        msg("A point in the inputs file stands word for word, or nearly so, in a past summary."),
        msg("Say what was different this year."),
    ),
)
