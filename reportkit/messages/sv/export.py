"""Om rapporten i andra filer än Words."""

from collections.abc import Mapping

from reportkit.messages.catalogue import Trouble

SENTENCES: Mapping[str, str | Trouble] = {
    "skip": "Till innehållet",
    "back": "Tillbaka till texten",
    "headings": "{count} {count:rubrik|rubriker}",
    "headings_in": "i {chapter}",
    "picture_taken": Trouble(
        "Filen ligger kvar som den var",
        "{file} är en annan fil än bilden som skulle ha legat där. Ingenting har skrivits.",
        "Flytta den, eller ge dokumentet ett annat namn med -o.",
    ),
    "pictures": "bilder",
}
