"""Om det skrivna: tecken, tal, enheter, datum och hänvisningar till nyckeltal."""

from collections.abc import Mapping

from reportkit.messages.catalogue import Trouble

SENTENCES: Mapping[str, str | Trouble] = {
    "too_long": Trouble(
        "För långt",
        "Texten är {count} tecken lång. Här får den vara högst {most}.",
        "Korta den, eller skriv det i avsnittet.",
    ),
    "control_character": Trouble(
        "Ett styrtecken i texten",
        "På rad {line}, kolumn {column} står tecknet {code}, som inte syns och inte kan stå i rapporten.",
        "Ta bort tecknet och spara igen.",
    ),
    "empty_number": Trouble(
        "Inget tal", "Här står inget tal.", "Skriv talet med siffror, till exempel 8 176 eller 5,93."
    ),
    "decimal_point": Trouble(
        "Talet går att läsa på två sätt",
        "”{found}” har punkt. Den kan vara decimaltecken eller skilja tusental.",
        "Skriv decimaler med komma och tusental med mellanslag, till exempel {instead}.",
    ),
    "decimal_comma": Trouble(
        "Talet går att läsa på två sätt",
        "”{found}” har komma på ett ställe där det kan vara decimaltecken eller skilja tusental.",
        "Arbetsytans språk är engelska: skriv decimaler med punkt, till exempel {instead}.",
    ),
    "range": Trouble(
        "Ett intervall är inget tal",
        "”{found}” är ett intervall, men ett nyckeltal har ett enda värde.",
        "Skriv ett tal, gärna med ”ca”, ”minst” eller ”högst” före, och nämn intervallet i texten.",
    ),
    "wrong_groups": Trouble(
        "Siffrorna är grupperade fel",
        "”{found}” är inte grupperat i tusental.",
        "Skriv mellanslag före var tredje siffra räknat bakifrån, eller inga mellanslag: 8 176 eller 8176.",
    ),
    "too_many_digits": Trouble(
        "Talet är för långt",
        "”{found}” har fler än {most} siffror.",
        "Skriv talet i en större enhet, till exempel i mnkr i stället för kr.",
    ),
    "other_digits": Trouble(
        "Ovanliga siffror",
        "”{found}” har siffror av ett annat slag än 0–9.",
        "Skriv talet på nytt med tangentbordets siffror.",
    ),
    "not_a_number": Trouble(
        "Inget tal",
        "”{found}” är inget tal.",
        "Skriv talet med siffror, till exempel 8 176, −14 eller 5,93. Före får stå ”ca”, ”drygt”, ”minst” och liknande.",
    ),
    "other_unit": Trouble(
        "En annan enhet",
        "Värdet är skrivet i {found}, men nyckeltalet räknas i {expected}.",
        "Räkna om värdet till {expected}, eller be administratören att ändra nyckeltalets enhet.",
    ),
    "unknown_unit": Trouble(
        "Okänd enhet",
        "Efter talet står ”{found}”, som inte är en känd enhet. Nyckeltalet räknas i {expected}.",
        "Skriv bara talet, eller talet följt av {expected}.",
    ),
    "unknown_figure": Trouble(
        "Okänt nyckeltal",
        "Nyckeltalet ”{figure}” finns inte.",
        "Välj ett nyckeltal som är definierat i något avsnitt, eller skriv utan hänvisning.",
    ),
    "unknown_figure_near": Trouble(
        "Okänt nyckeltal",
        "Nyckeltalet ”{figure}” finns inte. Menades ”{nearest}”?",
        "Rätta hänvisningen, eller skriv utan den.",
    ),
    "unknown_form": Trouble(
        "Okänd form av ett nyckeltal",
        "”{form}” är inget som går att hämta ur nyckeltalet {figure}.",
        "Det som går är: {forms}.",
    ),
    "no_value": Trouble(
        "Värdet saknas",
        "”{label}” ({figure}) har inget värde ännu.",
        "Fyll i värdet, eller vänta tills den som äger nyckeltalet har gjort det.",
    ),
    "no_comparison": Trouble(
        "Jämförelsen saknas",
        "”{label}” ({figure}) har inget värde för {comparison}.",
        "Fyll i jämförelsevärdet ({key}), eller skriv utan jämförelsen.",
    ),
    "no_judgement": Trouble(
        "Måluppfyllelsen saknas",
        "”{label}” ({figure}) har ingen måluppfyllelse: den går inte att räkna ut och är inte angiven.",
        "Ange den vid judgement i siffrorna, eller skriv utan den.",
    ),
    "no_category": Trouble(
        "Värdet för gruppen saknas",
        "”{label}” ({figure}) har inget värde för {category}.",
        "Fyll i värdet för {category}, eller skriv utan det.",
    ),
    "no_percent": Trouble(
        "Ingen förändring i procent",
        "”{label}” ({figure}) jämförs med {base}, och en förändring i procent från noll eller ett negativt tal säger ingenting.",
        "Skriv förändringen i antal i stället: .change.",
    ),
    "direction_words": Trouble(
        "Tre ord för riktningen",
        "Hänvisningen till ”{label}” ({figure}) ska ha tre uttryck: för uppgång, nedgång och oförändrat.",
        "Skriv till exempel {{{{{figure}.direction:ökat|minskat|är oförändrat}}}}.",
    ),
    "either": "{one} eller {other}",
    "category_named": "gruppen ”{label}”",
    "comparison_previous_year": "föregående år",
    "comparison_previous_month": "föregående månad",
    "comparison_budget": "budget",
    "comparison_forecast": "prognos",
    "comparison_target": "mål",
    "column_figure": "Nyckeltal",
    "column_value": "Utfall",
    "column_previous_year": "Föregående år",
    "column_previous_month": "Föregående månad",
    "column_budget": "Budget",
    "column_forecast": "Prognos",
    "column_target": "Mål",
    "column_change": "Förändring",
    "column_percent": "Förändring, %",
    "category_row": "varav {label}",
    "two_labels": "{before} och {last}",
    "more_labels": "{first} med mera",
    "appendix": "bilaga\u00a0{number}",
    "figure": "figur\u00a0{number}",
    "table": "tabell\u00a0{number}",
    "percent": "procent",
    "days_left": "om {days} dagar, {on}",
    "tomorrow": "i morgon, {on}",
    "today": "i dag",
    "yesterday": "i går, {on}",
    "days_ago": "{on}, för {days} dagar sedan",
}
