"""Errors and warnings about what a document is compared with."""

from __future__ import annotations

from summarykit.cli.problems import Problem
from summarykit.messages import msg

ARCHIVES: tuple[Problem, ...] = (
    (
        "E401",
        msg("Nothing readable to compare with"),
        msg(
            "Files or folders were named to compare with, and none of them holds a document that can be read."
        ),
        msg("Name a file or a folder with text, Markdown, HTML or Word files."),
    ),
    (
        "E402",
        msg("An unknown language"),
        msg("There is no language pack with that code."),
        msg("Take one of the codes that are told, or leave --lang away."),
    ),
    (
        "E404",
        msg("Not an archive"),
        msg("An archive is a folder that summarykit index build or summarykit analyse has made."),
        msg("Make one with summarykit index build, or name the folder of documents itself."),
    ),
    (
        "E405",
        msg("A damaged archive"),
        msg(
            "A file of the archive is missing, cut short or changed: its checksum is not the one it was "
            "written with. Nothing of it is believed."
        ),
        msg("summarykit index verify names every damaged part. Build the archive again, or take a backup."),
    ),
    (
        "E406",
        msg("Another writer is at work"),
        msg("An archive is changed by one program at a time. A program that was killed does not count."),
        msg("Wait until the other one is done. Reading is possible meanwhile."),
    ),
    (
        "E407",
        msg("An archive of another version"),
        msg("The archive was written in a format that this version of summarykit does not know."),
        msg("Use the version that wrote it, or build the archive again."),
    ),
    (
        "E408",
        msg("No such document in the archive"),
        msg("Documents of an archive are named by their path in the folder they were taken from."),
        msg("List them with summarykit index info ARCHIVE --format json."),
    ),
    (
        "E409",
        msg("Two documents with one name"),
        msg(
            "Documents of an archive are named by their path in the folder they were taken from, and two of "
            "these are equal. Neither is put in the place of the other unasked."
        ),
        msg("Index the folder above both, or give --force to replace the first."),
    ),
    (
        "W403",
        msg("The checked file is among those it is compared with"),
        msg("The same content stands in the folder, perhaps under another name; it was left out."),
        msg("Nothing to do, unless this should be another year's file."),
    ),
    (
        "W404",
        msg("The archive keeps no texts"),
        msg(
            "It was built with --no-text: passages are found by hashes of their words, and nothing is known "
            "of the words themselves. What was changed in a passage is not told, nor names that were left in."
        ),
        msg("Compare with the documents themselves to see what was changed."),
    ),
)
