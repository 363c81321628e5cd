"""Errors and warnings about outputs, corpus runs, models, and ourselves."""

from __future__ import annotations

from summarykit.cli.problems import Problem
from summarykit.messages import msg

RUNS: tuple[Problem, ...] = (
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
