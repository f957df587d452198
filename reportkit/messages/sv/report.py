"""Meningar som rapporten själv säger."""

from collections.abc import Mapping

SENTENCES: Mapping[str, str] = {
    "nothing": "Inget att rapportera. {sentence}",
    "nothing_named": "{section}: inget att rapportera. {sentence}",
    "excused": "Avsnittet ingår inte i denna rapport. {reason}",
    "excused_named": "{section} ingår inte i denna rapport. {reason}",
    "unreadable": "[Avsnittets definition går inte att läsa.]",
    "missing": "[Bidrag saknas.]",
    "missing_named": "[Bidrag saknas: {section}.]",
}
