"""Sentences that the report itself says."""

from collections.abc import Mapping

SENTENCES: Mapping[str, str] = {
    "nothing": "Nothing to report. {sentence}",
    "nothing_named": "{section}: nothing to report. {sentence}",
    "excused": "This section is not part of this report. {reason}",
    "excused_named": "{section} is not part of this report. {reason}",
    "unreadable": "[The definition of this section cannot be read.]",
    "missing": "[No contribution yet.]",
    "missing_named": "[No contribution yet: {section}.]",
}
