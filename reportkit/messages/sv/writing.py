"""Skrivsidan medan den öppnas: vad som inte är läst än, och tangenter som kom för tidigt."""

from collections.abc import Mapping

from reportkit.messages.catalogue import Trouble

SENTENCES: Mapping[str, str | Trouble] = {
    "reading": "Läser …",
    "nobody_looks": Trouble(
        "Kontrollen avbröts",
        "Programmet stängs, så ingen kontroll görs.",
        "Det du skrev är sparat eller kvar som utkast.",
    ),
    "not_to_be_changed": "Avsnittet går inte att ändra nu. Läge: {state}. Det du skrev är kvar och erbjuds när avsnittet går att ändra igen.",
    "keys_refused": "Det du tryckte medan sidan öppnades användes inte.",
}
