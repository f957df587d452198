"""The questions that the rules ask, and a sentence about each rule."""

SENTENCES = {
    "severity.error": "error",
    "severity.warning": "warning",
    "severity.note": "note",
    # Words that several rules use.
    "comparison.previous_year": "previous year",
    "comparison.previous_month": "previous month",
    "comparison.budget": "budget",
    "comparison.forecast": "forecast",
    "comparison.target": "target",
    "field.alt": "the description for those who cannot see the picture",
    "field.caption": "the caption",
    "field.value": "the value",
    "place.line": "on line {line}",
    "place.chapter": "as the name of a chapter of the report",
    "place.title": "as the section's own title",
    "a_value_in": "a value in {unit}",
    "stated": "{sum}, stated {stated}",
    "in_comparison": "{told} This concerns {comparison}.",
    # S – outline and headings.
    "S01.about": "Every section of the outline exists, every section has a place, and attachments have a chapter.",
    "S01": ("The outline has no chapter of appendices, but {count} {count:document is|documents are} attached."),
    "S01.no_file": "The outline names the section ”{section}”, which is not in the folder sections.",
    "S01.no_place": "The section ”{title}” has no place in the outline and would be left out of the report.",
    "S01.twice": "The section ”{section}” stands in several places of the outline.",
    "S02.about": "Every section that is asked for has a contribution, or the word that there is nothing to report.",
    "S02": (
        "{unit} has handed in nothing for ”{section}” in {month}, and has not said that there is nothing to report."
    ),
    "S02.own": "{unit} has handed in nothing for {month}, and has not said that there is nothing to report.",
    "S03.about": "The headings that the section must have are in the text.",
    "S03": "The heading ”{heading}” is required of {unit} but missing.",
    "S03.bold": "The heading ”{heading}” is required of {unit}. Here it stands as a line in bold, which is no heading in the report.",
    "S04.about": "No heading is a slip of the pen for one that the section must or may have.",
    "S04": "The heading ”{heading}” is new for {unit}. Did you mean ”{suggestion}”?",
    "S05.about": "Something stands under every heading.",
    "S05": "There is nothing under the heading ”{heading}”. Write something under it, or take it away.",
    "S06.about": "The levels of headings do not jump.",
    "S06": "The heading ”{heading}” has level {level}, but the nearest one above it has level {above}.",
    "S06.first": "The heading ”{heading}” is the first of the text but has level {level}. The top level has one #.",
    "S07.about": "The same heading does not stand twice, and no heading has the name of a chapter.",
    "S07": "The heading ”{heading}” is already there {place}.",
    # F – figures that are owed.
    "F01.about": "The figures that are owed this month have a value.",
    "F01": "The figure ”{figure}” is missing for {period} under ”{section}”.",
    "F01.nothing": (
        "”{section}” has nothing to report, but the figure ”{figure}” is owed for {period}. Is it right that it is "
        "missing?"
    ),
    "F02.about": "A figure that somebody began to fill in has a value.",
    "F02": "”{figure}”: {field} is missing.",
    "F03.about": "The comparisons that belong to a figure are there.",
    "F03": "”{figure}” lacks its comparison with {comparison}.",
    # A – arithmetic.
    "A01.about": "The parts of a whole add up to it.",
    "A01": "{parts} makes {sum}, but {whole} is given as {value}.",
    "A01.sides": "{left} makes {left_value}, but {right} makes {right_value}. They should be equal.",
    "A02.about": "The difference between two values is the change that is stated.",
    "A02": "{change}: from {before} to {after} is {computed}, not {stated}.",
    "A04.about": "The shares of a complete division make a hundred.",
    "A04": "The shares make {sum} percent instead of 100: {shares}.",
    "A07.about": "A part is not larger than the whole.",
    "A07": "{part} is larger than {whole}.",
    # U, K – units and categories.
    "U02.about": "Every figure has a unit that the register knows.",
    "U02": "”{figure}”: {value} has no unit. Ask the administrator to add it to the section's file.",
    "U02.other_name": "”{figure}” has the unit ”{unit}”. In the register it is called ”{meant}”.",
    "U02.unknown": "”{figure}” has the unit ”{unit}”, which is not in registers/units.toml.",
    "K02.about": "The categories together make the whole.",
    "K02": "”{figure}”: the categories make {sum}, the total is {total}.",
    "K03.about": "The categories that a figure is divided into are in the register.",
    "K03": "”{figure}”: the category ”{category}” is not in the register. It has {known}.",
    "K03.undivided": "”{figure}” is not to be divided into categories, but it is here.",
    # R, H, N, T – references, placeholders, personal data, language.
    "R01.about": "A reference to an appendix, a figure, a table or a heading leads to something that is there.",
    "R01.named": "The reference to “{target}” leads nowhere: the section has {kind} of that name.",
    "R01.figure": "no picture and no chart",
    "R01.ref": "no heading, table or figure",
    "R01": "The reference to the appendix ”{attachment}” leads nowhere: nobody has attached it this month.",
    "R01.number": (
        "”{quote}” is not in the list of appendices, which has {count} {count:entry|entries}. Attach the document and "
        "refer to it with {{{{appendix: id}}}}, and the number will be right."
    ),
    "H01.about": "No placeholder or empty template is left.",
    "H01": "The placeholder ”{text}” has not been filled in.",
    "H01.perhaps": "”{text}” looks like the guidance of a template. Is it meant for the reader?",
    "H01.left_to_do": "”{text}” looks like a note from writing the text. Is it meant to be there?",
    "H01.braces": (
        "”{text}” would stand like that in the report. A figure is written {{{{id}}}} or {{{{id.form}}}}, an appendix "
        "{{{{appendix: id}}}}."
    ),
    "N05.about": "No personal or coordination number stands in the report.",
    "N05": (
        "Something here looks like a personal identity number. These may never stand in the report: take it away. If "
        "it is something else, such as a telephone number, write it in groups: 010-000 00 00."
    ),
    "T02.about": "No word stands twice in a row.",
    "T02": "The word ”{word}” stands twice.",
    # B, C – files, characters and citations.
    "B01.about": "The files of the contribution can be read.",
    "B01": "{problem}",
    "B03.about": "No control characters stand in the text.",
    "B03": "Here is the control character {code}, which cannot be seen and cannot stand in Word. Take it away.",
    "B04.about": "No invisible characters stand in the text.",
    "B04": "Here is a character that cannot be seen ({code}). Take it away unless it is meant to be there.",
    "C01.about": "Every figure that the text cites exists and has a value.",
    "C01": "{problem}",
    "C01.unread": "The figure “{figure}” is not known just now. It may belong to {sections}, whose file in sections/ cannot be read. Tell the administrator.",
    "C03.about": "The pictures that the text shows are there.",
    "C03": "The picture ”{file}” is not in the section.",
    "C04.about": "What is counted is never fewer than none, and whole numbers.",
    "C04": "”{figure}” is given as {value}. A count cannot be negative. Is it a change?",
    "C04_part": "”{figure}” is given as {value}. A count is a whole number. Is it an average?",
    "R07.about": "Pictures have a description and a caption.",
    "R07": "The picture ”{file}” lacks {field}.",
    "C02.about": "Tables and charts stand alone on a line.",
    "C02": "”{text}” would stand like that in the report. A table or a chart stands alone on its line.",
}
