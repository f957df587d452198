"""Figures that say nothing: a watermark in every page header, a line on a cover. A screen reader passes them over.

Source: PDF/UA-1 (ISO 14289-1), 7.1 on artifacts and 7.3 on figures, which all need words.
"""

from collections.abc import Iterable
from typing import Any

import pikepdf

_FIGURE = pikepdf.Name.Figure


def stands_in_margin(figure: Any) -> bool:  # noqa: ANN401 - whatever stands in a PDF
    """Was it drawn in a header or footer? LibreOffice hangs such a one on the document; others stand in a paragraph."""
    return bool(figure.get("/P", {}).get("/S") == "/Document")


def pass_over(opened: pikepdf.Pdf, figures: Iterable[Any]) -> None:
    """Take figures out of the tags, and mark what they draw as decoration."""
    marked: dict[tuple[int, int], set[int]] = {}
    pages = {page.obj.objgen: page for page in opened.pages}
    for figure in figures:
        _take_out(figure)
        held = figure.get("/K", ())
        for mark in held if isinstance(held, pikepdf.Array) else (held,) if held != () else ():
            if isinstance(mark, int) and "/Pg" in figure:
                marked.setdefault(figure.Pg.objgen, set()).add(mark)
    for name, marks in marked.items():
        if name in pages:
            _as_artifacts(opened, pages[name], marks)


def _take_out(figure: Any) -> None:  # noqa: ANN401 - likewise
    parent = figure.P
    held = parent.get("/K", ())
    if isinstance(held, pikepdf.Array):
        kept = [each for each in held if not (isinstance(each, pikepdf.Dictionary) and each.objgen == figure.objgen)]
        parent.K = pikepdf.Array(kept)
    elif "/K" in parent:
        del parent.K


def _as_artifacts(opened: pikepdf.Pdf, page: pikepdf.Page, marks: set[int]) -> None:
    """What a page draws under some marks, as artifacts; and nothing in the tags leads to those marks any more."""
    out: list[pikepdf.ContentStreamInstruction | pikepdf.ContentStreamInlineImage] = []
    for instruction in pikepdf.parse_content_stream(page):
        operands = instruction.operands
        if str(instruction.operator) == "BDC" and operands[0] == _FIGURE and _mark_of(operands[1]) in marks:
            out.append(pikepdf.ContentStreamInstruction([pikepdf.Name.Artifact], pikepdf.Operator("BMC")))
        else:
            out.append(instruction)
    page.Contents = opened.make_stream(pikepdf.unparse_content_stream(out))
    parents = pikepdf.NumberTree(opened.Root.StructTreeRoot.ParentTree)
    of_page: Any = parents.get(int(page.obj.get("/StructParents", -1)))
    if isinstance(of_page, pikepdf.Array):
        for mark in marks:
            of_page[mark] = None


def _mark_of(properties: Any) -> int:  # noqa: ANN401 - likewise
    return int(properties.get("/MCID", -1)) if isinstance(properties, pikepdf.Dictionary) else -1
