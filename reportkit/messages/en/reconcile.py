"""When the report comes back from Word: what is changed, and what can be brought home."""

from collections.abc import Mapping

from reportkit.messages.catalogue import Trouble

SENTENCES: Mapping[str, str | Trouble] = {
    "no_report": Trouble(
        "The file is no assembled report",
        "{file} has no sections that the program recognizes. Nothing has been saved.",
        "Name a document made by reportkit assemble. Text for a section is brought with reportkit put.",
    ),
    "other_month": Trouble(
        "The document belongs to another month",
        "{file} is the report for {found}, but the month is {month}. Nothing has been saved.",
        "Name the month: reportkit --month {found} reconcile {file}.",
    ),
    "nothing_to_take": Trouble(
        "Nothing to bring home",
        "{file} has no changes in {section} that can be brought home. Nothing has been saved.",
        "See the changes with reportkit reconcile {file}.",
    ),
    "cannot_take": Trouble(
        "The changes cannot be brought home by themselves",
        "The text of {section} is not the text of {file}, and words might be lost. Nothing has been saved.",
        "Make the changes by hand; reportkit reconcile {file} shows them.",
    ),
    "changed_since": Trouble(
        "The section has changed",
        "{section} has been saved since {file} was compared. Nothing has been saved.",
        "Compare again: reportkit reconcile {file}.",
    ),
    "newer": Trouble(
        "The section is newer than the document",
        "{section} has been saved since {file} was put together, and the newer words would be written over. "
        "Nothing has been saved.",
        "See the differences with reportkit reconcile {file} and bring them in by hand. If the document holds anyway: "
        "reportkit reconcile {file} --take {id} --anyway.",
    ),
    "how": "changed in Word: {file}",
    # What is changed
    "out_of_step": "Something has happened in the workspace since {file} was put together. The differences below are from the sections as they are now.",
    "same": "{file} says the same as the sections.",
    "figures": "Figures",
    "figure": "{label} ({figure}): {before} → {after}, in {where}{count:| in several places}",
    "figure_home": "; belongs to {owner}",
    "figure_not_home": "; is worked out or cannot be read, change it in {owner}",
    "figure_several": "; the document says {values} in different places. Choose: reportkit set {owner} {figure}=VALUE",
    "edge_front": "The first page (made by the program; change it in the workspace)",
    "edge_contents": "The table of contents (made of the headings; change those)",
    "edge_margins": "Headers and footers (made by the template and the facts in the workspace; change them there)",
    "tracked": "Changes tracked by {who} are read as accepted.",
    "changed": "changed: {before} → {after}",
    "added": "new: {after}",
    "removed": "taken away: {before}",
    "words": "“{text}”",
    "picture": "picture “{text}”",
    "picture_bare": "picture without a description",
    "part_missing": "The part “{part}” is not in the document.",
    "take_returned": (
        '  Bring home {section} (state: {state}): first reportkit return {section} -m "Changed in Word", '
        "then reportkit reconcile {file} --take {section}"
    ),
    "take_newer": (
        "  {section} has been saved since the document was put together: bring the changes in by hand, or write over with "
        "reportkit reconcile {file} --take {section} --anyway"
    ),
    "take": "  Bring home: reportkit reconcile {file} --take {section}",
    # On the screen
    "pick": "Choose the report that somebody has changed in Word",
    "title": "Compare with {file}",
    "chosen": "Nothing is saved yet. {count} {count:section|sections} chosen: Enter brings the changes home.",
    "none_chosen": "Nothing is saved. Choose sections with space.",
    "count_figures": "{count} {count:figure|figures}",
    "count_texts": "{count} {count:place|places} in the text",
    "return_first": "Return the section first (t); then the changes can be brought home.",
    "is_newer": "Saved since the document was put together. If you choose it, the newer words are replaced.",
    "says_several": "The document says {values} in different places. Give the right one in {owner}.",
    "not_yours": "The section cannot be changed now.",
    "return_words": "Changed in Word: {file}",
    "in_section": "in {section}",
    "by_hand": "Worked out from others, or cannot be read. Change it in {owner}.",
    "before": "before: {text}",
    "after": "after: {text}",
    "made_here": "{part} (made by the program, not brought home)",
    "otherwise": "To know",
    "stayed": "Did not come home",
    "taken": "Brought home to {section}{count:| and more}. What was replaced is kept in the section's folder earlier.",
    # What did not come home
    "figure_left_several": (
        "Not brought: the figure “{label}”, since the document says {values} in different places. "
        "Give the right one: reportkit set {owner} {figure}=VALUE"
    ),
    "figure_left": (
        "Not brought: the figure “{label}” ({values} in the document), since it is computed or cannot be read. "
        "Change what it is computed from, or give it: reportkit set {owner} {figure}=VALUE"
    ),
    "made": "Did not come along: “{text}” is made by the program and is not changed in the text.",
    "made_gone": "Did not come along: “{text}” is made by the program and cannot be struck in the text.",
    "reference": "The reference {text} now stands as ordinary text.",
}
