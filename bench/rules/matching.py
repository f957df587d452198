"""Which finding is which defect: by overlapping words of the right kind, or by heading and kind."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import sha256

from reference import Reference, slug

from reportkit.model.finding import Finding

KINDS = {
    "A": "arithmetic consistency missing-figure",
    "D": "duplicate consistency",
    "F": "missing-figure arithmetic",
    "H": "placeholder missing-figure",
    "K": "missing-figure",
    "N": "name abbreviation spelling consistency",
    "P": "stale-period wrong-year date-style",
    "R": "missing-appendix missing-chart",
    "S": "structure name",
    "T": (
        "abbreviation broken-sentence doubled-word duplicate grammar missing-word name number-format punctuation "
        "quote-style spelling"
    ),
    "U": "unit number-format sign date-style arithmetic",
}
"""The kinds of defect that a group of rules is there to find."""
KINDS_OF = {"P06": "stale-period wrong-year date-style spelling", "U08": "unit number-format grammar"}
"""The same for a single rule that reaches further than its group."""
OF_A_SECTION = frozenset({"S08"})
"""Rules whose findings together say what one defect says of the whole section."""
CLAIMS_OF_ARITHMETIC = re.compile(r"A\d\d|D02|F07|K02|U03|U10")
"""Rules that say that printed numbers contradict each other; about a relation that holds they are wrong."""


@dataclass(frozen=True)
class Found:
    """A finding with its place in the file, and what it turned out to be."""

    finding: Finding
    file: str
    line: int
    defects: tuple[str, ...] = ()
    relations: tuple[str, ...] = ()

    @property
    def rule(self) -> str:
        return self.finding.rule

    @property
    def hash(self) -> str:
        """What the judged list knows the quote by."""
        return sha256((self.finding.quote or self.finding.subject).encode()).hexdigest()[:12]


def matched(reference: Reference, findings: Iterable[Finding]) -> list[Found]:
    """Every finding with the defects it found and the relations it wrongly denies."""
    places = _places(reference)
    result = []
    for finding in findings:
        chapter = reference.chapter(finding.section)
        line = finding.line + chapter.lines_before if chapter and finding.line else finding.line
        file = chapter.file if chapter else finding.section
        spots = {(file, line, finding.columns)}
        defects = tuple(
            defect["id"]
            for defect in reference.defects
            if defect["kind"] in KINDS_OF.get(finding.rule, KINDS.get(finding.rule[0], ""))
            and (
                _overlaps(places[defect["id"]], spots)
                or _elsewhere(finding, defect)
                or _at_heading(finding, defect)
                or (finding.rule in OF_A_SECTION and chapter and _of_chapter(chapter.title, defect))
            )
        )
        denied = () if defects or not CLAIMS_OF_ARITHMETIC.match(finding.rule) else _denied(reference, finding)
        result.append(Found(finding, file, line, defects, denied))
    return result


Spot = tuple[str, int, tuple[int, int] | None]


def _places(reference: Reference) -> dict[str, set[Spot]]:
    """Where the words of each defect stand."""
    places: dict[str, set[Spot]] = {defect["id"]: set() for defect in reference.defects}
    for chapter in reference.chapters:
        for number, line in enumerate(chapter.source.split("\n"), 1):
            for defect in reference.defects:
                for words in (defect["quote"], defect.get("also", "")):
                    if words and (at := line.find(words)) >= 0:
                        places[defect["id"]].add((chapter.file, number, (at, at + len(words))))
    return places


def _overlaps(places: set[Spot], spots: set[Spot]) -> bool:
    return any(
        file == other_file and line == other_line and (columns is None or (at[0] < columns[1] and columns[0] < at[1]))
        for file, line, columns in spots
        if line
        for other_file, other_line, at in places
        if at
    )


def _elsewhere(finding: Finding, defect: dict[str, str]) -> bool:
    """Does the finding name the defect's words, at its other place or without a column?"""
    quotes = [finding.quote if finding.columns is None else "", *(place.quote for place in finding.places)]
    return any(len(quote) > 3 and (quote in defect["quote"] or defect["quote"] in quote) for quote in quotes)


def _at_heading(finding: Finding, defect: dict[str, str]) -> bool:
    """Has a finding without words of its own the heading of the defect?"""
    if finding.quote or not finding.heading:
        return False
    return slug(finding.heading) == defect["heading"].rpartition("/")[2]


def _of_chapter(title: str, defect: dict[str, str]) -> bool:
    """Is the defect about the section as a whole?"""
    return title == defect["quote"] and slug(title) == defect["heading"].rpartition("/")[2]


def _denied(reference: Reference, finding: Finding) -> tuple[str, ...]:
    """The relations that hold, under the finding's heading, among numbers that the finding names."""
    chapter = reference.chapter(finding.section)
    headings = {slug(finding.heading), slug(chapter.title) if chapter and not finding.heading else ""}
    numbers = _numbers(f"{finding.quote} {finding.computed} {finding.expected}")
    return tuple(
        relation["id"]
        for relation in reference.relations
        if relation["heading"].rpartition("/")[2] in headings - {""}
        and numbers & (_numbers(relation.get("expression", "")) | _numbers(str(relation.get("stated", ""))))
    )


def _numbers(text: str) -> set[str]:
    joined = re.sub(r"(?<=\d)[ \u00a0](?=\d{3}\b)", "", text).replace(",", ".")
    return set(re.findall(r"\d+(?:\.\d+)?", joined))
