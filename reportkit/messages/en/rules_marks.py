"""Questions about what would stand in the report otherwise than the writer meant, and a sentence on each rule."""

SENTENCES = {
    "C05.about": "The figures of a chart share a unit.",
    "C05": "There will be a table here and no chart, for the figures have several units: {units}. Make a chart for each.",
    "C06.about": "Every footnote has a text and a place.",
    "C06.mark": (
        "”{mark}” has no text and would stand like that in the report. Write the footnote on a line of its own: {mark}: "
        "and then the text."
    ),
    "C06.text": "The footnote ”{mark}” has no place and would be a paragraph. Write {mark} where it belongs in the text.",
    "C06.twice": (
        "”{mark}” is used twice, and the second would stand like that in the report. Give it a number of its own."
    ),
    "C07.about": "The language that words are marked with can be read.",
    "C07.printed": (
        "”{typed}” would stand like that in the report. Words in another language are written, for example, "
        "[Buorre beaivi]{{lang=se}}."
    ),
    "C07.unknown": "”{typed}” is no language. Finnish is fi, Meänkieli fit, Northern Sami se and English en.",
}
