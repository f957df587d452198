"""The questions about figures and what they were before, and a sentence about each rule."""

SENTENCES = {
    "and": "{before} and {last}",
    "A05.about": "The parts of a result make it, in the budget, the forecast and the year before too.",
    "A06.about": "Result and deviation give the same budget, whatever it is computed from.",
    "A06": "{left} gives the budget {left_value}, but {right} gives {right_value}.",
    "A06.prose": (
        "“{figure}” is {value} and {comparison} {base}. The difference is {deviation}, but here stands “{stated}”."
    ),
    "A08.about": "What is divided in two ways has one total.",
    "A08": "Divided into {left} it is {left_value}, but divided into {right} {right_value}.",
    "A12.about": "Number and share give the same total in both years, where the total has not changed.",
    "A12": (
        "{number} is {share} percent of {total}, but {other_number} is {other_share} percent of {other_total}. The "
        "total should be the same."
    ),
    "A13.about": "Parts that are given as ranges can make the whole.",
    "A13": "{parts} cannot make {value} ({whole}), only {possible}.",
    "A13.prose": "{parts} cannot make {value}.",
    "A15.about": "The rows and columns of a table make its sum.",
    "A15": "{line}: the parts make {sum}, the sum is said to be {stated}.",
    "F06.about": "A figure that has changed much since the last report has a note.",
    "F06": "“{figure}” has gone from {before} to {now} since {period}. Is that right? If so, say why in the note.",
    "F06.by_month": (
        "“{figure}” is {now}, and was {before} for {period}. By month that is a large change. Is it right? If so, say "
        "why in the note."
    ),
    "F07.about": "What is said of an earlier period is what was reported then.",
    "F07": "“{figure}” for {period} is given as {now}, but the report for {month} said {before}.",
    "F07.file": "“{figure}” for {period} is given as {now}, but history/figures.csv has {before}.",
    "F01.later": "“{figure}” for {period} is missing under “{section}” and comes later, says the text.",
    "F08.about": "The section's own figures are cited and not typed, and all of them are used.",
    "F08": (
        "Here stands {typed}, but the figure “{figure}” is {printed}. Cite it as {citation}, and it is the same everywhere."
    ),
    "F08.cite": "The number is the figure “{figure}”. Cite it as {citation}, and the text follows when it changes.",
    "F08.unused": "No text uses the figure “{figure}”. Cite it as {citation}, or show it in a table.",
    "F09.about": "A section whose figures come later says which day.",
    "F09": (
        "“{section}” lacks {count} {count:figure|figures} for {month}, and does not say which day {count:it comes|they "
        "come}."
    ),
    "D02.about": "One figure has one value in the whole report.",
    "D02": "“{figure}” is {here} here and {there} under “{section}”.",
    "D02.prose": "Here stands {here}, but nearly the same sentence under “{section}” has {there}. Which is right?",
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
    "D04.about": "No text stands word for word as in the last report.",
    "D04": "The section “{section}” is word for word as in the report for {month}.",
    "D04.heading": "The text under “{heading}” is word for word from the report for {month}.",
    "P08.about": "No sentence of an earlier report stands again with the month that was the present one then.",
    "P08": "The sentence stands the same in the report for {month} but names “{period}”. Is the month right?",
    "S10.about": "A unit that writes in several chapters says the same in them.",
    "S10": "{unit} has sections in {chapters}. Compare them.",
}
