"""Footnotes in an accessible PDF: each has a name of its own, and its link back to the text is among the tags.

Source: PDF/UA-1 (ISO 14289-1), 7.9 on notes and 7.18.5 on links. LibreOffice leaves both undone.
"""

from typing import Any

import pikepdf


def tag_notes(opened: pikepdf.Pdf, notes: list[Any]) -> None:
    """Name the footnotes, and take their links into the tags. `notes` are their tags, in the order of reading.

    The links of a page belong to its notes in their order; where links and notes are not as many, nobody can
    know which belongs to which, and the page has the notes without the links.
    """
    for number, note in enumerate(notes, start=1):
        note.ID = pikepdf.String(f"note-{number}")
    for page in opened.pages:
        links = [each for each in page.get("/Annots", ()) if _is_untagged_link(each)]
        if not links:
            continue
        there = [note for note in notes if note.get("/Pg") == page.obj]
        if len(there) == len(links):
            for note, link in zip(there, links, strict=True):
                _tag(opened, page, note, link)
        else:
            page.Annots = pikepdf.Array([each for each in page.Annots if not _is_untagged_link(each)])


def _is_untagged_link(annotation: Any) -> bool:  # noqa: ANN401 - whatever stands in a PDF
    return annotation.get("/Subtype") == "/Link" and "/StructParent" not in annotation


def _tag(opened: pikepdf.Pdf, page: pikepdf.Page, note: Any, link: Any) -> None:  # noqa: ANN401 - likewise
    """Put a link first in its note, where its number stands, and say the number for it."""
    tags: Any = opened.Root.StructTreeRoot
    parents = pikepdf.NumberTree(tags.ParentTree)
    key = max(parents, default=-1) + 1
    link = link if link.is_indirect else opened.make_indirect(link)
    place = pikepdf.Dictionary(Type=pikepdf.Name.OBJR, Obj=link, Pg=page.obj)
    tag = opened.make_indirect(
        pikepdf.Dictionary(Type=pikepdf.Name.StructElem, S=pikepdf.Name.Link, P=note, Pg=page.obj, K=place)
    )
    tag.Alt = link.get("/Contents", note.ID)
    link.StructParent = key
    parents[key] = tag
    tags.ParentTreeNextKey = key + 1
    held = note.get("/K", pikepdf.Array())
    note.K = pikepdf.Array([tag, *(held if isinstance(held, pikepdf.Array) else [held])])
