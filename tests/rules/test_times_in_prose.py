"""P01 to P05 in running text: periods, months left over, days that have passed. The report is of March 2031."""

import pytest

from reportkit.messages import Language
from reportkit.model.finding import Severity
from reportkit.rules.periods_in_prose import P01, P02, P03
from reportkit.rules.tense_in_prose import P04, P05
from tests.rules.conftest import ask, kust, the_finding, told


@pytest.mark.parametrize(
    ("rule", "text", "quote", "question"),
    [
        (P01, "Besöken ackumulerade till och med oktober är 4 300.", "till och med oktober",
         "Texten säger ”till och med oktober”, men siffrorna avser till och med februari 2031."),
        (P01, "Hittills i år, t.o.m. januari, har vi haft 900 besök.", "t.o.m. januari",
         "Texten säger ”t.o.m. januari”, men siffrorna avser till och med februari 2031."),
        (P01, "Ackumulerat per mars 2031 är det 6 procent.", "per mars 2031",
         "Texten säger ”per mars 2031”, men siffrorna avser till och med februari 2031."),
        (P02, "Det är lägre än samma period 2029.", "samma period 2029",
         "Jämförelsen avser 2029. Samma period föregående år är 2030."),
        (P02, "Det är fler än samma månad 2031.", "samma månad 2031",
         "Jämförelsen avser 2031. Samma period föregående år är 2030."),
        (P03, "Under januari 2031 har fem anmälningar lämnats in.", "Under januari 2031",
         "Antalet avser januari 2031. Rapportens siffror går till och med februari 2031. Finns det ett nyare?"),
        (P03, "Sedan september har antalet ökat med 75 personer.", "Sedan september",
         "Antalet avser september 2030. Rapportens siffror går till och med februari 2031. Finns det ett nyare?"),
        (P04, "Den 27 februari publiceras boken.", "27 februari publiceras",
         "”Den 27 februari publiceras”: den 27 februari 2031 har passerat när rapporten publiceras."),
        (P04, "Mötet kommer att hållas den 3 februari 2031.", "kommer att hållas den 3 februari 2031",
         "”kommer att hållas den 3 februari 2031”: den 3 februari 2031 har passerat när rapporten publiceras."),
        (P05, "Vid styrelsens möte den 17 augusti fick vi uppdraget.", "den 17 augusti",
         "År saknas för den 17 augusti. Menas 2030?"),
        (P05, "Det beslutade styrelsen den 8 oktober.", "den 8 oktober",
         "År saknas för den 8 oktober. Menas 2030?"),
    ],
)  # fmt: skip
def test_times_left_over_are_asked_about(rule, text, quote, question):
    found = the_finding(rule, kust(text))
    assert quote in found.quote
    assert text[slice(*found.columns)] == found.quote
    assert found.severity is rule.severity
    assert told(found) == question


@pytest.mark.parametrize(
    ("rule", "text"),
    [
        (P01, "Ackumulerat till och med februari är det 6 procent."),
        (P01, "Ackumulerat till och med februari är det 34 mnkr, ackumulerat till och med januari 16 mnkr."),
        (P01, "Från augusti 2030 till och med december 2030 har vi ackumulerat 6 mnkr."),
        (P01, "Avtalet gäller till och med oktober och kostar 3 mnkr."),
        (P01, "Hittills är projektet planerat till och med oktober."),
        (P02, "Det är lägre än samma period 2030."),
        (P02, "Under 2030 var det lägre än samma period 2029."),
        (P02, "Det är lägre än samma period 2030 och 2029, och samma period föregående år."),
        (P03, "Under februari har fem anmälningar lämnats in."),
        (P03, "Under mars har vi haft 3 möten."),
        (P03, "I december blev tjänsten tillgänglig."),
        (P03, "Under juni kommer 5 personer att börja."),
        (P03, "Under januari 2029 har fem anmälningar lämnats in."),
        (P03, "Sedan augusti 2030 till och med februari 2031 har 6 350 personer vaccinerats."),
        (P04, "Den 27 mars publiceras boken."),
        (P04, "Den 27 februari publicerades boken."),
        (P04, "Mötet som hölls 22 februari ska följas upp."),
        (P04, "Vi talade på en dag 21 februari som ordnas av institutet."),
        (P04, "Beslutet av den 3 februari ska genomföras."),
        (P04, "Det ska följa beslutet som togs den 3 februari."),
        (P05, "Den 17 augusti 2030 fick vi uppdraget."),
        (P05, "Den 17 februari fick vi uppdraget."),
        (P05, "Den 17 augusti öppnar vi, och styrelsen beslutade att det gäller den 1 juli."),
        (P05, "Anmälan till mötet den 8 april öppnade i februari."),
        (P05, "Resultatet presenteras den 26 juni."),
    ],
)  # fmt: skip
def test_other_times_are_left_alone(rule, text):
    assert ask(rule, kust(text)) == ()


@pytest.mark.parametrize("rule", [P01, P02, P03, P04, P05], ids=lambda rule: rule.id)
def test_a_report_in_another_language_is_left_alone(rule):
    text = "Ackumulerat till och med oktober 6 procent, samma period 2029.\n\nDen 27 februari blir det."
    assert ask(rule, kust(text, language=Language.ENGLISH)) == ()


def test_what_may_be_an_older_count_with_a_reason_is_only_noted():
    assert the_finding(P03, kust("Under januari har fem anmälningar lämnats in.")).severity is Severity.NOTE


def test_a_year_long_ago_may_be_meant():
    assert the_finding(P02, kust("Det är fler än samma period 2019.")).severity is Severity.NOTE
    assert the_finding(P02, kust("Det är fler än samma period 2029.")).severity is Severity.WARNING
