"""Words about Word files: what is written in the document, and what can be wrong with a template or a picture."""

from reportkit.messages.catalogue import Trouble

SENTENCES: dict[str, str | Trouble] = {
    # In the document, in the report's language
    "contents": "Contents",
    "table": "Table",
    "figure": "Figure",
    "figures": "Figures",
    "tables": "Tables",
    "appendix": "Appendix",
    "draft": "DRAFT",
    "practice": "PRACTICE",
    "draft_told": "The report has not been adopted and may change.",
    "practice_told": "The contents are for practice and must not be used.",
    "corrected": "This is a corrected version of the report.",
    "correction": "Version {version}, {date}: {reason}",
    "correction_coming": "Version {version}: {reason}",
    "figures_through": "The figures cover the time through {month}.",
    # Parts of messages
    "kind_paragraph": "paragraph style",
    "kind_character": "character style",
    "kind_table": "table style",
    # The template
    "template_unreadable": Trouble(
        "The template cannot be read",
        "{file}: {part} is missing or damaged.",
        "Open the template in Word and save it again as .docx, or bring back an earlier copy.",
    ),
    "template_macros": Trouble(
        "The template contains macros",
        "{file} contains macros, and those must not come along in the report.",
        "Save the template as a document without macros (.docx).",
    ),
    "template_styles": Trouble(
        "Styles are missing in the template",
        "{file} lacks {styles}.",
        "Add {count:the style|the styles} to the template, or write the name of the template's own style at the role in "
        "templates/styles.toml.",
    ),
    "missing_style": "{kind} “{style}” (the role {role}; most like it in the template: {near})",
    "and_style": "{one}; {other}",
    "template_field": Trouble(
        "A field is missing in the template's page header",
        "{file} does not show the field {field} in the page header or footer.",
        "Insert the field in Word: Insert, Quick Parts, Field. The header must show what the document applies to, its "
        "id, version, publication date, who is responsible, who prepared it, the page and the number of pages.",
    ),
    "styles_toml": Trouble(
        "The list of styles cannot be read",
        "{file}: {detail}",
        'Each line under [styles] must look like this: heading1 = "Heading 1"',
    ),
    "styles_role": Trouble(
        "A role in the list of styles does not exist",
        "{file}: there is no role {role}.",
        "The roles are {roles}.",
    ),
    # The report
    "illegal_character": Trouble(
        "A character that is not allowed",
        "{section} contains the character {code}, which cannot stand in a Word file: “{around}”",
        "Remove the character from the section's text.",
    ),
    "unresolved": Trouble(
        "Something is not finished",
        "The section {section} contains something that should have got its value before assembly ({what}).",
        "Assemble the report again. If the fault remains it lies in the program or in a plugin.",
    ),
    "link": Trouble(
        "A link must not stand in the report",
        "The section {section} has a link to “{link}”.",
        "Links may begin with http:, https: or mailto:.",
    ),
    "image_missing": Trouble(
        "A picture is missing",
        "The section {section} shows {image}, but the picture did not come along.",
        "Put the picture into the section's folder, or take it out of the text.",
    ),
    "image_kind": Trouble(
        "The picture is of a kind that cannot be used",
        "Only PNG and JPEG pictures can stand in the report.",
        "Save the picture as PNG or JPEG.",
    ),
    "image_broken": Trouble(
        "The picture is damaged",
        "The picture's size cannot be read.",
        "Open the picture and save it again as PNG or JPEG.",
    ),
    "page_map": Trouble(
        "The page numbers do not fit the report",
        "{given} page numbers are given, but the report has {needed} headings.",
        "Measure the pages again.",
    ),
    # Reading back
    "document_unreadable": Trouble(
        "The document cannot be read",
        "The file is no Word file, or it is damaged: {detail}",
        "Open the file in Word and save it again, or assemble the report once more.",
    ),
    "words_missing": Trouble(
        "Words are missing in the document",
        "{section}: “{words}” is not where it should stand, after “{context}”.",
        "The document has not been saved. The fault lies in the program or in the template; nothing in the sections "
        "has changed.",
    ),
    # Reading a Word file that is handed in
    "left_out": "Did not come along, {what}: {text}",
    "left_out_near": "Did not come along, {what} at “{place}”: {text}",
    "left_comment": "comment",
    "left_deleted": "deleted text",
    "left_moved": "text that was moved from here",
    "left_hidden": "hidden text",
    "left_unfilled": "a field that is not filled in",
    "left_contents": "table of contents",
    "left_field": "text inside a field code",
    "left_symbol": "a sign that only its font has",
    "left_object": "embedded object",
    "left_embedded": "embedded document",
    "left_picture": "picture of a kind that cannot be used",
    "left_picture_because": "Did not come along, a picture ({text}): {reason}",
    "left_chart": "chart",
    "left_diagram": "SmartArt",
    "left_shape": "drawn shape",
    "left_wordart": "WordArt",
    "left_merged": "text below a merged cell",
    "left_label": "the number, which the report sets",
    "left_header": "page header",
    "left_footer": "page footer",
    "left_form": "the form's own words, which are changed",
    "left_other": "other text in the file",
    "note_inserted": "Tracked change: the new text was brought: {text}",
    "note_joined": "Two paragraphs became one by a tracked change: {text}",
    "note_formula": "The formula stands as text now: {text}",
    "note_text_box": "The text box now stands in the running text: {text}",
    "note_frame": "The frame is now ordinary text: {text}",
    "note_merged": "Merged cells are parted, and the words stand in the first: {text}",
    "note_cell": "Several paragraphs in a cell became one: {text}",
    "note_numbers": "The numbering is written with digits: {text}",
    "note_columns": "Columns set with tabs are now running text. Make a table of them if they belong together: {text}",
    "note_inner_link": "The link within the document is gone, the words are kept: {text}",
    "note_link": "The link is gone, the words are kept: {text}",
    "note_struck": "Struck-through text is now ordinary text: {text}",
    "note_raised": "Raised or lowered text now stands on the line: {text}",
    "note_no_alt": "The picture {text} has no description. Write one between the brackets before the picture.",
    "template_leftovers": Trouble(
        "The template has something left that may not be published",
        "{file}: {part} holds {what} ({count}), which would come along into the report.",
        "Open the template in Word, remove it and save it again.",
    ),
    "in_template_comments": "comments",
    "in_template_changes": "tracked changes",
    "in_template_hidden": "hidden text",
}
