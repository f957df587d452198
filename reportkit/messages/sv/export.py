"""Om rapporten i andra filer än Words."""

from collections.abc import Mapping

SENTENCES: Mapping[str, str] = {
    "skip": "Till innehållet",
    "back": "Tillbaka till texten",
}
