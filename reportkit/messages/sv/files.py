"""Om filer: vad som inte går att läsa eller spara, var och vad man gör."""

from collections.abc import Mapping

from reportkit.messages.catalogue import Trouble

SENTENCES: Mapping[str, str | Trouble] = {
    "no_workspace": Trouble(
        "Ingen arbetsyta",
        "Mappen {folder} är ingen arbetsyta: filen reportkit.toml saknas där.",
        "Gå till arbetsytans mapp, ange den med -w MAPP, eller gör en ny med ”reportkit new MAPP”.",
    ),
    "missing_file": Trouble(
        "Filen saknas",
        "Filen {file} finns inte.",
        "Lägg tillbaka filen, eller hämta den från startuppsättningen.",
    ),
    "unreadable": Trouble(
        "Filen går inte att läsa",
        "Filen {file} går inte att läsa: {reason}.",
        "Kontrollera filens rättigheter.",
    ),
    "not_a_file": Trouble(
        "Ingen vanlig fil",
        "{file} är en länk, en mapp eller en enhet, och läses därför inte.",
        "Lägg en vanlig fil där i stället.",
    ),
    "too_large": Trouble(
        "Filen är för stor",
        "Filen {file} är {size} byte; gränsen är {limit} byte.",
        "Dela upp den eller gör den mindre.",
    ),
    "not_utf8": Trouble(
        "Fel teckenkodning",
        "Filen {file} är inte i teckenkodningen UTF-8; det första felet står på rad {line}.",
        "Öppna filen i det program den kommer från och spara den som UTF-8.",
    ),
    "reason_ENOSPC": "det finns ingen plats kvar",
    "reason_EROFS": "platsen går bara att läsa",
    "reason_EACCES": "du har inte rätt till det",
    "reason_EPERM": "du har inte rätt till det",
    "reason_EDQUOT": "ditt utrymme är slut",
    "reason_EIO": "disken svarar inte som den ska",
    "reason_ENOENT": "platsen finns inte",
    "reason_other": "felet heter {code} hos systemet",
    "reason_ENOTDIR": "en del av sökvägen är ingen mapp",
    "reason_EISDIR": "det är en mapp",
    "reason_ENAMETOOLONG": "namnet är för långt",
    "not_saved": Trouble(
        "Inte sparat",
        "Filen {file} kunde inte sparas: {reason}. Den är som den var förut.",
        "Se till att det finns plats och att du får skriva där, och försök igen.",
    ),
    "not_kept": Trouble(
        "Inte säkert sparat",
        "Filen {file} är skriven, men disken har inte bekräftat att den blir kvar: {reason}.",
        "Kontrollera disken och spara en gång till innan du litar på filen.",
    ),
    "not_removed": Trouble(
        "Inte borttagen",
        "Filen {file} kunde inte tas bort: {reason}.",
        "Se till att du får ändra i mappen, och försök igen.",
    ),
    "no_lock": Trouble(
        "Går inte att låsa",
        "Mappen går inte att låsa ({file}): {reason}. Ingenting har ändrats.",
        "Lägg arbetsytan på en disk där filer kan låsas, eller be administratören om hjälp.",
    ),
    "not_toml": Trouble(
        "Filen går inte att tolka",
        "{file}, rad {line}: raden följer inte TOML.",
        "Vanliga orsaker är ett citattecken eller ett likhetstecken som saknas.",
    ),
    "too_deep": Trouble("För många nivåer", "{file}, rad {line}: för många tabeller i varandra.", "Förenkla filen."),
    "control_character": Trouble(
        "Otillåtet tecken",
        "{file}, rad {line}: ”{key}” innehåller styrtecknet {code}.",
        "Ta bort tecknet.",
    ),
    "endless_number": Trouble(
        "Inget tal", "{file}, rad {line}: ”{key}” är inte ett ändligt tal.", "Skriv ett vanligt tal."
    ),
    "missing_key": Trouble("Uppgift saknas", "{file}, rad {line}: ”{key}” saknas.", "Lägg till raden {key} = …"),
    "unknown_key": Trouble(
        "Okänd uppgift",
        "{file}, rad {line}: ”{key}” är ingen känd uppgift här.",
        "Det som kan stå här är: {known}.",
    ),
    "unknown_key_near": Trouble(
        "Okänd uppgift",
        "{file}, rad {line}: ”{key}” är ingen känd uppgift. Menade du ”{near}”?",
        "Rätta stavningen eller ta bort raden.",
    ),
    "wrong_type": Trouble(
        "Fel slags uppgift",
        "{file}, rad {line}: ”{key}” ska vara {expected}.",
        "Rätta raden.",
    ),
    "type_text": "text inom citattecken",
    "type_flag": "true eller false",
    "type_number": "ett heltal utan citattecken",
    "type_decimal": "ett tal utan citattecken",
    "type_decimals": "en lista med tal",
    "type_date": "ett datum utan citattecken, till exempel 2023-03-10",
    "type_texts": 'en lista med texter: ["…", "…"]',
    "type_table": "en tabell",
    "type_tables": "en lista med tabeller",
    "not_a_day": Trouble(
        "Inget datum",
        "{file}, rad {line}: ”{found}” i ”{key}” är skrivet på ett annat sätt än dagar och månader skrivs här.",
        'Skriv en dag utan citattecken, {key} = 2023-03-10, och en månad med: {key} = "2023-03".',
    ),
    "no_such_day": Trouble(
        "Dagen finns inte",
        "{file}, rad {line}: {found} i ”{key}” finns inte i kalendern.",
        "Kontrollera månad och dag.",
    ),
    "not_a_month": Trouble(
        "Ingen månad",
        "{file}, rad {line}: ”{found}” i ”{key}” är ingen månad.",
        'Skriv månaden som "2023-03".',
    ),
    "not_a_period": Trouble(
        "Ingen period",
        "{file}, rad {line}: ”{found}” i ”{key}” är ingen period.",
        'Skriv "2023-02", "2023", "2023-02-28" eller "2023-01/2023-02".',
    ),
    "not_a_time_zone": Trouble(
        "Ingen tidszon",
        "{file}, rad {line}: ”{found}” är ingen tidszon.",
        "Skriv den som Europe/Stockholm, eller ta bort raden: då gäller svensk tid.",
    ),
    "not_a_dictionary": Trouble(
        "Inte en ordlista",
        "{file}, rad {line}: ”{found}” är ingen ordlista.",
        "Ange en fil som slutar på .dic; en med samma namn och ändelsen .aff ska ligga bredvid.",
    ),
    "rule_stays": Trouble(
        "Regeln kan inte ändras",
        "{file}, rad {line}: regel {rule} förblir ett fel, eftersom det den hittar (platshållare, personnummer, styrtecken) aldrig får stå i rapporten.",
        "Ta bort raden. Resten av filen gäller.",
    ),
    "not_a_choice": Trouble(
        "Okänt val",
        "{file}, rad {line}: ”{found}” går inte att välja för ”{key}”.",
        "Det som går att välja är: {allowed}.",
    ),
    "twice": Trouble(
        "Samma namn två gånger",
        "{file}, rad {line}: ”{found}” finns redan längre upp i filen.",
        "Ge den ena ett annat namn, eller ta bort den.",
    ),
    "unknown_unit": Trouble(
        "Okänd enhet",
        "{file}, rad {line}: enheten ”{found}” finns inte i organisation.toml.",
        "Rätta namnet, eller lägg till enheten i organisation.toml.",
    ),
    "unknown_owner_near": Trouble(
        "Okänd ägare",
        "{file}, rad {line}: ägaren ”{found}” finns inte i organisation.toml. Menade du ”{near}”?",
        "Rätta ”owner”, eller lägg till enheten i organisation.toml.",
    ),
    "unknown_owner": Trouble(
        "Okänd ägare",
        "{file}, rad {line}: ägaren ”{found}” finns inte i organisation.toml.",
        "Rätta ”owner”, eller lägg till enheten i organisation.toml.",
    ),
    "unknown_slot": Trouble(
        "Okänt namn i titeln",
        "{file}, rad {line}: ”{{{found}}}” i titeln byts inte ut mot något.",
        "Det som byts ut är: {known}, inom klamrar. Annars skriver du utan klamrar.",
    ),
    "unknown_rule": Trouble(
        "Okänd regel",
        "{file}, rad {line}: ”{found}” är ingen regel och liknar ingen, så inställningen gäller inget.",
        "Reglerna står i docs/rules.md. En regel ur ett tillägg kräver att paketet står i ”plugins”.",
    ),
    "unknown_rule_near": Trouble(
        "Okänd regel",
        "{file}, rad {line}: ”{found}” är ingen regel, så inställningen gäller inget. Menades ”{near}”?",
        "Rätta [rules.{found}]. Reglerna står i docs/rules.md.",
    ),
    "bad_section_id": Trouble(
        "Otillåtet namn",
        "{file}, rad {line}: ”{found}” kan inte vara ett namn.",
        "Använd små bokstäver a–z, siffror och bindestreck, högst 64 tecken.",
    ),
    "bad_figure_id": Trouble(
        "Otillåtet namn",
        "{file}, rad {line}: ”{found}” kan inte vara ett nyckeltals namn.",
        "Använd små bokstäver a–z, siffror och understreck, och börja med en bokstav.",
    ),
    "id_is_not_name": Trouble(
        "Avsnittets namn stämmer inte",
        "{file}, rad {line}: id är ”{found}”, men filens namn säger ”{expected}”.",
        "Ge filen och avsnittet samma namn. Två avsnitt kan inte ha samma.",
    ),
    "figure_twice": Trouble(
        "Samma nyckeltal två gånger",
        "{file}, rad {line}: nyckeltalet ”{found}” finns redan i {other}.",
        "Ett nyckeltal har en ägare. Ge det ena ett annat namn, eller ta bort det.",
    ),
    "relation": Trouble(
        "Sambandet går inte att tolka",
        "Sambandet ”{relation}” går inte att tolka vid ”{found}”.",
        "Skriv det som ”helhet = del + del”, ”del <= helhet” eller liknande.",
    ),
    "bad_value": Trouble("Uppgiften går inte att tolka", "{file}, rad {line}, ”{key}”: {reason}", "Rätta raden."),
    "empty_outline": Trouble(
        "Dispositionen är tom",
        "{file} har ingen enda [[node]]; rapporten skulle bli tom.",
        "Skriv in rapportens kapitel och avsnitt, eller återställ filen.",
    ),
    "unknown_section": Trouble(
        "Okänt avsnitt",
        "{file}, rad {line}: avsnittet ”{found}” har ingen fil i mappen sections.",
        "Lägg till sections/{found}.toml, eller ta bort avsnittet ur dispositionen.",
    ),
    "unknown_measurement": Trouble(
        "Okänd måttenhet",
        "{file}, rad {line}: nyckeltalet {figure} har måttenheten ”{found}”, som inte finns i registers/units.toml.",
        "Rätta ”unit”, eller lägg till måttenheten i registret.",
    ),
    "unknown_measurement_near": Trouble(
        "Okänd måttenhet",
        "{file}, rad {line}: nyckeltalet {figure} har måttenheten ”{found}”. I registret heter den ”{near}”.",
        "Skriv ”{near}”.",
    ),
    "unknown_categories": Trouble(
        "Okänd indelning",
        "{file}, rad {line}: nyckeltalet {figure} delas in efter ”{found}”, som inte finns i registers/categories.toml.",
        "Rätta ”breakdown”, eller lägg till indelningen i registret.",
    ),
    "unknown_figure": Trouble(
        "Okänt nyckeltal i ett samband",
        "{file}, rad {line}: nyckeltalet ”{found}” i sambandet ”{relation}” finns inte.",
        "Rätta namnet i sambandet.",
    ),
    "unknown_part": Trouble(
        "Okänd uppgift i ett samband",
        "{file}, rad {line}: ”{found}” är varken en jämförelse eller en kategori av nyckeltalet.",
        "Efter punkten kan stå: {known}.",
    ),
    "figure_not_here": Trouble(
        "Okänt nyckeltal",
        "{file}, rad {line}: nyckeltalet ”{found}” hör inte till avsnittet {section}.",
        "Rätta namnet, eller ta bort tabellen.",
    ),
    "bad_file_name": Trouble(
        "Filens namn går inte att använda",
        "”{found}” kan inte vara namnet på en fil här.",
        "Ge filen ett namn utan snedstreck som inte börjar med en punkt.",
    ),
    "no_attachment": Trouble(
        "Bilagans fil saknas",
        "{file}, rad {line}: filen ”{found}” finns inte bland avsnittets bilagor.",
        "Lägg filen i mappen attachments, eller bifoga den med ”reportkit attach”.",
    ),
    "other_unit_than_measure": Trouble(
        "En annan måttenhet än planens",
        "{file}, rad {line}: ”{figure}” räknas i ”{found}”, men planen räknar styrmått {nr} i ”{unit}”.",
        "Ta bort ”unit”, så räknas det som i planen, eller rätta enheten i registers/measures.toml.",
    ),
    "unknown_unit_of_measure": Trouble(
        "Okänd måttenhet",
        "{file}, rad {line}: styrmått {nr} har måttenheten ”{found}”, som inte finns i registers/units.toml.",
        "Rätta ”unit”, eller lägg till måttenheten i registret.",
    ),
    "unknown_body": Trouble(
        "Okänt organ",
        "{file}, rad {line}: ”{found}” i ”{key}” finns inte i organisation.toml.",
        "Rätta namnet, eller lägg till organet i organisationen.",
    ),
    "unknown_measure": Trouble(
        "Okänt styrmått",
        "{file}, rad {line}: nyckeltalet {figure} är utfall för styrmått {found}, som inte finns i registers/measures.toml.",
        "Rätta numret, eller lägg till styrmåttet i registret.",
    ),
    "unknown_assignment": Trouble(
        "Okänt uppdrag",
        "{file}, rad {line}: uppdraget ”{found}” finns inte i registers/assignments.toml.",
        "Rätta namnet, eller lägg till uppdraget i registret.",
    ),
}
