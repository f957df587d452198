"""Sentences and table words of the divisions' own plugins."""

SENTENCES = {
    "worse_availability": (
        "{label} has got worse, but the text does not mention it. Say why, and what you do about it; the "
        "value is written {{{{{id}}}}}."
    ),
    "worse": (
        "{label} has moved the wrong way, but the text does not mention it. Say why; the value is written {{{{{id}}}}}."
    ),
    "deficit": (
        "{label} is a deficit, but the text does not mention it. Say why, and what you do about it; the "
        "value is written {{{{{id}}}}}."
    ),
    "part": "Part",
    "number": "Number",
    "change": "Change",
    "share": "Share",
    "parts_of": "{label} ({unit}), with its parts and their share",
}
