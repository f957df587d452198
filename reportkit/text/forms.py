"""The forms in which a figure can be cited, and the words that each of them reads as."""

from reportkit.messages import Language, Message, UsageError, render
from reportkit.model.blocks import Citation
from reportkit.model.figure import Comparison, FigureValue, change, direction, percent_change
from reportkit.model.fulfilment import judge
from reportkit.model.known import KnownFigure
from reportkit.model.measurement import MeasurementUnit, Registers
from reportkit.model.month import Month
from reportkit.model.number import Number, Qualifier
from reportkit.model.plan import Measure
from reportkit.model.value import Struct
from reportkit.text.dates import format_period
from reportkit.text.numbers import NO_BREAK_SPACE, format_number
from reportkit.text.values import format_value

_COMPARED = ("change", "percent")
_COMPARISONS = {each.value: each for each in Comparison}


class Reading(Struct, frozen=True):
    """A figure with what it takes to put it in words."""

    figure: KnownFigure
    figures_through: Month
    registers: Registers
    language: Language

    def text(self, citation: Citation) -> str:
        """What a citation of this figure reads as. Raises UsageError saying why it cannot be resolved."""
        if citation.words and citation.form.partition("_")[0] != "direction":
            raise self._unknown(f"{citation.form}:{'|'.join(citation.words)}")
        match citation.form:
            case "":
                return self._with_unit(self.value)
            case "number":
                return format_number(self.value, self.language, self.figure.definition.signed)
            case "period":
                return format_period(self.figure.period(self.figures_through), self.language)
            case "judgement":
                return self.judgement
            case form if form in _COMPARISONS:
                return self._with_unit(self.compared(_COMPARISONS[form]))
            case _:
                return self._compared_text(citation)

    def _compared_text(self, citation: Citation) -> str:
        """`change`, `percent_budget`, `change.abs`, `direction`, or the code of a category."""
        form = citation.form
        name, _, rest = form.partition(".")
        compared, underscore, against = name.partition("_")
        base = _COMPARISONS.get(against) if underscore else self.figure.definition.main_comparison
        if base is not None:
            if compared == "change" and rest in ("", "abs"):
                return self._change_text(base, signed=not rest)
            if compared == "percent" and rest in ("", "abs"):
                return self._percent_text(base, signed=not rest)
            if compared == "direction" and not rest:
                return self._direction_text(citation, base)
        if form in self.categories:
            return self._with_unit(self._category(form))
        raise self._unknown(form)

    def _unknown(self, form: str) -> UsageError:
        return UsageError("text.unknown_form", form=form, figure=self.id, forms=", ".join(self.forms()))

    def forms(self) -> tuple[str, ...]:
        """The forms that this figure may be cited in, as they are typed after its id."""
        definition = self.figure.definition
        others = definition.compare[1:]
        compared = [f"{form}_{each}" for form in (*_COMPARED, "direction") for each in others]
        judgement = ["judgement"] if definition.measure is not None else []
        names = [
            "number",
            "change",
            "percent",
            *compared,
            "change.abs",
            "percent.abs",
            "direction",
            "period",
            *judgement,
        ]
        return tuple(f".{each}" for each in (*names, *(definition.compare or Comparison), *self.categories))

    @property
    def id(self) -> str:
        return self.figure.definition.id

    @property
    def unit(self) -> MeasurementUnit:
        """The unit of the value; one that the registers do not have stands as it is typed."""
        return self._unit(self.figure.definition.unit)

    @property
    def change_unit(self) -> MeasurementUnit | None:
        """What a change is counted in, where that is something else than the unit itself."""
        unit = self.unit
        return self._unit(unit.change) if unit.change and unit.change != unit.id else None

    def _unit(self, id: str) -> MeasurementUnit:
        return self.registers.unit(id) or MeasurementUnit(id)

    @property
    def categories(self) -> dict[str, str]:
        """The labels of the figure's categories by their codes, in the register's order."""
        found = self.registers.category_set(self.figure.definition.breakdown)
        return {category.code: category.label for category in found.categories} if found else {}

    @property
    def value(self) -> Number:
        """Raises UsageError where none was given."""
        if self._given.value is None:
            raise self._missing("text.no_value")
        return self._given.value

    @property
    def _given(self) -> FigureValue:
        return self.figure.value or FigureValue(None)

    def compared(self, comparison: Comparison) -> Number:
        """The value to compare with. Raises UsageError where none was given."""
        number = self._given.comparisons.get(comparison)
        if number is None and comparison is Comparison.TARGET and self.measure:
            number = self.measure.target_number(self.figures_through.year)
        if number is None:
            name = Message(f"text.comparison_{comparison}")
            raise self._missing("text.no_comparison", comparison=name, key=str(comparison))
        return number

    @property
    def measure(self) -> Measure | None:
        """The steering measure that the figure is the outcome of."""
        number = self.figure.definition.measure
        return self.registers.plan.measure(number) if number is not None else None

    @property
    def judgement(self) -> str:
        """What the outcome says about the target, else what the contributor says. Raises UsageError without both."""
        judged = judge(self.measure, self._given, self.unit, self.figures_through) if self.measure else None
        if judged and len(judged.possible) == 1:
            return judged.possible[0]
        if not self._given.judgement:
            raise self._missing("text.no_judgement")
        return self._given.judgement

    def change(self, base: Comparison) -> Number:
        """How much the value has changed; about, where one of the two is only about."""
        value, before = self.value, self.compared(base)
        return Number(change(value, before), _widened(value, before))

    def percent(self, base: Comparison) -> Number:
        """The change in percent. Raises UsageError where percent says nothing."""
        value, before = self.value, self.compared(base)
        percent = percent_change(value, before)
        if percent is None:
            raise self._missing("text.no_percent", base=format_number(before, self.language))
        return Number(percent, _widened(value, before))

    def _missing(self, id: str, **more: str | Message) -> UsageError:
        return UsageError(id, label=self.figure.definition.label, figure=self.id, **more)

    def _category(self, code: str) -> Number:
        number = self._given.breakdown.get(code)
        if number is None:
            category = Message("text.category_named", label=self.categories[code])
            raise self._missing("text.no_category", category=category)
        return number

    def _with_unit(self, number: Number) -> str:
        return format_value(number, self.unit, self.language, self.figure.definition.signed)

    def _change_text(self, base: Comparison, signed: bool) -> str:
        number = self.change(base) if signed else _unsigned(self.change(base))
        if unit := self.change_unit:
            return format_value(number, unit, self.language, signed)
        return format_number(number, self.language, signed)

    def _percent_text(self, base: Comparison, signed: bool) -> str:
        number = self.percent(base) if signed else _unsigned(self.percent(base))
        word = render(Message("text.percent"), self.language)
        return f"{format_number(number, self.language, signed)}{NO_BREAK_SPACE}{word}"

    def _direction_text(self, citation: Citation, base: Comparison) -> str:
        if len(citation.words) != 3:
            raise self._missing("text.direction_words")
        up, down, same = citation.words
        return (same, up, down)[direction(self.value, self.compared(base))]


def _unsigned(number: Number) -> Number:
    return Number(number.value.copy_abs(), number.qualifier, number.word)


def _widened(*numbers: Number) -> Qualifier | None:
    return Qualifier.ABOUT if any(number.qualifier for number in numbers) else None
