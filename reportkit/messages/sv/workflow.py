"""Om det man gör: vem som får, när det går, och vad som står i vägen."""

from collections.abc import Mapping

from reportkit.messages.catalogue import Trouble

SENTENCES: Mapping[str, str | Trouble] = {
    "state_empty": "Tomt",
    "state_draft": "Utkast",
    "state_submitted": "Inskickat",
    "state_in_review": "Granskas",
    "state_returned": "Returnerat",
    "state_approved": "Godkänt",
    "state_excused": "Ursäktat",
    "deed_save": "ändra avsnittet",
    "deed_submit": "skicka in avsnittet",
    "deed_receive": "skicka in för någon annan",
    "deed_withdraw": "ta tillbaka avsnittet",
    "deed_answer": "svara på fynd",
    "deed_review": "granska avsnittet",
    "deed_remark": "skriva anmärkningar",
    "deed_reply": "svara på anmärkningar",
    "deed_return": "returnera avsnittet",
    "deed_approve": "godkänna avsnittet",
    "deed_confirm": "bekräfta ändrade siffror",
    "deed_excuse": "ursäkta avsnittet",
    "deed_waive": "bortse från ett fel",
    "deed_open_month": "öppna en månad",
    "deed_assemble": "sammanställa rapporten",
    "deed_change_month": "ändra månaden",
    "deed_publish": "publicera rapporten",
    "deed_reopen": "öppna månaden igen",
    "deed_act_for": "handla för någon annan",
    "deed_add_words": "lägga ord i ordlistan",
    "instead_empty": "Börja med att skriva i avsnittet.",
    "instead_draft": "Avsnittet måste först skickas in.",
    "instead_submitted": "Ta först tillbaka avsnittet (withdraw), eller be redaktören returnera det.",
    "instead_in_review": "Redaktören granskar. Be om att få avsnittet returnerat om något ska ändras.",
    "instead_returned": "Avsnittet ligger hos kontakten, som skickar in det igen.",
    "instead_approved": "Redaktören kan returnera avsnittet om något ska ändras.",
    "instead_excused": "Avsnittet är ursäktat denna månad. Kontakten kan ändå skicka in det.",
    "role_contact": "kontakt",
    "role_editor": "redaktör",
    "role_approver": "godkännare",
    "role_administrator": "administratör",
    "or": "{one} eller {other}",
    "no_role": Trouble(
        "Inte tillåtet",
        "{who} ({login}) får inte {deed}: {section}.",
        "Det får den som har rollen {roles}. Rollerna står i people.toml.",
    ),
    "nobody_yet": Trouble(
        "Ingen är inskriven än",
        "people.toml har inga personer, så ingen får {deed}.",
        "Skriv in dig själv i people.toml, med ditt namn, och försök igen:\n"
        "[[person]]\n"
        'login = "{login}"\n'
        'name = "Förnamn Efternamn"\n'
        "[[person.role]]\n"
        'role = "{role}"',
    ),
    "wrong_state": Trouble(
        "Inte i det här läget", "Det går inte att {deed} nu: {section} har läget {state}.", "{hint}"
    ),
    "unknown_person": Trouble(
        "Okänd person",
        "”{person}” finns inte i people.toml.",
        "De som finns är: {known}.",
    ),
    "no_month": Trouble(
        "Ingen månad är öppnad",
        "Arbetsytan har ingen öppnad månad.",
        "En redaktör öppnar en med ”reportkit open 2023-04”.",
    ),
    "unknown_section": Trouble("Okänt avsnitt", "Avsnittet ”{section}” finns inte.", "De som finns är: {known}."),
    "unknown_figure": Trouble(
        "Okänt nyckeltal",
        "Avsnittet {section} har inget nyckeltal ”{figure}”.",
        "Inget har sparats. De som finns är: {known}.",
    ),
    "figure_elsewhere": Trouble(
        "Nyckeltalet hör hemma någon annanstans",
        "Nyckeltalet ”{figure}” hör till avsnittet {owner}, inte till {section}.",
        "Inget har sparats. Ange det där. I texten kan det citeras med {{{{{figure}}}}}.",
    ),
    "unknown_key": Trouble(
        "Okänd uppgift",
        "{figure}: ”{found}” finns inte.",
        "Inget har sparats. Det som går att ange är: {known}, och breakdown.KOD.",
    ),
    "unknown_category": Trouble(
        "Okänd kategori", "{figure}: kategorin ”{found}” finns inte.", "Inget har sparats. De som finns är: {known}."
    ),
    "bad_value": Trouble(
        "Värdet går inte att läsa",
        "{label} ({figure}): {reason}",
        "Inget har sparats. Rätta värdet och försök igen.",
    ),
    "not_a_judgement": Trouble(
        "Ingen måluppfyllelse",
        "{figure}: ”{found}” är ingen bedömning av ett mål.",
        "Skriv något av: {known}.",
    ),
    "not_a_period": Trouble(
        "Ingen period",
        "{figure}: ”{found}” är ingen period.",
        "Skriv 2023-02, 2023, 2023-02-28 eller 2023-01/2023-02.",
    ),
    "bad_attachment": Trouble(
        "Filens namn går inte att använda",
        "Av ”{file}” går det inte att göra ett namn på bilagan.",
        "Ge filen ett namn med bokstäver eller siffror.",
    ),
    "attachment_title": Trouble(
        "Bilagan saknar titel", "Filen {file} behöver en titel.", "Ange den med --title ”Årsrapport 2022”."
    ),
    "dictionary_missing": Trouble(
        "Ordlistan saknas",
        "Ordlistan {dictionary}, som reportkit.toml anger under [spelling], finns inte eller går inte att läsa.",
        "Rätta ”dictionary” i reportkit.toml, eller ta bort raden, så används den ordlista som är installerad.",
    ),
    "no_dictionary": Trouble(
        "Ingen ordlista",
        "Det finns ingen ordlista att slå upp ord i på den här maskinen.",
        "Administratören kan installera hunspell-sv, eller ange en egen i reportkit.toml under [spelling].",
    ),
    "unknown_key_of_finding": Trouble(
        "Inget sådant fynd",
        "Avsnittet {section} har inget fynd med nyckeln {key}.",
        "De som finns är: {known}. Se ”reportkit check {section}”.",
    ),
    "no_fix": Trouble(
        "Går inte att rätta automatiskt",
        "Fyndet {key} har ingen rättelse som programmet kan göra.",
        "Rätta texten för hand, eller svara på fyndet.",
    ),
    "which_fix": Trouble(
        "Vilket ord?",
        "Flera ord kan menas med ”{quote}” ({key}), eller inget av dem är det du angav.",
        "Ange ett av dem med --word: {known}.",
    ),
    "waiver_reason": Trouble(
        "Skälet saknas", "Ange varför {key} bortses från.", "Skriv skälet med ord efter -m; det sparas i journalen."
    ),
    "unwaivable": Trouble(
        "Kan inte bortses från",
        "{rule} kan ingen bortse från: platshållare, personnummer och styrtecken måste rättas.",
        "Rätta texten.",
    ),
    "answer_error": Trouble(
        "Ett fel måste rättas",
        "{key} är ett fel, och ett fel räcker det inte att svara på.",
        "Rätta det, eller be redaktören bortse från det (waive) med ett skäl.",
    ),
    "no_answer": Trouble("Inget svar att ta tillbaka", "{key} har inget svar.", "Se nycklarna med ”reportkit check”."),
    "answer_reason": Trouble("Svaret behöver en mening", "{key} behöver ett svar i ord.", "Skriv det efter -m."),
    "not_a_contact": Trouble(
        "Inte kontakt här",
        "{person} är inte kontakt för {section}.",
        "Ange den kontakt som texten kom från. Rollerna står i people.toml.",
    ),
    "received_how": Trouble(
        "Hur kom texten?",
        "Ange hur texten kom till dig.",
        "Skriv det efter -m, till exempel ”e-post 9 mars”.",
    ),
    "nothing_written": Trouble(
        "Avsnittet är tomt",
        "{section} har varken text eller siffror.",
        "Skriv först, eller ange ”inget att rapportera” (reportkit nothing {id}).",
    ),
    "changed_meanwhile": Trouble(
        "Avsnittet har ändrats",
        "{section} har ändrats sedan du såg det senast, och är inte inskickat.",
        "Läs det igen och skicka sedan in.",
    ),
    "findings_stop": Trouble(
        "Inte inskickat",
        "{section}: {errors} fel och {warnings} {warnings:varning|varningar} är kvar att rätta eller besvara.",
        "Se dem med ”reportkit check {id}”. Fel rättas; varningar rättas eller besvaras (reportkit answer).",
    ),
    "empty_remark": Trouble("Anmärkningen är tom", "Skriv vad kontakten ska ändra.", "Skriv det efter -m."),
    "empty_reply": Trouble(
        "Svaret saknas",
        "Anmärkningen {id} behöver ett svar i ord.",
        "Skriv det efter -m. Se ”reportkit show {section}”.",
    ),
    "quote_not_there": Trouble(
        "Orden står inte där",
        "”{quote}” står inte i {section}. Ingen anmärkning är skriven.",
        "Hämta orden ur texten: reportkit show {id}",
    ),
    "unknown_remark": Trouble(
        "Ingen sådan anmärkning",
        "Avsnittet {section} har ingen anmärkning {id}.",
        "Se ”reportkit show {section}”.",
    ),
    "other_step": Trouble(
        "Ett annat steg står på tur",
        "{section} väntar på steget {step}, och den rollen har du inte.",
        "Den som har rollen godkänner nu.",
    ),
    "four_eyes": Trouble(
        "Fyra ögon",
        "{section} skickades in från inloggningen {login}. Samma inloggning kan inte godkänna.",
        "Be en annan redaktör godkänna.",
    ),
    "signed_already": Trouble(
        "Redan godkänt av dig",
        "Inloggningen {login} har redan godkänt {section}.",
        "Nästa steg godkänns av någon annan.",
    ),
    "excuse_reason": Trouble(
        "Skälet saknas", "Ange varför avsnittet inte är med.", "Skriv det efter -m; det står i rapporten."
    ),
    "not_ready": Trouble(
        "Rapporten är inte klar",
        "{count} {count:sak|saker} står i vägen för rapporten {month}. Den första: {first}",
        "Se alla med ”reportkit status”. Ett utkast går alltid att göra: reportkit assemble --draft.",
    ),
    "left_behind": (
        "{section}: filerna har ändrats utanför reportkit sedan avsnittet skickades in. Rapporten har det som skickades "
        'in, utan ”{words}”. Ska det med: reportkit return {id} -m "Ändrat", och skicka in igen.'
    ),
    "left_behind_other": (
        "{section}: filerna har ändrats utanför reportkit sedan avsnittet skickades in. Rapporten har det som skickades "
        "in. Skillnaden: reportkit diff {id}."
    ),
    "not_approved": "{section} ({id}): inte godkänt, läge {state}. Ägare: {owner}.",
    "unclear_owner": "sections/{id}.toml: ägaren {owner} till ”{section}” har ingen enda efterträdare för {month} (hittade: {units}). Ange den rätta enheten i ”owner”, eller ”successors” i organisation.toml.",
    "remarks_wait": Trouble(
        "En anmärkning väntar på svar",
        "{section} har {count} {count:anmärkning|anmärkningar} utan svar; den första är ”{text}”. Inget har godkänts.",
        "Vänta på kontaktens svar, eller godkänn ändå: reportkit approve {id} --anyway",
    ),
    "out_of_date": "{section}: {citation} var {before} när avsnittet godkändes och är nu {now}. Bekräfta med ”reportkit approve {id}”.",
    "gap": "{section} hänvisar till {citation}, men värdet finns inte i rapporten. {problem}",
    "gap_reference": "{section} hänvisar till {citation}, men inget i rapporten heter så.",
    "errors_left": "{section}: {errors} fel är kvar. Se ”reportkit check {id}”.",
    "words_lost": Trouble(
        "Ord saknas i dokumentet",
        "Dokumentet skrevs inte, för dessa ord kom inte med: {words}",
        "Det är ett fel i programmet eller mallen. Berätta för administratören.",
    ),
    "no_submission": Trouble(
        "Inget är inskickat",
        "Avsnittet {section} har inte skickats in ännu.",
        "Jämför med förra månaden: --since last-month.",
    ),
    "no_last_month": Trouble(
        "Ingen tidigare månad",
        "Det finns ingen rapport före {month} att jämföra med.",
        "Jämför med det senast inskickade.",
    ),
    "far_month": Trouble(
        "Månaden ligger långt fram",
        "Rapporten för {month} kan inte öppnas än.",
        "Den senaste månad som går att öppna nu är {latest}. Kontrollera årtalet.",
    ),
    "far_deadline": Trouble(
        "Datumet stämmer inte",
        "{deadline} kan inte vara sista inlämningsdag för rapporten {month}.",
        "Kontrollera år och månad.",
    ),
    "figures_after_report": Trouble(
        "Fel månad",
        "Siffrorna kan inte gälla till och med {figures} i rapporten för {month}.",
        "Ange en månad som inte ligger efter rapportens.",
    ),
    "unknown_document": Trouble(
        "Dokumentet går inte att göra",
        "{file} har en ändelse som inget dokument har.",
        "Det som går att göra är: {known}.",
    ),
    "folder_in_use": Trouble(
        "Mappen används", "Mappen {folder} är inte tom; ingenting har ändrats.", "Ange en ny mapp."
    ),
    "unknown_kind": Trouble(
        "Filen går inte att läsa in",
        "{file} är inte av ett slag som går att läsa in.",
        "Det som går är: {known}.",
    ),
    "empty_file": Trouble(
        "Filen är tom",
        "I {file} finns ingen text. Inget har sparats.",
        "Finns det inget att rapportera, ange det: reportkit nothing AVSNITT.",
    ),
    "empty_attachment": Trouble(
        "Filen är tom",
        "I {file} finns ingenting. Inget har bifogats.",
        "Kontrollera att det är rätt fil, och att den är sparad.",
    ),
    "old_word": Trouble(
        "Filen går inte att läsa in",
        "{file} är i Words gamla format.",
        "Öppna den i Word och välj Spara som, Word-dokument (.docx).",
    ),
    "old_encoding": "{file} var sparad i Windows äldre teckenkodning och har gjorts om. Se efter att å, ä och ö är rätt.",
    "is_folder": Trouble("Det är en mapp", "{file} är en mapp och ingen fil.", "Ange filen i den."),
    "no_such_file": Trouble(
        "Filen finns inte", "Det finns ingen fil som heter {file}.", "Kontrollera namnet och mappen."
    ),
    "no_such_picture": Trouble(
        "Bilden finns inte",
        "Texten visar bilden {file}, men den filen finns inte. Inget har sparats.",
        "Lägg bilden där, eller ta bort den ur texten.",
    ),
    "picture_place": Trouble(
        "Bilden ligger på fel plats",
        "Bilden ”{file}” går inte att hämta. Inget har sparats.",
        "Lägg bilden i mappen images bredvid texten och skriv ![beskrivning](images/namn.png).",
    ),
    "picture_words": Trouble(
        "Bilden behöver ord",
        "{file} behöver en bildtext och en beskrivning för den som inte ser bilden.",
        "Skriv vad bilden visar och varför den är med.",
    ),
    "bad_picture": Trouble("Bilden går inte att använda", "{file}: {reason}", "Spara bilden som PNG eller JPEG."),
}
