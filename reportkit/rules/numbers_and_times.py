"""The rules that read numbers, units and times in running text, in the order of the catalogue."""

from reportkit.rules.changes_in_prose import A03, U03
from reportkit.rules.rule import Rule

NUMBERS_AND_TIMES: tuple[Rule, ...] = (A03, U03)
