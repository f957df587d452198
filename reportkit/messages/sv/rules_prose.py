"""Frågorna om tal, tider och enheter i löpande text, och en mening om varje regel."""

SENTENCES = {
    # A – räkning.
    "A02": "Från {before} till {after} {unit} är {computed}, men texten säger {stated}.",
    "A03.about": "En förändring i procent stämmer med de nivåer som texten anger.",
    "A03": "Från {before} till {after} {unit} är {computed}, men texten säger {stated}.",
    # U – enheter och talens form.
    "U01.about": "Belopp skrivs med en och samma enhet, den som står i registret.",
    "U01": "”{form}” används här; rapporten skriver {unit}.",
    "U03.about": "Skillnaden mellan två andelar anges i procentenheter.",
    "U03": "Skillnaden mellan {before} och {after} procent är {computed}, inte {stated}.",
    "U04.about": "I löpande text skrivs procent med bokstäver.",
    "U04": "Skriv procent i löpande text: {right}.",
    "U05.about": "Tusental skrivs med mellanrum, decimaler med komma, och tal som jämförs har lika många decimaler.",
    "U05": "Skriv {right} i stället för {wrong}.",
    "U05.decimals": "{one} jämförs med {other}. Ange lika många decimaler.",
    "U06.about": "Mellan tecken och tal står inget mellanslag.",
    "U06": "Inget mellanslag mellan tecken och tal: {right}.",
    "U07.about": "En minskning sägs en gång: med ett ord eller med ett minustecken.",
    "U07": "”{said}”: minskningen sägs två gånger. Skriv {right}.",
    "U08.about": "Ett intervall skrivs med tankstreck.",
    "U08": "Skriv intervallet med tankstreck: {right}.",
    "U09.about": "I löpande text skrivs datum med månadens namn.",
    "U09": "Skriv datumet som {right}.",
    "P06.about": "Dagar och veckor som nämns finns, veckodagen stämmer, och intervall går framåt.",
    "P06": "{interval} går baklänges.",
    "P06.no_day": "Det finns ingen {day} {month}.",
    "P06.weekday": "{date} är en {weekday}.",
    "P06.weekday_for_month": "Här står {weekday} efter {month}. Ska det vara månad?",
    "P06.week": "Det finns ingen vecka {week}.",
}
