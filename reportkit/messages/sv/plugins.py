"""Sentences and table words of the divisions' own plugins."""

SENTENCES = {
    "worse_availability": (
        "{label} har försämrats, men texten nämner det inte. Skriv varför och vad ni gör åt det; värdet "
        "skrivs {{{{{id}}}}}."
    ),
    "worse": "{label} har gått åt fel håll, men texten nämner det inte. Skriv varför; värdet skrivs {{{{{id}}}}}.",
    "deficit": (
        "{label} är ett underskott, men texten nämner det inte. Skriv varför och vad ni gör åt det; "
        "värdet skrivs {{{{{id}}}}}."
    ),
    "part": "Del",
    "number": "Antal",
    "change": "Förändring",
    "share": "Andel",
    "parts_of": "{label} ({unit}), med delarna och deras andel",
}
