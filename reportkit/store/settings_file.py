"""reportkit.toml of a workspace and report.toml of a month."""

from collections.abc import Callable, Collection

import reportkit.model.finding as findings
from reportkit.messages import BrokenFile, Language
from reportkit.model.page_header import PageHeader
from reportkit.model.people import Role
from reportkit.model.rule_ids import RULE_IDS, unknown_rule
from reportkit.model.workspace import LIMITS, TIME_ZONE, ReportSettings, RuleSetting, Settings
from reportkit.store.toml_source import Table, TomlSource
from reportkit.store.toml_text import quoted

STEPS = (Role.EDITOR, Role.APPROVER)
_OFF = "off"
OURS = frozenset({"reportkit"})
"""The package whose rules are known without loading them."""


def settings(source: TomlSource, tell: Callable[[BrokenFile], None] | None = None) -> Settings:
    """The settings of a workspace. Raises BrokenFile.

    With `tell`, a rule that cannot be set like that is told there and keeps its own weight, and the rest is read.
    """
    table = source.table()
    table.only(
        "name", "title", "language", "time_zone", "practice", "plugins", "approval", "page_header", "rules", "spelling"
    )
    approval = table.table("approval")
    approval.only("steps")
    steps = approval.texts("steps") or (Role.EDITOR,)
    for step in steps:
        if step not in STEPS:
            raise approval.broken("files.not_a_choice", "steps", found=step, allowed=", ".join(STEPS))
        if steps.count(step) > 1:
            raise approval.broken("files.twice", "steps", found=step)
    return Settings(
        name=table.text("name"),
        title=table.text("title"),
        language=Language(table.choice("language", [each.value for each in Language], "sv")),
        time_zone=_time_zone(table),
        practice=table.flag("practice", False),
        plugins=table.texts("plugins"),
        steps=steps,
        page_header=_page_header(table.table("page_header")),
        dictionary=_dictionary(table.table("spelling")),
        rules=_rules(table.table("rules"), tell),
        unknown_rules=_unknown_rules(table.table("rules"), table.texts("plugins"), tell),
    )


def _time_zone(table: Table) -> str:
    """The name of a time zone; only one that somebody has written is looked up."""
    named = table.text("time_zone", TIME_ZONE)
    if "time_zone" in table:
        from zoneinfo import ZoneInfo  # noqa: PLC0415 - few workspaces name one

        try:
            ZoneInfo(named)
        except (KeyError, ValueError, OSError) as error:  # unknown; no name at all; the name of a folder of zones
            raise table.broken("files.not_a_time_zone", "time_zone", found=named) from error
    return named


def _unknown_rules(
    table: Table, packages: Collection[str], tell: Callable[[BrokenFile], None] | None
) -> dict[str, int]:
    """The ids that are no rules of the program's own, each with its line; told at once where no package brings more."""
    unknown = [rule for rule in table.data if rule not in RULE_IDS]
    if tell is not None and OURS.issuperset(packages):
        for rule in unknown:
            tell(unknown_rule(table.source.name, rule, table.source.line_of((*table.where, rule)), RULE_IDS))
        return {}
    return {rule: table.source.line_of((*table.where, rule)) for rule in unknown}


def _rules(table: Table, tell: Callable[[BrokenFile], None] | None) -> dict[str, RuleSetting]:
    found: dict[str, RuleSetting] = {}
    for rule in table.data:
        try:
            found[rule] = _rule(rule, table.table(rule))
        except BrokenFile as error:
            if tell is None:
                raise
            tell(error)
    return found


def _rule(rule: str, table: Table) -> RuleSetting:
    """A rule that nobody may waive keeps its severity too; a limit belongs to the rules that have one."""
    table.only("severity", *(["limit"] if rule in LIMITS else []))
    severities = [*(each.value for each in findings.Severity), _OFF]
    severity = ""
    if "severity" in table or "limit" not in table:
        severity = table.choice("severity", severities)
        if rule in findings.UNWAIVABLE and severity != findings.Severity.ERROR:
            raise table.broken("files.rule_stays", "severity", rule=rule)
    limit = table.number("limit") if "limit" in table else None
    if limit is not None and limit < 1:
        raise table.broken("files.not_a_choice", "limit", found=str(limit), allowed="1, 2, 3 …")
    return RuleSetting(
        findings.Severity(severity) if severity not in ("", _OFF) else None, off=severity == _OFF, limit=limit
    )


def _dictionary(table: Table) -> str:
    """The file of words that the workspace names; beside it lies another with the ending `.aff`."""
    table.only("dictionary")
    named = table.text("dictionary", "")
    if named and not named.endswith(".dic"):
        raise table.broken("files.not_a_dictionary", "dictionary", found=named)
    return named


def _page_header(table: Table) -> PageHeader:
    table.only("applies_to", "document_id", "published_on", "responsible_person", "prepared_by")
    return PageHeader(
        applies_to=table.text("applies_to", ""),
        document_id=table.text("document_id", ""),
        published_on=table.day("published_on") if "published_on" in table else None,
        responsible_person=table.text("responsible_person", ""),
        prepared_by=table.text("prepared_by", ""),
    )


def report_settings(source: TomlSource) -> ReportSettings:
    """The settings of one month's report. Raises BrokenFile."""
    table = source.table()
    table.only("report_month", "figures_through", "deadline", "version", "page_header")
    month, figures_through = table.month("report_month"), table.month("figures_through")
    if month is None:
        raise table.broken("files.missing_key", "report_month")
    if figures_through is None:
        raise table.broken("files.missing_key", "figures_through")
    return ReportSettings(
        month=month,
        figures_through=figures_through,
        deadline=table.day("deadline"),
        version=table.text("version", "0.1"),
        page_header=_page_header(table.table("page_header")),
    )


def written_report_settings(settings: ReportSettings) -> str:
    """report.toml of a new month."""
    header = settings.page_header
    published = f"published_on = {header.published_on.isoformat()}\n" if header.published_on else ""
    return (
        f"report_month = {quoted(str(settings.month))}\n"
        f"figures_through = {quoted(str(settings.figures_through))}\n"
        f"deadline = {settings.deadline.isoformat()}\n"
        f"version = {quoted(settings.version)}\n\n"
        "[page_header]\n"
        f"applies_to = {quoted(header.applies_to)}\n"
        f"document_id = {quoted(header.document_id)}\n"
        f"{published}"
        f"responsible_person = {quoted(header.responsible_person)}\n"
        f"prepared_by = {quoted(header.prepared_by)}\n"
    )
