"""What the pictures and charts of a finished document are said to show, in the order they stand."""

from pyexpat import ParserCreate

from reportkit.word.document_reader import main_part, parse_xml


def alternative_texts(docx: bytes) -> tuple[str, ...]:
    """The alternative text of every drawing of the body. Raises BrokenFile where the document cannot be read.

    What stands as a fallback for older programs is not told twice.
    """
    found: list[str] = []
    inside = 0
    parser = ParserCreate()

    def begin(tag: str, attributes: dict[str, str]) -> None:
        nonlocal inside
        inside += tag == "mc:Fallback"
        if tag == "wp:docPr" and not inside:
            found.append(attributes.get("descr", ""))

    def end(tag: str) -> None:
        nonlocal inside
        inside -= tag == "mc:Fallback"

    parser.StartElementHandler, parser.EndElementHandler = begin, end
    parse_xml(parser, main_part(docx))
    return tuple(found)
