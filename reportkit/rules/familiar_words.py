"""Words that need no dictionary: those that the workspace's own files are full of."""

from collections.abc import Iterator

from reportkit.model.measurement import Registers
from reportkit.model.organisation import Organisation
from reportkit.model.regex import regex
from reportkit.model.section import SectionDefinition
from reportkit.model.workspace import Workspace

_WORD = regex(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")
BEGINNING = "-"
"""Ends an entry of the list of words that may begin any compound: "katarakt-"."""


def familiar_words(workspace: Workspace) -> frozenset[str]:
    """The words of names, registers and definitions, in small letters."""
    texts = (
        *_of_organisation(workspace.organisation),
        *(person.name for person in workspace.people.persons),
        *_of_registers(workspace.registers),
        *(text for section in workspace.sections.values() for text in _of_section(section)),
    )
    found = {word.casefold() for text in texts for word in _WORD.findall(text)}
    return frozenset(found | {word.casefold() for word in workspace.registers.words})


def _of_organisation(organisation: Organisation) -> Iterator[str]:
    for unit in organisation.units:
        yield unit.name
        yield from unit.also
        yield from (name for _, name in unit.names)


def _of_registers(registers: Registers) -> Iterator[str]:
    for each in registers.abbreviations:
        yield from (each.short, each.long)
    for unit in registers.units:
        yield from (unit.id, unit.one, unit.change, *unit.also)
    for group in registers.categories:
        yield from (category.label for category in group.categories)


def _of_section(section: SectionDefinition) -> Iterator[str]:
    yield from (section.title, *(title for _, title in section.later_titles))
    yield from (heading.title for heading in section.headings)
    yield from (figure.label for figure in section.figures)
