"""Our parser and our writer on the Markdown that pandoc reads: a whole document from one file and its pictures.

python markdown_alone.py FOLDER MONTH OUT.docx
"""

import sys

from reportkit.messages import Language
from reportkit.model.blocks import Image, Paragraph
from reportkit.model.month import Month
from reportkit.model.page_header import PageHeader
from reportkit.model.report import Part, Report
from reportkit.text.markdown import parse
from reportkit.text.words import plain
from reportkit.word.package import write_report
from reportkit.word.template import read_template


def main(folder: str, month: Month, output: str) -> None:
    """Read the text and the template, write the document. Its first page is the text's first four paragraphs."""
    blocks = parse(read(f"{folder}/report.md").decode())
    organisation, title, *_ = (plain(each.content) for each in blocks[:4] if isinstance(each, Paragraph))
    report = Report(
        title=title,
        organisation=organisation,
        month=month,
        figures_through=month.plus(-1),
        language=Language.SWEDISH,
        version="1.0",
        page_header=PageHeader(),
        parts=(Part(1, "", "", blocks[4:]),),
        images={("", each.path): read(f"{folder}/{each.path}") for each in blocks if isinstance(each, Image)},
    )
    document = write_report(report, read_template(read(f"{folder}/mall.docx")))
    with open(output, "wb") as file:  # noqa: PTH123 - nothing else here loads pathlib
        file.write(document)


def read(path: str) -> bytes:
    """What a file holds."""
    with open(path, "rb") as file:  # noqa: PTH123 - as above
        return file.read()


if __name__ == "__main__":
    main(sys.argv[1], Month.parse(sys.argv[2]), sys.argv[3])
