"""The questions about numbers, times and units in running text, and a sentence about each rule."""

SENTENCES = {
    # A – arithmetic.
    "A02": "From {before} to {after} {unit} is {computed}, but the text says {stated}.",
    "A03.about": "A change in percent fits the levels that the text states.",
    "A03": "From {before} to {after} {unit} is {computed}, but the text says {stated}.",
    # U – units and the form of numbers.
    "U01.about": "Money is written in one unit, the one in the register.",
    "U01": "“{form}” is used here; the report writes {unit}.",
    "U03.about": "The difference between two shares is given in percentage points.",
    "U03": "The difference between {before} and {after} percent is {computed}, not {stated}.",
    "U04.about": "In running text procent is written as a word.",
    "U04": "Write procent in running text: {right}.",
    "U05.about": "Thousands stand apart, decimals follow a comma, and numbers that are compared have equally many of them.",
    "U05": "Write {right} instead of {wrong}.",
    "U05.decimals": "{one} is compared with {other}. Give equally many decimals.",
    "U06.about": "There is no space between a sign and its number.",
    "U06": "No space between sign and number: {right}.",
    "U07.about": "A decrease is said once: with a word or with a minus sign.",
    "U07": "“{said}”: the decrease is said twice. Write {right}.",
    "U08.about": "A range is written with an en dash.",
    "U08": "Write the range with an en dash: {right}.",
    "U09.about": "In running text a date is written with the name of its month.",
    "U09": "Write the date as {right}.",
    "P06.about": "Days and weeks that are named exist, the weekday is right, and ranges run forwards.",
    "P06": "{interval} runs backwards.",
    "P06.no_day": "There is no {day} {month}.",
    "P06.weekday": "{date} is a {weekday}.",
    "P06.weekday_for_month": "{weekday} stands after {month}. Should it be månad?",
    "P06.week": "There is no week {week}.",
}
