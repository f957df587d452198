"""Blocks as JSON and back, for the snapshots of submissions."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any, cast

from reportkit.model import blocks as model
from reportkit.model.blocks import Align, Blocks
from reportkit.model.value import Struct

_KINDS: Mapping[str, type[Any]] = {
    kind.__name__: kind
    for kind in (
        model.Span,
        model.Citation,
        model.AppendixReference,
        model.Reference,
        model.Footnote,
        model.Heading,
        model.Paragraph,
        model.ListItem,
        model.List,
        model.Table,
        model.Image,
        model.PlacedFigures,
        model.Chart,
        model.Series,
    )
}
_SELDOM = frozenset({"lang", "refers", "label"})
"""Fields that are left out where they are empty."""
Json = dict[str, Any] | list[Any] | str | int | bool


def encode(blocks: Blocks) -> list[Any]:
    """Blocks as lists, objects and plain values; an object names its kind."""
    return [_encode(block) for block in blocks]


def _encode(value: object) -> Json:
    if isinstance(value, tuple):
        return [_encode(each) for each in value]
    if isinstance(value, Decimal):
        return {"kind": "Decimal", "with": str(value)}
    if isinstance(value, Struct):
        told = {name: _encode(getattr(value, name)) for name in value.__struct_fields__}
        told = {name: inner for name, inner in told.items() if inner or name not in _SELDOM}
        return {"kind": type(value).__name__, "with": told}
    return cast("str | int | bool", value)


def decode(data: list[Any]) -> Blocks:
    """The blocks that `encode` told. Raises KeyError or TypeError for anything else."""
    return tuple([_decode(each) for each in data])


def _decode(value: Any) -> Any:  # noqa: ANN401 - the kinds are told by the data
    """A list or an object. What they hold that is neither is what it is, and is spared the call."""
    if isinstance(value, list):
        return tuple([_decode(each) if isinstance(each, _NESTED) else each for each in value])
    kind, told = value["kind"], value["with"]
    if kind == "Decimal":
        return Decimal(told)
    fields = {name: _decode(inner) if isinstance(inner, _NESTED) else inner for name, inner in told.items()}
    if "align" in fields:
        fields["align"] = tuple([Align(each) for each in fields["align"]])
    return _KINDS[kind](**fields)


_NESTED = (list, dict)
