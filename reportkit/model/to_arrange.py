"""What of a month is to be arranged outside the sections' own texts, in sentences.

Light: a kept board is told by it.
"""

from collections.abc import Iterator, Mapping, Sequence

from reportkit.messages import Message

MOST_UNITS = 3
"""Units without a contact that are named one by one; in a new workspace nobody has one."""


def told_without_contact(units: Mapping[str, Sequence[str]]) -> Iterator[Message]:
    """Name the sections that nobody has been given, unit by unit; of many, how many they are."""
    if len(units) > MOST_UNITS:
        yield Message("cli.no_contacts", count=sum(map(len, units.values())), units=len(units))
        return
    for unit, sections in units.items():
        yield Message("cli.no_contact", unit=unit, sections=", ".join(sections))


def told_same_titles(titles: Mapping[str, Sequence[str]]) -> Iterator[Message]:
    """Name the sections that a reader cannot tell apart."""
    for title, sections in titles.items():
        yield Message("cli.same_title", title=title, sections=", ".join(sections))
