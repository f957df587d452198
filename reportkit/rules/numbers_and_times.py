"""The rules that read numbers, units and times in running text, in the order of the catalogue."""

from reportkit.rules.changes_in_prose import A03, U03
from reportkit.rules.dates_in_prose import P06, U09
from reportkit.rules.enumerations import A11
from reportkit.rules.missing_numbers import F05, H07, K01
from reportkit.rules.number_form import U05
from reportkit.rules.periods_in_prose import P01, P02, P03
from reportkit.rules.ranges_in_prose import U08
from reportkit.rules.rule import Rule
from reportkit.rules.signs_in_prose import U06, U07
from reportkit.rules.tense_in_prose import P04, P05
from reportkit.rules.units_in_prose import U01, U04

NUMBERS_AND_TIMES: tuple[Rule, ...] = (
    F05,
    *(A03, A11),
    *(P01, P02, P03, P04, P05, P06),
    *(U01, U03, U04, U05, U06, U07, U08, U09),
    *(K01, H07),
)
