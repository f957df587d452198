"""Lines that LibreOffice draws outside all tags, such as the one above a page footer, marked as decoration."""

import pikepdf

_BEGIN_PATH = frozenset({"m", "re"})
_END_PATH = frozenset({"S", "s", "f", "F", "f*", "B", "B*", "b", "b*", "n"})
_BEGIN_MARK, _END_MARK = frozenset({"BMC", "BDC"}), "EMC"


def _instruction(operator: str, *operands: pikepdf.Object) -> pikepdf.ContentStreamInstruction:
    return pikepdf.ContentStreamInstruction(operands, pikepdf.Operator(operator))


def mark_lines(opened: pikepdf.Pdf, page: pikepdf.Page) -> None:
    """Wrap every path that is painted outside marked content as an artifact, which a screen reader passes over.

    PDF/UA (ISO 14289-1, 7.1) asks that everything on a page is either tagged or an artifact.
    """
    out: list[pikepdf.ContentStreamInstruction | pikepdf.ContentStreamInlineImage] = []
    depth, drawing, found = 0, False, False
    for instruction in pikepdf.parse_content_stream(page):
        operator = str(instruction.operator)
        depth += (operator in _BEGIN_MARK) - (operator == _END_MARK)
        if depth == 0 and not drawing and operator in _BEGIN_PATH:
            out.append(_instruction("BMC", pikepdf.Name.Artifact))
            drawing = found = True
        out.append(instruction)
        if drawing and operator in _END_PATH:
            out.append(_instruction(_END_MARK))
            drawing = False
    if found:
        page.Contents = opened.make_stream(pikepdf.unparse_content_stream(out))
