"""A published report as the rules meet it: one Markdown file a section, with the organisation it was written in.

The text stands outside the project. Nothing of it is kept here but hashes.
"""

import re
import tomllib
import unicodedata
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from reportkit.model.contribution import Attachment, Contribution
from reportkit.model.month import Month
from reportkit.model.outline import AppendicesNode, ContainerNode, Node, Outline, SectionNode
from reportkit.model.plan import Plan
from reportkit.model.section import SectionDefinition
from reportkit.model.spelling import Spelling
from reportkit.model.value import replace
from reportkit.model.workspace import Workspace
from reportkit.rules.context import ReportContext, SectionContext
from reportkit.rules.familiar_words import familiar_words
from reportkit.rules.words_to_look_up import words_to_look_up
from reportkit.spelling import Reader, find
from reportkit.store.definitions import read_workspace
from reportkit.text.markdown import parse
from reportkit.text.structure import headings, split_title
from reportkit.text.words import plain

STARTER = Path(__file__).resolve().parents[2] / "starter"
APPENDICES = "Bilagor"


@dataclass(frozen=True)
class Chapter:
    """One file: its words, what stands above them, and how many lines its title took."""

    file: str
    source: str
    title: str
    level: int
    text: str

    @property
    def lines_before(self) -> int:
        return self.source.count("\n") - self.text.count("\n")


@dataclass(frozen=True)
class Reference:
    """The report, what close reading found in it, and what it says that holds."""

    chapters: tuple[Chapter, ...]
    report: ReportContext
    defects: tuple[dict[str, Any], ...]
    relations: tuple[dict[str, Any], ...]

    def chapter(self, section: str) -> Chapter | None:
        return next((each for each in self.chapters if each.file == section), None)


def read(folder: Path) -> Reference:
    """The report in a folder, with its manifest, its defects and its relations."""
    chapters = tuple(_chapter(path) for path in sorted(folder.glob("*.md")))
    manifest = tomllib.loads((folder / "manifest.toml").read_text(encoding="utf-8"))["report"]
    month, through = Month.parse(manifest["report_month"]), Month.parse(manifest["figures_through"])
    return Reference(
        chapters,
        _report(chapters, month, through),
        tuple(tomllib.loads((folder / "defects.toml").read_text(encoding="utf-8"))["defect"]),
        tuple(tomllib.loads((folder / "relations.toml").read_text(encoding="utf-8"))["relation"]),
    )


def slug(title: str) -> str:
    """A heading as the lists name it: `aktuella-handelser`."""
    letters = unicodedata.normalize("NFD", title.casefold()).encode("ascii", "ignore").decode()
    return re.sub("[^a-z0-9]+", "-", letters).strip("-")


def _chapter(path: Path) -> Chapter:
    source = path.read_text(encoding="utf-8")
    first = headings(parse(source))[0]
    title = plain(first.content)
    return Chapter(path.name, source, title, first.level, split_title(source, title).text)


def _report(chapters: tuple[Chapter, ...], month: Month, through: Month) -> ReportContext:
    """The chapters in the workspace of the starter set; a file of one line holds the files after it."""
    with_text = [each for each in chapters if each.text.strip() and each.title != APPENDICES]
    starter = read_workspace(STARTER)
    definitions = {each.file: SectionDefinition(each.file, each.title, "") for each in with_text}
    registers = replace(starter.registers, plan=Plan())  # which section answers for what in it, a text does not say
    workspace = replace(starter, registers=registers, outline=_outline(chapters), sections=definitions)
    titles = next((_appendices(each) for each in chapters if each.title == APPENDICES), ())
    ids = frozenset(each.id for each in titles)
    sections = tuple(
        SectionContext(
            workspace=workspace,
            month=month,
            figures_through=through,
            definition=definitions[each.file],
            title=each.title,
            owner="",
            contribution=Contribution(each.file, text=each.text, attachments=titles if first else ()),
            blocks=parse(each.text),
            known={},
            attachments=ids,
        )
        for first, each in ((each is with_text[0], each) for each in with_text)
    )
    return ReportContext(workspace, month, through, _looked_up(sections, workspace))


def _looked_up(sections: tuple[SectionContext, ...], workspace: Workspace) -> tuple[SectionContext, ...]:
    """The sections with what the installed dictionary says of their words."""
    dictionary = find()
    if dictionary is None:
        return sections
    familiar = familiar_words(workspace)
    asked = frozenset[str]().union(*(words_to_look_up(each.id, each.contribution.text, familiar) for each in sections))
    with Reader(dictionary) as reader:
        spelling = Spelling(reader.verdicts(asked), familiar)
    return tuple(replace(each, spelling=spelling) for each in sections)


def _outline(chapters: tuple[Chapter, ...]) -> Outline:
    nodes: list[Node] = []
    for each in chapters:
        if each.title == APPENDICES:
            nodes.append(AppendicesNode(each.title))
        elif not each.text.strip():
            nodes.append(ContainerNode(each.title, ()))
        elif each.level > 1 and nodes and isinstance(nodes[-1], ContainerNode):
            nodes[-1] = replace(nodes[-1], nodes=(*nodes[-1].nodes, SectionNode(each.file)))
        else:
            nodes.append(SectionNode(each.file))
    return Outline(tuple(nodes))


def _appendices(chapter: Chapter) -> tuple[Attachment, ...]:
    titles = re.findall(r"^\d+\. (.+)$", chapter.text, re.MULTILINE)
    return tuple(Attachment(f"bilaga-{n}", title, f"attachments/{n}.pdf") for n, title in enumerate(titles, 1))
