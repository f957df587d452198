"""Frågorna om nyckeltal och deras historia, och en mening om varje regel."""

SENTENCES = {
    "and": "{before} och {last}",
    "A05.about": "Ett resultats delar blir resultatet, också i budget, prognos och föregående år.",
    "A06.about": "Resultat och avvikelse ger samma budget, hur den än räknas ut.",
    "A06": "{left} ger budgeten {left_value}, men {right} ger {right_value}.",
    "A06.prose": ("”{figure}” är {value} och {comparison} {base}. Skillnaden är {deviation}, men här står ”{stated}”."),
    "A08.about": "Det som fördelas på två sätt har samma summa.",
    "A08": "Fördelat på {left} blir det {left_value}, men fördelat på {right} {right_value}.",
    "A12.about": "Antal och andel ger samma total båda åren, där totalen inte har ändrats.",
    "A12": (
        "{number} är {share} procent av {total}, men {other_number} är {other_share} procent av {other_total}. Totalen "
        "skulle vara densamma."
    ),
    "A13.about": "Delar som anges som intervall kan bli helheten.",
    "A13": "{parts} kan inte bli {value} ({whole}), bara {possible}.",
    "A13.prose": "{parts} kan inte bli {value}.",
    "A15.about": "Raderna och kolumnerna i en tabell blir det som summan säger.",
    "A15": "{line}: delarna blir {sum}, summan sägs vara {stated}.",
    "F06.about": "Ett nyckeltal som har ändrats mycket sedan förra rapporten har en kommentar.",
    "F06": "”{figure}” har gått från {before} till {now} sedan {period}. Stämmer det? Skriv i så fall varför i kommentaren.",
    "F06.by_month": (
        "”{figure}” är {now}, mot {before} för {period}. Räknat per månad är det en stor förändring. Stämmer det? Skriv i "
        "så fall varför i kommentaren."
    ),
    "F07.about": "En uppgift om en tidigare period är den som rapporterades då.",
    "F07": "”{figure}” för {period} anges till {now}, men rapporten för {month} sade {before}.",
    "F07.file": "”{figure}” för {period} anges till {now}, men i history/figures.csv står {before}.",
    "F01.later": "”{figure}” för {period} saknas under ”{section}” och kommer senare, enligt texten.",
    "F08.about": "Avsnittets egna nyckeltal citeras i texten i stället för att skrivas av, och alla kommer till användning.",
    "F08": (
        "Här står {typed}, men nyckeltalet ”{figure}” är {printed}. Citera det med {citation}, så står samma tal överallt."
    ),
    "F08.cite": "Talet är nyckeltalet ”{figure}”. Citera det med {citation}, så följer texten med om det ändras.",
    "F08.unused": "Ingen text använder nyckeltalet ”{figure}”. Citera det med {citation}, eller visa det i en tabell.",
    "F09.about": "Ett avsnitt vars siffror kommer senare säger vilken dag.",
    "F09": (
        "”{section}” saknar {count} nyckeltal för {month}, och det framgår inte vilken dag de kommer. Skriv till exempel "
        "”Siffrorna kommer den 12 april.”"
    ),
    "D02.about": "Ett och samma nyckeltal har ett och samma värde i hela rapporten.",
    "D02": "”{figure}” är {here} här och {there} under ”{section}”.",
    "D02.prose": "Här står {here}, men i nästan samma mening under ”{section}” står {there}. Vilket stämmer?",
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
    "D04.about": "Ingen text står kvar ordagrant från förra rapporten.",
    "D04": "Avsnittet ”{section}” är ordagrant som i rapporten för {month}.",
    "D04.heading": "Texten under ”{heading}” är ordagrann från rapporten för {month}.",
    "P08.about": "Ingen mening ur en tidigare rapport står kvar med den månad som var aktuell då.",
    "P08": "Meningen står likadan i rapporten för {month} men nämner ”{period}”. Stämmer månaden?",
    "S10.about": "En enhet som skriver i flera kapitel säger samma sak i dem.",
    "S10": "{unit} har avsnitt i {chapters}. Jämför dem.",
}
