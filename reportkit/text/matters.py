"""Matters: what a section that follows up accounts for, one under each heading, with labelled facts.

    # Klinisk undervisningsmottagning

    - Uppdrag: A03
    - Beslut: regionstyrelsen den 17 augusti 2022
    - Läge: pågår
    - Nästa steg: mottagningen öppnar i september 2023
    - Kostnad: 1,5 mnkr
    - Finansiering: centralt kostnadsställe

A fact is an item of a list, or a paragraph, that begins with its label and a colon. Words around them are free.
"""

import re
from collections.abc import Iterator, Mapping
from enum import StrEnum
from functools import lru_cache

from reportkit.model.blocks import Block, Blocks, Heading, List, Paragraph
from reportkit.model.regex import regex
from reportkit.model.value import Struct
from reportkit.text.markdown import parse
from reportkit.text.words import plain, texts_of


class Fact(StrEnum):
    """What can be said of a matter under a label. The values name them in messages."""

    ASSIGNMENT = "assignment"
    DECISION = "decision"
    STATUS = "status"
    NEXT_STEP = "next_step"
    COST = "cost"
    FINANCING = "financing"


LABELS: Mapping[str, Fact] = {
    "uppdrag": Fact.ASSIGNMENT,
    "beslut": Fact.DECISION,
    "läge": Fact.STATUS,
    "status": Fact.STATUS,
    "nästa steg": Fact.NEXT_STEP,
    "kostnad": Fact.COST,
    "finansiering": Fact.FINANCING,
    "assignment": Fact.ASSIGNMENT,
    "decision": Fact.DECISION,
    "next step": Fact.NEXT_STEP,
    "cost": Fact.COST,
    "financing": Fact.FINANCING,
}
_LABELLED = regex(rf"\s*({'|'.join(LABELS)})\s*:\s*(.*)", re.IGNORECASE | re.DOTALL)
_ID = regex(r"[^\W_][\w-]*")
_CLOSED = regex(r"(?:är |har )?(?:avsluta|slutför|genomför|verkställ|färdig|klar|closed|done|finished)", re.IGNORECASE)
_CLOSED_IN_WORDS = regex(
    r"\b(?:ärendet|uppdraget|frågan) (?:är |har |kan )?(?:(?:därmed|nu|härmed) )?avsluta(?:s|t|des|ts)\b"
    r"|\bvi avslutar (?:därmed |nu )?(?:ärendet|uppdraget)\b",
    re.IGNORECASE,
)


class Said(Struct, frozen=True):
    """A fact as it was written, and its line."""

    text: str
    line: int = 0


class Matter(Struct, frozen=True):
    """What stands under one heading of the first level."""

    title: str
    line: int
    facts: Mapping[Fact, Said] = {}
    words: str = ""
    """Everything under the heading, as running text."""

    @property
    def assignments(self) -> tuple[str, ...]:
        """The ids of the assignments that it accounts for, as they were written."""
        said = self.facts.get(Fact.ASSIGNMENT)
        return tuple(_ID.findall(said.text)) if said else ()

    @property
    def is_closed(self) -> bool:
        """Does it end here? The status says so, or the words where there is none."""
        status = self.facts.get(Fact.STATUS)
        if status is not None:
            return bool(_CLOSED.match(status.text))
        return bool(_CLOSED_IN_WORDS.search(self.words))

    def has(self, fact: Fact) -> bool:
        """Is a fact there, and not only its label?"""
        return fact in self.facts and bool(self.facts[fact].text)


@lru_cache(maxsize=256)
def matters_in(text: str) -> tuple[Matter, ...]:
    """The matters of a text in Markdown, in order."""
    return matters(parse(text))


def matters(blocks: Blocks) -> tuple[Matter, ...]:
    """The matters among some blocks, in order. What stands above the first heading belongs to none."""
    found: list[Matter] = []
    heading: Heading | None = None
    below: list[Block] = []
    for block in (*blocks, Heading(1, ())):
        if isinstance(block, Heading) and block.level == 1:
            if heading is not None:
                found.append(_matter(heading, tuple(below)))
            heading, below = block, []
        else:
            below.append(block)
    return tuple(found)


def _matter(heading: Heading, below: Blocks) -> Matter:
    facts: dict[Fact, Said] = {}
    for line, text in _candidates(below):
        if match := _LABELLED.fullmatch(text):
            facts.setdefault(LABELS[match[1].casefold()], Said(match[2].strip().rstrip(".").strip(), line))
    return Matter(plain(heading.content).strip(), heading.line, facts, "\n".join(texts_of(below)))


def _candidates(below: Blocks) -> Iterator[tuple[int, str]]:
    """Paragraphs, and the first paragraph of each item, with their lines."""
    for block in below:
        match block:
            case Paragraph(content, line):
                yield line, plain(content)
            case List(items):
                for item in items:
                    first = item.blocks[0] if item.blocks else None
                    if isinstance(first, Paragraph):
                        yield first.line or item.line, plain(first.content)


def same_title(one: str, other: str) -> bool:
    """Are two headings the same but for case and spaces?"""
    return " ".join(one.casefold().split()) == " ".join(other.casefold().split())
