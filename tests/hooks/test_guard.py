"""What a plugin may do wrong when it is called, and what people see of it."""

import stat
import threading
import time
from contextlib import suppress
from itertools import count

import pytest

from reportkit.api import Finding, Rule, SectionPlugin, Severity, blocks, text
from reportkit.hooks.guard import (
    guard_rule,
    guarded_check,
    guarded_prepare,
    guarded_render,
    missing_plugin,
)
from reportkit.hooks.log import LARGEST, log_path
from reportkit.messages import Language, Message, render
from reportkit.model.value import replace
from reportkit.testing import preparation, section_context, section_definition

SECTION = """
id = "psykiatri"
title = "Division Psykiatri"
owner = "division-psykiatri"

[[heading]]
title = "Förbättringsarbete"
required = true
"""
CONTEXT = section_context(SECTION, text="# Nytt\n\nOrd.\n")


def words(content):
    return blocks.Paragraph((blocks.Span(content),))


def finding(**changes):
    told = Finding("AMB1", Severity.WARNING, text("Varför?", "Why?"), "psykiatri", "ämne")
    return replace(told, **changes)


class Answering(SectionPlugin):
    """A plugin that gives the same answer to whatever is asked."""

    id = "svarar"

    def __init__(self, answer):
        self.answer = answer

    def prepare(self, preparation):
        return self.answer

    check = render = prepare


class Doing(SectionPlugin):
    """A plugin that does the same whatever is asked."""

    id = "gör"

    def __init__(self, what):
        self.what = what

    def prepare(self, preparation):
        return self.what()

    check = render = prepare


def fail():
    raise ZeroDivisionError("hemlig detalj")


def leave():
    raise SystemExit(3)


def retry_for_ever():
    while True:
        with suppress(Exception):
            time.sleep(30)


def count_for_ever():
    for _ in count():
        pass


def test_a_good_answer_comes_through_as_it_is():
    assert guarded_prepare(Answering("# Rubrik\n"), preparation(SECTION)).value == "# Rubrik\n"
    assert guarded_check(Answering([finding()]), CONTEXT) == (finding(),)
    answer = guarded_render(Answering((words("Hej"),)), CONTEXT)
    assert answer.value == (words("Hej"),)
    assert answer.findings == ()


def test_a_list_of_blocks_is_as_good_as_a_tuple():
    assert guarded_render(Answering([words("Hej")]), CONTEXT).value == (words("Hej"),)


@pytest.mark.parametrize("what", [fail, leave])
def test_a_plugin_that_raises_is_one_finding_with_its_name(what):
    (found,) = guarded_check(Doing(what), CONTEXT)
    assert (found.rule, found.severity, found.section) == ("B02", Severity.WARNING, "psykiatri")
    for language in Language:
        assert "gör" in render(found.message, language)
        assert "hemlig" not in render(found.message, language)


def test_a_render_that_fails_stops_submission_and_gives_no_blocks():
    answer = guarded_render(Doing(fail), CONTEXT)
    assert answer.value == ()
    assert [each.severity for each in answer.findings] == [Severity.ERROR]


def test_a_prepare_that_fails_gives_the_required_headings():
    answer = guarded_prepare(Doing(fail), preparation(SECTION))
    assert answer.value == "# Förbättringsarbete\n"
    assert [each.severity for each in answer.findings] == [Severity.WARNING]


def test_two_failures_of_one_plugin_have_two_keys_and_the_same_failure_keeps_its_key():
    (check,) = guarded_check(Doing(fail), CONTEXT)
    (render_,) = guarded_render(Doing(fail), CONTEXT).findings
    assert check.key != render_.key
    assert check.key == guarded_check(Doing(leave), CONTEXT)[0].key


def test_ctrl_c_goes_through():
    def interrupt():
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        guarded_check(Doing(interrupt), CONTEXT)


@pytest.mark.parametrize("what", [lambda: time.sleep(30), count_for_ever, retry_for_ever])
def test_a_plugin_that_hangs_is_stopped(what):
    began = time.monotonic()
    (found,) = guarded_check(Doing(what), CONTEXT, limit=0.1)
    assert time.monotonic() - began < 5
    assert "0.1" in render(found.message, Language.ENGLISH)


def test_findings_that_are_made_as_they_are_drawn_are_guarded_too():
    def late():
        yield finding()
        raise ZeroDivisionError

    (found,) = guarded_check(Doing(late), CONTEXT)
    assert found.rule == "B02"


def test_findings_without_end_are_refused():
    (found,) = guarded_check(Doing(lambda: (finding() for _ in count())), CONTEXT)
    assert found.message.args["reason"].id == "hooks.wrong_shape"


def test_outside_the_main_thread_a_plugin_that_hangs_is_left_behind():
    found = []
    release = threading.Event()
    thread = threading.Thread(target=lambda: found.extend(guarded_check(Doing(release.wait), CONTEXT, limit=0.1)))
    thread.start()
    thread.join(10)
    release.set()
    assert [each.rule for each in found] == ["B02"]


def test_outside_the_main_thread_answers_and_errors_come_through():
    found = []

    def ask():
        found.extend(guarded_check(Answering([finding()]), CONTEXT))
        found.extend(guarded_check(Doing(fail), CONTEXT))

    thread = threading.Thread(target=ask)
    thread.start()
    thread.join(10)
    assert [each.rule for each in found] == ["AMB1", "B02"]


@pytest.mark.parametrize(
    "answer",
    [
        None,
        "words",
        words("inte i en tupel"),
        (blocks.Paragraph("en sträng där spann hör hemma"),),
        (blocks.Paragraph((blocks.Span(7),)),),
        (blocks.Heading(0, (blocks.Span("Nivå noll"),)),),
        (blocks.Heading(True, (blocks.Span("Nivå sant"),)),),
        (blocks.Table((words("x").content,), ((),), (blocks.Align.LEFT,)),),
        (blocks.Table((words("x").content,), (), ()),),
        (blocks.Paragraph((blocks.Span("länk", href="javascript:alert(1)"),)),),
        (blocks.PlacedFigures("bild", ("a",)),),
        (blocks.List((words("ingen punkt"),)),),
    ],
)
def test_blocks_of_the_wrong_form_are_refused_with_the_place(answer):
    refused = guarded_render(Answering(answer), CONTEXT)
    assert refused.value == ()
    (found,) = refused.findings
    reason = found.message.args["reason"]
    assert reason.id == "hooks.wrong_shape"
    assert reason.args["where"].startswith("blocks")


@pytest.mark.parametrize("answer", [None, b"bytes", ["# Rubrik"]])
def test_a_text_to_start_from_that_is_no_text_is_refused(answer):
    assert guarded_prepare(Answering(answer), preparation(SECTION)).findings != ()


@pytest.mark.parametrize("answer", [None, finding()])
def test_what_is_no_row_of_findings_is_refused(answer):
    (found,) = guarded_check(Answering(answer), CONTEXT)
    assert found.rule == "B02"


@pytest.mark.parametrize(
    "answer",
    [
        ["en mening"],
        [finding(section="nara")],
        [finding(rule="H01")],
        [finding(rule="två ord")],
        [finding(message="en mening")],
        [finding(message=Message("hooks.no_such_sentence"))],
        [finding(message=Message("no_such_book.x"))],
        [finding(message=Message("hooks.plain"))],
        [finding(severity="warning")],
        [finding(line="3")],
        [finding(columns=(1, 2, 3))],
        [finding(fix=("text",))],
    ],
)
def test_findings_of_the_wrong_form_are_refused_with_the_place(answer):
    (found,) = guarded_check(Answering(answer), CONTEXT)
    assert found.rule == "B02"
    assert found.message.args["reason"].id == "hooks.wrong_shape"
    assert found.message.args["reason"].args["where"].startswith("findings[0]")


ESCAPE = "\x1b]52;c;aGVq\x07"


def test_control_characters_never_come_out_of_a_plugin():
    assert "\x1b" not in guarded_prepare(Answering(f"# Rubrik{ESCAPE}\n"), preparation(SECTION)).value
    rendered = guarded_render(Answering((words(f"Hej{ESCAPE}"),)), CONTEXT)
    assert "\x1b" not in repr(rendered).replace("\\x1b", "\x1b")
    told = finding(message=text(f"Varför{ESCAPE}?", f"Why{ESCAPE}?"), quote=ESCAPE, subject=ESCAPE)
    checked = guarded_check(Answering([told]), CONTEXT)
    assert "\x1b" not in repr(checked).replace("\\x1b", "\x1b")
    assert all("\x1b" not in render(checked[0].message, language) for language in Language)


def test_a_rule_of_a_plugin_cannot_take_the_check_down():
    for what in (fail, leave, lambda: ["en mening"], lambda: None):
        rule = guard_rule(Rule("AMB1", Severity.ERROR, lambda context, what=what: what()))
        (found,) = rule.check(CONTEXT)
        assert (found.rule, found.severity) == ("B02", Severity.WARNING)
    slow = guard_rule(Rule("AMB1", Severity.ERROR, lambda context: time.sleep(30)), limit=0.1)
    assert [each.rule for each in slow.check(CONTEXT)] == ["B02"]


def test_a_guarded_rule_is_otherwise_the_same():
    rule = guard_rule(Rule("AMB1", Severity.ERROR, lambda context: [finding()]))
    assert (rule.id, rule.severity) == ("AMB1", Severity.ERROR)
    assert rule.check(CONTEXT) == (finding(),)


def test_a_section_whose_plugin_is_not_there_is_told_with_its_name():
    definition = section_definition(SECTION.replace("owner =", 'plugin = "borta"\nowner ='))
    found = missing_plugin(definition)
    assert (found.rule, found.severity, found.section) == ("B02", Severity.ERROR, "psykiatri")
    assert all("borta" in render(found.message, language) for language in Language)


def test_the_traceback_is_in_a_log_that_only_its_owner_reads():
    guarded_check(Doing(fail), CONTEXT)
    assert "hemlig detalj" in log_path().read_text()
    assert "in fail" in log_path().read_text()
    assert stat.S_IMODE(log_path().stat().st_mode) == 0o600
    assert stat.S_IMODE(log_path().parent.stat().st_mode) == 0o700


def test_where_a_plugin_hung_is_in_the_log():
    guarded_check(Doing(retry_for_ever), CONTEXT, limit=0.1)
    assert "retry_for_ever" in log_path().read_text()


def test_the_log_repeats_no_personal_number():
    def quote_the_text():
        raise ValueError("could not read: '19121212-1212'")

    guarded_check(Doing(quote_the_text), CONTEXT)
    assert "could not read" in log_path().read_text()
    assert "1212" not in log_path().read_text()


def test_the_log_does_not_grow_for_ever():
    log_path().parent.mkdir(parents=True)
    log_path().write_text("x" * (LARGEST + 1))
    guarded_check(Doing(fail), CONTEXT)
    assert log_path().stat().st_size < LARGEST
    assert log_path().with_name("plugins.log.1").exists()


def test_a_log_that_cannot_be_written_stops_nothing(own_machine):
    state = own_machine / ".local/state"
    state.parent.mkdir(parents=True)
    state.write_text("a file where the folder should be")
    assert [each.rule for each in guarded_check(Doing(fail), CONTEXT)] == ["B02"]
