"""The questions about figures and what they were before, and a sentence about each rule."""

SENTENCES = {
    "and": "{before} and {last}",
    "F06.about": "A figure that has changed much since the last report has a note.",
    "F06": "“{figure}” has gone from {before} to {now} since {period}. Is that right? If so, say why in the note.",
    "F06.by_month": (
        "“{figure}” is {now}, and was {before} for {period}. By month that is a large change. Is it right? If so, say "
        "why in the note."
    ),
    "F07.about": "What is said of an earlier period is what was reported then.",
    "F07": "“{figure}” for {period} is given as {now}, but the report for {month} said {before}.",
    "F07.file": "“{figure}” for {period} is given as {now}, but history/figures.csv has {before}.",
    "U10.about": "No amount is a thousand times larger or smaller than the last time.",
    "U10.larger": "“{figure}” is {value}, about 1,000 times more than {before} ({than}). Is the amount in the right unit?",
    "U10.smaller": "“{figure}” is {value}, about 1,000 times less than {before} ({than}). Is the amount in the right unit?",
    "K04.about": "No group is so small that somebody in it could be recognised.",
    "K04": (
        "The group “{category}” of “{figure}” is too small to be shown: {number}, and the limit is {limit}. Join it "
        "with another group, or leave it out."
    ),
    "K05.about": "Figures that the plan wants by, for instance, age and place are shown so.",
    "K05": "“{figure}” is not shown by {divisions}.",
}
