"""Which figures the starter set asks for follows the month that the figures go through."""

import pytest

from reportkit.model.figure import Comparison
from reportkit.model.month import Month
from reportkit.store.folder import FolderStore
from reportkit.workflow.new import new_workspace

FEBRUARY, APRIL, AUGUST, DECEMBER = (Month(2023, number) for number in (2, 4, 8, 12))

EVERY_MONTH = {
    "resultat": """
        periodens_resultat verksamhetens_resultat finansnetto statsbidrag personalkostnad_egen pensionskostnad
        kostnad_inhyrd anstallda tillsvidareanstallda vikarier arbetad_tid_forandring arbetad_tid_egen
        arbetad_tid_inhyrd franvaro_forandring franvaro_sjuk franvaro_semester franvaro_foraldraledighet sjukfranvaro
        besok_regionen distansbesok_regionen
    """,
    "nara": "nara_telefon_samma_dag nara_bedomning_tre_dagar",
    "patientsakerhet": """
        ps_lex_maria ps_oppna_utredningar ps_vardplatsbrist ps_bhk_foljsamhet ps_matande_andel ps_matande_antal
    """,
}
EACH_TERTIAL = {
    "resultat": """
        arsprognos balanskravsresultat andel_inhyrd sjukfranvaro_tertial vardtillfallen_regionen nybesok_regionen
        aterbesok_regionen vantat_forsta_besok vantat_operation
    """,
    "nara": "nara_besok_lakare nara_besok_sjukskoterska nara_besok_ovriga",
    "patientsakerhet": "ps_vardskador ps_riskbedomningar ps_lakemedelsberattelser",
}
ONCE_A_YEAR = {
    "nara": "nara_budgetavvikelse nara_fast_lakarkontakt nara_vardkontakter_aret",
    "psykiatri": "psyk_budgetavvikelse",
    "funktion": "funk_budgetavvikelse",
    "lanssjukvard-1": "ls1_budgetavvikelse",
    "lanssjukvard-2": "ls2_budgetavvikelse",
}


@pytest.fixture(scope="module")
def sections(tmp_path_factory):
    root = tmp_path_factory.mktemp("new") / "norrbotten"
    new_workspace(root)
    return FolderStore(root).workspace().sections


def owed(sections, section, month):
    return {figure.id for figure in sections[section].owed_figures(month)}


@pytest.mark.parametrize("section", EVERY_MONTH)
def test_what_is_owed_every_month(sections, section):
    for month in (FEBRUARY, APRIL, DECEMBER):
        assert set(EVERY_MONTH[section].split()) <= owed(sections, section, month)


@pytest.mark.parametrize("section", EACH_TERTIAL)
def test_what_is_owed_when_a_tertial_is_over(sections, section):
    asked = set(EACH_TERTIAL[section].split())
    assert all(asked <= owed(sections, section, month) for month in (APRIL, AUGUST, DECEMBER))
    assert asked.isdisjoint(owed(sections, section, FEBRUARY))


@pytest.mark.parametrize("section", ONCE_A_YEAR)
def test_what_is_owed_when_the_year_is_over(sections, section):
    asked = set(ONCE_A_YEAR[section].split())
    assert asked <= owed(sections, section, DECEMBER)
    assert all(asked.isdisjoint(owed(sections, section, month)) for month in (FEBRUARY, APRIL, AUGUST))


def test_results_are_compared_with_the_budget_and_the_year_before(sections):
    for id in ("periodens_resultat", "verksamhetens_resultat", "finansnetto"):
        assert set(sections["resultat"].figure(id).compare) == {Comparison.PREVIOUS_YEAR, Comparison.BUDGET}


def test_persons_are_counted_by_sex(sections):
    for id in ("anstallda", "sjukfranvaro", "besok_regionen", "distansbesok_regionen"):
        assert sections["resultat"].figure(id).breakdown == "kon"
