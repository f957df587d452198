"""Findings: the key that answers and waivers hang on."""

from hypothesis import given
from hypothesis import strategies as st

from reportkit.messages import Message
from reportkit.model.finding import Finding, Fix, Place, Severity
from reportkit.model.value import replace

DOUBLED = Finding(
    rule="T02",
    severity=Severity.WARNING,
    message=Message("rules.T02", word="för"),
    section="psykiatri",
    subject="för för",
    heading="Förbättringsarbete",
    line=12,
    columns=(4, 11),
    quote="tid för för samtal",
    fix=Fix(12, 4, 11, "för"),
)


@given(st.integers(0, 5000), st.integers(0, 200), st.text(max_size=20))
def test_the_key_survives_moved_lines_other_words_around_it_and_another_sentence(line, column, words):
    moved = replace(
        DOUBLED,
        line=line,
        columns=(column, column + 7),
        quote=words,
        heading=words,
        fix=Fix(line, column, column + 7, "för"),
        message=Message("rules.T02", word=words),
        severity=Severity.NOTE,
        places=(Place("resultat", words, line=line),),
    )
    assert moved.key == DOUBLED.key


def test_the_key_names_the_rule_so_that_people_can_say_it():
    assert DOUBLED.key.startswith("T02-")
    assert len(DOUBLED.key) == len("T02-") + 8


def test_another_rule_section_or_subject_is_another_key():
    others = [replace(DOUBLED, rule="T01"), replace(DOUBLED, section="nara"), replace(DOUBLED, subject="och och")]
    assert len({each.key for each in [DOUBLED, *others]}) == 4


def test_words_cannot_move_between_section_and_subject():
    assert replace(DOUBLED, section="nara", subject="vard").key != replace(DOUBLED, section="naravard", subject="").key
