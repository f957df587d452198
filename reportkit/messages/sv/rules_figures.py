"""Frågorna om nyckeltal och deras historia, och en mening om varje regel."""

SENTENCES = {
    "and": "{before} och {last}",
    "F06.about": "Ett nyckeltal som har ändrats mycket sedan förra rapporten har en kommentar.",
    "F06": "”{figure}” har gått från {before} till {now} sedan {period}. Stämmer det? Skriv i så fall varför i kommentaren.",
    "F06.by_month": (
        "”{figure}” är {now}, mot {before} för {period}. Räknat per månad är det en stor förändring. Stämmer det? Skriv i "
        "så fall varför i kommentaren."
    ),
    "F07.about": "En uppgift om en tidigare period är den som rapporterades då.",
    "F07": "”{figure}” för {period} anges till {now}, men rapporten för {month} sade {before}.",
    "F07.file": "”{figure}” för {period} anges till {now}, men i history/figures.csv står {before}.",
    "U10.about": "Inget belopp är tusen gånger större eller mindre än förra gången.",
    "U10.larger": "”{figure}” är {value}, omkring 1 000 gånger större än {before} ({than}). Är beloppet i rätt enhet?",
    "U10.smaller": "”{figure}” är {value}, omkring 1 000 gånger mindre än {before} ({than}). Är beloppet i rätt enhet?",
    "K04.about": "Ingen grupp är så liten att den som är med i den går att känna igen.",
    "K04": (
        "Gruppen ”{category}” i ”{figure}” är för liten för att redovisas: {number}, och gränsen är {limit}. Slå ihop "
        "den med en annan grupp, eller utelämna den."
    ),
    "K05.about": "Nyckeltal som planen vill ha efter till exempel ålder och ort redovisas så.",
    "K05": "”{figure}” redovisas inte efter {divisions}.",
}
