"""From a row of items, each so and so deep, to lists inside lists."""

from collections.abc import Sequence
from itertools import groupby

from reportkit.model.blocks import Block, Blocks, List, ListItem
from reportkit.model.value import Struct
from reportkit.word.incoming.numbering import ListPlace


class Item(Struct, frozen=True):
    """One paragraph of a list and what stands beside it."""

    place: ListPlace
    blocks: Blocks


def with_lists(row: Sequence[Block | Item]) -> Blocks:
    """The same blocks, with items that follow upon each other gathered into lists."""
    blocks: list[Block] = []
    for are_items, some in groupby(row, lambda each: isinstance(each, Item)):
        if are_items:
            blocks += _gathered([each for each in some if isinstance(each, Item)])
        else:
            blocks += [each for each in some if not isinstance(each, Item)]
    return tuple(blocks)


def _gathered(items: list[Item]) -> list[List]:
    """Lists of items that stand equally deep, each with what is deeper below it."""
    lists: list[List] = []
    at = 0
    while at < len(items):
        first = items[at].place
        made: list[ListItem] = []
        while at < len(items) and _goes_on(items[at].place, first):
            end = at + 1
            while end < len(items) and items[end].place.level > first.level:
                end += 1
            made.append(ListItem((*items[at].blocks, *_gathered(items[at + 1 : end]))))
            at = end
        lists.append(List(tuple(made), first.ordered, max(first.number, 1)))
    return lists


def _goes_on(place: ListPlace, first: ListPlace) -> bool:
    """Is this the same list? Bullets are, whatever they are called; numbers must be of the same count."""
    if place.level != first.level or place.ordered != first.ordered:
        return False
    return not place.ordered or place.list_id == first.list_id
