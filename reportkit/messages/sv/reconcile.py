"""När rapporten kommer tillbaka från Word: vad som är ändrat, och vad som går att ta hem."""

from collections.abc import Mapping

from reportkit.messages.catalogue import Trouble

SENTENCES: Mapping[str, str | Trouble] = {
    "no_report": Trouble(
        "Filen är ingen sammanställd rapport",
        "{file} har inga avsnitt som programmet känner igen. Inget har sparats.",
        "Ange ett dokument som reportkit assemble har gjort. Text till ett avsnitt läggs in med reportkit put.",
    ),
    "other_month": Trouble(
        "Dokumentet hör till en annan månad",
        "{file} är rapporten för {found}, men månaden är {month}. Inget har sparats.",
        "Ange månaden: reportkit --month {found} reconcile {file}.",
    ),
    "nothing_to_take": Trouble(
        "Inget att ta hem",
        "{file} har inga ändringar i {section} som går att ta hem. Inget har sparats.",
        "Se ändringarna med reportkit reconcile {file}.",
    ),
    "cannot_take": Trouble(
        "Ändringarna går inte att ta hem av sig själva",
        "Texten i {section} är inte samma text som i {file}, och ord kunde gå förlorade. Inget har sparats.",
        "För in ändringarna för hand; reportkit reconcile {file} visar dem.",
    ),
    "changed_since": Trouble(
        "Avsnittet har ändrats",
        "{section} har sparats sedan {file} jämfördes. Inget har sparats.",
        "Jämför igen: reportkit reconcile {file}.",
    ),
    "newer": Trouble(
        "Avsnittet är nyare än dokumentet",
        "{section} har sparats sedan {file} sattes samman, och de nyare orden skulle skrivas över. Inget har sparats.",
        "Se skillnaderna med reportkit reconcile {file} och för in dem för hand. Gäller dokumentet ändå: "
        "reportkit reconcile {file} --take {id} --anyway.",
    ),
    "how": "ändrat i Word: {file}",
    # Vad som är ändrat
    "out_of_step": "Något har hänt i arbetsytan sedan {file} sattes samman. Skillnaderna nedan räknas mot hur avsnitten är nu.",
    "same": "{file} säger detsamma som avsnitten.",
    "figures": "Siffror",
    "figure": "{label} ({figure}): {before} → {after}, i {where}{count:| på flera ställen}",
    "figure_home": "; hör till {owner}",
    "figure_not_home": "; räknas ut eller går inte att läsa, ändra hos {owner}",
    "figure_several": "; dokumentet säger {values} på olika ställen. Välj: reportkit set {owner} {figure}=VÄRDE",
    "edge_front": "Förstasidan (görs av programmet; ändras i arbetsytan)",
    "edge_contents": "Innehållsförteckningen (görs av rubrikerna; ändra dem)",
    "edge_margins": "Sidhuvud och sidfot (görs av mallen och uppgifterna i arbetsytan; ändras där)",
    "tracked": "Spårade ändringar av {who} är lästa som godkända.",
    "changed": "ändrat: {before} → {after}",
    "added": "nytt: {after}",
    "removed": "borttaget: {before}",
    "words": "”{text}”",
    "picture": "bild ”{text}”",
    "picture_bare": "bild utan beskrivning",
    "part_missing": "Delen ”{part}” finns inte i dokumentet.",
    "take_returned": (
        '  Ta hem {section} (läge: {state}): returnera först med reportkit return {section} -m "Ändrat i Word", '
        "sedan reportkit reconcile {file} --take {section}"
    ),
    "take_newer": (
        "  {section} har sparats sedan dokumentet sattes samman: för in ändringarna för hand, eller skriv över med "
        "reportkit reconcile {file} --take {section} --anyway"
    ),
    "take": "  Ta hem: reportkit reconcile {file} --take {section}",
    # På skärmen
    "pick": "Välj rapporten som någon har ändrat i Word",
    "title": "Jämför med {file}",
    "chosen": "Inget är sparat än. {count} avsnitt {count:valt|valda}: Enter tar hem ändringarna.",
    "none_chosen": "Inget är sparat. Välj avsnitt med mellanslag.",
    "count_figures": "{count} {count:siffra|siffror}",
    "count_texts": "{count} {count:ställe|ställen} i texten",
    "return_first": "Returnera avsnittet först (t), så går ändringarna att ta hem.",
    "is_newer": "Sparat sedan dokumentet sattes samman. Väljer du avsnittet ersätts de nyare orden.",
    "says_several": "Dokumentet säger {values} på olika ställen. Ange det rätta hos {owner}.",
    "not_yours": "Avsnittet går inte att ändra nu.",
    "return_words": "Ändrat i Word: {file}",
    "in_section": "i {section}",
    "by_hand": "Räknas ut eller går inte att läsa. Ändra hos {owner}.",
    "before": "före: {text}",
    "after": "efter: {text}",
    "made_here": "{part} (görs av programmet, tas inte hem)",
    "otherwise": "Att veta",
    "stayed": "Kom inte med hem",
    "taken": "Hemtaget till {section}{count:| och fler}. Det som ersattes finns kvar i avsnittets mapp earlier.",
    # Vad som inte kom med hem
    "figure_left_several": (
        "Kom inte med: siffran ”{label}”, eftersom dokumentet säger {values} på olika ställen. "
        "Ange den rätta: reportkit set {owner} {figure}=VÄRDE"
    ),
    "figure_left": (
        "Kom inte med: siffran ”{label}” ({values} i dokumentet), eftersom den räknas ut eller inte går att läsa. "
        "Ändra det den räknas ut av, eller ange den: reportkit set {owner} {figure}=VÄRDE"
    ),
    "made": "Kom inte med: ”{text}” görs av programmet och ändras inte i texten.",
    "made_gone": "Kom inte med: ”{text}” görs av programmet och kan inte strykas i texten.",
    "reference": "Hänvisningen {text} står nu som vanlig text.",
}
