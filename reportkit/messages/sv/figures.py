"""Att fylla i siffror: kolumner ur ett kalkylblad, det som väntas, två som fyllt i samma sak."""

from collections.abc import Mapping

from reportkit.messages.catalogue import Trouble

SENTENCES: Mapping[str, str | Trouble] = {
    # Det som väntas
    "owed": "krävs",
    "judgement": "bedömning",
    "judgement_title": "Är målet nått? {label}",
    "judged": "följer av utfallet och målet",
    "no_judgement": "ingen bedömning",
    "replaced": "Sparat {time}. {name}: {before} → {now}. Ångra med u.",
    "expected": "Väntat: {sum}.",
    "as_expected": "{sum}, stämmer.",
    "not_as_expected": "{sum}, du har skrivit {stated}.",
    "parts": "Delarna: {sum} av {whole}.",
    "parts_missing": "Saknas: {missing}.",
    "parts_left": "Kvar: {left}.",
    "parts_differ": "Det skiljer {left}.",
    "changed": "Ändring {change} mot {base}.",
    "trend": "{line} sedan {since}",
    "column_trend": "trend",
    "none_missing": "Inget krävt värde saknas.",
    "not_read": "{name}: {why}",
    # En kolumn som klistras in
    "fill_title": "Det här klistras in",
    "fill_about": "{count} {count:värde|värden} går till {count:det här fältet|de här fälten}. Enter fyller i, u ångrar.",
    "fill_nothing": "Inget av det som klistrades in går att använda. Ingenting ändras.",
    "fill_staying": "{count} {count:rad|rader} går inte att läsa och lämnas utanför.",
    "row": "rad {row}",
    "no_such_figure": "Ingen siffra i avsnittet heter så.",
    "no_column": "Det finns ingen kolumn för det.",
    "no_cell": "Det finns ingen rad kvar att fylla i.",
    "too_much": Trouble(
        "För mycket att klistra in",
        "Det som klistrades in är {count} tecken långt. En kolumn med siffror är högst {most}.",
        "Markera bara cellerna med siffror i kalkylbladet och kopiera dem. Ingenting har ändrats.",
    ),
    "how_to_paste": "Kopiera cellerna i kalkylbladet, och klistra in dem här som vanligt i terminalen (ofta ctrl+shift+v).",
    "filled": "rad {row}: {figure} får {value}",
    "filled_same": "rad {row}: {figure} är {before}, oförändrat",
    "filled_before": "rad {row}: {figure} får {value} i stället för {before}",
    "not_filled": "rad {row}: ”{written}” {reason}",
    "not_text": Trouble("Inte text", "Det som kom in är inte text i UTF-8.", "Kopiera cellerna som text, en per rad."),
    "fill_stopped": Trouble(
        "Allt går inte att läsa",
        "{count} {count:rad|rader} av det som skulle fyllas i går inte att läsa. Ingenting har sparats.",
        "Rätta raderna, eller fyll i resten med --partly.",
    ),
    "fill_empty": Trouble(
        "Inget att fylla i",
        "Inget av det som gavs är en siffra till avsnittet. Ingenting har sparats.",
        "Ge en siffra per rad, i samma ordning som i ”reportkit show”.",
    ),
    # Det som aldrig sparades, och två som fyllt i samma sak
    "never_saved": "Skrevs {when} och sparades aldrig. Enter tar upp det, Del tar bort det.",
    "taken_up": "{count} {count:värde|värden} som aldrig sparades står kvar i {count:sitt|sina} fält.",
    "conflict_title": "Någon annan har ändrat samma värde",
    "conflict_about": "{who} sparade {when}, medan du skrev. Inget försvinner förrän du har valt.",
    "conflict_you": "Du",
    "conflict_later": "Bestäm senare",
    "conflict_mine": "Spara mitt värde",
    "conflict_theirs": "Behåll det som {who} sparade",
    "conflict_open": Trouble(
        "Inte sparat", "någon annan har gett ett annat värde.", "Öppna fältet och välj vilket som gäller."
    ),
}
