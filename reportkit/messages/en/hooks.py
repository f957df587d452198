"""Sentences about plugins: how loading them went, and what the guard around their calls has to tell."""

from collections.abc import Mapping

from reportkit.messages.catalogue import Trouble

SENTENCES: Mapping[str, str | Trouble] = {
    # A plugin from elsewhere brings its own sentence in both languages (reportkit.api.text).
    "plain": "{en}",
    "plugin_rule": "A rule that comes with a plugin.",
    "failed_export": Trouble(
        "The file could not be made",
        "The exporter {plugin} failed. {reason}",
        "Make the Word document meanwhile, and tell the administrator.",
    ),
    "failed_prepare": (
        "The plugin “{plugin}” could not prepare the section: {reason} Start from the empty headings, and"
        " tell the administrator: the error is in plugins.log."
    ),
    "failed_check": (
        "The plugin “{plugin}” could not check the section: {reason} The general rules have been checked "
        "as usual. Tell the administrator: the error is in plugins.log."
    ),
    "failed_render": (
        "The plugin “{plugin}” could not make its part of the section: {reason} Without that part the "
        "section cannot be submitted. Tell the administrator: the error is in plugins.log."
    ),
    "failed_rule": (
        "The rule {plugin} could not be tried: {reason} The other rules have been tried as usual. Tell "
        "the administrator: the error is in plugins.log."
    ),
    "missing_plugin": (
        "The section needs the plugin “{plugin}”, which is not loaded. Tell the administrator: “reportkit"
        " plugins” shows what is installed, and reportkit.toml what is allowed."
    ),
    "raised": "an error stopped it ({kind}).",
    "too_slow": "it was not done after {seconds} seconds.",
    "wrong_shape": "its answer has the wrong form ({where}: expected {expected}, got {found}).",
    "not_installed": (
        "The package {package} is allowed in reportkit.toml, but it has no plugins here. Install it, or "
        "take it out of the list plugins."
    ),
    "not_loaded": (
        "The plugin “{plugin}” of the package {package} could not be loaded ({kind}). The error is in plugins.log."
    ),
    "slow_to_load": "The plugin “{plugin}” of the package {package} was not loaded after {seconds} seconds.",
    "no_hooks": "The plugin “{plugin}” has no function marked with @hookimpl.",
    "unknown_hook": "The plugin “{plugin}” wants to fill a hook that does not exist: {hook}. Did it mean {near}?",
    "wrong_object": "The plugin “{plugin}” handed over an object of the type {found}; it should be {expected}.",
    "class_not_object": (
        "The plugin “{plugin}” handed over the class {found}; it should be an object of it: {found}()."
    ),
    "bad_id": (
        "The plugin “{plugin}”: the id “{id}” of {kind} has the wrong form. Sections are called like "
        "“psykiatri”, rules like “AMB1”."
    ),
    "same_id": (
        "“{id}” is both in {first} and in {second}. The one in {first} is used, since it stands first; "
        "take one of them out of the list plugins in reportkit.toml."
    ),
}
