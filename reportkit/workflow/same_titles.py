"""Sections that a reader cannot tell apart: the same title in the same chapter, as two have whose units became one."""

from collections import defaultdict
from collections.abc import Mapping

from reportkit.model.outline import SectionNode
from reportkit.workflow.month_view import MonthView


def same_titles(view: MonthView) -> Mapping[str, tuple[str, ...]]:
    """The sections of a chapter that stand under the same heading this month, by that heading.

    None in a published month, whose titles nobody changes.
    """
    if view.published:
        return {}
    found: dict[tuple[str, str], list[str]] = defaultdict(list)
    for placed, definition in view.placed:
        if isinstance(placed.node, SectionNode) and placed.node.heading:
            found[placed.chapter, view.title(definition)].append(definition.id)
    return {title: tuple(sections) for (_, title), sections in found.items() if len(sections) > 1}
