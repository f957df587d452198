"""Frågor om det som annars skulle stå i rapporten på ett annat sätt än skribenten tänkt, och en mening om varje regel."""

SENTENCES = {
    "C05.about": "Nyckeltalen i ett diagram har samma måttenhet.",
    "C05": (
        "Här blir det en tabell men inget diagram, för nyckeltalen har olika måttenheter: {units}. Gör ett diagram för "
        "varje måttenhet."
    ),
    "C06.about": "Varje fotnot har en text och en plats i texten.",
    "C06.mark": (
        "”{mark}” saknar text och skulle stå så i rapporten. Skriv fotnoten på en egen rad: {mark}: och sedan texten."
    ),
    "C06.text": "Fotnoten ”{mark}” saknar plats och skulle stå som ett stycke. Skriv {mark} där den hör hemma i texten.",
    "C06.twice": "”{mark}” används två gånger, och den andra skulle stå så i rapporten. Ge den ett eget nummer.",
    "C07.about": "Språket som ord är märkta med går att läsa.",
    "C07.printed": "”{typed}” skulle stå så i rapporten. Ord på ett annat språk skrivs till exempel [Buorre beaivi]{{lang=se}}.",
    "C07.unknown": "”{typed}” är inget språk. Finska är fi, meänkieli fit, nordsamiska se och engelska en.",
}
