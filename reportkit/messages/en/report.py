"""Sentences that the report itself says."""

from collections.abc import Mapping

SENTENCES: Mapping[str, str] = {
    "nothing": "Nothing to report. {sentence}",
    "excused": "This section is not part of this report. {reason}",
    "missing": "[No contribution yet.]",
}
