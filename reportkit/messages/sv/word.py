"""Ord om Word-filer: det som skrivs i dokumentet, och det som kan vara fel med en mall eller en bild."""

from reportkit.messages.catalogue import Trouble

SENTENCES: dict[str, str | Trouble] = {
    # I dokumentet, på rapportens språk
    "contents": "Innehåll",
    "table": "Tabell",
    "figure": "Figur",
    "figures": "Figurer",
    "tables": "Tabeller",
    "appendix": "Bilaga",
    "draft": "UTKAST",
    "practice": "ÖVNING",
    "draft_told": "Rapporten är inte fastställd och kan komma att ändras.",
    "practice_told": "Innehållet är till för övning och får inte användas i verksamheten.",
    "corrected": "Detta är en rättad version av rapporten.",
    "correction": "Version {version}, {date}: {reason}",
    "correction_coming": "Version {version}: {reason}",
    "figures_through": "Siffrorna avser tiden till och med {month}.",
    # Delar av meddelanden
    "kind_paragraph": "styckeformat",
    "kind_character": "teckenformat",
    "kind_table": "tabellformat",
    # Mallen
    "template_unreadable": Trouble(
        "Mallen kan inte läsas",
        "{file}: {part} saknas eller är skadad.",
        "Öppna mallen i Word och spara den på nytt som .docx, eller hämta tillbaka en tidigare kopia.",
    ),
    "template_macros": Trouble(
        "Mallen innehåller makron",
        "{file} innehåller makron, och sådana får inte följa med i rapporten.",
        "Spara mallen som ett dokument utan makron (.docx).",
    ),
    "template_styles": Trouble(
        "Format saknas i mallen",
        "{file} saknar {styles}.",
        "Lägg till {count:formatet|formaten} i mallen, eller skriv namnet på mallens eget format vid rollen i "
        "templates/styles.toml.",
    ),
    "missing_style": "{kind} ”{style}” (rollen {role}; mest likt i mallen: {near})",
    "and_style": "{one}; {other}",
    "template_field": Trouble(
        "Ett fält saknas i mallens sidhuvud",
        "{file} visar inte fältet {field} i sidhuvudet eller sidfoten.",
        "Infoga fältet i Word: Infoga, Snabbdelar, Fält. Sidhuvudet måste visa verksamhet, dokument-id, version, "
        "publiceringsdatum, ansvarig, upprättad av, sida och antal sidor.",
    ),
    "styles_toml": Trouble(
        "Listan över format kan inte läsas",
        "{file}: {detail}",
        'Varje rad under [styles] ska se ut så här: heading1 = "Rubrik 1"',
    ),
    "styles_role": Trouble(
        "En roll i listan över format finns inte",
        "{file}: rollen {role} finns inte.",
        "Rollerna är {roles}.",
    ),
    # Rapporten
    "illegal_character": Trouble(
        "Ett otillåtet tecken",
        "{section} innehåller tecknet {code}, som inte kan stå i en Word-fil: ”{around}”",
        "Ta bort tecknet i avsnittets text.",
    ),
    "unresolved": Trouble(
        "Något är inte färdigt",
        "Avsnittet {section} innehåller något som skulle ha fått sitt värde före sammanställningen ({what}).",
        "Sammanställ rapporten på nytt. Är felet kvar ligger det i programmet eller i ett tillägg.",
    ),
    "link": Trouble(
        "En länk får inte stå i rapporten",
        "Avsnittet {section} har en länk till ”{link}”.",
        "Länkar får börja med http:, https: eller mailto:.",
    ),
    "image_missing": Trouble(
        "En bild saknas",
        "Avsnittet {section} visar {image}, men bilden följde inte med.",
        "Lägg bilden i avsnittets mapp, eller ta bort den ur texten.",
    ),
    "image_kind": Trouble(
        "Bilden har ett format som inte går att använda",
        "Bara bilder av slagen PNG och JPEG kan stå i rapporten.",
        "Spara bilden som PNG eller JPEG.",
    ),
    "image_broken": Trouble(
        "Bilden är skadad",
        "Bildens storlek går inte att läsa.",
        "Öppna bilden och spara den på nytt som PNG eller JPEG.",
    ),
    "page_map": Trouble(
        "Sidnumren passar inte rapporten",
        "{given} sidnummer är givna, men rapporten har {needed} rubriker.",
        "Mät sidorna på nytt.",
    ),
    # Att läsa tillbaka
    "document_unreadable": Trouble(
        "Dokumentet kan inte läsas",
        "Filen är ingen Word-fil, eller så är den skadad: {detail}",
        "Öppna filen i Word och spara den på nytt, eller sammanställ rapporten igen.",
    ),
    "words_missing": Trouble(
        "Ord saknas i dokumentet",
        "{section}: ”{words}” finns inte där det ska stå, efter ”{context}”.",
        "Dokumentet har inte sparats. Felet ligger i programmet eller i mallen; inget i avsnitten är ändrat.",
    ),
    # Att läsa in en Word-fil
    "left_out": "Följde inte med, {what}: {text}",
    "left_out_near": "Följde inte med, {what} vid ”{place}”: {text}",
    "left_comment": "kommentar",
    "left_deleted": "struken text",
    "left_moved": "text som har flyttats härifrån",
    "left_hidden": "dold text",
    "left_unfilled": "ett fält som inte är ifyllt",
    "left_contents": "innehållsförteckning",
    "left_field": "text inne i en fältkod",
    "left_symbol": "ett tecken som bara finns i sitt typsnitt",
    "left_object": "inbäddat objekt",
    "left_embedded": "inbäddat dokument",
    "left_picture": "bild av ett slag som inte går att använda",
    "left_picture_because": "Följde inte med, en bild ({text}): {reason}",
    "left_chart": "diagram",
    "left_diagram": "figur av SmartArt",
    "left_shape": "ritad form",
    "left_wordart": "WordArt",
    "left_merged": "text under en sammanslagen cell",
    "left_label": "numret, som sätts i rapporten",
    "left_header": "sidhuvud",
    "left_footer": "sidfot",
    "left_form": "formulärets egna ord, som är ändrade",
    "left_other": "övrig text i filen",
    "note_inserted": "Spårad ändring: den nya texten togs med: {text}",
    "note_joined": "Två stycken blev ett av en spårad ändring: {text}",
    "note_formula": "Formeln står nu som text: {text}",
    "note_text_box": "Textrutan står nu i den löpande texten: {text}",
    "note_frame": "Rutan är nu vanlig text: {text}",
    "note_merged": "Sammanslagna celler är delade, och orden står i den första: {text}",
    "note_cell": "Flera stycken i en cell blev ett: {text}",
    "note_numbers": "Numreringen skrivs med siffror: {text}",
    "note_columns": "Spalter satta med tabb är nu löpande text. Gör en tabell av dem om de hör ihop: {text}",
    "note_inner_link": "Länken inom dokumentet är borttagen, orden är kvar: {text}",
    "note_link": "Länken är borttagen, orden är kvar: {text}",
    "note_struck": "Överstruken text står nu som vanlig text: {text}",
    "note_raised": "Upphöjd eller nedsänkt text står nu på raden: {text}",
    "note_no_alt": "Bilden {text} har ingen beskrivning. Skriv en inom hakparentesen före bilden.",
    "template_leftovers": Trouble(
        "Mallen har något kvar som inte får publiceras",
        "{file}: {part} innehåller {what} ({count}), som skulle följa med i rapporten.",
        "Öppna mallen i Word, ta bort det och spara den igen.",
    ),
    "in_template_comments": "kommentarer",
    "in_template_changes": "spårade ändringar",
    "in_template_hidden": "dold text",
}
