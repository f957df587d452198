"""Our parser and our writer on the Markdown that pandoc reads: a whole document from one file and its pictures.

python markdown_alone.py FOLDER OUT.docx
"""

import sys
from pathlib import Path

from reportkit.messages import Language
from reportkit.model.blocks import Image, Paragraph
from reportkit.model.month import Month
from reportkit.model.page_header import PageHeader
from reportkit.model.report import Part, Report
from reportkit.text.markdown import parse
from reportkit.text.prose_dates import months
from reportkit.text.words import plain
from reportkit.word.package import write_report
from reportkit.word.template import read_template


def main(folder: Path, output: Path) -> None:
    """Read the text and the template, write the document."""
    blocks = parse((folder / "report.md").read_text("utf-8"))
    organisation, title, month, through = (plain(each.content) for each in blocks[:4] if isinstance(each, Paragraph))
    report = Report(
        title=title,
        organisation=organisation,
        month=_month(month),
        figures_through=_month(through),
        language=Language.SWEDISH,
        version="1.0",
        page_header=PageHeader(),
        parts=(Part(1, "", "", blocks[4:]),),
        images={("", each.path): (folder / each.path).read_bytes() for each in blocks if isinstance(each, Image)},
    )
    output.write_bytes(write_report(report, read_template((folder / "mall.docx").read_bytes())))


def _month(line: str) -> Month:
    """The month that a line of the first page names: `Mars 2023`."""
    found = months(line)[0]
    return Month(found.year or 0, found.number)


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
