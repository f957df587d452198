"""Questions about what amounts, causes and times say together, and a sentence about each rule."""

SENTENCES = {
    "A09.about": "Part of a yearly amount is as large as the months are part of the year.",
    "A09": "{yearly} for a whole year is {computed} for {months} months. Is the amount for this year right?",
    "A10.about": "Number times price is the amount.",
    "A10": "{count} times {price} is {computed}, not {stated}.",
    "A14.about": "The causes that are said to explain a change make up the change.",
    "A14": "The causes given are {sum}, but the change is {whole}. If there are more causes, say so.",
    "F04.about": "Who reads of a large change gets to know how large it is.",
    "F04": "“{words}” is said without a number.",
    "P07.about": "Times in one sentence can all be true.",
    "P07": "{first} and {second} cannot both be true.",
    "P09.about": "Figures that a relation holds together speak of the same time.",
    "P09": "“{one}” is about {first}, “{other}” about {second}. Are they compared with each other?",
    "P10.about": "What opens or begins does so in the same month in every section.",
    "P10": "{name}: {one} in one place, {other} in another.",
}
