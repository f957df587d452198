"""K04 and K05: groups too small to show, and divisions that the plan asks for."""

from collections.abc import Iterator

from reportkit.messages import Message, render
from reportkit.model.finding import Finding, Severity
from reportkit.model.measurement import MeasurementKind
from reportkit.model.section import FigureDefinition
from reportkit.rules.context import SectionContext
from reportkit.rules.figures import about_figure, given, part_name, printed, unit_of
from reportkit.rules.rule import Rule


def groups_are_large_enough(context: SectionContext) -> Iterator[Finding]:
    """A group of fewer than five is not shown by itself: who is in it could be recognised.

    Asked of every category of a number of something; nobody in it is no group, and a change is none either. The
    workspace sets the limit (`limit` of the rule). Source: catalogue of rules, K04.
    """
    limit = context.workspace.settings.limit("K04")
    for definition, value in given(context):
        if definition.signed or unit_of(context, definition).kind is not MeasurementKind.COUNT:
            continue
        for code, number in value.breakdown.items():
            if 0 < number.value < limit:
                yield about_figure(
                    context,
                    definition.id,
                    rule="K04",
                    severity=Severity.WARNING,
                    message=Message(
                        "rules_figures.K04",
                        category=part_name(context, definition, code),
                        figure=definition.label,
                        number=printed(context, number),
                        limit=limit,
                    ),
                    subject=f"{definition.id}.{code}",
                    quote=printed(context, number),
                )


def divisions_are_given(context: SectionContext) -> Iterator[Finding]:
    """A figure that the plan wants by age or place as well (`wanted_by`) stands divided so too.

    It does where the section gives a figure divided that way whose id begins with its own: `vantat_alder` beside
    `vantat`. Source: catalogue of rules, K05; the board's plan, appendix 1.
    """
    for definition, value in given(context):
        missing = [each for each in definition.wanted_by if not _is_given_by(context, definition, each)]
        if missing and value.value is not None:
            names = [_set_label(context, each) for each in missing]
            yield about_figure(
                context,
                definition.id,
                rule="K05",
                severity=Severity.NOTE,
                message=Message("rules_figures.K05", figure=definition.label, divisions=_in_words(context, names)),
                expected=", ".join(f"{definition.id}_{each}" for each in missing),
            )


def _is_given_by(context: SectionContext, definition: FigureDefinition, categories: str) -> bool:
    if definition.breakdown == categories:
        return True
    return any(
        other.breakdown == categories and other.id.startswith(f"{definition.id}_") and value.breakdown
        for other, value in given(context)
    )


def _set_label(context: SectionContext, id: str) -> str:
    found = context.workspace.registers.category_set(id)
    return found.label.casefold() if found else id


def _in_words(context: SectionContext, names: list[str]) -> str:
    if len(names) == 1:
        return names[0]
    told = Message("rules_figures.and", before=", ".join(names[:-1]), last=names[-1])
    return render(told, context.language)


K04 = Rule("K04", Severity.WARNING, groups_are_large_enough, about="rules_figures.K04.about")
K05 = Rule("K05", Severity.NOTE, divisions_are_given, about="rules_figures.K05.about")
