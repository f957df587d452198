"""The two catalogues say the same things, with the same slots, and everything the program names is in both."""

import ast
import re
import string
from importlib import import_module

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportkit.cli.commands import COMMANDS, GROUPS
from reportkit.messages import Language, Message, ReportkitError, Trouble, UsageError, errors, render
from reportkit.messages.catalogue import render_trouble
from reportkit.model.days_off import DayOff
from reportkit.model.figure import Comparison
from reportkit.model.finding import Severity
from reportkit.model.journal import Action, SectionState
from reportkit.model.policy import Deed
from tests.messages.sources import CATALOGUES, SENTENCE_BOOKS, named_messages, strings

ERRORS = {name for name, each in vars(errors).items() if isinstance(each, type) and issubclass(each, ReportkitError)}
# Where an error is made for a file, the place is given along with it.
GIVEN_ALONG = {"broken": {"file", "line", "key"}, "complain": {"file", "line"}}


def sentences(language):
    return {
        f"{book}.{key}": entry
        for book in SENTENCE_BOOKS
        for key, entry in import_module(f"reportkit.messages.{language}.{book}").SENTENCES.items()
    }


SWEDISH, ENGLISH = sentences("sv"), sentences("en")
IN_BOTH = sorted((SWEDISH.keys() & ENGLISH.keys()) - {"hooks.plain"})  # a plugin's own sentence, in both languages


def parts(entry):
    return tuple(entry) if isinstance(entry, Trouble) else (entry,)


def slots(entry):
    return {name for part in parts(entry) for _, name, _, _ in string.Formatter().parse(part) if name is not None}


def plurals(entry):
    return {
        (name, form.count("|"))
        for part in parts(entry)
        for _, name, form, _ in string.Formatter().parse(part)
        if name is not None and form
    }


def test_both_languages_have_the_same_books():
    books = {language: {path.stem for path in (CATALOGUES / language).glob("*.py")} for language in ("sv", "en")}
    assert books["sv"] - books["en"] == {"argparse_sentences"}  # argparse is English by itself
    assert books["en"] <= books["sv"]


def test_both_languages_say_the_same_things():
    assert sorted(SWEDISH.keys() - ENGLISH.keys()) == []
    assert sorted(ENGLISH.keys() - SWEDISH.keys()) == []


def test_a_sentence_is_of_the_same_kind_in_both():
    assert [id for id in IN_BOTH if type(SWEDISH[id]) is not type(ENGLISH[id])] == []


def test_a_sentence_has_the_same_slots_in_both():
    assert [id for id in IN_BOTH if slots(SWEDISH[id]) != slots(ENGLISH[id])] == []


def test_every_sentence_can_be_said_and_says_what_it_is_given():
    silent = []
    for id in IN_BOTH:
        args = {name: f"«{name}»" for name in slots(SWEDISH[id])}
        chosen = {name for name, _ in plurals(SWEDISH[id])}  # these choose a form and need not be said themselves
        for language in Language:
            said = " ".join(render_trouble(Message(id, **args), language))
            silent += [f"{language} {id}: {name}" for name in args if f"«{name}»" not in said and name not in chosen]
    assert silent == []


@pytest.mark.parametrize("catalogue", [SWEDISH, ENGLISH], ids=["sv", "en"])
def test_a_plural_has_two_forms(catalogue):
    assert [id for id, entry in catalogue.items() for _, bars in plurals(entry) if bars != 1] == []


@pytest.mark.parametrize("catalogue", [SWEDISH, ENGLISH], ids=["sv", "en"])
def test_an_error_has_a_title_says_what_and_where_and_what_to_do(catalogue):
    troubles = {id: entry for id, entry in catalogue.items() if isinstance(entry, Trouble)}
    assert [id for id, entry in troubles.items() if not (entry.title and entry.message and entry.hint)] == []
    assert [id for id, entry in troubles.items() if entry.title.endswith(".")] == []
    assert [id for id, entry in troubles.items() if not re.search(r"[.?!”}]\Z", entry.message)] == []


def test_every_message_that_the_source_names_is_in_the_catalogue():
    missing = sorted(f"{each.place} {each.id}" for each in named_messages() if each.id not in SWEDISH)
    assert missing == []


def test_what_is_raised_as_an_error_is_written_as_one():
    raised = [each for each in named_messages() if each.function in ERRORS | {"broken"} and each.id in SWEDISH]
    assert len(raised) > 50
    assert sorted(f"{each.place} {each.id}" for each in raised if not isinstance(SWEDISH[each.id], Trouble)) == []


def test_every_message_is_given_what_its_slots_ask_for():
    lacking = []
    for each in named_messages():
        if each.id not in SWEDISH or each.call is None or any(keyword.arg is None for keyword in each.call.keywords):
            continue
        if each.call.args and isinstance(each.call.args[0], ast.Call):
            continue
        given_here = {keyword.arg for keyword in each.call.keywords} | GIVEN_ALONG.get(each.function, set())
        if each.function in ERRORS | {"Message", "words", "say", "broken", "complain", "tell"}:
            lacking += [f"{each.place} {each.id}: {slot}" for slot in slots(SWEDISH[each.id]) - given_here]
    assert sorted(lacking) == []


FAMILIES = {
    "workflow.deed_": Deed,
    "workflow.state_": SectionState,
    "workflow.instead_": SectionState,
    "cli.event_": Action,
    "days.": DayOff,
    "cli.severity_": Severity,
    "cli.compare_": Comparison,
    "text.comparison_": Comparison,
    "text.column_": Comparison,
    "cli.about_": COMMANDS,
    "cli.group_": GROUPS,
    "cli.help_": sorted(
        {
            argument.about or argument.names[-1].strip("-").replace("-", "_")
            for command in COMMANDS.values()
            for argument in command.arguments
        }
    ),
}


@pytest.mark.parametrize("beginning", FAMILIES)
def test_every_member_of_a_family_of_messages_has_its_sentence(beginning):
    assert [str(each) for each in FAMILIES[beginning] if f"{beginning}{each}" not in SWEDISH] == []


def test_no_sentence_is_left_that_nobody_says():
    constants, beginnings = strings()
    families = tuple(each for each in beginnings if "." in each)
    bare = {each for each in beginnings if each.endswith("_")}
    unsaid = [
        id
        for id in SWEDISH
        if id not in constants
        and not id.startswith(families)
        and id.partition(".")[2] not in constants  # a room that says its own book's sentences by their keys
        and not any(id.partition(".")[2].startswith(each) for each in bare)
        and not id.startswith("rules.")  # the rules' own tests know them
    ]
    assert unsaid == []


@pytest.mark.parametrize(
    ("count", "sentence"),
    [(0, "0 fel och 1 varning kvar."), (1, "1 fel och 0 varningar kvar."), (2, "2 fel och 7 varningar kvar.")],
)
def test_one_is_one_and_everything_else_is_several(count, sentence):
    warnings = {0: 1, 1: 0, 2: 7}[count]
    assert render(Message("cli.check_sum", errors=count, warnings=warnings), Language.SWEDISH) == sentence


@given(st.text())
def test_what_people_wrote_is_said_as_they_wrote_it(text):
    said = render(Message("files.missing_file", file=text), Language.SWEDISH)
    assert said == f"Filen {text} finns inte."


@pytest.mark.parametrize(
    "text", ["{file}", "{0}", "{}", "{{x}}", "{file.__class__}", "{file!r}", "%s", "{count:a|b}", "}{", "[/]"]
)
def test_braces_that_people_wrote_are_no_slots(text):
    inner = Message("files.missing_file", file=text)
    error = UsageError("workflow.bad_value", label=text, figure="besok", reason=inner)
    for language in Language:
        title, message, hint = error.in_words(language)
        assert message.count(text) == 2
        assert title
        assert hint


def test_a_message_inside_a_message_is_said_in_the_same_language():
    state = Message("workflow.state_in_review")
    for language, word in ((Language.SWEDISH, "Granskas"), (Language.ENGLISH, render(state, Language.ENGLISH))):
        outer = Message("workflow.wrong_state", deed="x", section="y", state=state, hint="z")
        assert word in render(outer, language)


def test_messages_with_the_same_words_are_equal_and_others_are_not():
    message = Message("files.twice", file="people.toml", line=3, found="maja.ek")
    assert message == Message("files.twice", found="maja.ek", line=3, file="people.toml")
    assert hash(message) == hash(Message("files.twice", found="maja.ek", line=3, file="people.toml"))
    assert message != Message("files.twice", file="people.toml", line=4, found="maja.ek")
    assert message != Message("files.missing_file", file="people.toml", line=3, found="maja.ek")


def test_each_kind_of_error_has_the_exit_code_of_its_kind():
    assert {name: getattr(errors, name).exit_code.value for name in sorted(ERRORS)} == {
        "BrokenFile": 5,
        "ConflictError": 3,
        "GateClosedError": 1,
        "NotAllowedError": 4,
        "ReportkitError": 5,
        "UsageError": 2,
    }
