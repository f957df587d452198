"""The process in which the colleague sits: started and asked by `looking`, on standard input and output."""

import os
import select
import sys
from pathlib import Path

from reportkit.messages import ReportkitError
from reportkit.model.month import Month
from reportkit.model.people import Actor
from reportkit.workflow.colleague import Colleague
from reportkit.workflow.looking import receive, send
from reportkit.workflow.session import open_session


def main(root: str, month: str, login: str, acting_for: str, patience: str) -> None:
    """Answer until nobody asks any more."""
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # what a plugin prints is no answer
    asked_for = Month.parse(month)
    colleague = Colleague(open_session(Path(root), Actor(login, acting_for), asked_for), asked_for)
    while select.select([sys.stdin.buffer], [], [], float(patience))[0]:
        try:
            asked = receive(sys.stdin.buffer)
        except EOFError:
            return
        if not isinstance(asked, tuple):
            return
        send(answers, _answer(colleague, *asked))


def _answer(colleague: Colleague, question: str, about: tuple[object, ...]) -> object:
    """The answer, alone in a tuple; None where the files cannot be read, which whoever asks will find out as well."""
    try:
        return (getattr(colleague, question)(*about),)
    except ReportkitError:
        return None


if __name__ == "__main__":
    main(*sys.argv[1:])
