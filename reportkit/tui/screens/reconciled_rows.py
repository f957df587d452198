"""What was changed in a document that came back, in lines: figures first, then the words of each section."""

from collections.abc import Collection, Iterator, Mapping, Sequence

from textual.content import Content

from reportkit.messages import Message
from reportkit.text.clean import show
from reportkit.tui.desk import Desk
from reportkit.workflow.returned import PartChange, Returned
from reportkit.workflow.returned_figures import FigureChange
from reportkit.workflow.returned_words import TextChange
from reportkit.workflow.taking_home import Home

Line = tuple[str, Content]
"""A section's id, empty where the line cannot be chosen, and what stands there."""
_AIR: Line = ("", Content(""))


def reconciled_rows(
    desk: Desk,
    returned: Returned,
    homes: Sequence[Home],
    titles: Mapping[str, str],
    chosen: Collection[str],
    left: Collection[Message],
) -> list[Line]:
    """Every line about a document. Those of sections that changes can go home to can be chosen.

    `titles` has what each section is called; `left` what could not come along of what was brought home already.
    """
    rows: list[Line] = []
    if returned.out_of_step:
        rows += [("", _marked("!", desk.words("reconcile.out_of_step", file=returned.file), "$text-warning")), _AIR]
    if returned.figures:
        rows.append(_head(desk.words("reconcile.figures")))
        rows += [("", _figure(desk, each, titles)) for each in returned.figures]
        rows.append(_AIR)
    parts = {part.part.section: part for part in returned.parts if part.texts}
    for home in homes:
        rows.append((home.section, _home(desk, home, chosen)))
        rows += _texts(desk, parts.get(home.section))
        rows.append(_AIR)
    placed = {home.section for home in homes}
    for part in returned.parts:
        if part.texts and part.part.section not in placed:
            rows.append(_head(desk.words("reconcile.made_here", part=show(part.part.title or part.part.section))))
            rows += [*_texts(desk, part), _AIR]
    for edge in returned.edges:
        rows.append(_head(desk.words(f"reconcile.edge_{edge.where}")))
        rows += [*(("", _text(desk, each)) for each in edge.texts), _AIR]
    rows += _messages(desk, "reconcile.otherwise", returned.told, "○", "$foreground-muted")
    rows += _messages(desk, "reconcile.stayed", left, "!", "$text-warning")
    if returned.is_same:
        rows.append(("", _marked("✓", desk.words("reconcile.same", file=returned.file), "$text-success")))
    return rows


def _home(desk: Desk, home: Home, chosen: Collection[str]) -> Content:
    """A section: whether it is chosen, its state, and how much was changed; why it cannot be, where that is so."""
    mark = "[x]" if home.section in chosen else "[ ]" if home.may else " – "
    state = desk.words(f"workflow.state_{home.state.value}")
    counts = [(home.figures, "reconcile.count_figures"), (home.texts, "reconcile.count_texts")]
    told = ", ".join([state, *(desk.words(id, count=count) for count, id in counts if count)])
    line = Content.assemble((f"{mark} {home.title}", "bold"), "   ", (told, "$foreground-muted"))
    if home.may and not home.newer:
        return line
    why = desk.words(f"reconcile.{'return_first' if home.returned_first else 'is_newer' if home.may else 'not_yours'}")
    return line + Content("\n    ") + Content.styled(why, "$text-warning")


def _figure(desk: Desk, change: FigureChange, titles: Mapping[str, str]) -> Content:
    where = desk.words("reconcile.in_section", section=titles.get(change.where, change.where or "–"))
    line = Content(f"  {show(change.label)}: {show(change.before)} → ")
    line += Content.styled(show(change.after) or "–", "bold") + Content.styled(f"   {where}", "$foreground-muted")
    if change.written:
        return line
    owner = titles.get(change.owner, change.owner)
    why = desk.words("reconcile.by_hand", owner=owner)
    if change.several:
        why = desk.words("reconcile.says_several", values=", ".join(change.several), owner=owner)
    return line + Content.styled(f"\n    {why}", "$text-warning")


def _texts(desk: Desk, part: PartChange | None) -> Iterator[Line]:
    for each in part.texts if part is not None else ():
        yield "", _text(desk, each)


def _text(desk: Desk, change: TextChange) -> Content:
    """What stood there and what stands there now; which of the two a line is, is said by its mark and by a word."""
    lines = []
    told = {text: desk.tell(change.named(text)) if change.picture else text for text in (change.before, change.after)}
    if change.kind != "added":
        before = desk.words("reconcile.before", text=show(told[change.before]))
        lines.append(Content("    ") + Content.styled(f"− {before}", "$foreground-muted"))
    if change.kind != "removed":
        lines.append(Content("    ") + Content(f"+ {desk.words('reconcile.after', text=show(told[change.after]))}"))
    return Content("\n").join(lines)


def _messages(desk: Desk, title: str, messages: Collection[Message], mark: str, style: str) -> Iterator[Line]:
    if messages:
        yield _head(desk.words(title))
        for message in messages:
            yield "", _marked(mark, desk.tell(message), style)
        yield _AIR


def _head(words: str) -> Line:
    return "", Content.styled(words, "bold")


def _marked(mark: str, words: str, style: str) -> Content:
    return Content("  ") + Content.styled(mark, style) + Content(f" {words}")
