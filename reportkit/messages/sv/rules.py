"""Frågorna som reglerna ställer, och en mening om varje regel."""

SENTENCES = {
    "severity.error": "fel",
    "severity.warning": "varning",
    "severity.note": "upplysning",
    # Ord som flera regler använder.
    "comparison.previous_year": "föregående år",
    "comparison.previous_month": "föregående månad",
    "comparison.budget": "budget",
    "comparison.forecast": "prognos",
    "comparison.target": "mål",
    "field.alt": "beskrivningen för den som inte ser bilden",
    "field.caption": "bildtexten",
    "field.value": "värdet",
    "place.line": "på rad {line}",
    "place.chapter": "som namn på ett kapitel i rapporten",
    "place.title": "som avsnittets egen titel",
    "a_value_in": "ett värde i {unit}",
    "stated": "{sum}, angivet {stated}",
    "in_comparison": "{told} Det gäller {comparison}.",
    # S – disposition och rubriker.
    "S01.about": "Varje avsnitt i rapportens disposition finns, varje avsnitt har en plats, och bilagor har ett kapitel.",
    "S01": (
        "Kapitlet Bilagor saknas i rapportens disposition, men {count} {count:bilaga är bifogad|bilagor är bifogade}."
    ),
    "S01.no_file": "Dispositionen nämner avsnittet ”{section}”, som inte finns i mappen sections.",
    "S01.no_place": "Avsnittet ”{title}” har ingen plats i rapportens disposition och skulle inte komma med.",
    "S01.twice": "Avsnittet ”{section}” står på flera ställen i rapportens disposition.",
    "S02.about": "Varje avsnitt som ska lämnas har ett bidrag, eller beskedet att det inte finns något att rapportera.",
    "S02": (
        "{unit} har inte lämnat något bidrag till ”{section}” för {month} och har inte meddelat att det inte finns "
        "något att rapportera."
    ),
    "S02.own": (
        "{unit} har inte lämnat något bidrag för {month} och har inte meddelat att det inte finns något att rapportera."
    ),
    "S03.about": "Rubrikerna som avsnittet ska ha finns i texten.",
    "S03": "Rubriken ”{heading}” krävs för {unit} men saknas.",
    "S03.bold": "Rubriken ”{heading}” krävs för {unit}. Här står den som en rad i fet stil, som inte är en rubrik i rapporten.",
    "S04.about": "Ingen rubrik är en felskrivning av en rubrik som avsnittet ska eller kan ha.",
    "S04": "Rubriken ”{heading}” är ny för {unit}. Menade du ”{suggestion}”?",
    "S05.about": "Under varje rubrik står något.",
    "S05": "Under rubriken ”{heading}” står ingenting. Skriv något under den, eller ta bort den.",
    "S06.about": "Rubrikernas nivåer hoppar inte.",
    "S06": "Rubriken ”{heading}” har nivå {level}, men närmast ovanför ligger nivå {above}.",
    "S06.first": "Rubriken ”{heading}” är textens första men har nivå {level}. Den översta nivån skrivs med ett #.",
    "S07.about": "Samma rubrik står inte två gånger, och ingen rubrik heter som ett kapitel.",
    "S07": "Rubriken ”{heading}” finns redan {place}.",
    # F – nyckeltal som ska lämnas.
    "F01.about": "Nyckeltalen som ska lämnas den här månaden har ett värde.",
    "F01": "Nyckeltalet ”{figure}” saknas för {period} under ”{section}”.",
    "F01.nothing": (
        "”{section}” har inget att rapportera, men nyckeltalet ”{figure}” ska lämnas för {period}. Stämmer det att "
        "det saknas?"
    ),
    "F02.about": "Ett nyckeltal som någon har börjat fylla i har ett värde.",
    "F02": "”{figure}”: {field} saknas.",
    "F03.about": "Jämförelserna som hör till ett nyckeltal finns.",
    "F03": "”{figure}” saknar jämförelse med {comparison}.",
    # A – räkning.
    "A01.about": "Delarna som ska bli en helhet blir det.",
    "A01": "{parts} blir {sum}, men {whole} anges till {value}.",
    "A01.sides": "{left} blir {left_value}, men {right} blir {right_value}. De skulle vara lika.",
    "A02.about": "Skillnaden mellan två värden är den förändring som anges.",
    "A02": "{change}: från {before} till {after} är {computed}, inte {stated}.",
    "A04.about": "Andelarna i en fullständig uppdelning blir hundra.",
    "A04": "Andelarna blir {sum} procent i stället för 100: {shares}.",
    "A07.about": "En del är inte större än helheten.",
    "A07": "{part} är större än {whole}.",
    # U, K – måttenheter och uppdelning.
    "U02.about": "Varje nyckeltal har en måttenhet som finns i registret.",
    "U02": "”{figure}”: {value} saknar måttenhet. Be administratören lägga till den i avsnittets fil.",
    "U02.other_name": "”{figure}” har måttenheten ”{unit}”. I registret heter den ”{meant}”.",
    "U02.unknown": "”{figure}” har måttenheten ”{unit}”, som inte finns i registers/units.toml.",
    "K02.about": "Kategorierna blir tillsammans helheten.",
    "K02": "”{figure}”: kategorierna blir {sum}, totalen är {total}.",
    "K03.about": "Kategorierna som ett nyckeltal delas upp i finns i registret.",
    "K03": "”{figure}”: kategorin ”{category}” finns inte i registret. Där finns {known}.",
    "K03.undivided": "”{figure}” ska inte delas upp i kategorier, men det är det här.",
    # R, H, N, T – hänvisningar, platshållare, personuppgifter, språk.
    "R01.about": "En hänvisning till en bilaga, en figur, en tabell eller en rubrik leder till något som finns.",
    "R01.named": "Hänvisningen till ”{target}” går ingenstans: avsnittet har {kind} med det namnet.",
    "R01.figure": "ingen bild och inget diagram",
    "R01.ref": "ingen rubrik, tabell eller figur",
    "R01": "Hänvisningen till bilagan ”{attachment}” går ingenstans: ingen har bifogat den den här månaden.",
    "R01.number": (
        "”{quote}” finns inte i listan Bilagor, som har {count} {count:bilaga|bilagor}. Bifoga bilagan och hänvisa "
        "till den med {{{{appendix: id}}}}, så blir numret rätt."
    ),
    "H01.about": "Ingen platshållare eller tom mall står kvar.",
    "H01": "Platshållaren ”{text}” är inte ifylld.",
    "H01.perhaps": "”{text}” ser ut som en anvisning ur en mall. Är den till för läsaren?",
    "H01.left_to_do": "”{text}” ser ut att stå kvar från arbetet med texten. Ska det vara med?",
    "H01.braces": (
        "”{text}” skulle stå så i rapporten. Ett nyckeltal skrivs {{{{id}}}} eller {{{{id.form}}}}, en bilaga "
        "{{{{appendix: id}}}}."
    ),
    "N05.about": "Inget personnummer eller samordningsnummer står i rapporten.",
    "N05": (
        "Här står något som ser ut som ett personnummer. Sådana får aldrig stå i rapporten: ta bort det. Är det något "
        "annat, till exempel ett telefonnummer, skriv det i grupper: 010-000 00 00."
    ),
    "T02.about": "Inget ord står två gånger i rad.",
    "T02": "Ordet ”{word}” står två gånger.",
    # B, C – filer, tecken och citat.
    "B01.about": "Bidragets filer går att läsa.",
    "B01": "{problem}",
    "B03.about": "Inga styrtecken står i texten.",
    "B03": "Här står styrtecknet {code}, som varken syns eller kan stå i Word. Ta bort det.",
    "B04.about": "Inga osynliga tecken står i texten.",
    "B04": "Här står ett tecken som inte syns ({code}). Ta bort det om det inte ska vara där.",
    "C01.about": "Varje nyckeltal som texten citerar finns och har ett värde.",
    "C01": "{problem}",
    "C01.unread": "Nyckeltalet ”{figure}” är inte känt just nu. Det kan höra till {sections}, vars fil i sections/ inte går att läsa. Berätta för administratören.",
    "C03.about": "Bilderna som texten visar finns.",
    "C03": "Bilden ”{file}” finns inte i avsnittet.",
    "C04.about": "Det som räknas är aldrig färre än noll, och hela tal.",
    "C04": "”{figure}” anges till {value}. Ett antal kan inte vara negativt. Gäller det en förändring?",
    "C04_part": "”{figure}” anges till {value}. Ett antal är ett heltal. Är det ett genomsnitt?",
    "R07.about": "Bilder har beskrivning och bildtext.",
    "R07": "Bilden ”{file}” saknar {field}.",
    "C02.about": "Tabeller och diagram står ensamma på en rad.",
    "C02": "”{text}” skulle stå så i rapporten. En tabell eller ett diagram ska stå ensamt på en rad.",
}
