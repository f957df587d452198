"""`words`: the workspace's own list of words, and what the dictionary proposes."""

from reportkit.cli.asked import Asked
from reportkit.messages import ExitCode, UsageError
from reportkit.workflow.month_view import MonthView
from reportkit.workflow.spelling import accept_words, suggestions

_DEEDS = ("add", "suggest")


def words(asked: Asked) -> int:
    """Add words to the list, or propose what they may have been meant to be."""
    if asked.deed not in _DEEDS:
        raise UsageError("cli.words_deed", found=asked.deed)
    if asked.deed == "add":
        added = accept_words(asked.session, asked.month, asked.line.words)
        for word in added:
            asked.terminal.result(word)
        asked.terminal.say("cli.words_added", count=len(added))
        return ExitCode.DONE
    view = MonthView(asked.session, asked.month)
    for word in asked.line.words:
        near = suggestions(view, word)
        asked.terminal.result(f"{word}: {', '.join(near) or asked.terminal.words('cli.none')}")
    return ExitCode.DONE
