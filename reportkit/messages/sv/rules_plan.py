"""Frågor om planen, processen och rapportens sidhuvud, och en mening om varje regel."""

SENTENCES = {
    # Ord som flera regler använder.
    "or": "eller",
    "against": "{outcome} mot {wanted}",
    "at_least": "minst {low}",
    "at_least.strict": "mer än {low}",
    "at_most": "högst {high}",
    "at_most.strict": "mindre än {high}",
    "between": "mellan {low} och {high}",
    # M – styrmått, uppdrag, risker.
    "M01.about": "Styrmåtten som ska redovisas har ett utfall, uppdelat där planen delar upp dem.",
    "M01": "Styrmåttet ”{measure}” (nr {nr}) ska redovisas för {period} men saknas.",
    "M01.later": "Styrmåttet ”{measure}” (nr {nr}) för {period} saknas och kommer senare, enligt texten.",
    "M01.categories": "Styrmåttet ”{measure}” (nr {nr}) för {period} saknar värde för {categories}. Planen delar upp det.",
    "M02.about": "Den måluppfyllelse som anges följer av utfallet och målet.",
    "M02": "Måluppfyllelsen anges som ”{stated}”, men utfallet {computed} ger {judged}.",
    "M03.about": "Ett styrmått har ett ingångsvärde, och målet är inte nått redan där.",
    "M03": "{measure}: målet {target} för {year} är sämre än ingångsvärdet {baseline}. Stämmer det?",
    "M03.equal": "{measure}: målet {target} för {year} är detsamma som ingångsvärdet. Stämmer det?",
    "M03.missing": "”{measure}” (nr {nr}) har inget ingångsvärde i planen att jämföra med.",
    "M08.about": "En risks värde är sannolikhet gånger konsekvens, och höga värden har en åtgärd.",
    "M08": (
        "{count:Risken|Riskerna} {numbers} har ett värde på minst {least}, men ingen åtgärd står i "
        "registers/risks.toml. Skriv den vid action."
    ),
    "M08.value": "Risken {nr} har värdet {value}, men {computed}.",
    "M08.needs": "Risken {nr} har värdet {value} och kräver en åtgärd, men registret säger att den inte gör det.",
    "M08.no_need": "Risken {nr} har värdet {value} och kräver ingen åtgärd, men registret säger att den gör det.",
    "M09.about": "Det organ som svarar för något finns då, och har målet det gäller.",
    "M09": "{body} finns inte i {month} men svarar för ”{what}”.",
    "M09.heirs": "{body} finns inte i {month} men svarar för ”{what}”. {heirs} har tagit över.",
    "M09.goal": "{body} svarar för ”{what}” men har inte målet ”{goal}”.",
    "M10.about": "Varje styrmått och uppdrag som ska redovisas den här månaden har ett avsnitt som frågar efter det.",
    "M10": (
        "Styrmåttet ”{measure}” (nr {nr}) ska redovisas för {month}, men inget avsnitt frågar efter det. Skriv "
        "measure = {nr} vid ett nyckeltal i det avsnitt som ska lämna det."
    ),
    "M10.assignment": (
        "Uppdraget {id}, {assignment}, ska vara klart {due}, men inget avsnitt frågar efter det. Skriv det vid "
        "assignments i det avsnitt som ska redovisa det, eller closed i registret om det är avslutat."
    ),
    "M04.about": "Ett uppdrag som ska vara klart före nästa rapport redovisas.",
    "M04": (
        "Uppdraget {id}, {assignment}, ska vara klart {due} men nämns inte. Skriv ett ärende med Uppdrag: {id} och Läge, "
        "eller svara varför det inte redovisas."
    ),
    "M05.about": "Ett uppdrag vars dag har passerat redovisas med sitt läge tills det är avslutat.",
    "M05": (
        "Uppdraget {id}, {assignment}, skulle vara klart {due}, och inget ärende säger hur det ligger till. Skriv ett ärende med "
        "Uppdrag: {id} och Läge."
    ),
    "M06.about": "Ett öppet ärende ur förra rapporten står kvar tills det har avslutats.",
    "M06": "Ärendet ”{matter}” fanns i {month} men avslutades aldrig. Skriv hur det ligger till, eller att det är avslutat.",
    "M07.about": "Ett ärende har beslut med organ och dag, läge, och nästa steg om det inte är avslutat.",
    "M07": "Ärendet ”{matter}” saknar {fields}.",
    "M07.unlabelled": (
        "Ärendet ”{matter}” säger inte {fields} på egna rader. Skriv dem som en lista under rubriken: "
        "- Beslut: …, - Läge: …, - Nästa steg: …"
    ),
    "M11.about": "Ett nästa steg ur förra rapporten vars tid har kommit följs upp.",
    "M11": "I {month} var nästa steg i ärendet ”{matter}”: {step}. Tiden har kommit. Vad hände?",
    "fact.decision": "beslut",
    "fact.body": "vem som har beslutat",
    "fact.day": "dagen för beslutet",
    "fact.status": "läge",
    "fact.next_step": "nästa steg",
    # Q – pengar och tider.
    "Q04.about": "Där pengar begärs står också varifrån de ska komma.",
    "Q04": "{amount}: finansiering saknas. Skriv varifrån pengarna ska komma.",
    "Q04.labelled": "Ärendet ”{matter}” kostar {cost}, men finansiering saknas. Skriv - Finansiering: …",
    "Q07.about": "Det som flera ärenden vill ha ur samma källa redovisas med sin summa.",
    "Q07": "{count} ärenden har finansieringen ”{purse}”, tillsammans {total}. Räcker det?",
    "Q07.some": (
        "{count} ärenden har finansieringen ”{purse}”. De {counted} som anger ett belopp blir tillsammans {total}. Räcker det?"
    ),
    "Q01.about": "Bidragen kommer senast den sista inlämningsdagen.",
    "Q01": "Bidraget kom {days} {days:dag|dagar} efter den sista inlämningsdagen, {deadline}.",
    # H, R – sidhuvud och bilagor.
    "H02.about": "Sidhuvudets fält är ifyllda.",
    "H02": "Sidhuvudets fält {field} är tomt. Fyll i det i månadens report.toml, eller i reportkit.toml för alla månader.",
    "H03.about": "Dokument-id och version har den form som rapporten arkiveras under.",
    "H03": "Dokument-id:t ”{id}” har inte rätt form.",
    "H03.version": "Versionen ”{version}” har inte rätt form. Skriv till exempel 0.1.",
    "H04.about": "Publiceringsdatumet ligger i rapportens månad, och inte före det sista bidraget.",
    "H04.month": "Publiceringsdatumet stämmer inte: {day} ligger inte i {month}.",
    "H04.before": "Publiceringsdatumet stämmer inte: rapporten är daterad {day}, men det sista bidraget kom {last}.",
    "H05.about": "Den som har undertecknat inledningen är den som ansvarar enligt sidhuvudet.",
    "H05": "Inledningen är undertecknad av {signed}, sidhuvudet säger {header}.",
    "R04.about": "En bilaga kallas i texten vad den heter i listan.",
    "R04": "Bilagan {appendix} heter ”{text}” i texten men ”{title}” i listan.",
    "field.applies_to": "Gäller för verksamhet",
    "field.document_id": "Dokument-ID",
    "field.responsible_person": "Ansvarig",
    "field.prepared_by": "Upprättad av",
}
