"""Mending one finding by the edit that somebody means, where there may be several."""

from collections.abc import Sequence

from reportkit.messages import UsageError
from reportkit.model.finding import Finding, Fix


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
