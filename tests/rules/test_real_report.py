"""The rules on a real report: what would stop it are faults that close reading found; bench/rules judges the rest."""

import tomllib
from itertools import pairwise

from reportkit.model.finding import Severity
from reportkit.model.outline import AppendicesNode, ContainerNode, Outline, SectionNode
from reportkit.model.value import replace
from reportkit.rules.built_in import BUILT_IN
from reportkit.rules.engine import check_section
from reportkit.text.structure import headings, split_title
from reportkit.text.words import plain
from tests.rules.conftest import kust, parse


def chapters(reference):
    """The report's own chapters; those that hold nothing but other headings are files of a single line."""
    texts = [path.read_text(encoding="utf-8") for path in sorted(reference.glob("*.md"))]
    titles = [plain(headings(parse(text))[0].content) for text in texts]
    containers = [
        ContainerNode(title, (SectionNode(f"chapter-{place}"),))
        for place, (title, text) in enumerate(zip(titles, texts, strict=True))
        if not text.strip().partition("\n")[2]
    ]
    sections = {
        title: split_title(text, title).text
        for title, text in zip(titles, texts, strict=True)
        if text.strip().partition("\n")[2]
    }
    return Outline((*containers, AppendicesNode("Bilagor"))), sections


def test_every_error_is_a_known_fault(reference):
    faults = tomllib.loads((reference / "defects.toml").read_text(encoding="utf-8"))["defect"]
    known = [fault["quote"] for fault in faults]
    outline, sections = chapters(reference)
    found = []
    for title, text in sections.items():
        context = replace(kust(text, outline=outline, in_the_month=["first", "second"]), title=title)
        found += check_section(context, BUILT_IN, {})
    assert found
    stops = [each for each in found if each.severity is Severity.ERROR]
    assert [each for each in stops if not any(each.quote in quote for quote in known)] == []
    words = [fault["quote"].split() for fault in faults if fault["kind"] == "doubled-word"]
    side_by_side = sum(any(a == b for a, b in pairwise(quote)) for quote in words)
    assert sum(each.rule == "T02" for each in found) >= side_by_side
