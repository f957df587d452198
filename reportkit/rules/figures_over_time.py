"""The rules that look at what earlier reports said, and at the groups of a figure."""

from reportkit.rules.groups import K04, K05
from reportkit.rules.later_figures import F09
from reportkit.rules.notable_changes import F06, U10
from reportkit.rules.restated import F07
from reportkit.rules.rule import Rule
from reportkit.rules.typed_figures import F08
from reportkit.rules.unchanged import D04, P08

FIGURES_OVER_TIME: tuple[Rule, ...] = (F06, F07, F08, F09, U10, K04, K05, D04, P08)
