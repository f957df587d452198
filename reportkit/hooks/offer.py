"""Importing one plugin and asking its hooks what it offers."""

from collections.abc import Iterable
from itertools import islice
from typing import TYPE_CHECKING, Any, TypeVar

from reportkit.hooks.exporter import Exporter
from reportkit.hooks.installed import Entry
from reportkit.hooks.section_plugin import SectionPlugin
from reportkit.hooks.shape import RULE_ID
from reportkit.messages import Message
from reportkit.model.identity import SECTION_ID
from reportkit.model.nearest import nearest
from reportkit.model.value import Struct
from reportkit.rules.rule import Rule

if TYPE_CHECKING:
    from pluggy import PluginManager

T = TypeVar("T")

MOST = 1000
"""More objects than this from one hook may be an endless generator."""


class Unusable(Exception):  # noqa: N818 - reads as what it is: the plugin cannot be used as it is
    """A plugin that loads but is not written as the hooks ask, with what to tell its author."""

    def __init__(self, id: str, /, **args: str) -> None:
        super().__init__(id, args)
        self.told = Message(id, **args)


class Offer(Struct, frozen=True):
    """What one plugin hands over."""

    sections: tuple[SectionPlugin, ...]
    rules: tuple[Rule, ...]
    exporters: tuple[Exporter, ...] = ()


def offer_of(entry: Entry) -> Offer:
    """Import a plugin and ask it. Raises Unusable, and whatever the plugin raises."""
    from pluggy import PluginManager  # noqa: PLC0415 - a command that loads no plugin does without

    from reportkit.hooks import specs  # noqa: PLC0415 - it imports pluggy

    manager = PluginManager(specs.PROJECT)
    manager.add_hookspecs(specs)
    plugin = entry.load()
    manager.register(plugin, entry.name)
    _refuse_unknown_hooks(manager, plugin, entry.name)
    return Offer(
        _handed_over(manager.hook.reportkit_section_plugins(), SectionPlugin, entry.name),
        _handed_over(manager.hook.reportkit_rules(), Rule, entry.name),
        _handed_over(manager.hook.reportkit_exporters(), Exporter, entry.name),
    )


def _refuse_unknown_hooks(manager: "PluginManager", plugin: object, name: str) -> None:
    """Raises Unusable for a plugin without any of our hooks, or with one that is misspelt."""
    from pluggy import PluginValidationError  # noqa: PLC0415 - as above

    callers = manager.get_hookcallers(plugin) or []
    if not callers:
        raise Unusable("hooks.no_hooks", plugin=name)
    try:
        manager.check_pending()
    except PluginValidationError as error:
        unknown = next(caller.name for caller in callers if not caller.has_spec())
        known = [each for each in vars(manager.hook) if getattr(manager.hook, each).has_spec()]
        near = nearest(unknown, known, at_least=0) or known[0]
        raise Unusable("hooks.unknown_hook", plugin=name, hook=unknown, near=near) from error


def _handed_over(answers: Iterable[Iterable[Any]], kind: type[T], plugin: str) -> tuple[T, ...]:
    """Everything that a hook returned. Raises Unusable for what is not of the kind asked for, or has no good
    id.
    """
    found = tuple(islice((each for answer in answers for each in answer), MOST))
    form = RULE_ID if kind is Rule else SECTION_ID
    for each in found:
        if not isinstance(each, kind):
            id = "hooks.class_not_object" if isinstance(each, type) else "hooks.wrong_object"
            told = each if isinstance(each, type) else type(each)
            raise Unusable(id, plugin=plugin, expected=kind.__name__, found=told.__name__)
        written = getattr(each, "id", "")
        if not isinstance(written, str) or not form.fullmatch(written):
            raise Unusable("hooks.bad_id", plugin=plugin, kind=type(each).__name__, id=str(written))
    return found
