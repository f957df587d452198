"""Vad som händer utanför en skärm medan den står öppen."""

from collections.abc import Mapping

from reportkit.messages.catalogue import Trouble

SENTENCES: Mapping[str, str | Trouble] = {
    # På tavlan
    "row": "Nytt: {section}, {state}.",
    "rows": "Nytt: {section}, {state}, och {count} avsnitt till.",
    "not_read": "Något har ändrats som inte går att läsa: {why}.",
    # Vem, i ett avsnitt
    "by": "{who} ändrade avsnittet {when}",
    "by_own": "Du ändrade avsnittet i ett annat fönster {when}",
    "by_files": "Avsnittets filer ändrades utanför programmet",
    "by_other": "Något har gjorts med avsnittet i ett annat fönster",
    # Och vad det betyder
    "saved": "{by}. Din text är kvar. Båda visas när du sparar (ctrl+s).",
    "saved_head": "inte sparat, ändrat av någon annan",
    "taken": "{by}. Det är den nya texten som står här.",
    "beside": "{by}. Texten är som den var.",
    "closed": "{by}. Läget är nu ”{state}”: texten går att läsa men inte att ändra.",
    "closed_unsaved": "{by}. Läget är nu ”{state}”. Din text går inte att spara just nu, men den är kvar här.",
    "opened": "{by}. Läget är nu ”{state}”, och du kan skriva här.",
    "figures": "{by}. Siffrorna här är de nya.",
    "figures_unsaved": "{by}. Nya siffror visas när ditt värde är sparat.",
    "read": "{by}. Så här är det nu.",
    "send": "{by}. Se efter vad som skickas innan du skickar in.",
}
