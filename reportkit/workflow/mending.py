"""Mending one finding by the edit that somebody means, where there may be several."""

import re
from collections.abc import Sequence

from reportkit.messages import UsageError
from reportkit.model.finding import Finding, Fix, Place


def meant_fix(findings: Sequence[Finding], section: str, key: str, word: str = "") -> tuple[Finding, Fix]:
    """A finding by its key and the edit that mends it: its safe one, its only choice, or the choice with these words.

    Raises UsageError for a key that no finding has, for a finding that nothing mends, and where several words may be
    meant and `word` is none of them.
    """
    found = next((each for each in findings if each.key == key), None)
    if found is None:
        known = ", ".join(each.key for each in findings) or "–"
        raise UsageError("workflow.unknown_key_of_finding", section=section, key=key, known=known)
    offered = (found.fix,) if found.fix else found.choices
    meant = [each for each in offered if word in ("", each.text)]
    if not offered:
        raise UsageError("workflow.no_fix", key=key)
    if len(meant) != 1:
        known = ", ".join(each.text for each in offered)
        raise UsageError("workflow.which_fix", key=key, quote=found.quote, known=known)
    return found, meant[0]


def every_place(text: str, found: Finding, meant: Fix) -> tuple[Fix, ...]:
    """The edit that was chosen for a word, and the same at every other place of that word, in the order of the text.

    A safe fix, and one of a finding without other places, stands alone.
    """
    lines, fixes = text.split("\n"), {(meant.line, meant.first): meant}
    places = (Place(found.section, found.heading, found.quote, meant.line), *found.places)
    for place in places if meant in found.choices else ():
        if place.section != found.section or not 1 <= place.line <= len(lines):
            continue
        for word in re.finditer(rf"(?<!\w){re.escape(place.quote)}(?!\w)", lines[place.line - 1]):
            edit = Fix(place.line, *word.span(), _written_as(place.quote, meant.text))
            fixes.setdefault((edit.line, edit.first), edit)
    return tuple(fixes[where] for where in sorted(fixes))


def _written_as(word: str, other: str) -> str:
    """Another word, with a capital where this one has it."""
    first = other[:1].upper() if word[:1].isupper() else other[:1].lower()
    return first + other[1:]
