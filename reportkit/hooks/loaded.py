"""What came of loading plugins, and what is known of a plugin that was not."""

from collections.abc import Mapping

from reportkit.hooks.exporter import Exporter
from reportkit.hooks.section_plugin import SectionPlugin
from reportkit.messages import Message
from reportkit.model.value import Struct
from reportkit.rules.rule import Rule


class InstalledPlugin(Struct, frozen=True):
    """A plugin as its package's metadata tells of it; nothing of it has run."""

    name: str
    """The name of its entry point."""
    package: str
    version: str
    allowed: bool
    """Does the package stand in the workspace's list?"""


class PluginProblem(Struct, frozen=True):
    """Why a plugin, or a part of one, is not there. Everything else is."""

    plugin: str
    """The name of its entry point; empty where a whole package is missing."""
    package: str
    message: Message


class Plugins(Struct, frozen=True):
    """What the allowed plugins handed over."""

    sections: Mapping[str, SectionPlugin] = {}
    """Section plugins by id. They are called through `reportkit.hooks.guard`, never directly."""
    rules: tuple[Rule, ...] = ()
    """Rules, each with the guard around it."""
    exporters: tuple[Exporter, ...] = ()
    """Exporters, in the order of the workspace's list. They are called through `reportkit.hooks.guard`."""
    packages: Mapping[str, str] = {}
    """Which package each id of `sections` and `rules` came from."""
    problems: tuple[PluginProblem, ...] = ()
