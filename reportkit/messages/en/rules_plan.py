"""Questions about the plan, the process and the report's header, and a sentence about each rule."""

SENTENCES = {
    # Words that several rules use.
    "or": "or",
    "against": "{outcome} against {wanted}",
    "at_least": "at least {low}",
    "at_least.strict": "more than {low}",
    "at_most": "at most {high}",
    "at_most.strict": "less than {high}",
    "between": "between {low} and {high}",
    # M – steering measures, assignments, risks.
    "M01.about": "The steering measures that are owed have an outcome, divided where the plan divides them.",
    "M01": "The steering measure “{measure}” (no. {nr}) is owed for {period} but missing.",
    "M01.later": "The measure “{measure}” (no. {nr}) for {period} is missing and comes later, as the text says.",
    "M01.categories": (
        "The steering measure “{measure}” (no. {nr}) for {period} has no value for {categories}. The plan divides it."
    ),
    "M02.about": "What is said of a target follows from the outcome and the target.",
    "M02": "The target is said to be “{stated}”, but the outcome {computed} gives {judged}.",
    "M03.about": "A steering measure has a baseline, and its target is not reached there already.",
    "M03": "{measure}: the target {target} for {year} is worse than the baseline {baseline}. Is that right?",
    "M03.equal": "{measure}: the target {target} for {year} is the same as the baseline. Is that right?",
    "M03.missing": "“{measure}” (no. {nr}) has no baseline in the plan to compare with.",
    "M08.about": "The value of a risk is its probability times its consequence, and high values have an action.",
    "M08": (
        "{count:Risk|Risks} {numbers} {count:has|have} a value of at least {least}, but no action in "
        "registers/risks.toml. Write it at action."
    ),
    "M08.value": "Risk {nr} has the value {value}, but {computed}.",
    "M08.needs": "Risk {nr} has the value {value} and needs an action, but the register says that it does not.",
    "M08.no_need": "Risk {nr} has the value {value} and needs no action, but the register says that it does.",
    "M09.about": "A body that answers for something exists then, and has the goal in question.",
    "M09": "{body} does not exist in {month} but answers for “{what}”.",
    "M09.heirs": "{body} does not exist in {month} but answers for “{what}”. {heirs} has taken over.",
    "M09.goal": "{body} answers for “{what}” but does not have the goal “{goal}”.",
    "M10.about": "Some section asks for every steering measure and every assignment that is owed this month.",
    "M10": (
        "The steering measure “{measure}” (no. {nr}) is owed for {month}, but no section asks for it. Write "
        "measure = {nr} at a figure of the section that is to give it."
    ),
    "M10.assignment": (
        "The assignment {id}, {assignment}, is due {due}, but no section asks for it. Write it at assignments in the "
        "section that is to account for it, or closed in the register if it has ended."
    ),
    "M04.about": "An assignment that is due before the next report is accounted for.",
    "M04": (
        "The assignment {id}, {assignment}, is due {due} but is not mentioned. Write a matter with Uppdrag: {id} and Läge, "
        "or answer why it is not accounted for."
    ),
    "M05.about": "An assignment that is past its day is accounted for with its status until it is closed.",
    "M05": (
        "The assignment {id}, {assignment}, was due {due}, and no matter says how it stands. Write a matter with "
        "Uppdrag: {id} and Läge."
    ),
    "M06.about": "An open matter of the last report stays until it has been closed.",
    "M06": "The matter “{matter}” was there in {month} but was never closed. Write how it stands, or that it is closed.",
    "M07.about": "A matter has a decision with body and day, a status, and a next step unless it is closed.",
    "M07": "The matter “{matter}” lacks {fields}.",
    "M07.unlabelled": (
        "The matter “{matter}” does not say {fields} on lines of their own. Write them as a list below the heading: "
        "- Beslut: …, - Läge: …, - Nästa steg: …"
    ),
    "M11.about": "A next step of the last report whose time has come is followed up.",
    "M11": "In {month} the next step of the matter “{matter}” was: {step}. The time has come. What happened?",
    "fact.decision": "decision",
    "fact.body": "who decided",
    "fact.day": "the day of the decision",
    "fact.status": "status",
    "fact.next_step": "next step",
    # Q – money and times.
    "Q04.about": "Where money is asked for it says where it is to come from.",
    "Q04": "{amount}: no financing. Write where the money is to come from.",
    "Q04.labelled": "The matter “{matter}” costs {cost}, but has no financing. Write - Finansiering: …",
    "Q07.about": "What several matters ask of one source is told with its total.",
    "Q07": "{count} matters have the financing “{purse}”, together {total}. Is that enough?",
    "Q07.some": (
        "{count} matters have the financing “{purse}”. The {counted} that give an amount are {total} together. Is that enough?"
    ),
    "Q01.about": "Contributions come on the last day to submit or before.",
    "Q01": "The contribution came {days} {days:day|days} after the last day to submit, {deadline}.",
    # H, R – page header and appendices.
    "H02.about": "The fields of the page header are filled in.",
    "H02": "The field {field} of the page header is empty. Fill it in in the month's report.toml, or in reportkit.toml for all months.",
    "H03.about": "The document's id and version have the form that the report is filed under.",
    "H03": "The document id “{id}” does not have the right form.",
    "H03.version": "The version “{version}” does not have the right form. Write 0.1, for example.",
    "H04.about": "The day of publication lies in the report's month, and not before the last contribution.",
    "H04.month": "The day of publication is wrong: {day} does not lie in {month}.",
    "H04.before": "The day of publication is wrong: the report is dated {day}, but the last contribution came {last}.",
    "H05.about": "Who signed the introduction is who answers for the report in its header.",
    "H05": "The introduction is signed by {signed}, the header says {header}.",
    "R04.about": "An appendix is called in the text what it is called in the list.",
    "R04": "The appendix {appendix} is called “{text}” in the text but “{title}” in the list.",
    "field.applies_to": "Applies to",
    "field.document_id": "Document ID",
    "field.responsible_person": "Responsible",
    "field.prepared_by": "Prepared by",
}
