"""`check`, `fix`, `answer`, `waive`: findings and what people say to them."""

import json
from collections.abc import Iterable, Sequence

from reportkit.cli.asked import Asked
from reportkit.cli.status import say_same_titles, say_without_contact
from reportkit.cli.terminal import Terminal
from reportkit.messages import ExitCode
from reportkit.model.contribution import Problem
from reportkit.model.finding import Finding, Severity
from reportkit.model.value import replace
from reportkit.store.edit import Edit
from reportkit.workflow import answers
from reportkit.workflow.check import SILENT, checked, checked_in_report, settings_faults, unknown_rules
from reportkit.workflow.contacts import without_contact
from reportkit.workflow.mending import every_place, meant_fix
from reportkit.workflow.month_view import MonthView
from reportkit.workflow.remarks import unanswered
from reportkit.workflow.review import answer_remark
from reportkit.workflow.same_titles import same_titles
from reportkit.workflow.seen import Checked
from reportkit.workflow.spelling import has_dictionary, is_asked
from reportkit.workflow.write import fixed_text, save


def check(asked: Asked) -> int:
    """Print the findings of one section, or of all. 1 if an error is neither mended nor waived."""
    view = MonthView(asked.session, asked.month)
    wanted = [view.definition(asked.section)] if asked.section else list(view.sections)
    in_report = checked_in_report(view)
    found = [
        (f"{view.title(each)} ({each.id})", (*checked(view, each.id), *in_report.get(each.id, ()))) for each in wanted
    ]
    if not asked.section:
        found.insert(0, (view.workspace.settings.title, in_report.get("", ())))
    problems = () if asked.section else _problems(asked, view)
    if asked.json:
        told = [as_json(each, asked.terminal) for _, several in found for each in several]
        asked.terminal.raw(json.dumps(told, ensure_ascii=False, indent=2))
    else:
        _print_all(asked.terminal, found, together=not asked.section and not asked.terminal.plain)
    for problem in problems:
        asked.terminal.say("cli.problem", told=problem.message)
    if asked.section and (faults := settings_faults(view)):
        asked.terminal.say("cli.settings_faults", file=faults[0].file, count=len(faults))
    if not asked.section:
        say_without_contact(asked.terminal, without_contact(view))
        say_same_titles(asked.terminal, same_titles(view))
    everything = [each for _, several in found for each in several]
    remarks = unanswered(view, asked.section) if asked.section else ()
    for remark in remarks:
        asked.terminal.say("cli.unanswered", id=remark.id, text=remark.text)
    if not remarks or any(each.stops for each in everything):
        _sum_up(asked.terminal, everything)
    if is_asked(view) and not has_dictionary(view):
        named = view.workspace.settings.dictionary
        asked.terminal.say("cli.dictionary_missing" if named else "cli.no_dictionary", dictionary=named)
    if problems:
        return ExitCode.BROKEN
    return ExitCode.GATE_CLOSED if any(each.is_open_error for each in everything) else ExitCode.DONE


def _print_all(terminal: Terminal, found: Sequence[tuple[str, Sequence[Checked]]], *, together: bool) -> None:
    """Every finding below the title of its section; with `together`, the sections not begun stand in one list."""
    silent = [title for title, several in found if together and _is_silent(several)]
    for title, several in found:
        if several and title not in silent:
            terminal.result(title)
            _print(terminal, several)
            terminal.result()
    if silent:
        terminal.result(terminal.words("cli.not_begun", count=len(silent)))
        for title in silent:
            terminal.result(f"  {title}")
        terminal.result()


def _is_silent(several: Sequence[Checked]) -> bool:
    """Has the section not been begun, so that this is all there is to say of it?"""
    return bool(several) and all(each.finding.rule == SILENT and each.stops for each in several)


def _problems(asked: Asked, view: MonthView) -> tuple[Problem, ...]:
    """What cannot be read, and what of a published version is not as it was."""
    definitions = (*view.workspace.problems, *unknown_rules(view), *view.reader.history().problems)
    return (*definitions, *view.reader.changed_documents())


def _sum_up(terminal: Terminal, found: Iterable[Checked]) -> None:
    open_ones = [each for each in found if each.stops]
    errors = sum(each.is_open_error for each in open_ones)
    if open_ones:
        terminal.say("cli.check_sum", errors=errors, warnings=len(open_ones) - errors)
    else:
        terminal.say("cli.check_clean")


def as_json(each: Checked, terminal: Terminal) -> dict[str, object]:
    """A finding with its parts by name, the sentence in words, and the answer."""
    finding = each.finding
    return {
        "key": finding.key,
        "rule": finding.rule,
        "severity": finding.severity.value,
        "message": terminal.words(finding.message.id, **finding.message.args),
        "section": finding.section,
        "heading": finding.heading,
        "figure": finding.figure,
        "line": finding.line,
        "columns": list(finding.columns) if finding.columns else None,
        "quote": finding.quote,
        "expected": finding.expected,
        "computed": finding.computed,
        "places": [
            {"section": place.section, "heading": place.heading, "quote": place.quote, "line": place.line}
            for place in finding.places
        ],
        "fix": {
            "line": finding.fix.line,
            "columns": [finding.fix.first, finding.fix.last],
            "text": finding.fix.text,
        }
        if finding.fix
        else None,
        "answer": {"by": each.answer.by, "reason": each.answer.reason, "waiver": each.answer.waiver}
        if each.answer
        else None,
    }


def place_in_words(terminal: Terminal, finding: Finding) -> str:
    """Where a finding is, in words."""
    where = [terminal.words("cli.in_figures", figure=finding.figure)] if finding.figure else []
    if finding.heading:
        where.append(terminal.words("cli.under_heading", heading=finding.heading))
    if finding.line:
        where.append(terminal.words("cli.on_line", line=finding.line))
    return ", ".join(where)


def _facts(terminal: Terminal, each: Checked) -> None:
    """A finding plainly: what it is, where, and what is said of it, a fact a line."""
    finding, words = each.finding, terminal.words
    named = [
        ("heading", finding.heading),
        ("line", str(finding.line or "")),
        ("figure", finding.figure),
        ("finding", terminal.words(finding.message.id, **finding.message.args)),
        ("quote", finding.quote),
        ("expected", finding.expected),
        ("computed", finding.computed),
    ]
    if each.answer is not None:
        named.append(("waived" if each.answer.waiver else "answered", each.answer.reason or each.answer.by))
    elif finding.fix is not None:
        named.append(("mended", words("cli.mended_by", section=finding.section)))
    title = f"{words(f'cli.severity_{finding.severity.value}')} {finding.key}"
    terminal.facts(title, [(words(f"cli.fact_{name}"), value) for name, value in named if value])


def _print(terminal: Terminal, several: Iterable[Checked]) -> None:
    for each in several:
        finding = each.finding
        if terminal.plain:
            _facts(terminal, each)
            continue
        severity = terminal.words(f"cli.severity_{finding.severity.value}")
        where = place_in_words(terminal, finding)
        terminal.result(f"  {severity} {finding.key}" + (f"  {where}" if where else ""))
        terminal.paragraph(terminal.words(finding.message.id, **finding.message.args), 6)
        if finding.quote:
            terminal.paragraph(f"”{finding.quote}”", 6)
        for id, text in (("cli.expected", finding.expected), ("cli.computed", finding.computed)):
            if text:
                terminal.paragraph(terminal.words(id, text=text), 6)
        if each.answer is not None:
            answered = "cli.answered" if each.answer.reason.strip() else "cli.answered_bare"
            kind = "cli.waived" if each.answer.waiver else answered
            terminal.result(f"      {terminal.words(kind, by=each.answer.by, reason=each.answer.reason or '–')}")
        elif finding.fix is not None:
            terminal.result(f"      {terminal.words('cli.can_fix', section=finding.section)}")
        elif finding.choices:
            terminal.result(f"      {terminal.words('cli.can_choose', section=finding.section, key=finding.key)}")


def fix(asked: Asked) -> int:
    """Apply every safe fix to a section's text, or to one finding the fix that is meant."""
    view = MonthView(asked.session, asked.month)
    contribution = view.contribution(view.definition(asked.section).id)
    found = tuple(each.finding for each in checked(view, asked.section) if each.answer is None)
    if asked.key:
        finding, meant = meant_fix(found, asked.section, asked.key, asked.word or "")
        found = tuple(replace(finding, fix=each) for each in every_place(contribution.text, finding, meant))
    text, done = fixed_text(contribution.text, found)
    if done:
        save(asked.session, asked.month, asked.section, Edit(text=text), contribution.revision)
        for key, quote in dict.fromkeys((finding.key, finding.quote) for finding in done):
            asked.terminal.result(f"{key}  {quote}")
    asked.terminal.say("cli.fixed", count=len(done))
    return ExitCode.DONE


def answer(asked: Asked) -> int:
    """Answer a warning or an editor's remark, or take back the answer to a warning."""
    view = MonthView(asked.session, asked.month)
    if asked.take_back:
        answers.take_back(asked.session, asked.month, asked.section, asked.key)
        asked.terminal.say("cli.answer_taken_back", key=asked.key)
        return ExitCode.DONE
    remarks = {remark.id for remark in view.reader.remarks(view.definition(asked.section).id)}
    if asked.key in remarks:
        answer_remark(asked.session, asked.month, asked.section, asked.key, asked.message or "")
    else:
        answers.answer(asked.session, asked.month, asked.section, asked.key, asked.message or "")
    asked.terminal.say("cli.answer_kept", key=asked.key)
    return ExitCode.DONE


def waive(asked: Asked) -> int:
    """Let an error stand, with a reason; of a warning it is the editor's answer."""
    finding = answers.waive(asked.session, asked.month, asked.section, asked.key, asked.message)
    kept = "cli.waiver_kept" if finding.severity is Severity.ERROR else "cli.warning_waived"
    asked.terminal.say(kept, key=finding.key)
    return ExitCode.DONE
