"""Månaden på skärmen: öppna, flytta sista dagen, stänga, och journalen."""

from collections.abc import Mapping

from reportkit.messages.catalogue import Trouble

SENTENCES: Mapping[str, str | Trouble] = {
    "open_title": "Öppna en månad",
    "open_about": "Skriv månaden som 2023-05. Siffrorna går till och med månaden före, och sista dag blir den tionde, eller vardagen före.",
    "opened": "Öppnad: {month}. Sista inlämningsdag är {deadline}.",
    "deadline_title": "Flytta sista inlämningsdag",
    "deadline_about": "Skriv dagen som 2023-04-14. Alla ser den nya dagen direkt.",
    "deadline_moved": "Sista inlämningsdag är nu {deadline}.",
    "deadline_off": "Sista inlämningsdag är nu {deadline}, {why}. Närmaste vardag före är {before}.",
    "close_title": "Stäng {month}",
    "close_about": "Bara en månad som ingen har skrivit i går att stänga. Den går att öppna igen. Skriv varför den stängs.",
    "closed": "Stängd: {month}.",
    "log_title": "Vem gjorde vad, {month}",
    "log_order": "Det senaste står först.",
    "waive_title": "Bortse från fyndet?",
    "waive_about": "{finding} Skriv varför. Skälet står i journalen.",
    "waived": "Fyndet bortses från; skälet står i journalen.",
    "received_who": "Vem skickade texten?",
    "received_title": "Hur kom texten från {who}?",
    "received_about": "Skriv till exempel ”e-post 6 april”. Avsnittet skickas in åt {who}, och en annan redaktör måste godkänna det.",
    "no_contacts": "Avsnittet har ingen kontakt att skicka in åt.",
    "to_arrange_below": "{count} {count:sak|saker} att ordna står sist på tavlan.",
    "to_arrange": "Att ordna",
}
