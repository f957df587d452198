"""What LibreOffice leaves undone in an accessible PDF: charts told in words, notes, and dates that are the report's."""

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from io import BytesIO
from struct import pack
from typing import Any

import pikepdf

from reportkit.messages import BrokenFile
from reportkit.pdf.decoration import pass_over, stands_in_margin
from reportkit.pdf.lines import mark_lines
from reportkit.pdf.notes import tag_notes

_BORN = 24
"""Where the header of a colour profile (ICC.1) has its date: year to second, two bytes each."""
DEEPEST = 200
"""Levels of tags that are followed; a document of ours has about ten."""


def finished_pdf(pdf: bytes, texts: Sequence[str | None], changed: datetime | None = None, keywords: str = "") -> bytes:
    """The PDF with an alternative text on every figure, and the same bytes for the same input.

    `texts` are those of all pictures and charts in the order of the document; LibreOffice keeps them on pictures and
    loses them on charts. None stands for what only decorates; that and what is drawn in headers is passed over by a
    screen reader. `changed` becomes the file's dates. `keywords` stand as they are; LibreOffice makes one of
    each word. Raises BrokenFile where the figures are not as many as the texts, since nobody can then know which
    belongs to which.
    """
    try:
        with pikepdf.open(BytesIO(pdf)) as opened:
            _describe(opened, texts)
            tag_notes(opened, list(tags(opened.Root.get("/StructTreeRoot"), "/Note")))
            for page in opened.pages:
                page.Tabs = pikepdf.Name.S  # the order of the tags, also from link to link
                mark_lines(opened, page)
            if keywords:
                with opened.open_metadata(set_pikepdf_as_editor=False) as told:  # tells the older dictionary too
                    told["pdf:Keywords"] = keywords
            if changed is not None:
                _date(opened, changed)
            out = BytesIO()
            opened.save(out, deterministic_id=True)
            return out.getvalue()
    except pikepdf.PdfError as error:
        raise BrokenFile("pdf.unreadable") from error


def _describe(opened: pikepdf.Pdf, texts: Sequence[str | None]) -> None:
    figures = list(tags(opened.Root.get("/StructTreeRoot"), "/Figure"))
    if len(figures) > len(texts):
        pass_over(opened, [each for each in figures if stands_in_margin(each)])
        figures = [each for each in figures if not stands_in_margin(each)]
    if len(figures) != len(texts):
        raise BrokenFile("pdf.figures", found=len(figures), expected=len(texts))
    for figure, text in zip(figures, texts, strict=True):
        if text is None:
            pass_over(opened, [figure])
        elif not str(figure.get("/Alt", "")).strip():
            figure.Alt = pikepdf.String(text)


def tags(tag: Any, kind: str, depth: int = 0) -> Iterator[Any]:  # noqa: ANN401 - whatever stands in a PDF
    """Every tag of a kind in the tree, in the order of reading; those within one are not looked for."""
    if isinstance(tag, pikepdf.Array):
        for each in tag:
            yield from tags(each, kind, depth)
    elif isinstance(tag, pikepdf.Dictionary) and depth < DEEPEST:
        if tag.get("/S") == kind:
            yield tag
        elif "/K" in tag:
            yield from tags(tag["/K"], kind, depth + 1)


def _date(opened: pikepdf.Pdf, changed: datetime) -> None:
    """One date wherever LibreOffice writes the moment it ran, so that only the content decides the bytes."""
    moment = changed.replace(tzinfo=UTC) if changed.tzinfo is None else changed.astimezone(UTC)
    opened.docinfo["/CreationDate"] = f"D:{moment:%Y%m%d%H%M%S}Z"
    with opened.open_metadata(set_pikepdf_as_editor=False) as told:
        told["xmp:CreateDate"] = f"{moment:%Y-%m-%dT%H:%M:%SZ}"
    written = pack(">6H", *moment.timetuple()[:6])
    intents: Any = opened.Root.get("/OutputIntents", pikepdf.Array())
    for intent in intents:
        colours = intent.DestOutputProfile
        content = colours.read_bytes()
        colours.write(content[:_BORN] + written + content[_BORN + len(written) :])
    for key in ("/ID", "/DocChecksum"):  # made of the moment too; saving makes another id, of the content
        if key in opened.trailer:
            del opened.trailer[key]
