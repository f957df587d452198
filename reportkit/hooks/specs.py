"""The hooks: the places where a plugin may hand objects over.

A hook only hands over. The host keeps the objects, decides their order (a section's place comes from the
outline, never from the order of plugins) and guards every later call to them. A hook is called once, when
plugins are loaded; what it raises, and anything it returns that is not asked for here, becomes a problem with
the plugin's name, and the other plugins go on.
"""

from collections.abc import Iterable

from pluggy import HookimplMarker, HookspecMarker

from reportkit.hooks.exporter import Exporter
from reportkit.hooks.section_plugin import SectionPlugin
from reportkit.rules.rule import Rule

PROJECT = "reportkit"
"""What pluggy knows us by; also the group of entry points."""

hookspec = HookspecMarker(PROJECT)
hookimpl = HookimplMarker(PROJECT)
"""Marks a function of a plugin as the implementation of the hook it is named after."""


@hookspec
def reportkit_section_plugins() -> Iterable[SectionPlugin]:  # type: ignore[empty-body]  # a hook has no body
    """The section plugins that this package offers.

    Called once, when plugins are loaded. It has no arguments: a plugin gets everything when its methods are
    called.

    Returns objects (not classes) of `SectionPlugin`, each with an `id` of its own. An empty tuple is nothing.
    If two packages offer the same id, the one that stands first in the list of `reportkit.toml` is used, and
    the other is named as a problem.

    May raise anything: the plugin is then left out and named.

        @hookimpl
        def reportkit_section_plugins() -> Iterable[SectionPlugin]:
            return [Ambulance()]
    """


@hookspec
def reportkit_rules() -> Iterable[Rule]:  # type: ignore[empty-body]  # a hook has no body
    """Rules that are asked of every section, beside the general ones.

    Called once, when plugins are loaded. It has no arguments: a rule's `check` gets the section when it is
    asked.

    Returns rules, each with an id that no other rule has: the id stands in findings, and workspaces set the
    severity by it (`[rules.AMB1]`). An empty tuple is nothing.

    May raise anything: the plugin is then left out and named.

        @hookimpl
        def reportkit_rules() -> Iterable[Rule]:
            return [Rule("AMB1", Severity.WARNING, check_response_times)]
    """


@hookspec
def reportkit_exporters() -> Iterable[Exporter]:  # type: ignore[empty-body]  # a hook has no body
    """Kinds of files that the finished report can become, beside Word and PDF.

    Called once, when plugins are loaded. It has no arguments: an exporter gets the report when `assemble -o` is asked
    for a file with one of its endings.

    Returns objects (not classes) of `Exporter`, each with an `id` of its own. An empty tuple is nothing. If two
    exporters make files with the same ending, the one whose package stands first in the list of `reportkit.toml`
    does; `.docx` and `.pdf` are the program's own.

    May raise anything: the plugin is then left out and named.

        @hookimpl
        def reportkit_exporters() -> Iterable[Exporter]:
            return [WebPage()]
    """
