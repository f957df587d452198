"""The form of a section: what is asked this month, what stands there now and what was said last time."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from reportkit.messages import Language, Message, UsageError, render
from reportkit.model.blocks import Block, Heading, Span
from reportkit.model.contribution import Remark
from reportkit.model.figure import Comparison
from reportkit.model.form_identity import base_mark, form_mark
from reportkit.model.fulfilment import Fulfilment
from reportkit.model.journal import SENT
from reportkit.model.month import Month
from reportkit.model.section import FigureDefinition, SectionDefinition
from reportkit.store.files import write_bytes
from reportkit.text.dates import format_date, format_month, format_period
from reportkit.text.markdown import format_blocks, parse
from reportkit.text.numbers import format_number
from reportkit.text.values import written_values
from reportkit.text.words import count_words, plain
from reportkit.word.form.content import Form, FormPart, FormRow
from reportkit.word.form.writer import form_file
from reportkit.word.style_names import read_style_names
from reportkit.word.template import read_template
from reportkit.workflow.history import history_of
from reportkit.workflow.month_view import MonthView
from reportkit.workflow.remarks import unanswered
from reportkit.workflow.session import Session
from reportkit.workflow.write import starting_text

SPREADSHEETS = (".xlsx", ".csv")
"""Endings of a form that is a spreadsheet."""


WORD = ".docx"


def form_name(section: str, month: Month, ending: str = WORD) -> str:
    """What the file of a form is called: of the whole form, or of the figures alone in a spreadsheet."""
    return f"{'formular' if ending == WORD else 'siffror'}-{section}-{month}{ending}"


def write_form(session: Session, month: Month, section: str, path: Path) -> tuple[Message, ...]:
    """Keep the form of a section as a file: its figures alone where the name says a spreadsheet, else in Word.

    Returns what is to be known of it when it comes back.

    Raises what `make_form` raises, UsageError for another ending and for a spreadsheet of no figures, and BrokenFile
    from the disk.
    """
    ending = path.suffix.lower()
    if ending not in (WORD, *SPREADSHEETS):
        raise UsageError("form.ending", file=path.name, known=", ".join((WORD, *SPREADSHEETS)))
    if ending in SPREADSHEETS:
        write_bytes(path, _make_sheet(MonthView(session, month), section, ending))
    else:
        write_bytes(path, make_form(session, month, section))
    view = MonthView(session, month)
    if view.history(section).state in SENT:
        return (Message("form.already_sent", section=view.title(view.definition(section))),)
    return ()


def _make_sheet(view: MonthView, section: str, ending: str) -> bytes:
    """A section's figures to fill in, one value a row; what `put` reads back says its id."""
    from reportkit.sheets.to_fill_in import FigureLine, figure_sheet  # noqa: PLC0415 - heavy, and most forms are Word's

    form = form_of(view, section)
    figures = {each.id: each for each in view.definition(section).figures}
    lines = [
        FigureLine(
            f"{figures[row.figure].label} ({row.needed})"
            if row.key == "value"
            else f"{figures[row.figure].label}, {key_label(view, figures[row.figure], row.key)}",
            "" if row.choices else figures[row.figure].unit,
            row.before,
            row.written,
            f"{row.figure}.{row.key}",
            row.choices,
        )
        for row in form.rows
        if row.key != "source"  # put says which file and cell
    ]
    if not lines:
        raise UsageError("form.no_figures", section=section)
    mark = f"{form_mark(form.section, form.month)} {base_mark(view.reader.made_from(view.definition(section)))}"
    title = f"{form.title}, {format_month(form.month, form.language)}"
    return figure_sheet(lines, ending, form.language, title, mark)


def make_form(session: Session, month: Month, section: str) -> bytes:
    """The form of a section as a Word file, filled in as far as the section is.

    Raises UsageError for a section that is not there, and BrokenFile for a template that cannot be used.
    """
    view = MonthView(session, month)
    template, styles = view.reader.template()
    ready = read_template(template, read_style_names(styles, "templates/styles.toml"))
    return form_file(form_of(view, section), ready)


def form_of(view: MonthView, section: str) -> Form:
    """What the form of a section holds."""
    definition, settings = view.definition(section), view.workspace.settings
    contribution = view.contribution(definition.id)
    text = contribution.text if contribution.text.strip() else starting_text(view, definition.id)
    month, through = (format_month(each, settings.language) for each in (view.month, view.figures_through))
    last_day = format_date(view.settings.deadline, settings.language)
    told = Message("form.report", report=settings.title, month=month, through=through, last_day=last_day)
    return Form(
        section=definition.id,
        month=view.month,
        title=view.title(definition),
        report=render(told, settings.language),
        guidance=definition.guidance,
        rows=tuple(row for figure in definition.figures for row in _Rows(view, definition.id, figure).all()),
        parts=_parts(view, definition, text),
        language=settings.language,
        pictures=view.reader.pictures(definition.id, None),
        remarks=tuple(_remark(each, settings.language) for each in unanswered(view, definition.id)),
        base=view.reader.made_from(definition),
    )


def _remark(remark: Remark, language: Language) -> str:
    """A remark with the place that it speaks of."""
    if not remark.quote:
        return remark.text
    return render(Message("form.remark_on", text=remark.text, quote=remark.quote), language)


class _Rows:
    """The places to write for one figure."""

    def __init__(self, view: MonthView, section: str, figure: FigureDefinition) -> None:
        self._view, self._figure = view, figure
        self._language = view.workspace.settings.language
        value = view.contribution(section).figures.get(figure.id)
        self._there = written_values(value, self._language) if value else {}

    def all(self) -> Iterator[FormRow]:
        """Value, comparisons, categories and source."""
        figure = self._figure
        asked = (each for each in Comparison if each in figure.compare or each.value in self._there)
        keys = ["value", *(each.value for each in asked)]
        divided = self._view.workspace.registers.category_set(figure.breakdown)
        keys += [f"breakdown.{code}" for code in (divided.codes if divided else ())]
        if figure.measure is not None:
            keys.append("judgement")
        for key in (*keys, "source"):
            yield FormRow(
                figure.id,
                key,
                key_label(self._view, figure, key),
                self._there.get(key, ""),
                self._before(key),
                figure.guidance if key == "value" else "",
                tuple(Fulfilment) if key == "judgement" else (),
                _needed(self._view, figure) if key == "value" else "",
            )

    def _before(self, key: str) -> str:
        """What was reported last, or of a comparison with the year before what was reported then."""
        inside, _, code = key.partition(".")
        known = history_of(self._view, self._figure.id, code)
        if inside == Comparison.PREVIOUS_YEAR:
            meant = self._figure.period_in(self._view.figures_through).year_before()
            known = tuple(each for each in known if each[0] == meant)
        elif inside not in ("value", "breakdown"):
            return ""
        if not known:
            return ""
        period, number = known[-1]
        value, said = format_number(number, self._language), format_period(period, self._language)
        return render(Message("form.before", value=value, period=said), self._language)


def _needed(view: MonthView, figure: FigureDefinition) -> str:
    """Must the figure be given this month? In a word."""
    id = "form.required" if figure.is_owed(view.figures_through) else "form.optional"
    return render(Message(id), view.workspace.settings.language)


def key_label(view: MonthView, figure: FigureDefinition, key: str) -> str:
    """What a person calls a value of a figure: its label with the unit, `föregående år`, `kvinnor`, `källa`."""
    inside, _, code = key.partition(".")
    if key == "value":
        named = figure.unit.casefold() in figure.label.casefold()
        return figure.label if named else f"{figure.label}, {figure.unit}"
    if inside == "breakdown":
        divided = view.workspace.registers.category_set(figure.breakdown)
        return next((each.label for each in (divided.categories if divided else ()) if each.code == code), code)
    id = {"source": "form.source", "judgement": "figures.judgement"}.get(key, f"text.comparison_{key}")
    return render(Message(id), view.workspace.settings.language)


def text_as_made(view: MonthView, section: str, text: str) -> str:
    """What a form says in its places for text when nobody has written there, made while the section's words were
    these.
    """
    parts = _parts(view, view.definition(section), text if text.strip() else starting_text(view, section))
    return format_blocks(tuple(block for part in parts for block in (*part.heading, *part.blocks)))


def _parts(view: MonthView, definition: SectionDefinition, text: str) -> tuple[FormPart, ...]:
    """The text in parts: one for each required heading and each heading on the first level, and what stands before.

    A required heading that the text has not comes last.
    """
    before = render(Message("form.before_headings"), view.workspace.settings.language)
    asked = {_folded(each.title): each for each in definition.headings}
    parts = _boxes(definition, text)
    written = {_folded(plain(heading.content)) for heading, _ in parts if heading}
    missing = (each for each in definition.required_headings if _folded(each.title) not in written)
    parts += [(Heading(1, (Span(each.title),)), []) for each in missing]
    if len(parts) > 1 and not parts[0][1]:
        del parts[0]
    made = []
    for heading, below in parts:
        name = plain(heading.content) if heading else before
        found = asked.get(_folded(name)) if heading else None
        guidance = found.guidance if found else ""
        made.append(FormPart((heading,) if heading else (), name, tuple(below), guidance))
    return tuple(made)


def _boxes(definition: SectionDefinition, text: str) -> list[tuple[Heading | None, list[Block]]]:
    """The headings that have a box of their own, and what stands in each; first what stands before all headings."""
    asked = {_folded(each.title) for each in definition.headings}
    parts: list[tuple[Heading | None, list[Block]]] = [(None, [])]
    for block in parse(text):
        if isinstance(block, Heading) and (block.level == 1 or _folded(plain(block.content)) in asked):
            parts.append((block, []))
        else:
            parts[-1][1].append(block)
    return parts


def with_emptied_boxes(view: MonthView, definition: SectionDefinition, text: str) -> tuple[str, tuple[Message, ...]]:
    """The text of a form that comes back, with what stands in the section in the place of each box that is empty; and
    a sentence for each of those.
    """
    standing = [
        (_name(heading), blocks) for heading, blocks in _boxes(definition, view.contribution(definition.id).text)
    ]
    before = render(Message("form.before_headings"), view.workspace.settings.language)
    made: list[Block] = []
    told: list[Message] = []
    for heading, blocks in _boxes(definition, text):
        found = next((each for each in standing if each[0] == _name(heading)), None)
        if found is not None:
            standing.remove(found)
        kept: Sequence[Block] = found[1] if found is not None and not blocks else ()
        if kept:
            name = plain(heading.content) if heading else before
            told.append(Message("form.empty_text", heading=name, words=count_words(tuple(kept))))
        made += [*((heading,) if heading else ()), *blocks, *kept]
    return (format_blocks(tuple(made)) if told else text), tuple(told)


def _name(heading: Heading | None) -> str:
    return _folded(plain(heading.content)) if heading else ""


def _folded(text: str) -> str:
    return " ".join(text.casefold().split())
