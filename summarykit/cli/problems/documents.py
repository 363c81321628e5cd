"""Errors and warnings about the command line, and documents that are read."""

from __future__ import annotations

from summarykit.cli.problems import Problem
from summarykit.messages import msg

DOCUMENTS: tuple[Problem, ...] = (
    (
        "E001",
        msg("The command line is not understood"),
        msg(
            "An option or a command is misspelled, missing, or has a value it does not take. Nothing was "
            "done."
        ),
        msg("Add --help to see what the command takes."),
    ),
    (
        "E101",
        msg("No such file"),
        msg("Nothing stands at the path, or it cannot be reached."),
        msg("Check the spelling; a near name in the same folder is told."),
    ),
    (
        "E102",
        msg("Nothing to read"),
        msg("The file has no bytes or only blanks, or the folder holds no document."),
        msg("Take the file from its source again."),
    ),
    (
        "E103",
        msg("Not a text"),
        msg(
            "The bytes are those of a program, a picture or another binary file, or of no encoding that is "
            "known."
        ),
        msg("Save the document as text, Markdown, HTML or Word; name its encoding with --encoding."),
    ),
    (
        "E104",
        msg("A file of another kind than its name says"),
        msg("The first bytes of a file tell its kind, and this one is of a kind that is not read."),
        msg("Open it with the program it belongs to and save it as text or Word."),
    ),
    (
        "E105",
        msg("A damaged file"),
        msg(
            "A Word file is an archive with parts; this one ends early, or its parts cannot be unpacked or "
            "parsed."
        ),
        msg("Open it in Word, let it be repaired, and save it again; or take it from its source again."),
    ),
    (
        "E106",
        msg("A file locked with a password"),
        msg("The content is encrypted and cannot be read without its password."),
        msg("Save a copy without a password."),
    ),
    (
        "E107",
        msg("An old Word or WPS file"),
        msg("LibreOffice turns files in the format of before 2007 into .docx; it was not found here."),
        msg("Install LibreOffice, or open the file in Word or WPS and save it as .docx."),
    ),
    (
        "E108",
        msg("A PDF file without a text"),
        msg("Its pages are pictures, or its fonts do not say which letters their signs are."),
        msg("Let a program for text recognition (OCR) read it, or ask for the file it was made from."),
    ),
    (
        "E109",
        msg("Too large"),
        msg("The file, or what a Word file unpacks to, is larger than any one summary."),
        msg("Cut it into one file a document, or save its text alone."),
    ),
    (
        "E110",
        msg("A link to itself"),
        msg("The path is a link that leads back to itself."),
        msg("Remove the link, or name its target."),
    ),
    (
        "E111",
        msg("Not a regular file"),
        msg(
            "Pipes, sockets and devices are never opened: reading them might not end. Nor is a link in a "
            "folder followed that leads out of it: it may be aimed at a private file."
        ),
        msg("Name a file with a text in it."),
    ),
    (
        "E112",
        msg("An unknown encoding"),
        msg("The name given with --encoding is that of no encoding."),
        msg("Take one of the names that are told, or leave --encoding away."),
    ),
    (
        "W120",
        msg("Some bytes were replaced"),
        msg(
            "A few bytes mean nothing in the encoding of the file; each was read as the replacement "
            "character."
        ),
        msg("Look at the place that is told; name the encoding with --encoding if another one is right."),
    ),
    (
        "W122",
        msg("In a language that is not known"),
        msg("The text is in no language there is a pack for, so most of what is looked for will be missed."),
        msg("Give --lang if it was only taken for another language."),
    ),
    (
        "W123",
        msg("Inserted objects were not read"),
        msg(
            "A Word file can hold other files, spreadsheets, charts and diagrams as wholes, and a web page "
            "can be cut into frames; what stands in those is not part of the text here."
        ),
        msg("Write what they have to tell into the text, or name the pages that stand in the frames."),
    ),
    (
        "W124",
        msg("Hidden text was left out"),
        msg("A Word file can hold text that is neither shown nor printed; it is not part of the text here."),
        msg("Make it visible in Word if it belongs to the summary; nothing needs to be done if it does not."),
    ),
    (
        "W125",
        msg("Pages that are pictures"),
        msg("Some pages of a PDF file are pictures; what stands on them is not part of the text here."),
        msg("Let a program for text recognition (OCR) read it, or ask for the file it was made from."),
    ),
    (
        "W126",
        msg("The encoding is a guess"),
        msg(
            "The file does not say in which encoding it is written, and too little in it tells: the share of "
            "it that speaks for the one chosen is named."
        ),
        msg("Look whether the text can be read; name the encoding with --encoding if it cannot."),
    ),
)
