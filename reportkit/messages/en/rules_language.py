"""Questions about repetitions, names, references and language, and a sentence about every rule."""

SENTENCES = {
    # D – repetitions.
    "D01.about": "No passage stands in two sections.",
    "D01": (
        "{count:The paragraph resembles|This and more paragraphs resemble} ({percent} percent) what stands under "
        "”{heading}” in the section ”{section}”. Let it stand in one place."
    ),
    "D01.section": (
        "{count:The paragraph resembles|This and more paragraphs resemble} ({percent} percent) what stands in the "
        "section ”{section}”. Let it stand in one place."
    ),
    "D03.about": "The same sentence does not stand again and again.",
    "D03": "The same sentence stands {count} times.",
    "D05.about": "The same count of the same thing is written alike, with a digit or with a word.",
    "D05": "”{one}” and ”{other}” seem to be the same. Write them alike.",
    # N – names.
    "N01.about": "Units are called by the names that the organisation has for them.",
    "N01": "”{quote}”: the organisation has ”{name}”.",
    "N02.about": "A name is spelled in one way throughout the report.",
    "N02": "”{quote}” and ”{other}” ({count} {count:time|times}): the same name?",
    "N03.about": "An abbreviation is explained, in the text or in the register.",
    "N03": "{short} is not explained. Spell it out the first time, or add it to the register of abbreviations.",
    "N04.about": "An abbreviation is inflected with a colon.",
    "N04": "”{quote}”: write ”{better}”.",
    # R – references.
    "R02.about": "Whoever refers to an appendix says which.",
    "R02": "Say which appendix is meant: ”{quote}” does not, and the section does not have just one.",
    "R03.about": "Every attachment is mentioned in the report.",
    "R03": "The attachment ”{title}” is not mentioned in the report. Refer to it with {{{{appendix: {id}}}}}.",
    "R06.about": "”Grafen ovan” and ”tabellen nedan” have something to point at.",
    "R06": "”{quote}”: there is no such thing in the section.",
    # S – units in their place.
    "S08.about": "An operational area stands under the division that it belongs to.",
    "S08": "{unit} belongs to {division}, but stands under ”{section}”.",
    "S09.about": "Units that the text names exist in the organisation of the month.",
    "S09": "{unit} does not exist in the organisation of {month}.",
    "S09.successor": "{unit} does not exist in the organisation of {month}. {successor} has taken over.",
    # T – language.
    "T01.about": "Every word is in the dictionary, or is put together of words that are.",
    "T01": "”{quote}” is not recognised. Did you mean ”{near}”?",
    "T01.alone": "”{quote}” is not recognised. Is it spelled right?",
    "T03.about": "Sentences begin with a capital letter and end with a full stop.",
    "T03.ends": "The sentence seems broken off: the paragraph ends without a full stop.",
    "T03.begins": "The sentence seems to have lost its beginning.",
    "T04.about": "Spaces, quotation marks and the points of abbreviations are right.",
    "T04.space": "A space is missing: ”{better}”.",
    "T04.double": "Two spaces in a row: ”{better}”.",
    "T04.before": "No space before the sign: ”{better}”.",
    "T04.quotes": "The quotation marks are no pair: {better}.",
    "T04.points": "The abbreviation has its points: ”{better}”.",
    "T05.about": "Compounds of figures and abbreviations are held together by a hyphen.",
    "T05": "”{quote}”: should it be ”{better}”?",
    "T06.about": "A colon, and no semicolon, stands before a list.",
    "T06": "Write a colon before the list.",
    "T07.about": "The contribution is no longer than the section's limit.",
    "T07": "{count} words; the limit is {most}.",
    "T08.about": "The text is not very hard to read (LIX).",
    "T08": "The text is very hard to read: LIX {index}, with {length} words in a sentence and {long} percent long words. Divide some sentences.",
}
