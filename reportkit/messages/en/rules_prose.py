"""The questions about numbers, times and units in running text, and a sentence about each rule."""

SENTENCES = {
    # A – arithmetic.
    "A02": "From {before} to {after} {unit} is {computed}, but the text says {stated}.",
    "A03.about": "A change in percent fits the levels that the text states.",
    "A03": "From {before} to {after} {unit} is {computed}, but the text says {stated}.",
    # U – units and the form of numbers.
    "U03.about": "The difference between two shares is given in percentage points.",
    "U03": "The difference between {before} and {after} percent is {computed}, not {stated}.",
}
