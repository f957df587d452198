"""About files: what cannot be read or saved, where, and what to do."""

from collections.abc import Mapping

from reportkit.messages.catalogue import Trouble

SENTENCES: Mapping[str, str | Trouble] = {
    "no_workspace": Trouble(
        "No workspace",
        "The folder {folder} is no workspace: it has no reportkit.toml.",
        "Go to the workspace's folder, name it with -w DIR, or make a new one with “reportkit new DIR”.",
    ),
    "missing_file": Trouble(
        "File missing", "The file {file} does not exist.", "Put it back, or take it from the starter set."
    ),
    "unreadable": Trouble("File cannot be read", "The file {file} cannot be read: {reason}.", "Check its permissions."),
    "not_a_file": Trouble(
        "Not an ordinary file",
        "{file} is a link, a folder or a device, and is therefore not read.",
        "Put an ordinary file in its place.",
    ),
    "too_large": Trouble(
        "File too large",
        "The file {file} has {size} bytes; the limit is {limit} bytes.",
        "Split or shrink it.",
    ),
    "not_utf8": Trouble(
        "Wrong encoding",
        "The file {file} is not UTF-8; the first fault is on line {line}.",
        "Open it in the program it comes from and save it as UTF-8.",
    ),
    "reason_ENOSPC": "there is no space left",
    "reason_EROFS": "the place can only be read",
    "reason_EACCES": "you are not permitted",
    "reason_EPERM": "you are not permitted",
    "reason_EDQUOT": "your space is used up",
    "reason_EIO": "the disk does not answer as it should",
    "reason_ENOENT": "there is no such place",
    "reason_other": "the system calls it {code}",
    "reason_ENOTDIR": "a part of the path is no folder",
    "reason_EISDIR": "it is a folder",
    "reason_ENAMETOOLONG": "the name is too long",
    "not_saved": Trouble(
        "Not saved",
        "The file {file} could not be saved: {reason}. It is as it was before.",
        "See that there is space and that you may write there, and try again.",
    ),
    "not_kept": Trouble(
        "Not safely saved",
        "The file {file} is written, but the disk has not confirmed that it will stay: {reason}.",
        "Check the disk and save once more before you rely on the file.",
    ),
    "not_removed": Trouble(
        "Not removed",
        "The file {file} could not be removed: {reason}.",
        "Make sure that you may change the folder, and try again.",
    ),
    "no_lock": Trouble(
        "Cannot be locked",
        "The folder cannot be locked ({file}): {reason}. Nothing was changed.",
        "Keep the workspace on a disk where files can be locked, or ask the administrator for help.",
    ),
    "not_toml": Trouble(
        "File cannot be understood",
        "{file}, line {line}: the line is not TOML.",
        "Common causes are a missing quotation mark or equals sign.",
    ),
    "too_deep": Trouble("Too many levels", "{file}, line {line}: too many tables in each other.", "Simplify it."),
    "control_character": Trouble(
        "Forbidden character",
        "{file}, line {line}: “{key}” holds the control character {code}.",
        "Remove the character.",
    ),
    "endless_number": Trouble(
        "Not a number", "{file}, line {line}: “{key}” is not a finite number.", "Write an ordinary number."
    ),
    "missing_key": Trouble("Missing key", "{file}, line {line}: “{key}” is missing.", "Add the line {key} = …"),
    "unknown_key": Trouble(
        "Unknown key", "{file}, line {line}: “{key}” is not known here.", "What can stand here: {known}."
    ),
    "unknown_key_near": Trouble(
        "Unknown key",
        "{file}, line {line}: “{key}” is not known. Did you mean “{near}”?",
        "Correct the spelling or remove the line.",
    ),
    "wrong_type": Trouble(
        "Wrong kind of value", "{file}, line {line}: “{key}” must be {expected}.", "Correct the line."
    ),
    "type_text": "text in quotation marks",
    "type_flag": "true or false",
    "type_number": "a whole number without quotation marks",
    "type_decimal": "a number without quotation marks",
    "type_decimals": "a list of numbers",
    "type_date": "a date without quotation marks, such as 2023-03-10",
    "type_texts": 'a list of texts: ["…", "…"]',
    "type_table": "a table",
    "type_tables": "a list of tables",
    "not_a_day": Trouble(
        "Not a date",
        "{file}, line {line}: “{found}” in “{key}” is written in another way than days and months are written here.",
        'Write a day without quotation marks, {key} = 2023-03-10, and a month with them: {key} = "2023-03".',
    ),
    "no_such_day": Trouble(
        "No such day",
        "{file}, line {line}: {found} in “{key}” is not in the calendar.",
        "Check the month and the day.",
    ),
    "not_a_month": Trouble(
        "Not a month", "{file}, line {line}: “{found}” in “{key}” is no month.", 'Write it as "2023-03".'
    ),
    "not_a_period": Trouble(
        "Not a period",
        "{file}, line {line}: “{found}” in “{key}” is no period.",
        'Write "2023-02", "2023", "2023-02-28" or "2023-01/2023-02".',
    ),
    "not_a_time_zone": Trouble(
        "Not a time zone",
        "{file}, line {line}: “{found}” is no time zone.",
        "Write it as Europe/Stockholm, or take the line away: then it is Swedish time.",
    ),
    "not_a_dictionary": Trouble(
        "Not a dictionary",
        "{file}, line {line}: “{found}” is no dictionary.",
        "Name a file that ends in .dic; another with the same name and the ending .aff lies beside it.",
    ),
    "rule_stays": Trouble(
        "The rule cannot be changed",
        "{file}, line {line}: rule {rule} remains an error, since what it finds (placeholders, personal numbers, control characters) may never stand in the report.",
        "Remove the line. The rest of the file is in force.",
    ),
    "not_a_choice": Trouble(
        "Unknown choice",
        "{file}, line {line}: “{found}” cannot be chosen for “{key}”.",
        "The choices are: {allowed}.",
    ),
    "twice": Trouble(
        "The same name twice",
        "{file}, line {line}: “{found}” stands further up in the file already.",
        "Rename one of them, or remove it.",
    ),
    "unknown_unit": Trouble(
        "Unknown unit",
        "{file}, line {line}: the unit “{found}” is not in organisation.toml.",
        "Correct the name, or add the unit to organisation.toml.",
    ),
    "unknown_owner_near": Trouble(
        "Unknown owner",
        "{file}, line {line}: the owner “{found}” is not in organisation.toml. Did you mean “{near}”?",
        "Correct “owner”, or add the unit to organisation.toml.",
    ),
    "unknown_owner": Trouble(
        "Unknown owner",
        "{file}, line {line}: the owner “{found}” is not in organisation.toml.",
        "Correct “owner”, or add the unit to organisation.toml.",
    ),
    "unknown_slot": Trouble(
        "Unknown name in the title",
        "{file}, line {line}: “{{{found}}}” in the title is replaced by nothing.",
        "What is replaced is: {known}, within braces. Otherwise write without braces.",
    ),
    "unknown_rule": Trouble(
        "Unknown rule",
        "{file}, line {line}: “{found}” is no rule and is like none, so the setting holds for nothing.",
        "The rules stand in docs/rules.md. A rule of a plugin needs its package in “plugins”.",
    ),
    "unknown_rule_near": Trouble(
        "Unknown rule",
        "{file}, line {line}: “{found}” is no rule, so the setting holds for nothing. Was “{near}” meant?",
        "Mend [rules.{found}]. The rules stand in docs/rules.md.",
    ),
    "bad_section_id": Trouble(
        "Forbidden name",
        "{file}, line {line}: “{found}” cannot be a name.",
        "Use small letters a–z, digits and hyphens, at most 64 characters.",
    ),
    "bad_figure_id": Trouble(
        "Forbidden name",
        "{file}, line {line}: “{found}” cannot be the name of a figure.",
        "Use small letters a–z, digits and underscores, and begin with a letter.",
    ),
    "id_is_not_name": Trouble(
        "The section's name does not fit",
        "{file}, line {line}: the id is “{found}”, but the file's name says “{expected}”.",
        "Give file and section the same name. Two sections cannot share one.",
    ),
    "figure_twice": Trouble(
        "The same figure twice",
        "{file}, line {line}: the figure “{found}” stands in {other} already.",
        "A figure has one owner. Rename one of them, or remove it.",
    ),
    "relation": Trouble(
        "Relation cannot be understood",
        "The relation “{relation}” cannot be understood at “{found}”.",
        "Write it as “whole = part + part”, “part <= whole” or the like.",
    ),
    "bad_value": Trouble("Value cannot be understood", "{file}, line {line}, “{key}”: {reason}", "Correct the line."),
    "empty_outline": Trouble(
        "The outline is empty",
        "{file} has not a single [[node]]; the report would be empty.",
        "Write the chapters and sections of the report, or restore the file.",
    ),
    "unknown_section": Trouble(
        "Unknown section",
        "{file}, line {line}: the section “{found}” has no file in the folder sections.",
        "Add sections/{found}.toml, or take the section out of the outline.",
    ),
    "unknown_measurement": Trouble(
        "Unknown unit of measurement",
        "{file}, line {line}: the figure {figure} has the unit “{found}”, which is not in registers/units.toml.",
        "Correct “unit”, or add the unit to the register.",
    ),
    "unknown_measurement_near": Trouble(
        "Unknown unit of measurement",
        "{file}, line {line}: the figure {figure} has the unit “{found}”. The register calls it “{near}”.",
        "Write “{near}”.",
    ),
    "unknown_categories": Trouble(
        "Unknown categories",
        "{file}, line {line}: the figure {figure} is broken down by “{found}”, which is not in registers/categories.toml.",
        "Correct “breakdown”, or add the categories to the register.",
    ),
    "unknown_figure": Trouble(
        "Unknown figure in a relation",
        "{file}, line {line}: the figure “{found}” in the relation “{relation}” does not exist.",
        "Correct the name in the relation.",
    ),
    "unknown_part": Trouble(
        "Unknown part in a relation",
        "{file}, line {line}: “{found}” is neither a comparison nor a category of the figure.",
        "After the dot can stand: {known}.",
    ),
    "figure_not_here": Trouble(
        "Unknown figure",
        "{file}, line {line}: the figure “{found}” does not belong to the section {section}.",
        "Correct the name, or remove the table.",
    ),
    "bad_file_name": Trouble(
        "The file's name cannot be used",
        "“{found}” cannot be the name of a file here.",
        "Give the file a name without slashes that does not begin with a full stop.",
    ),
    "no_attachment": Trouble(
        "Appendix file missing",
        "{file}, line {line}: the file “{found}” is not among the section's attachments.",
        "Put the file in the folder attachments, or attach it with “reportkit attach”.",
    ),
    "other_unit_than_measure": Trouble(
        "Another unit than the plan's",
        "{file}, line {line}: “{figure}” is counted in “{found}”, but the plan counts measure {nr} in “{unit}”.",
        "Remove “unit”, and it is counted as in the plan, or correct the unit in registers/measures.toml.",
    ),
    "unknown_unit_of_measure": Trouble(
        "Unknown unit of measurement",
        "{file}, line {line}: measure {nr} has the unit ”{found}”, which is not in registers/units.toml.",
        "Correct ”unit”, or add the unit to the register.",
    ),
    "unknown_body": Trouble(
        "Unknown body",
        "{file}, line {line}: ”{found}” in ”{key}” is not in organisation.toml.",
        "Correct the name, or add the body to the organisation.",
    ),
    "unknown_measure": Trouble(
        "Unknown steering measure",
        "{file}, line {line}: the figure {figure} is the outcome of measure {found}, which is not in registers/measures.toml.",
        "Correct the number, or add the measure to the register.",
    ),
    "unknown_assignment": Trouble(
        "Unknown assignment",
        "{file}, line {line}: the assignment ”{found}” is not in registers/assignments.toml.",
        "Correct the name, or add the assignment to the register.",
    ),
}
