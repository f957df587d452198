"""Finding the plugins that are installed, and loading those that a workspace allows.

Every plugin gets a plugin manager of its own. In a shared one, the first implementation that raises ends the
call for all of them; and an order among plugins is nothing we want, since order comes from the outline.
"""

import re
from collections.abc import Collection
from functools import cache, partial

from reportkit.hooks.exporter import Exporter
from reportkit.hooks.guard import RULE, guard_rule
from reportkit.hooks.installed import Entry, installed_entries
from reportkit.hooks.loaded import InstalledPlugin, PluginProblem, Plugins
from reportkit.hooks.log import log_failure
from reportkit.hooks.offer import Offer, Unusable, offer_of
from reportkit.hooks.section_plugin import SectionPlugin
from reportkit.hooks.time_limit import TimeUp, within
from reportkit.messages import Message
from reportkit.model.value import Struct, field, replace
from reportkit.rules.rule import Rule

LIMIT = 10.0
"""Seconds that importing one plugin and asking what it offers may take."""


@cache
def general_rules() -> frozenset[str]:
    """Ids that no plugin's rule may take."""
    from reportkit.rules.built_in import BUILT_IN, BUILT_IN_FOR_REPORT  # noqa: PLC0415 - a draft asks no rules

    return frozenset({RULE, *(rule.id for rule in BUILT_IN), *(rule.id for rule in BUILT_IN_FOR_REPORT)})


def installed_plugins(allowed: Collection[str]) -> tuple[InstalledPlugin, ...]:
    """Every plugin on this machine, by name. Nothing of them is imported.

    `allowed` is the workspace's list of packages.
    """
    names = {_normal(name) for name in allowed}
    return tuple(
        sorted(
            (
                InstalledPlugin(entry.name, entry.package, entry.version, _normal(entry.package) in names)
                for entry in installed_entries()
            ),
            key=lambda plugin: (plugin.name, plugin.package),
        )
    )


def load_plugins(allowed: Collection[str], limit: float = LIMIT) -> Plugins:
    """Load the plugins of the packages that a workspace allows, in the order of its list.

    Never raises for a plugin: what is wrong with one is among the problems, and everything else is there.
    """
    order = {_normal(package): place for place, package in enumerate(allowed)}
    found = [entry for entry in installed_entries() if _normal(entry.package) in order]
    found.sort(key=lambda each: (order[_normal(each.package)], each.name))
    gathered = _Gathered()
    present = {_normal(entry.package) for entry in found}
    for package in allowed:
        if _normal(package) not in present:
            gathered.problem("", package, Message("hooks.not_installed", package=package))
    for entry in found:
        gathered.take(entry.name, entry.package, _load(entry, limit))
    return Plugins(
        gathered.sections,
        tuple(gathered.rules),
        tuple(gathered.exporters),
        gathered.packages,
        tuple(gathered.problems),
    )


def _normal(package: str) -> str:
    """A package's name as package indexes compare it: `My.Plugin` and `my-plugin` are one."""
    return re.sub(r"[-_.]+", "-", package).lower()


def _load(entry: Entry, limit: float) -> Offer | Message:
    """What a plugin offers, or why it offers nothing."""
    package = entry.package
    try:
        return within(limit, partial(offer_of, entry))
    except Unusable as error:
        return error.told
    except TimeUp as error:
        log_failure(f"{package}:{entry.name}", "load", error)
        return Message("hooks.slow_to_load", plugin=entry.name, package=package, seconds=f"{limit:g}")
    except (Exception, SystemExit) as error:  # noqa: BLE001 - foreign code, whatever it raises
        log_failure(f"{package}:{entry.name}", "load", error)
        return Message("hooks.not_loaded", plugin=entry.name, package=package, kind=type(error).__name__)


class _Gathered(Struct):
    """What has been handed over so far."""

    sections: dict[str, SectionPlugin] = field(default_factory=dict)
    rules: list[Rule] = field(default_factory=list)
    exporters: list[Exporter] = field(default_factory=list)
    packages: dict[str, str] = field(default_factory=dict)
    problems: list[PluginProblem] = field(default_factory=list)

    def problem(self, plugin: str, package: str, message: Message) -> None:
        self.problems.append(PluginProblem(plugin, package, message))

    def take(self, plugin: str, package: str, offer: Offer | Message) -> None:
        """Add what a plugin offers, except what another plugin has already."""
        if isinstance(offer, Message):
            self.problem(plugin, package, offer)
            return
        for section in offer.sections:
            if self._is_new(section.id, plugin, package):
                self.sections[section.id] = section
        for exporter in offer.exporters:
            if self._is_new(exporter.id, plugin, package):
                self.exporters.append(exporter)
        for rule in offer.rules:
            if self._is_new(rule.id, plugin, package, general_rules()):
                about = rule.about or "hooks.plugin_rule"
                self.rules.append(guard_rule(replace(rule, source=package, about=about)))

    def _is_new(self, id: str, plugin: str, package: str, taken: Collection[str] = ()) -> bool:
        first = "reportkit" if id in taken else self.packages.get(id)
        if first is None:
            self.packages[id] = package
            return True
        told = Message("hooks.same_id", id=id, first=first, second=package)
        self.problem(plugin, package, told)
        return False
