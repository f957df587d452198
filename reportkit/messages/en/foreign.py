"""About files from outside, from Word and Excel: why a file is not let in, and what to do."""

from collections.abc import Mapping

from reportkit.messages.catalogue import Trouble

SENTENCES: Mapping[str, str | Trouble] = {
    "other_file": Trouble(
        "This is no {program} file",
        "{file} cannot be read as a file from {program}. Nothing has been saved.",
        "Open the file in {program} and save it anew as {ending}.",
    ),
    "old": Trouble(
        "The file has the old {program} format",
        "{file} is saved in a format older than {ending}. Nothing has been saved.",
        "Open the file in {program} and save it as {ending}.",
    ),
    "locked": Trouble(
        "The file is locked with a password",
        "{file} is encrypted and cannot be read. Nothing has been saved.",
        "Take the password off in {program} (File, Info, Protect) and save anew.",
    ),
    "macros": Trouble(
        "The file has macros",
        "{file} has macros and is therefore not read. Nothing has been saved.",
        "Save it without macros, as {ending}.",
    ),
    "parts": Trouble(
        "The file has too many parts",
        "{file} consists of {count} parts; the limit is {most}. Nothing has been saved.",
        "Paste what it holds into a new file from {program} and save that.",
    ),
    "large": Trouble(
        "The file is too large",
        "{file} becomes {size} MB when it is unpacked; the limit is {most} MB. Nothing has been saved.",
        "Make the pictures smaller in {program} (Compress Pictures), or divide the file.",
    ),
    "ratio": Trouble(
        "The file is packed in a suspicious way",
        "The part {part} of {file} grows more than 200 times when it is unpacked. Nothing has been saved.",
        "Paste what it holds into a new file from {program} and save that.",
    ),
    "doctype": Trouble(
        "The file holds something that does not belong in {program}",
        "The part {part} of {file} has a document type declaration (DOCTYPE). Nothing has been saved.",
        "Paste what it holds into a new file from {program} and save that.",
    ),
    "external": Trouble(
        "The file points outside itself",
        "{file} fetches or links to “{target}”. Nothing has been saved.",
        "Take the link out in {program}. Links may begin with http:, https: or mailto:, and pictures should lie in the file.",
    ),
    "heavy": Trouble(
        "The file is too heavy to read",
        "{file} needs more memory or time than a file may take. Nothing has been saved.",
        "Paste what is needed into a new file from {program} and save that.",
    ),
    "damaged": Trouble(
        "The file is damaged",
        "{file} cannot be read to its end. Nothing has been saved.",
        "Open the file in {program} and save it anew as {ending}.",
    ),
}
