"""M04 to M07, M10, M11, Q04 and Q07: what a section that follows up says of its matters and assignments."""

from datetime import date
from textwrap import dedent

import pytest

from reportkit.model.finding import Severity
from reportkit.model.history import EarlierReport, History
from reportkit.model.plan import Assignment, Interim
from reportkit.model.value import replace
from reportkit.rules.assignments import M04, M05
from reportkit.rules.claims import Q04, Q07
from reportkit.rules.matters import M06, M07, M11
from reportkit.rules.steering_measures import M10
from reportkit.text.markdown import parse
from tests.rules.conftest import FEBRUARY, MARCH, ask, figure, given, kust, report, the_finding, told
from tests.rules.plans import registers

WHOLE = """
    # Ny isbrytare

    - Beslut: hamnstyrelsen den 3 mars 2031
    - Läge: pågår
    - Nästa steg: anbuden öppnas i maj 2031
"""


def follows_up(text, *, last="", assignments=(), plan=(), nothing=None, **rest):
    """Division Kust's section of matters in March, after the report of February."""
    context = kust(text, registers=registers(assignments=tuple(plan)), nothing=nothing, **rest)
    definition = replace(context.definition, follow_up=True, assignments=tuple(assignments))
    before = EarlierReport(FEBRUARY, FEBRUARY.plus(-1), texts={"kust": dedent(last)})
    return replace(context, definition=definition, history=History(reports=(before,)))


def test_a_matter_with_decision_status_and_next_step_is_whole():
    assert ask(M07, follows_up(WHOLE)) == ()


@pytest.mark.parametrize(
    ("old", "new", "missing"),
    [
        ("    - Beslut: hamnstyrelsen den 3 mars 2031\n", "", "beslut"),
        ("hamnstyrelsen den 3 mars 2031", "den 3 mars 2031", "vem som har beslutat"),
        ("hamnstyrelsen den 3 mars 2031", "hamnstyrelsen", "dagen för beslutet"),
        ("pågår", "", "läge"),
        ("    - Nästa steg: anbuden öppnas i maj 2031\n", "", "nästa steg"),
    ],
)
def test_a_fact_that_is_left_out_is_named(old, new, missing):
    assert old in WHOLE
    found = the_finding(M07, follows_up(WHOLE.replace(old, new)))
    assert told(found) == f"Ärendet ”Ny isbrytare” saknar {missing}."
    assert found.severity is Severity.ERROR
    assert found.heading == "Ny isbrytare"


@pytest.mark.parametrize(
    "text",
    [
        WHOLE.replace("hamnstyrelsen den 3 mars 2031", "inget ännu, Division Kust föreslår"),
        WHOLE.replace("hamnstyrelsen den 3 mars", "Division Kust 2031-03-03,"),
        WHOLE.replace("pågår", "avslutat").replace("    - Nästa steg: anbuden öppnas i maj 2031\n", ""),
        WHOLE.replace("- Läge: pågår\n    - Nästa", "\n    Läge: pågår.\n\n    Nästa"),
    ],
    ids=["no decision yet", "a unit and an ISO day", "closed", "paragraphs"],
)
def test_other_ways_of_saying_it_are_understood(text):
    assert ask(M07, follows_up(text)) == ()


def test_a_matter_in_running_text_alone_is_asked_to_say_it_on_lines_of_its_own():
    found = the_finding(M07, follows_up("# Ny isbrytare\n\nHamnstyrelsen har beslutat om en ny isbrytare."))
    assert found.severity is Severity.WARNING
    assert "säger inte beslut, läge, nästa steg på egna rader" in told(found)


def test_other_sections_may_write_as_they_like():
    assert ask(M07, kust("# Ny isbrytare\n\nHamnstyrelsen har beslutat.")) == ()


def test_a_pending_matter_that_is_gone_is_missed():
    found = the_finding(M06, follows_up("# Kajen\n\nOrd.", last=WHOLE))
    assert told(found).startswith("Ärendet ”Ny isbrytare” fanns i februari 2031 men avslutades aldrig.")


@pytest.mark.parametrize(
    ("now", "last"),
    [
        ("# NY  ISBRYTARE\n\nOrd.", WHOLE),
        ("# Kajen\n\nOrd.", WHOLE.replace("pågår", "avslutat i februari")),
        ("# Kajen\n\nOrd.", "# Ny isbrytare\n\nIsbrytaren är levererad, och ärendet avslutas."),
        ("# Isbrytaren\n\n- Uppdrag: A03", "# Ny isbrytare\n\n- Uppdrag: A03"),
    ],
    ids=["same heading", "closed by status", "closed in words", "same assignment"],
)
def test_a_matter_that_goes_on_or_was_closed_is_not_missed(now, last):
    assert ask(M06, follows_up(now, last=last)) == ()


def test_a_section_with_nothing_to_report_is_only_reminded_of_its_matters():
    assert the_finding(M06, follows_up("", last=WHOLE, nothing="Inget nytt.")).severity is Severity.NOTE
    assert ask(M06, follows_up("", last=WHOLE)) == ()


def test_a_next_step_whose_time_has_come_is_told_of():
    last = WHOLE.replace("anbuden öppnas i maj 2031", "anbuden öppnas i mars")
    found = the_finding(M11, follows_up(last, last=last))
    assert told(found).startswith("I februari 2031 var nästa steg i ärendet ”Ny isbrytare”: anbuden öppnas i mars.")
    assert found.severity is Severity.NOTE
    assert ask(M11, follows_up(WHOLE, last=last)) == ()
    assert ask(M11, follows_up(WHOLE, last=WHOLE)) == ()


ICE = Assignment("A03", "Ny isbrytare", ("rs",), due=date(2031, 4, 30), due_means="klart för beslut")
LATE = replace(ICE, due=date(2031, 2, 20))
ACCOUNT = "# Isbrytaren\n\n- Uppdrag: A03\n- Läge: {}\n"


def test_an_assignment_that_is_due_before_the_next_report_is_asked_for():
    found = the_finding(M04, follows_up("# Kajen\n\nOrd.", assignments=["A03"], plan=[ICE]))
    assert told(found).startswith(
        "Uppdraget A03, Ny isbrytare (klart för beslut), ska vara klart den 30 april 2031 men nämns"
    )
    assert found.severity is Severity.WARNING


def test_an_assignment_that_is_past_due_has_a_status():
    found = the_finding(M05, follows_up("# Kajen\n\nOrd.", assignments=["A03"], plan=[LATE]))
    assert found.severity is Severity.ERROR
    assert "skulle vara klart den 20 februari 2031" in told(found)


@pytest.mark.parametrize("rule", [M04, M05])
@pytest.mark.parametrize("assignment", [ICE, LATE])
def test_an_assignment_that_is_accounted_for_is_no_more_asked_for(rule, assignment):
    asked = {"assignments": ["A03"], "plan": [assignment]}
    assert ask(rule, follows_up(ACCOUNT.format("pågår"), **asked)) == ()
    assert ask(rule, follows_up("# Ny isbrytare\n\n- Läge: pågår", **asked)) == ()


def test_one_that_an_earlier_report_or_the_register_closed_is_over():
    closed = replace(LATE, closed=date(2031, 2, 20))
    assert ask(M05, follows_up("Ord.", assignments=["A03"], plan=[closed])) == ()
    assert ask(M05, follows_up("Ord.", assignments=["A03"], plan=[LATE], last=ACCOUNT.format("avslutat"))) == ()
    assert the_finding(M05, follows_up("Ord.", assignments=["A03"], plan=[LATE], last=ACCOUNT.format("pågår")))


def test_part_of_an_assignment_falls_due_too():
    part = replace(ICE, due=None, interims=(Interim("handlingsplan", date(2031, 4, 1)),))
    assert "(handlingsplan)" in told(the_finding(M04, follows_up("Ord.", assignments=["A03"], plan=[part])))


def test_one_that_is_due_later_is_left_in_peace():
    later = replace(ICE, due=date(2031, 5, 1))
    assert ask(M04, follows_up("Ord.", assignments=["A03"], plan=[later])) == ()


def test_an_assignment_that_no_section_answers_for_is_missed_in_the_report_as_a_whole():
    context = follows_up("Ord.", plan=[ICE, replace(ICE, id="A04", due=None)])
    found = the_finding(M10, report(context))
    assert "Uppdraget A03, Ny isbrytare, ska vara klart den 30 april 2031, men inget avsnitt" in told(found)
    assert ask(M10, report(follows_up("Ord.", plan=[ICE], assignments=["A03"]))) == ()


COSTS = WHOLE + "    - Kostnad: {{isbrytare}} i år\n"
ASKED = {"asks": [figure("isbrytare", unit="mnkr")], "figures": {"isbrytare": given("1,5")}}


def test_a_cost_without_financing_is_an_error():
    found = the_finding(Q04, follows_up(COSTS, **ASKED))
    assert (
        told(found)
        == "Ärendet ”Ny isbrytare” kostar 1,5\u00a0mnkr i år, men finansiering saknas. Skriv - Finansiering: …"
    )
    assert found.severity is Severity.ERROR
    assert ask(Q04, follows_up(COSTS + "    - Finansiering: ramen\n", **ASKED)) == ()


def test_money_that_is_asked_for_in_words_without_a_source_is_a_warning():
    found = the_finding(Q04, kust("# Kajen\n\nFör kajen behövs ytterligare 1,5 mnkr."))
    assert (found.quote, found.severity) == ("1,5 mnkr", Severity.WARNING)


@pytest.mark.parametrize(
    "text",
    [
        "För kajen behövs ytterligare 1,5 mnkr. Finansieringen ryms inom ramen.",
        "Hamnen äskar 1,5 mnkr.\n\nPengarna tas ur statsbidraget.",
        "Kajen kostade 1,5 mnkr.",
        "För kajen behövs ytterligare 15 platser.",
    ],
)
def test_money_with_a_source_or_that_nobody_asks_for_is_no_matter(text):
    assert ask(Q04, kust(f"# Kajen\n\n{text}")) == ()


def claim(title, cost, financing):
    return f"# {title}\n\n- Läge: pågår\n- Kostnad: {cost}\n- Finansiering: {financing}\n\n"


def test_what_several_matters_want_from_one_source_is_added_up():
    text = (
        claim("Isbrytaren", "1,5 mnkr", "hamnkassan 2031")
        + claim("Kajen", "300 tkr", "Hamnkassan, strategisk plan från 2032")
        + claim("Fyren", "enligt offert", "hamnkassan under 2031")
        + claim("Bryggan", "9 mnkr", "statsbidrag")
    )
    found = the_finding(Q07, report(follows_up(text)))
    assert told(found) == (
        "3 ärenden har finansieringen ”hamnkassan”. De 2 som anger ett belopp blir tillsammans 1,8 mnkr. Räcker det?"
    )
    assert found.computed == "1,5 + 0,3 = 1,8 mnkr"
    assert [place.heading for place in found.places] == ["Kajen", "Fyren"]


def test_one_matter_alone_and_one_that_is_closed_are_no_sum():
    closed = claim("Kajen", "2 mnkr", "hamnkassan").replace("pågår", "avslutat")
    assert ask(Q07, report(follows_up(claim("Isbrytaren", "1 mnkr", "hamnkassan") + closed))) == ()


def test_the_blocks_are_what_the_rules_read():
    context = replace(follows_up(""), blocks=parse("# Ny isbrytare\n\nOrd."))
    assert context.month == MARCH
    assert the_finding(M07, context)
