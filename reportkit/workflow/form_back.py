"""A form that comes back: whose it is, and the figures that were written in it."""

from collections.abc import Mapping

from reportkit.messages import Language, Message, ReportkitError, UsageError, render
from reportkit.model.contribution import Contribution
from reportkit.model.figure import Comparison
from reportkit.model.form_identity import FormIdentity, section_name
from reportkit.model.fulfilment import Fulfilment
from reportkit.model.section import FigureDefinition, SectionDefinition
from reportkit.model.value import Struct, field
from reportkit.text.values import written_values
from reportkit.word.form.marks import value_mark
from reportkit.word.incoming.arrival import IncomingForm
from reportkit.workflow.form import key_label
from reportkit.workflow.month_view import MonthView
from reportkit.workflow.write import check_value


class OthersForm(UsageError):  # noqa: N818 - reads as what it is: somebody else's form
    """The form of another section or month. To take it all the same is a choice for a person."""


class FilledIn(Struct):
    """What a form says of a section's figures."""

    values: dict[str, dict[str, str]] = field(default_factory=dict)
    """As `set_figures` takes them."""
    left_out: list[Message] = field(default_factory=list)
    notes: list[Message] = field(default_factory=list)


def check_form(
    view: MonthView, definition: SectionDefinition, form: FormIdentity, file: str, *, anyway: bool = False
) -> None:
    """Refuse the form of another section or month, unless it is wanted anyway. Raises OthersForm."""
    if anyway:
        return
    if form.section != section_name(definition.id):
        found = next((each for each in view.workspace.sections if section_name(each) == form.section), form.section)
        raise OthersForm("form.other_section", file=file, found=found, section=definition.id)
    if form.month != str(view.month):
        raise OthersForm("form.other_month", file=file, found=form.month, month=str(view.month), section=definition.id)


def filled_in(
    view: MonthView, definition: SectionDefinition, form: IncomingForm, made_from: Contribution | None = None
) -> FilledIn:
    """The values of a form; each that cannot be read is told by its label, and an empty place removes nothing.

    A place that was empty when the form was made, `made_from` what the section held then, says nothing of a value that
    has come since.
    """
    found = FilledIn()
    language = view.workspace.settings.language
    places = dict(form.values)
    for figure in definition.figures:
        there = _written(view.contribution(definition.id), figure.id, language)
        for key in _keys(view, figure):
            written = places.pop(value_mark(figure.id, key), None)
            if written is None:
                continue
            if key == "judgement":
                written = next((each for each in Fulfilment if each == written.casefold()), written)
            if written:
                _take(view, definition, figure, key, written, found)
            elif key in there and (made_from is None or key in _written(made_from, figure.id, language)):
                slots = _named(view, figure, key)
                found.notes.append(Message("form.empty", **slots, there=there[key]))
    found.left_out += [Message("form.unknown_place", text=written) for written in places.values() if written]
    return found


def _written(contribution: Contribution, figure: str, language: Language) -> Mapping[str, str]:
    value = contribution.figures.get(figure)
    return written_values(value, language) if value else {}


def _take(
    view: MonthView, definition: SectionDefinition, figure: FigureDefinition, key: str, written: str, found: FilledIn
) -> None:
    try:
        check_value(view, definition, figure.id, key, written)
    except ReportkitError as error:
        reason = error.told.args.get("reason", error.told)
        found.left_out.append(
            Message("form.value_unreadable", **_named(view, figure, key), written=written, reason=reason)
        )
    else:
        found.values.setdefault(figure.id, {})[key] = written


def _keys(view: MonthView, figure: FigureDefinition) -> list[str]:
    divided = view.workspace.registers.category_set(figure.breakdown)
    codes = divided.codes if divided else ()
    return [
        "value",
        *(each.value for each in Comparison),
        *(f"breakdown.{code}" for code in codes),
        "judgement",
        "source",
    ]


def _named(view: MonthView, figure: FigureDefinition, key: str) -> dict[str, str]:
    """A place in words: `Digitala besök, utfall`."""
    if key == "value":
        return {"label": figure.label, "key": render(Message("form.value"), view.workspace.settings.language)}
    return {"label": figure.label, "key": key_label(view, figure, key)}
