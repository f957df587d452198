"""What the pictures and charts of a finished document are said to show, in the order they stand."""

from pyexpat import ParserCreate

from reportkit.word.document_reader import main_part, parse_xml
from reportkit.word.names import FRONT


def alternative_texts(docx: bytes) -> tuple[str | None, ...]:
    """The alternative text of every drawing of the body. Raises BrokenFile where the document cannot be read.

    None is a drawing on the template's cover that says nothing: it decorates. What stands as a fallback for older
    programs is not told twice.
    """
    found: list[str | None] = []
    inside, ours = 0, False
    parser = ParserCreate()

    def begin(tag: str, attributes: dict[str, str]) -> None:
        nonlocal inside, ours
        inside += tag == "mc:Fallback"
        ours = ours or attributes.get("w:name") == FRONT
        if tag == "wp:docPr" and not inside:
            found.append(attributes.get("descr", "") or ("" if ours else None))

    def end(tag: str) -> None:
        nonlocal inside
        inside -= tag == "mc:Fallback"

    parser.StartElementHandler, parser.EndElementHandler = begin, end
    parse_xml(parser, main_part(docx))
    return tuple(found)
