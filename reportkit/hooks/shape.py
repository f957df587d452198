"""Whether what a plugin answers has the form that was asked for, down to the last string; and its words
cleaned.

Python does not hold a plugin to its type hints, and a document writer that meets `Paragraph("text")` (a
string where a tuple of spans belongs) stops far from the cause.
"""

import types
from collections.abc import Hashable
from functools import cache
from typing import Any, Union, get_args, get_origin, get_type_hints

from reportkit.messages import Language, Message, render
from reportkit.model.blocks import Blocks, Chart, Heading, PlacedFigures, Span, Table
from reportkit.model.finding import UNWAIVABLE, Finding
from reportkit.model.regex import regex
from reportkit.model.value import StructMeta
from reportkit.text.clean import without_control_characters
from reportkit.text.markdown.syntax import is_link

MOST_FINDINGS = 1000
"""More than this from one call helps nobody, and may be an endless generator."""


RULE_ID = regex(r"[A-Z][A-Z0-9]{1,15}\Z")
"""The form of a rule's id, as workspaces write it in `[rules.AMB1]`."""


class WrongShape(Exception):  # noqa: N818 - reads as what it is
    """An answer that has not the form asked for: where in it, what belongs there, and what stands there."""

    def __init__(self, where: str, expected: str, found: str) -> None:
        super().__init__(f"{where}: {expected}, not {found}")
        self.where, self.expected, self.found = where, expected, found


def sound_text(value: object) -> str:
    """The text, cleaned. Raises WrongShape."""
    text: str = _sound(value, str, "text")
    return text


def sound_bytes(value: object) -> bytes:
    """The bytes of a file. Raises WrongShape."""
    if not isinstance(value, bytes):
        raise WrongShape("file", "bytes", type(value).__name__)
    return value


def sound_blocks(value: object) -> Blocks:
    """The blocks, with their words cleaned. Raises WrongShape."""
    if isinstance(value, list):  # the difference to a tuple is no reason to stop a report
        value = tuple(value)
    blocks: Blocks = _sound(value, Blocks, "blocks")
    return blocks


def sound_findings(values: tuple[object, ...], section: str) -> tuple[Finding, ...]:
    """Findings of one section, with their words cleaned and their messages tried. Raises WrongShape."""
    if len(values) > MOST_FINDINGS:
        raise WrongShape("findings", f"0–{MOST_FINDINGS}", f"> {MOST_FINDINGS}")
    findings: tuple[Finding, ...] = _sound(values, tuple[Finding, ...], "findings")
    for index, finding in enumerate(findings):
        if finding.section != section:
            raise WrongShape(f"findings[{index}].section", repr(section), repr(finding.section))
        if not RULE_ID.match(finding.rule) or finding.rule in UNWAIVABLE:
            raise WrongShape(f"findings[{index}].rule", "AMB1 …", repr(finding.rule))
    return findings


def _sound(value: Any, kind: Any, where: str) -> Any:  # noqa: ANN401 - a value of any kind, against any annotation
    """A value as its annotation asks, strings cleaned on the way."""
    origin = get_origin(kind)
    if origin in (Union, types.UnionType):
        members = get_args(kind)
        chosen = next((each for each in members if _is_a(value, each)), None)
        if chosen is None:
            raise WrongShape(where, " | ".join(_name(each) for each in members), _name(type(value)))
        return _sound(value, chosen, where)
    if not _is_a(value, kind):
        raise WrongShape(where, _name(kind), _name(type(value)))
    if origin is tuple:
        return _sound_tuple(value, get_args(kind), where)
    if kind is str:
        return without_control_characters(value)
    if kind is Message:
        return _sound_message(value, where)
    if isinstance(kind, StructMeta):
        return _sound_fields(value, kind, where)
    return value


def _is_a(value: object, kind: Any) -> bool:  # noqa: ANN401 - an annotation is of no one type
    if kind is int and isinstance(value, bool):
        return False
    return isinstance(value, get_origin(kind) or kind)


def _name(kind: Any) -> str:  # noqa: ANN401 - an annotation is of no one type
    return str(getattr(get_origin(kind) or kind, "__name__", kind))


def _sound_tuple(value: tuple[Any, ...], members: tuple[Any, ...], where: str) -> tuple[Any, ...]:
    if members[-1] is Ellipsis:
        members = (members[0],) * len(value)
    if len(members) != len(value):
        raise WrongShape(where, f"tuple[{len(members)}]", f"tuple[{len(value)}]")
    return tuple(
        _sound(each, kind, f"{where}[{index}]") for index, (each, kind) in enumerate(zip(value, members, strict=True))
    )


@cache
def _hints(kind: Hashable) -> dict[str, Any]:
    return get_type_hints(kind)


def _sound_fields(value: Any, kind: Any, where: str) -> Any:  # noqa: ANN401 - any value of the model
    """A value of the model with its fields sound."""
    hints = _hints(kind)
    told = {name: getattr(value, name) for name in kind.__struct_fields__}
    sound = kind(**{name: _sound(inner, hints[name], f"{where}.{name}") for name, inner in told.items()})
    _refuse_what_no_annotation_says(sound, where)
    return sound


def _refuse_what_no_annotation_says(sound: object, where: str) -> None:
    match sound:
        case Heading(level=level) if not 1 <= level <= 6:
            raise WrongShape(f"{where}.level", "1–6", str(level))
        case Span(href=href) if href and not is_link(href):
            raise WrongShape(f"{where}.href", "https | http | mailto | #", repr(href[:40]))
        case PlacedFigures(kind=kind) if kind not in ("table", "chart"):
            raise WrongShape(f"{where}.kind", "table | chart", repr(kind))
        case Chart(kind=kind) if kind not in ("column", "line"):
            raise WrongShape(f"{where}.kind", "column | line", repr(kind))
        case Chart(categories=categories, series=series):
            for n, each in enumerate(series):
                if len(each.values) != len(categories):
                    expected = f"tuple[{len(categories)}]"
                    raise WrongShape(f"{where}.series[{n}].values", expected, f"tuple[{len(each.values)}]")
        case Table(header=header, rows=rows, align=align):
            width = len(header)
            for name, row in [("align", align), *((f"rows[{n}]", row) for n, row in enumerate(rows))]:
                if len(row) != width:
                    raise WrongShape(f"{where}.{name}", f"tuple[{width}]", f"tuple[{len(row)}]")


def _sound_message(message: Message, where: str) -> Message:
    """A message whose arguments are sound and whose sentence exists in every language."""
    args = {name: _sound(each, str | int | Message, f"{where}.{name}") for name, each in message.args.items()}
    told = Message(message.id, **args)
    for language in Language:
        try:
            render(told, language)
        except (LookupError, ImportError, ValueError) as error:
            raise WrongShape(where, "Message", repr(message.id)) from error
    return told
