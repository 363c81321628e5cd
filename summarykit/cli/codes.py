"""Pages of all codes: of rules from the rules themselves, of errors and warnings from the table here."""

from __future__ import annotations

from difflib import get_close_matches

from summarykit.messages import msg, say
from summarykit.reports.terminal.codes import CodePage

# Code, title, why, what to do.
MESSAGES: tuple[tuple[str, str, str, str], ...] = (
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
        "E501",
        msg("The output exists already"),
        msg("Nothing that was written before is replaced unless asked for."),
        msg("Give --force to replace it, or another name."),
    ),
    (
        "E502",
        msg("No permission"),
        msg(
            "The file or folder cannot be read or written with the rights of this account. Outputs are "
            "tested first."
        ),
        msg("Choose another place, or ask its owner for the right."),
    ),
    (
        "E503",
        msg("The disk is full"),
        msg("The output could not be written whole, so nothing was changed."),
        msg("Free some space and run the same command again."),
    ),
    (
        "E504",
        msg("A metadata.csv that cannot be used"),
        msg(
            "It says of the documents in its folder whose they are and of which year. A column or a file is "
            "missing, a file stands there twice, a year is no year, or a quotation mark has no partner."
        ),
        msg("Correct the cell at the line and column that are told; an unknown year stays empty."),
    ),
    (
        "E506",
        msg("Workers are killed again and again"),
        msg(
            "Several worker processes ended at the same documents, most likely because the memory was full; "
            'or a script of your own asked for them outside of `if __name__ == "__main__":`.'
        ),
        msg("Run the same command again with fewer workers (-j 1); what was done is kept."),
    ),
    (
        "E507",
        msg("A file changed while it was read"),
        msg("Between being listed and being read the file was written to, so it is not in the tables."),
        msg("Run the same command again."),
    ),
    (
        "E508",
        msg("A file of the run is damaged"),
        msg("What an earlier run kept is not as it was written, so it was removed."),
        msg("Run the same command again: what was in it will be made anew."),
    ),
    (
        "E509",
        msg("A name pattern that is not understood"),
        msg("It has a field that it cannot have, one twice, or none at all."),
        msg("Use {{organisation}}, {{year}} and {{title}}, each once, and * for anything."),
    ),
    (
        "E601",
        msg("Interrupted"),
        msg("The command was stopped before its end. What was written is whole."),
        msg("Run the same command again."),
    ),
    (
        "E701",
        msg("A learned model cannot be used"),
        msg("A file of the model is missing, damaged, or does not belong to the others."),
        msg("Install summarykit anew, or train the model again with summarykit train."),
    ),
    (
        "E702",
        msg("Nothing to learn from"),
        msg("The folder holds no annotated corpus, or its annotations do not fit its texts."),
        msg("Name the folder of a corpus with a manifest and gold/structure.jsonl."),
    ),
    (
        "E900",
        msg("A bug in summarykit"),
        msg(
            "Something happened that no input should bring about. A trace was kept in the file that is named."
        ),
        msg("Report it with that file."),
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
            "A Word file can hold other files, spreadsheets, charts and diagrams as wholes, and a web page can "
            "be cut into frames; what stands in those is not part of the text here."
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
    (
        "W505",
        msg("metadata.csv names a file that is no document"),
        msg("There is no document of that name in its folder, so the row says nothing of anything."),
        msg("Correct the name, which is a path relative to the folder of metadata.csv."),
    ),
    (
        "W506",
        msg("A file's name is not of the name pattern"),
        msg("It tells nothing of whose the document is and of which year."),
        msg("Change the pattern (* stands for anything), or say it in a metadata.csv."),
    ),
)


def pages() -> tuple[CodePage, ...]:
    """The page of every code, rules first, in the reader's language."""
    from summarykit.checks.registry import RULES

    of_rules = [
        CodePage(
            code=rule.code,
            title=say(rule.title),
            why=say(rule.why),
            remedy=say(rule.remedy),
            name=rule.name,
            severity=rule.severity,
            bad=say(rule.bad),
            good=say(rule.good),
        )
        for rule in RULES
    ]
    of_messages = [CodePage(code, say(title), say(why), say(remedy)) for code, title, why, remedy in MESSAGES]
    return (*of_rules, *of_messages)


def near(word: str, known: tuple[CodePage, ...]) -> str | None:
    """The code or rule name that is spelled most like the word."""
    names = [page.code for page in known] + [page.name for page in known if page.name]
    found = get_close_matches(word.upper(), names, n=1) or get_close_matches(word.lower(), names, n=1)
    return found[0] if found else None
