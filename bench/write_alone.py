"""Our own writer by itself, on a report that is settled: what is fair to hold beside a mere converter.

python write_alone.py FOLDER OUT.docx
"""

import json
import sys
from pathlib import Path

from reportkit.messages import Language
from reportkit.model.month import Month
from reportkit.model.page_header import PageHeader
from reportkit.model.report import Appendix, Part, Report
from reportkit.store.blocks_codec import decode
from reportkit.word.package import write_report
from reportkit.word.template import read_template


def main(folder: Path, output: Path) -> None:
    """Read the report and the template, write the document."""
    told = json.loads((folder / "blocks.json").read_text("utf-8"))
    parts = tuple(Part(level, title, section, decode(blocks)) for level, title, section, blocks in told["parts"])
    report = Report(
        title=told["title"],
        organisation=told["organisation"],
        month=Month.parse(told["month"]),
        figures_through=Month.parse(told["figures_through"]),
        language=Language.SWEDISH,
        version=told["version"],
        page_header=PageHeader(),
        parts=parts,
        appendices_title=told["appendices_title"],
        appendices=tuple(Appendix(*each) for each in told["appendices"]),
        images={(section, path): (folder / name).read_bytes() for section, path, name in told["images"]},
        draft=told["draft"],
        practice=told["practice"],
    )
    output.write_bytes(write_report(report, read_template((folder / "mall.docx").read_bytes())))


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
