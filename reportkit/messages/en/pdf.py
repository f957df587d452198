"""About PDF and measured pages: what LibreOffice does."""

from collections.abc import Mapping

from reportkit.messages.catalogue import Trouble

SENTENCES: Mapping[str, str | Trouble] = {
    "no_office": Trouble(
        "LibreOffice is missing",
        "A PDF is made by LibreOffice, and it is not installed on this machine.",
        "Ask the administrator to install it (the package libreoffice-writer-nogui), or make the Word document and let Word save it as PDF.",
    ),
    "too_slow": Trouble(
        "LibreOffice did not finish",
        "After {seconds} seconds the PDF was still not done, so the work was stopped.",
        "Try again when the machine has less to do. If it happens again, tell the administrator.",
    ),
    "failed": Trouble(
        "LibreOffice gave up",
        "LibreOffice ended with error {code} before the PDF was done.",
        "Try again. If it happens again, check with the administrator that LibreOffice starts on this machine.",
    ),
    "nothing_came": Trouble(
        "There was no PDF",
        "LibreOffice finished but left no PDF.",
        "Try again. If it happens again, check with the administrator that the disk has room and that LibreOffice is fully installed.",
    ),
    "unreadable": Trouble(
        "The PDF cannot be read",
        "What LibreOffice left cannot be read as a PDF.",
        "Try again. If it happens again, tell the administrator.",
    ),
    "not_settled": "The headings did not stand on the same pages twice in a row.",
    "figures": Trouble(
        "The pictures of the PDF do not agree",
        "The PDF has {found} {found:picture|pictures} and the document {expected}. Nobody can know which description belongs to which picture, so the PDF was not kept.",
        "Make the Word document meanwhile, and tell the administrator.",
    ),
}
