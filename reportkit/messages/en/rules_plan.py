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
    "M10.about": "Some section asks for every steering measure that is owed this month.",
    "M10": (
        "The steering measure “{measure}” (no. {nr}) is owed for {month}, but no section asks for it. Write "
        "measure = {nr} at a figure of the section that is to give it."
    ),
}
