"""F08 and D02: a registered figure is cited, and said in one way everywhere."""

from collections.abc import Iterator

from reportkit.messages import Message
from reportkit.model.figure import FigureValue
from reportkit.model.finding import Finding, Place, Severity
from reportkit.model.regex import regex
from reportkit.rules.cited_before import stated_before
from reportkit.rules.context import ReportContext, SectionContext
from reportkit.rules.copied_numbers import copies_say_the_same
from reportkit.rules.figures import about_figure, given, with_unit
from reportkit.rules.prose import found_in_prose
from reportkit.rules.rule import ReportRule, Rule
from reportkit.rules.statements import Statement, agrees, known_numbers, statements
from reportkit.text.citations import cited

_SPACES = regex(r"[ \u00a0\u2007\u2009\u202f]")


def figures_are_cited(context: SectionContext) -> Iterator[Finding]:
    """A figure that the section registers is cited and not typed, and is used somewhere.

    A number typed as the figure's value that is another is a warning; the right one is a note with the citation to put
    in its place, and so is a figure that no text uses. A number is typed as its value where the sentence says so, or
    where it stands between the words that stood around the citation in the last report. Source: catalogue of rules,
    F08.
    """
    told = set[tuple[int, tuple[int, int]]]()
    for statement in (*statements(context), *stated_before(context)):
        place = statement.prose.line, statement.span
        if statement.figure.section == context.id and place not in told:
            told.add(place)
            yield from _typed(context, statement)
    yield from _unused(context)


def _typed(context: SectionContext, statement: Statement) -> Iterator[Finding]:
    definition, value = statement.figure.definition, statement.figure.value
    if value is None or value.value is None:
        return
    printed = with_unit(context, definition, value.value)
    citation = f"{{{{{definition.id}}}}}"
    if agrees(statement.number, value.value):
        same = _SPACES.sub(" ", printed) == _SPACES.sub(" ", statement.quote)
        message = Message("rules_figures.F08.cite", figure=definition.label, citation=citation)
        yield found_in_prose(
            context, statement.prose, statement.span, rule="F08", severity=Severity.NOTE, message=message,
            expected=citation, instead=(statement.span, citation) if same else None,
        )  # fmt: skip
    elif not _is_another_of_its_numbers(statement, value):
        message = Message(
            "rules_figures.F08",
            figure=definition.label,
            typed=statement.quote,
            printed=printed,
            citation=citation,
        )
        yield found_in_prose(
            context, statement.prose, statement.span, rule="F08", severity=Severity.WARNING, message=message,
            expected=printed,
        )  # fmt: skip


def _is_another_of_its_numbers(statement: Statement, value: FigureValue) -> bool:
    return any(agrees(statement.number, known) for known in known_numbers(value))


def _unused(context: SectionContext) -> Iterator[Finding]:
    """The figures that no text cites; none while nothing is written."""
    if not context.contribution.text.strip() or context.contribution.nothing is not None:
        return
    used = {figure for place in cited(context.blocks) for figure in place.figures} | context.cited
    for definition, value in given(context):
        if value.value is not None and definition.id not in used:
            message = Message("rules_figures.F08.unused", figure=definition.label, citation=f"{{{{{definition.id}}}}}")
            yield about_figure(context, definition.id, rule="F08", severity=Severity.NOTE, message=message)


def figures_are_said_in_one_way(report: ReportContext) -> Iterator[Finding]:
    """One figure has one value, wherever it is said.

    A section that types the value of another's figure has that value; and where two sections say the same in nearly the
    same words, the numbers are the same. Labels of a single word are left alone: every division has its sick leave. Two
    registered figures are two facts, and never compared. Source: catalogue of rules, D02.
    """
    for section in report.sections:
        own = {definition.label.casefold() for definition in section.definition.figures}
        for statement in statements(section):
            label = statement.figure.definition.label
            if statement.figure.section != section.id and " " in label and label.casefold() not in own:
                yield from _said_otherwise(report, section, statement)
    yield from copies_say_the_same(report)


def _said_otherwise(report: ReportContext, section: SectionContext, statement: Statement) -> Iterator[Finding]:
    definition, value = statement.figure.definition, statement.figure.value
    if value is None or value.value is None or agrees(statement.number, value.value):
        return
    if _is_another_of_its_numbers(statement, value):
        return
    printed = with_unit(section, definition, value.value)
    owner = next((each.title for each in report.sections if each.id == statement.figure.section), "")
    yield found_in_prose(
        section,
        statement.prose,
        statement.span,
        rule="D02",
        severity=Severity.WARNING,
        message=Message(
            "rules_figures.D02", figure=definition.label, here=statement.quote, there=printed, section=owner
        ),
        expected=printed,
        places=(Place(statement.figure.section, quote=printed),),
    )


F08 = Rule("F08", Severity.WARNING, figures_are_cited, about="rules_figures.F08.about")
D02 = ReportRule("D02", Severity.WARNING, figures_are_said_in_one_way, about="rules_figures.D02.about")
