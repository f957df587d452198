"""Vad argparse säger, på svenska: dess egna engelska meningar är nycklarna."""

from collections.abc import Mapping

SENTENCES: Mapping[str, str] = {
    "usage: ": "så här: ",
    "positional arguments": "argument",
    "options": "val",
    "subcommands": "kommandon",
    "show this help message and exit": "visa den här hjälpen",
    "unrecognized arguments: %s": "okända argument: %s",
    "the following arguments are required: %s": "detta måste anges: %s",
    "argument %(argument_name)s: %(message)s": "%(argument_name)s: %(message)s",
    "invalid choice: %(value)r (choose from %(choices)s)": "”%(value)s” går inte att välja; det som går är %(choices)s",
    "unknown parser %(parser_name)r (choices: %(choices)s)": "okänt kommando ”%(parser_name)s”; de som finns är %(choices)s",
    "expected one argument": "ett värde måste följa",
    "expected at most one argument": "högst ett värde får följa",
    "expected at least one argument": "minst ett värde måste följa",
    "not allowed with argument %s": "går inte tillsammans med %s",
    "ignored explicit argument %r": "%r hör inte hit",
    "one of the arguments %s is required": "ett av %s måste anges",
    "invalid %(type)s value: %(value)r": "”%(value)s” går inte att använda",
    "ambiguous option: %(option)s could match %(matches)s": "%(option)s kan betyda %(matches)s",
}
PLURALS: Mapping[str, str] = {
    "expected %s argument": "%s värde måste följa",
    "expected %s arguments": "%s värden måste följa",
}
