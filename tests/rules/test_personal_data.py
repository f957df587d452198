"""N05: personal numbers, however they are written, and everything that only looks like one."""

from datetime import date, timedelta

import pytest
from hypothesis import given as for_all
from hypothesis import strategies as st

from reportkit.messages import Language, Message
from reportkit.model.contribution import Problem
from reportkit.rules.built_in import BUILT_IN
from reportkit.rules.engine import check_section
from reportkit.rules.personal_data import N05
from reportkit.rules.personal_numbers import MASK, masked
from tests.rules.conftest import MARCH, ask, figure, given, kust, the_finding, told


def control_digit(nine):
    doubled = [int(digit) * (2 - place % 2) for place, digit in enumerate(nine)]
    return str(-sum(sum(divmod(value, 10)) for value in doubled) % 10)


def number(born, serial, coordination=False):
    """The parts of a number that belongs to nobody: century, six digits of a day, four more."""
    day = f"{born:%y%m}{born.day + 60 * coordination:02}"
    return f"{born:%Y}"[:2], day, f"{serial:03}" + control_digit(f"{day}{serial:03}")


CENTURY, DAY, LAST = number(date(1934, 1, 1), 0)
COMPACT = f"{DAY}-{LAST}"
PHONE = "".join(number(date(2007, 1, 23), 456)[1:])  # 070123456…, which is somebody's telephone as well


def test_a_personal_number_is_an_error_that_does_not_repeat_it():
    found = the_finding(N05, kust(f"# Vården\n\nPatienten, {COMPACT}, kom in."))
    assert (found.line, found.columns, found.heading) == (3, (11, 22), "Vården")
    assert found.quote == found.subject == MASK
    assert "personnummer" in told(found)


@pytest.mark.parametrize(
    "written",
    [
        f"{DAY}{LAST}",
        f"{DAY}+{LAST}",
        f"{DAY} {LAST}",
        f"{DAY} - {LAST}",
        f"{DAY}–{LAST}",
        f"{DAY}−{LAST}",
        f"{DAY}\u2011{LAST}",
        f"{DAY}\u00a0{LAST}",
        f"19{DAY}-{LAST}",
        f"19{DAY}{LAST}",
        f"19 {DAY}-{LAST}",
        f"1934-01-01-{LAST}",
        f"1934-01-01 {LAST}",
        f"34-01-01-{LAST}",
        f"1934 01 01 {LAST}",
        f"{DAY[:3]}\u200b{DAY[3:]}-{LAST}",
        f"{DAY}\u00ad-\u2060{LAST}",
        f"{DAY}\\-{LAST}",
        f"**{DAY}**-{LAST}",
        f"pnr:{DAY}-{LAST}.",
        f"({DAY}-{LAST})",
        f"{DAY}-{LAST}/{DAY}-{LAST}".split("/")[0] + "/Kust",
        "".join(chr(0xFF10 + int(digit)) for digit in DAY + LAST),  # full-width digits
    ],
)
def test_it_is_found_in_every_dress(written):
    assert len(ask(N05, kust(f"Patienten {written} kom in."))) == 1


def test_each_of_several_numbers_is_a_finding_of_its_own():
    found = ask(N05, kust(f"Patienterna {COMPACT} och {COMPACT} kom in."))
    assert [each.subject for each in found] == [MASK, f"{MASK}#2"]
    assert len({each.key for each in found}) == 2


def test_words_beside_figures_and_titles_of_attachments_are_read_too():
    context = kust(
        asks=[figure("besok")],
        figures={"besok": given("1", source=f"Journal {COMPACT}", note=f"Gäller {COMPACT}", line=3)},
        nothing=f"Bara {COMPACT}",
    )
    assert [(each.figure, each.line) for each in ask(N05, context)] == [("", 0), ("besok", 3), ("besok", 3)]


@pytest.mark.parametrize(
    "text",
    [
        f"Ring {PHONE}, eller {PHONE[:3]}-{PHONE[3:6]} {PHONE[6:8]} {PHONE[8:]}.",
        f"Skriv till {PHONE[:3]}-{PHONE[3:]} eller {PHONE[:4]}-{PHONE[4:]}.",
        f"Skriv till {PHONE[:4]}-{PHONE[4:6]} {PHONE[6:8]} {PHONE[8:]}.",
        f"Dnr {DAY}-{LAST} och dnr: {DAY}{LAST}.",
        "Dokument-id ARBGRP583-382524020-2135 gäller.",
        f"Dokument ARBGRP583-{DAY}-{LAST} gäller.",
        f"Dokument {DAY}-{LAST}-2 gäller.",
        f"Beställning 1{DAY}{LAST}.",  # eleven digits
        f"Se https://fjall.example/artikel/{DAY}{LAST}.",
        f"Filen rapport_{DAY}{LAST}.pdf finns.",
        "Organisationsnummer 232100-0230.",
        "Den 2030-12-31 1234 besök, 2031-02-28 6807 besök.",
        f"Av {DAY[:3]} {DAY[3:]} {LAST} kronor återstår 6 807 och 468.",
    ],
)
def test_what_only_looks_like_one_is_left_alone(text):
    assert ask(N05, kust(text)) == ()


def test_a_recent_date_beside_an_amount_is_no_number_whatever_the_amount():
    text = "\n\n".join(f"Datalagret 2031-02-28 {four:04} besök." for four in range(10000))
    assert ask(N05, kust(text)) == ()


def test_a_wrong_control_digit_is_no_personal_number():
    wrong = LAST[:3] + str((int(LAST[3]) + 1) % 10)
    assert ask(N05, kust(f"Ärende {DAY}-{wrong}.")) == ()


def test_nobody_is_born_on_a_day_that_does_not_exist():
    day = "340231"
    assert ask(N05, kust(f"Ärende {day}-000{control_digit(day + '000')}.")) == ()


def test_nobody_is_born_after_the_report():
    born = date(2031, 6, 1)
    _, day, last = number(born, 12)
    assert ask(N05, kust(f"Version 20{day}-{last}.")) == ()


def test_no_other_rule_repeats_the_number():
    problem = Problem("text.md", Message("files.not_a_number", file="text.md", line=1, key=COMPACT))
    text = (
        f"# {COMPACT}\n\n# {COMPACT}\n\n### {COMPACT} xx\n\n[ange {COMPACT}] {{{{table: {COMPACT}}}}} bilaga {COMPACT}"
    )
    found = check_section(kust(text, problems=[problem]), BUILT_IN, {})
    assert {"S05", "S06", "S07", "H01", "N05", "B01"} <= {each.rule for each in found}
    assert all(LAST not in repr(each) for each in found)


def test_a_mask_stands_in_for_every_number():
    assert masked(f"från {COMPACT} till 19{DAY}{LAST}.") == f"från {MASK} till {MASK}."


BORN = st.dates(date(1925, 1, 1), MARCH.last_day - timedelta(days=1))
GAPS = st.sampled_from(["", "-", "+", " ", "\u00a0", " - ", "–", "—", "−", "\u2011", "\u2010", " – "])
HIDDEN = st.sampled_from(["", "", "", "\u200b", "\u00ad", "\u2060", "\u200d", "\ufeff", "\u202a", "**"])


@for_all(BORN, st.integers(0, 999), st.booleans(), st.booleans(), GAPS, HIDDEN, st.integers(1, 8))
def test_every_valid_number_is_found_in_every_spelling(born, serial, coordination, is_long, gap, hidden, place):
    century, day, last = number(born, serial, coordination)
    written = (century if is_long else "") + day + gap + last
    written = written[:place] + hidden + written[place:]
    context = kust(f"Patienten {written} kom in.")
    (found,) = ask(N05, context)
    said = told(found) + told(found, Language.ENGLISH) + repr(found)
    assert day not in said
    assert last not in said.replace("010-000 00 00", "")
    assert written[: 4 + 4 * is_long] not in said


@for_all(st.text("0123456789- +.", max_size=60))
def test_masking_leaves_nothing_to_find_and_never_fails(text):
    assert masked(masked(text)) == masked(text)
