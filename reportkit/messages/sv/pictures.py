"""Bilder som kommer in."""

from collections.abc import Mapping

from reportkit.messages.catalogue import Trouble

_SAVE = "Spara bilden på nytt som PNG eller JPEG och försök igen."

SENTENCES: Mapping[str, str | Trouble] = {
    "no_picture": Trouble("Bilden går inte att använda", "{file} är ingen bild i formatet PNG eller JPEG.", _SAVE),
    "broken": Trouble("Bilden går inte att använda", "{file} är skadad och går inte att läsa.", _SAVE),
    "too_many_pixels": Trouble(
        "Bilden är för stor",
        "{file} har mer än {most} miljoner bildpunkter.",
        "Minska bilden i ett bildprogram och försök igen.",
    ),
    "heavy": Trouble(
        "Bilden är för tung",
        "{file} kräver mer minne eller tid än en bild till en rapport får göra.",
        "Minska bilden i ett bildprogram och försök igen.",
    ),
    "left_place": "Uppgifter om var {file} togs, och andra uppgifter från kameran, följde inte med.",
    "left_camera": "Kamerans egna uppgifter i {file} följde inte med.",
    "made_smaller": "{file} minskades från {before} till {size} bildpunkter, vilket räcker för en utskriven sida.",
}
