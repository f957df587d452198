"""Frågor om upprepningar, namn, hänvisningar och språk, och en mening om varje regel."""

SENTENCES = {
    # D – upprepningar.
    "D01.about": "Inget stycke står i två avsnitt.",
    "D01": (
        "{count:Stycket|Detta och fler stycken} liknar ({percent} procent) det som står under ”{heading}” i avsnittet "
        "”{section}”. "
        "Låt det stå på ett ställe."
    ),
    "D01.section": (
        "{count:Stycket|Detta och fler stycken} liknar ({percent} procent) det som står i avsnittet ”{section}”. "
        "Låt det stå på ett ställe."
    ),
    "D03.about": "Samma mening står inte gång på gång.",
    "D03": "Samma mening står {count} gånger.",
    "D05.about": "Samma antal av samma sak skrivs lika, med siffra eller med ord.",
    "D05": "”{one}” och ”{other}” verkar avse samma sak. Skriv lika.",
    # N – namn.
    "N01.about": "Enheter kallas vad de heter i organisationen.",
    "N01": "”{quote}”: organisationen har ”{name}”.",
    "N02.about": "Ett namn skrivs på ett sätt i hela rapporten.",
    "N02": "”{quote}” och ”{other}” ({count} {count:gång|gånger}): samma namn?",
    "N03.about": "En förkortning är förklarad, i texten eller i registret.",
    "N03": "{short} förklaras inte. Skriv ut den första gången, eller lägg den i registret över förkortningar.",
    "N04.about": "En förkortning böjs med kolon.",
    "N04": "”{quote}”: skriv ”{better}”.",
    # R – hänvisningar.
    "R02.about": "Den som hänvisar till en bilaga säger vilken.",
    "R02": "Ange vilken bilaga som avses: ”{quote}” säger det inte, och avsnittet har inte just en bilaga.",
    "R03.about": "Varje bilaga nämns i rapporten.",
    "R03": "Bilagan ”{title}” nämns inte i rapporten. Hänvisa till den med {{{{appendix: {id}}}}}.",
    "R06.about": "”Grafen ovan” och ”tabellen nedan” har något att peka på.",
    "R06": "”{quote}”: där finns inget sådant i avsnittet.",
    # S – enheter på sin plats.
    "S08.about": "Ett verksamhetsområde står under den division som det hör till.",
    "S08": "{unit} hör till {division}, men står under ”{section}”.",
    "S09.about": "Enheter som texten nämner finns i organisationen den månaden.",
    "S09": "{unit} finns inte i organisationen för {month}.",
    "S09.successor": "{unit} finns inte i organisationen för {month}. {successor} har tagit över.",
    # T – språk.
    "T01.about": "Varje ord står i ordlistan, eller är satt samman av ord som gör det.",
    "T01": "”{quote}” känns inte igen. Menade du ”{near}”?",
    "T01.alone": "”{quote}” känns inte igen. Är det rätt stavat?",
    "T03.about": "Meningar börjar med stor bokstav och slutar med punkt.",
    "T03.ends": "Meningen verkar avbruten: stycket slutar utan punkt.",
    "T03.begins": "Meningen verkar avbruten i början.",
    "T04.about": "Mellanslag, citattecken och förkortningars punkter står rätt.",
    "T04.space": "Ett mellanslag saknas: ”{better}”.",
    "T04.double": "Två mellanslag i rad: ”{better}”.",
    "T04.before": "Inget mellanslag före tecknet: ”{better}”.",
    "T04.quotes": "Citattecknen hör inte ihop: {better}.",
    "T04.points": "Förkortningen skrivs med punkter: ”{better}”.",
    "T05.about": "Sammansättningar med siffror och förkortningar hålls ihop med bindestreck.",
    "T05": "”{quote}”: ska det vara ”{better}”?",
    "T06.about": "Kolon, inte semikolon, står före en uppräkning.",
    "T06": "Skriv kolon före listan.",
    "T07.about": "Bidraget är inte längre än avsnittets gräns.",
    "T07": "{count} ord; gränsen är {most}.",
    "T08.about": "Texten är inte mycket svårläst (LIX).",
    "T08": "Texten är mycket svårläst: LIX {index}, med {length} ord i en mening och {long} procent långa ord. Dela några meningar.",
}
