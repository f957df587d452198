"""The rules about repetitions, names, references and language that come with the program."""

from reportkit.rules.abbreviations import N03, N04
from reportkit.rules.appendices_mentioned import R03
from reportkit.rules.broken_sentences import T03
from reportkit.rules.compounds import T05
from reportkit.rules.digits_and_words import D05
from reportkit.rules.length import T07
from reportkit.rules.list_signs import T06
from reportkit.rules.name_spellings import N02
from reportkit.rules.other_units import S08, S09
from reportkit.rules.pointing import R02, R06
from reportkit.rules.readability import T08
from reportkit.rules.repetitions import D01
from reportkit.rules.rule import ReportRule, Rule
from reportkit.rules.stock_sentences import D03
from reportkit.rules.typography import T04
from reportkit.rules.unit_names import N01

LANGUAGE: tuple[Rule, ...] = (S08, S09, N01, N04, R02, R06, T03, T04, T05, T06, T07, T08)
"""Those that one section is enough for."""

LANGUAGE_OF_REPORT: tuple[ReportRule, ...] = (D01, D03, D05, N02, N03, R03)
"""Those that compare sections."""
