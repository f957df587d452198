"""T08: texts that are very hard to read."""

from reportkit.model.finding import Severity
from reportkit.rules.readability import T08
from tests.rules.conftest import ask, kust, the_finding, told

HARD = (
    "Verksamhetsutvecklingsprojektets uppföljningsrapportering dokumenterar genomförandeplaneringens huvudsakliga "
    "förutsättningar samt organisationens kompetensförsörjningsstrategiska ställningstaganden beträffande "
    "patientsäkerhetsarbetets fortsättning inom hälsocentralernas samverkansområden under kommande planeringsperioder. "
)
EASY = "Vi har fler besök i år. Det tar tid att få en tid hos oss, och det vill vi ändra på nu. "


def test_long_words_in_long_sentences_are_noted_with_how_it_is_counted():
    found = the_finding(T08, kust(HARD * 6))
    assert found.severity is Severity.NOTE
    assert told(found).startswith("Texten är mycket svårläst: LIX 103, med 19 ord i en mening och 84 procent långa")
    assert found.computed == "114/6 + 100 · 96/114 = 103"


def test_an_easy_text_and_a_short_one_are_left_alone():
    assert ask(T08, kust(EASY * 20)) == ()
    assert ask(T08, kust(HARD)) == ()


def test_headings_tables_and_figures_are_no_prose():
    table = "\n".join(f"| Patientsäkerhetsarbete | {row} |" for row in range(80))
    assert ask(T08, kust(f"# Kompetensförsörjningsstrategi\n\n| Område | Antal |\n|---|---|\n{table}\n\n{EASY}")) == ()
