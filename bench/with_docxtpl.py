"""The report through docxtpl: one template with loops over blocks. Runs in bench/.venv, without reportkit.

python with_docxtpl.py FOLDER OUT.docx
"""

import json
import sys
from pathlib import Path
from typing import Any

from docx.shared import Cm
from docxtpl import DocxTemplate, InlineImage, RichText


def main(folder: Path, output: str) -> None:
    """Fill the template."""
    template = DocxTemplate(str(folder / "template.docx"))
    blocks = json.loads((folder / "report.json").read_text("utf-8"))["blocks"]
    for block in blocks:
        if "runs" in block:
            block["rich"] = rich(block["runs"])
        elif block["kind"] == "picture":
            block["picture"] = InlineImage(template, str(folder / block["path"]), width=Cm(16))
    template.render({"blocks": blocks}, autoescape=True)
    template.save(output)


def rich(runs: list[list[Any]]) -> RichText:
    """Running text with its strong and emphasised words."""
    text = RichText()
    for words, strong, emphasis in runs:
        text.add(words, bold=strong, italic=emphasis)
    return text


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2])
