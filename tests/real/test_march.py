"""The real report of March 2023, put together again from its 22 files. It is data to test with and no part of this."""

import re
import tomllib
from collections import Counter

import pytest

from reportkit.model.month import Month
from reportkit.model.people import Actor
from reportkit.store.folder import FolderStore
from reportkit.store.toml_text import quoted
from reportkit.workflow.assemble import assemble
from reportkit.workflow.bring import bring
from reportkit.workflow.check import findings_of, report_findings
from reportkit.workflow.month_view import MonthView
from reportkit.workflow.months import open_month
from reportkit.workflow.new import new_workspace
from reportkit.workflow.session import Session
from tests.workflow import document

MARCH = Month(2023, 3)
EDITOR = '[[person]]\nlogin = "per.hagsjo"\nname = "Per Hagsjö"\n[[person.role]]\nrole = "editor"\n'
HEADING = re.compile(r"^(#{1,6}) (.+?)\s*$", re.MULTILINE)


def section_id(row):
    return row["file"].removesuffix(".md")


def node(row, **more):
    """A place in the outline."""
    lines = [f"section = {quoted(section_id(row))}", *(f"{name} = {value}" for name, value in more.items())]
    return "\n".join(lines)


def outline(rows):
    """The chapters and what stands in them; a chapter that others stand in is a container with its own file first."""
    written = []
    for row, after in zip(rows, [*rows[1:], None], strict=True):
        if row["level"] > 1:
            written.append(f"[[node.node]]\n{node(row)}\n")
        elif after is not None and after["level"] > 1:
            written.append(f"[[node]]\ntitle = {quoted(row['title'])}\n[[node.node]]\n{node(row, heading='false')}\n")
        else:
            written.append(f"[[node]]\n{node(row)}\n")
    return "\n".join(written)


def set_up(root, rows):
    """A workspace of the starter set, whose outline has a section for each file of the report."""
    new_workspace(root)
    for path in (root / "sections").iterdir():
        path.unlink()
    (root / "sections/report.toml").write_text(outline(rows))
    for row in rows:
        section = f"id = {quoted(section_id(row))}\ntitle = {quoted(row['title'])}\nowner = {quoted(row['owner'])}\n"
        (root / f"sections/{section_id(row)}.toml").write_text(section + "required = false\n")
    (root / "people.toml").write_text(EDITOR)
    return Session(FolderStore(root), Actor("per.hagsjo"))


@pytest.fixture(scope="module")
def rows(real):
    return tomllib.loads((real / "manifest.toml").read_text())["section"]


@pytest.fixture(scope="module")
def session(real, rows, tmp_path_factory):
    """March with every file put in its section."""
    session = set_up(tmp_path_factory.mktemp("real") / "norrbotten", rows)
    assert session.store.workspace().problems == ()
    open_month(session, MARCH)
    for row in rows:
        _, arrival = bring(session, MARCH, section_id(row), real / row["file"])
        assert arrival.text.removed_title, f"{row['file']} begins with its title"
    return session


@pytest.fixture(scope="module")
def assembled(session):
    return assemble(session, MARCH, draft=True)


def written_headings(real, rows):
    return [
        (len(match[1]), plain(match[2])) for row in rows for match in HEADING.finditer((real / row["file"]).read_text())
    ]


def plain(markdown):
    """Markdown as it reads: the signs that make it bold, a heading, an item or a cell are no words."""
    text = re.sub(r"(?m)^\s*(#+|[-*]|\d+\.)\s+", " ", markdown)
    text = re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", text)
    return re.sub(r"[*|\\]", "", text).strip()


def body(docx):
    """The lines of the report itself, after the title page and the table of contents."""
    lines = document.lines(docx)
    first = next(index for index, line in enumerate(lines) if line.level)
    return lines[first:]


def test_every_heading_stands_in_the_document_in_order_and_at_its_level(real, rows, assembled):
    wanted = written_headings(real, rows)
    manifest = tomllib.loads((real / "manifest.toml").read_text())["report"]
    assert len(wanted) == manifest["headings"] == 99
    assert document.headings(assembled.document) == wanted


def test_every_word_stands_in_the_document_in_order_and_no_other(real, rows, assembled):
    def words(text):
        return re.findall(r"\w+", text)

    wanted = [word for row in rows for word in words(plain((real / row["file"]).read_text()))]
    found = [word for line in body(assembled.document) for word in words(line.text)]
    pairs = enumerate(zip(wanted, found, strict=False))
    differs = next((place for place, (word, other) in pairs if word != other), None)
    assert differs is None, f"{found[differs : differs + 8]} where {wanted[differs : differs + 8]} was written"
    assert len(found) == len(wanted)


def test_what_the_checks_say_of_it(session, rows, capsys):
    """Nobody has mended the report for these rules; what they say is counted and printed, and none of them fails."""
    view = MonthView(session, MARCH)
    found = [finding for row in rows for finding in findings_of(view, section_id(row))]
    found += report_findings(view)
    counts = Counter((finding.rule, finding.severity.value) for finding in found)
    summary = [f"  {rule:5}{severity:9}{count:4}" for (rule, severity), count in sorted(counts.items())]
    with capsys.disabled():
        print(f"\n\nThe real report of March 2023: {len(found)} findings", *summary, sep="\n")  # noqa: T201 - for people
    assert counts
    assert {"P06", "T02"} <= {finding.rule for finding in found}  # it has both, and always had
    failed = [finding for finding in found if finding.message.id.startswith("hooks.")]
    assert failed == []
