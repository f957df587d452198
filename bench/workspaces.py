"""Workspaces to measure in: the example, and its March with every section several times over."""

import re
import shutil
from collections.abc import Callable
from pathlib import Path

from measure import REPORTKIT, REPOSITORY, Command, run

MONTH = "2023-03"
_EXAMPLE = REPOSITORY / "example" / MONTH
_FIGURE_ID = re.compile(r'(?m)^\[\[figure\]\]\nid = "(\w+)"$')
_BRACES = re.compile(r"\{\{[^{}]*\}\}")
_OURS_ALONE = re.compile(r"(?m)^\{\{chart:.*\n|^\[\^\w+\]:.*\n|\[\^\w+\]")
"""What stands in a text that a peer cannot make: charts and footnotes."""


def example(folder: Path) -> Path:
    """The workspace of `reportkit demo`: March approved and assembled, April half done."""
    workspace = folder / "example"
    run(Command([REPORTKIT, "demo", workspace]), folder)
    return workspace


def grown(folder: Path, copies: int, *, comparable: bool = False) -> Path:
    """A workspace with the example's March as drafts, every section, figure and contribution `copies` times.

    With `comparable` the texts are without what the peers cannot make, so that all can make the same document.

    The first copy keeps its ids; in the others sections are called `nara-x2` and figures `besok_x2`, in
    definitions, relations, outline, texts and values alike, so that each copy cites itself.
    """
    workspace = folder / f"grown-{copies}"
    run(Command([REPORTKIT, "new", workspace]), folder)
    _edit(workspace / "reportkit.toml", lambda text: text.replace("practice = false", "practice = true", 1))
    month = workspace / "reports" / MONTH
    month.mkdir(parents=True)
    shutil.copy(_EXAMPLE / "report.toml", month)

    sections = [path for path in sorted((workspace / "sections").glob("*.toml")) if path.stem != "report"]
    figures = {id for path in sections for id in _FIGURE_ID.findall(path.read_text())}
    outline = workspace / "sections" / "report.toml"
    chapters, mark, appendices = outline.read_text().rpartition("[[node]]")
    if "appendices = true" not in appendices:
        raise ValueError("the example's outline does not end with its appendices")
    written = [chapters]
    for number in range(1, copies + 1):
        copy = _Copy(number, figures)
        for path in sections:
            contribution = _EXAMPLE / path.stem
            if number > 1:
                path.with_stem(copy.section(path.stem)).write_text(copy.definition(path.read_text()))
            if contribution.is_dir():
                copy.contribution(contribution, month / copy.section(path.stem))
                if comparable:
                    _edit(month / copy.section(path.stem) / "text.md", lambda text: _OURS_ALONE.sub("", text))
        if number > 1:
            written.append(copy.outline(chapters))
    outline.write_text("".join([*written, mark, appendices]))
    return workspace


class _Copy:
    """One copy of the example, and how its ids are called."""

    def __init__(self, number: int, figures: set[str]) -> None:
        self.number = number
        self._figures = re.compile(rf"\b(?:{'|'.join(sorted(figures, key=len, reverse=True))})\b")

    def section(self, id: str) -> str:
        return id if self.number == 1 else f"{id}-x{self.number}"

    def _renamed(self, text: str) -> str:
        """The text with every id of a figure in it changed."""
        return self._figures.sub(lambda id: f"{id[0]}_x{self.number}", text)

    def definition(self, text: str) -> str:
        """A section file: its own id, those of its figures, and the relations between them."""
        own = re.compile(r'(?m)\A((?:#.*\n|\n)*id = )"([\w-]+)"')
        text = own.sub(lambda match: f'{match[1]}"{self.section(match[2])}"', text)
        return re.sub(r"(?m)^(?:id|holds) = .*", lambda line: self._renamed(line[0]), text)

    def outline(self, text: str) -> str:
        """Its chapters, without comments and empty space: no file of a workspace may be larger than so."""
        text = re.sub(r"(?m)^(?:#.*|[ ]*)\n|^[ ]+", "", text)
        return re.sub(r'section = "([\w-]+)"', lambda match: f'section = "{self.section(match[1])}"', text)

    def contribution(self, source: Path, target: Path) -> None:
        """The files of one section, with what its text cites and its values are named by."""
        shutil.copytree(source, target)
        if self.number == 1:
            return
        _edit(target / "text.md", lambda text: _BRACES.sub(lambda braces: self._renamed(braces[0]), text))
        _edit(
            target / "figures.toml",
            lambda text: re.sub(r"(?m)^\[.*\]", lambda line: self._renamed(line[0]), text),
        )


def _edit(path: Path, change: Callable[[str], str]) -> None:
    """Change a text, if there is one."""
    if path.exists():
        path.write_text(change(path.read_text()))
