"""What is known of every figure of a workspace in one month: the ground that citations and rules stand on."""

from collections.abc import Mapping

from reportkit.model.figure import FigureValue
from reportkit.model.month import Month, Period
from reportkit.model.section import FigureDefinition
from reportkit.model.value import Struct


class KnownFigure(Struct, frozen=True):
    """A definition, the section that owns it, and the value given so far (None: not given)."""

    definition: FigureDefinition
    section: str
    value: FigureValue | None = None

    def period(self, figures_through: Month) -> Period:
        """The period it speaks of: the contribution's word, else the definition's."""
        if self.value is not None and self.value.period is not None:
            return self.value.period
        return self.definition.period_in(figures_through)


KnownFigures = Mapping[str, KnownFigure]
