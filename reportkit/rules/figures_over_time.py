"""The rules that look at declared figures beside their history and their groups, in the order of the catalogue."""

from reportkit.rules.groups import K04, K05
from reportkit.rules.notable_changes import F06, U10
from reportkit.rules.restated import F07
from reportkit.rules.rule import Rule

FIGURES_OVER_TIME: tuple[Rule, ...] = (F06, F07, U10, K04, K05)
