"""The door for files from Word."""

from base64 import b64decode, b64encode

from reportkit.foreign.door import read_foreign
from reportkit.foreign.kind import Kind
from reportkit.text.markdown import parse
from reportkit.word.incoming.arrival import Edges, Incoming, IncomingForm, LeftOut, Note, ReturnedReport

WORD = Kind(
    "Word",
    ".docx",
    "reportkit.word.incoming.door:read",
    named=("attachedTemplate",),  # the house's template on a share
)


def read_incoming(docx: bytes, file: str) -> Incoming:
    """A file from Word as our own text. `file` is its name, for what is said about it.

    Raises UsageError for what is refused, and for what cannot be read within the limits.
    """
    answer = read_foreign(docx, file, WORD)
    return Incoming(
        answer["markdown"],
        parse(answer["markdown"]),
        {name: b64decode(content) for name, content in answer["pictures"].items()},
        tuple(LeftOut(*each) for each in answer["left_out"]),
        tuple(Note(*each) for each in answer["notes"]),
        IncomingForm(*answer["form"]) if answer["form"] else None,
    )


REPORT = Kind("Word", ".docx", "reportkit.word.incoming.report:read", named=WORD.named)


def read_returned_report(docx: bytes, file: str) -> ReturnedReport:
    """A report that comes back from Word, part by part. Raises UsageError as `read_incoming` does."""
    answer = read_foreign(docx, file, REPORT)
    return ReturnedReport(
        answer["parts"],
        {name: b64decode(content) for name, content in answer["pictures"].items()},
        tuple(LeftOut(*each) for each in answer["left_out"]),
        Edges(*(tuple(each) for each in answer["edges"])),
        tuple(answer["tracked_by"]),
        answer["properties"],
    )


def read(docx: bytes, file: str) -> dict[str, object]:
    """What is done on the other side of the door."""
    from reportkit.word.incoming.document import read_document  # noqa: PLC0415 - python-docx is for the child alone

    read = read_document(docx, file)
    return {
        "markdown": read.markdown,
        "pictures": {name: b64encode(content).decode() for name, content in read.pictures.items()},
        "left_out": read.left_out,
        "notes": read.notes,
        "form": (*read.form.identity, read.form.values, read.form.base) if read.form else None,
    }
