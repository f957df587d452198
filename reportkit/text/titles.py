"""The title of a section, as the report of a month has it: with its months, and with whoever is in charge by then."""

from reportkit.messages import Language
from reportkit.model.month import Month
from reportkit.model.organisation import Organisation
from reportkit.model.regex import regex
from reportkit.model.section import SectionDefinition
from reportkit.model.workspace import Workspace
from reportkit.text.dates import format_month

TITLE_SLOTS = ("owner", "figures_through", "report_month")
"""What may stand within braces in the title of a section."""
_BRACES = regex(r"\{([^{}]*)\}")


def unknown_slots(title: str) -> tuple[str, ...]:
    """What stands within braces in a title and is filled by nothing."""
    return tuple(each for each in _BRACES.findall(title) if each not in TITLE_SLOTS)


def fill_title(
    title: str, month: Month, figures_through: Month, owner: str, language: Language = Language.SWEDISH
) -> str:
    """A title with `{figures_through}` and `{report_month}` in words, and the name of the unit in charge for `{owner}`.

    Other braces are left alone.
    """
    filled = {
        "owner": owner,
        "figures_through": format_month(figures_through, language),
        "report_month": format_month(month, language),
    }
    return _BRACES.sub(lambda match: filled.get(match[1], match[0]), title)


def owner_name(organisation: Organisation, definition: SectionDefinition, month: Month) -> str:
    """The name that the unit in charge has in a month; the id of the owner, where nobody is."""
    owner = definition.owner_in(month)
    return " / ".join(unit.name_in(month) for unit in organisation.in_charge(owner, month)) or owner


def section_title(workspace: Workspace, definition: SectionDefinition, month: Month, figures_through: Month) -> str:
    """The title of a section in the report of a month."""
    owner = owner_name(workspace.organisation, definition, month)
    return fill_title(definition.title_in(month), month, figures_through, owner, workspace.settings.language)
