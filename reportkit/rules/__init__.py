"""Floor 3: what must hold.

`engine.check_section(context, BUILT_IN, settings.rules)` gives the findings of one section, `engine.check_report` with
`BUILT_IN_FOR_REPORT` those of the report as a whole. A rule is an object of its own module; a new one is written beside
the others with its test, and added to the lists of `built_in`. Nothing is imported here: who needs a context or the
form of a rule loads no rules.
"""
