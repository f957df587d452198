"""The rules about the plan, the process and the page header, and about what costs and times say together."""

from reportkit.rules.appendix_titles import R04
from reportkit.rules.assignments import M04, M05
from reportkit.rules.causes import A14, F04
from reportkit.rules.claims import Q04, Q07
from reportkit.rules.goal_fulfilment import M02, M03
from reportkit.rules.handed_in import Q01
from reportkit.rules.matters import M06, M07, M11
from reportkit.rules.page_header import H02, H03, H04, H05
from reportkit.rules.plan_registers import M08, M09
from reportkit.rules.rule import ReportRule, Rule
from reportkit.rules.steering_measures import M01, M10
from reportkit.rules.times_that_agree import P07, P09, P10
from reportkit.rules.yearly_amounts import A09, A10

PLAN: tuple[Rule, ...] = (M01, M02, M03, M04, M05, M06, M07, M11, Q04, A09, A10, A14, F04, P07, P09)
"""Those that one section is enough for."""

PLAN_OF_REPORT: tuple[ReportRule, ...] = (M08, M09, M10, Q01, Q07, H02, H03, H04, H05, R04, P10)
"""Those about the report as a whole, and about the registers it rests on."""
