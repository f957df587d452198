"""About what people do: who may, when it can be done, and what stands in the way."""

from collections.abc import Mapping

from reportkit.messages.catalogue import Trouble

SENTENCES: Mapping[str, str | Trouble] = {
    "state_empty": "Empty",
    "state_draft": "Draft",
    "state_submitted": "Submitted",
    "state_in_review": "In review",
    "state_returned": "Returned",
    "state_approved": "Approved",
    "state_excused": "Excused",
    "deed_save": "change the section",
    "deed_submit": "submit the section",
    "deed_receive": "submit for somebody else",
    "deed_withdraw": "withdraw the section",
    "deed_answer": "answer findings",
    "deed_review": "review the section",
    "deed_remark": "write remarks",
    "deed_reply": "answer remarks",
    "deed_return": "return the section",
    "deed_approve": "approve the section",
    "deed_confirm": "confirm changed figures",
    "deed_excuse": "excuse the section",
    "deed_waive": "waive an error",
    "deed_open_month": "open a month",
    "deed_assemble": "assemble the report",
    "deed_change_month": "change the month",
    "deed_publish": "publish the report",
    "deed_reopen": "open the month again",
    "deed_act_for": "act for somebody else",
    "deed_add_words": "add to the word list",
    "instead_empty": "Begin by writing in the section.",
    "instead_draft": "The section must be submitted first.",
    "instead_submitted": "Withdraw the section first, or ask the editor to return it.",
    "instead_in_review": "The editor is reviewing. Ask to have the section returned if something must change.",
    "instead_returned": "The section is with its contact, who submits it again.",
    "instead_approved": "The editor can return the section if something must change.",
    "instead_excused": "The section is excused this month. The contact can submit it nevertheless.",
    "role_contact": "contact",
    "role_editor": "editor",
    "role_approver": "approver",
    "role_administrator": "administrator",
    "or": "{one} or {other}",
    "no_role": Trouble(
        "Not allowed",
        "{who} ({login}) may not {deed}: {section}.",
        "Those with the role {roles} may. The roles stand in people.toml.",
    ),
    "nobody_yet": Trouble(
        "Nobody is written in yet",
        "people.toml has no persons, so nobody may {deed}.",
        "Write yourself into people.toml, with your name, and try again:\n"
        "[[person]]\n"
        'login = "{login}"\n'
        'name = "First Last"\n'
        "[[person.role]]\n"
        'role = "{role}"',
    ),
    "wrong_state": Trouble(
        "Not possible now", "It is not possible to {deed} now: {section} is in the state {state}.", "{hint}"
    ),
    "unknown_person": Trouble("Unknown person", "“{person}” is not in people.toml.", "Those there are: {known}."),
    "no_month": Trouble(
        "No month is open",
        "The workspace has no open month.",
        "An editor opens one with “reportkit open 2023-04”.",
    ),
    "unknown_section": Trouble("Unknown section", "There is no section “{section}”.", "Those there are: {known}."),
    "unknown_figure": Trouble(
        "Unknown figure",
        "The section {section} has no figure “{figure}”.",
        "Nothing was saved. Those there are: {known}.",
    ),
    "figure_elsewhere": Trouble(
        "The figure belongs elsewhere",
        "The figure “{figure}” belongs to the section {owner}, not to {section}.",
        "Nothing was saved. Give it there. A text can cite it with {{{{{figure}}}}}.",
    ),
    "unknown_key": Trouble(
        "Unknown key",
        "{figure}: there is no “{found}”.",
        "Nothing was saved. What can be given: {known}, and breakdown.CODE.",
    ),
    "unknown_category": Trouble(
        "Unknown category", "{figure}: there is no category “{found}”.", "Nothing was saved. Those there are: {known}."
    ),
    "bad_value": Trouble(
        "Value cannot be read",
        "{label} ({figure}): {reason}",
        "Nothing was saved. Correct the value and try again.",
    ),
    "not_a_judgement": Trouble(
        "No judgement of a target",
        "{figure}: “{found}” says nothing of a target.",
        "Write one of: {known}.",
    ),
    "not_a_period": Trouble(
        "Not a period",
        "{figure}: “{found}” is no period.",
        "Write 2023-02, 2023, 2023-02-28 or 2023-01/2023-02.",
    ),
    "bad_attachment": Trouble(
        "The file's name cannot be used",
        "No name for the appendix can be made of “{file}”.",
        "Give the file a name with letters or digits.",
    ),
    "attachment_title": Trouble(
        "The appendix has no title",
        "The file {file} needs a title.",
        "Give it with --title “Annual report 2022”.",
    ),
    "dictionary_missing": Trouble(
        "The dictionary is missing",
        "The dictionary {dictionary}, named in reportkit.toml under [spelling], is not there or cannot be read.",
        "Correct “dictionary” in reportkit.toml, or remove the line, and the installed dictionary is used.",
    ),
    "no_dictionary": Trouble(
        "No dictionary",
        "There is no dictionary on this machine to look words up in.",
        "The administrator can install hunspell-sv, or name another in reportkit.toml under [spelling].",
    ),
    "unknown_key_of_finding": Trouble(
        "No such finding",
        "The section {section} has no finding with the key {key}.",
        "Those there are: {known}. See “reportkit check {section}”.",
    ),
    "no_fix": Trouble(
        "Cannot be mended by itself",
        "The finding {key} has no fix that the program can make.",
        "Mend the text by hand, or answer the finding.",
    ),
    "which_fix": Trouble(
        "Which word?",
        "Several words may be meant by “{quote}” ({key}), or none of them is the one you gave.",
        "Give one of them with --word: {known}.",
    ),
    "waiver_reason": Trouble(
        "Reason missing", "Say why {key} is waived.", "Write it in words after -m; it is kept in the journal."
    ),
    "unwaivable": Trouble(
        "Cannot be waived",
        "Nobody can waive {rule}: placeholders, personal numbers and control characters must be mended.",
        "Mend the text.",
    ),
    "answer_error": Trouble(
        "An error must be mended",
        "{key} is an error, and an answer is not enough.",
        "Mend it, or ask the editor to waive it with a reason.",
    ),
    "no_answer": Trouble("No answer to take back", "{key} has no answer.", "See the keys with “reportkit check”."),
    "answer_reason": Trouble("The answer needs a sentence", "{key} needs an answer in words.", "Write it after -m."),
    "not_a_contact": Trouble(
        "Not a contact here",
        "{person} is not a contact for {section}.",
        "Name the contact that the text came from. The roles stand in people.toml.",
    ),
    "received_how": Trouble(
        "How did the text come?",
        "Say how the text came to you.",
        "Write it after -m, such as “e-mail 9 March”.",
    ),
    "nothing_written": Trouble(
        "The section is empty",
        "{section} has neither text nor figures.",
        "Write first, or say “nothing to report” (reportkit nothing {id}).",
    ),
    "changed_meanwhile": Trouble(
        "The section has changed",
        "{section} has changed since you last saw it, and was not submitted.",
        "Read it again and then submit.",
    ),
    "findings_stop": Trouble(
        "Not submitted",
        "{section}: {errors} {errors:error|errors} and {warnings} {warnings:warning|warnings} are left to mend or answer.",
        "See them with “reportkit check {id}”. Errors are mended; warnings are mended or answered (reportkit answer).",
    ),
    "empty_remark": Trouble("The remark is empty", "Say what the contact shall change.", "Write it after -m."),
    "empty_reply": Trouble(
        "The answer is missing",
        "The remark {id} needs an answer in words.",
        "Write it after -m. See “reportkit show {section}”.",
    ),
    "quote_not_there": Trouble(
        "The words are not there",
        "“{quote}” does not stand in {section}. No remark is written.",
        "Take the words from the text: reportkit show {id}",
    ),
    "unknown_remark": Trouble(
        "No such remark", "The section {section} has no remark {id}.", "See “reportkit show {section}”."
    ),
    "other_step": Trouble(
        "Another step is next",
        "{section} waits for the step {step}, and you do not have that role.",
        "Whoever has the role approves now.",
    ),
    "four_eyes": Trouble(
        "Four eyes",
        "{section} was submitted from the login {login}. The same login cannot approve it.",
        "Ask another editor to approve.",
    ),
    "signed_already": Trouble(
        "Signed by you already",
        "The login {login} has signed {section} already.",
        "The next step is signed by somebody else.",
    ),
    "excuse_reason": Trouble(
        "Reason missing", "Say why the section is left out.", "Write it after -m; it stands in the report."
    ),
    "not_ready": Trouble(
        "The report is not ready",
        "{count} {count:thing stands|things stand} in the way of the report {month}. The first: {first}",
        "See all with “reportkit status”. A draft can always be made: reportkit assemble --draft.",
    ),
    "left_behind": (
        "{section}: the files have been changed outside reportkit since the section was sent in. The report has what was "
        'sent in, without “{words}”. To have it there: reportkit return {id} -m "Changed", and send it in again.'
    ),
    "left_behind_other": (
        "{section}: the files have been changed outside reportkit since the section was sent in. The report has what was "
        "sent in. The difference: reportkit diff {id}."
    ),
    "not_approved": "{section} ({id}): not approved, state {state}. Owner: {owner}.",
    "unclear_owner": "sections/{id}.toml: the owner {owner} of “{section}” has no single successor for {month} (found: {units}). Name the right unit in “owner”, or “successors” in organisation.toml.",
    "remarks_wait": Trouble(
        "A remark waits for an answer",
        "{section} has {count} {count:remark|remarks} without an answer; the first is “{text}”. Nothing was approved.",
        "Wait for the contact's answer, or approve all the same: reportkit approve {id} --anyway",
    ),
    "out_of_date": "{section}: {citation} was {before} when the section was approved and is {now} now. Confirm with “reportkit approve {id}”.",
    "gap": "{section} cites {citation}, but the value is not in the report. {problem}",
    "gap_reference": "{section} refers to {citation}, but nothing in the report is called that.",
    "errors_left": "{section}: {errors} {errors:error is|errors are} left. See “reportkit check {id}”.",
    "words_lost": Trouble(
        "Words are missing in the document",
        "The document was not written, because these words were lost: {words}",
        "This is a fault of the program or the template. Tell the administrator.",
    ),
    "no_submission": Trouble(
        "Nothing is submitted",
        "The section {section} has not been submitted yet.",
        "Compare with last month: --since last-month.",
    ),
    "no_last_month": Trouble(
        "No earlier month",
        "There is no report before {month} to compare with.",
        "Compare with the latest submission.",
    ),
    "far_month": Trouble(
        "The month is far ahead",
        "The report for {month} cannot be opened yet.",
        "The latest month that can be opened now is {latest}. Check the year.",
    ),
    "far_deadline": Trouble(
        "The date does not fit",
        "{deadline} cannot be the last day to submit for the report {month}.",
        "Check year and month.",
    ),
    "figures_after_report": Trouble(
        "Wrong month",
        "The figures cannot go through {figures} in the report for {month}.",
        "Name a month that is not after the report's.",
    ),
    "unknown_document": Trouble(
        "The document cannot be made",
        "{file} has an ending that no document has.",
        "What can be made is: {known}.",
    ),
    "folder_in_use": Trouble(
        "The folder is in use", "The folder {folder} is not empty; nothing has changed.", "Name a new folder."
    ),
    "unknown_kind": Trouble(
        "File cannot be brought in",
        "{file} is not of a kind that can be read.",
        "Those that can: {known}.",
    ),
    "empty_file": Trouble(
        "The file is empty",
        "{file} holds no text. Nothing was saved.",
        "If there is nothing to report, say so: reportkit nothing SECTION.",
    ),
    "empty_attachment": Trouble(
        "The file is empty",
        "There is nothing in {file}. Nothing has been attached.",
        "See that it is the right file, and that it has been saved.",
    ),
    "old_word": Trouble(
        "The file cannot be read",
        "{file} is in Word's old format.",
        "Open it in Word and choose Save as, Word document (.docx).",
    ),
    "old_encoding": "{file} was saved in the older encoding of Windows and has been converted. See that å, ä and ö are right.",
    "is_folder": Trouble("It is a folder", "{file} is a folder and no file.", "Name the file in it."),
    "no_such_file": Trouble("No such file", "The file {file} does not exist.", "Check the name and the folder."),
    "no_such_picture": Trouble(
        "No such picture",
        "The text shows the picture {file}, but there is no such file. Nothing was saved.",
        "Put the picture there, or take it out of the text.",
    ),
    "picture_place": Trouble(
        "The picture is in the wrong place",
        "The picture “{file}” cannot be fetched. Nothing was saved.",
        "Put it in the folder images beside the text and write ![description](images/name.png).",
    ),
    "picture_words": Trouble(
        "The picture needs words",
        "{file} needs a caption, and a description for those who do not see the picture.",
        "Write what the picture shows and why it is there.",
    ),
    "bad_picture": Trouble("The picture cannot be used", "{file}: {reason}", "Save it as PNG or JPEG."),
}
