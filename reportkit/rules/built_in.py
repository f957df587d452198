"""The rules that come with the program, by subject."""

from reportkit.rules.arithmetic import A01, A02, A04, A07
from reportkit.rules.categories import K02, K03
from reportkit.rules.characters import B03, B04
from reportkit.rules.citations import C01, C02, C05
from reportkit.rules.counts import C04
from reportkit.rules.doubled_words import T02
from reportkit.rules.figures_over_time import FIGURES_OVER_TIME
from reportkit.rules.files import B01
from reportkit.rules.heading_structure import S05, S06, S07
from reportkit.rules.language import LANGUAGE, LANGUAGE_OF_REPORT
from reportkit.rules.marks import C06, C07
from reportkit.rules.numbers_and_times import NUMBERS_AND_TIMES
from reportkit.rules.outline import S01
from reportkit.rules.personal_data import N05
from reportkit.rules.pictures import C03, R07
from reportkit.rules.placeholders import H01
from reportkit.rules.plan import PLAN, PLAN_OF_REPORT
from reportkit.rules.references import R01
from reportkit.rules.required_figures import F01, F02, F03
from reportkit.rules.required_headings import S03, S04
from reportkit.rules.rule import ReportRule, Rule
from reportkit.rules.several_chapters import S10
from reportkit.rules.silence import S02
from reportkit.rules.spelling import T01
from reportkit.rules.table_sums import A15
from reportkit.rules.totals import A05, A06, A08, A12, A13
from reportkit.rules.typed_figures import D02
from reportkit.rules.units import U02

BUILT_IN: tuple[Rule, ...] = (
    *(S02, S03, S04, S05, S06, S07),
    *(F01, F02, F03),
    *(A01, A02, A04, A05, A06, A07, A08, A12, A13, A15),
    *FIGURES_OVER_TIME,
    *NUMBERS_AND_TIMES,
    *(U02, K02, K03),
    *(R01, H01, N05, T01, T02),
    *(B01, B03, B04, C01, C02, C03, C04, C05, C06, C07, R07),
    *LANGUAGE,
    *PLAN,
)
"""The rules about a section that come with the program, by subject."""

BUILT_IN_FOR_REPORT: tuple[ReportRule, ...] = (S01, S10, D02, *LANGUAGE_OF_REPORT, *PLAN_OF_REPORT)
"""The rules about the report as a whole."""
