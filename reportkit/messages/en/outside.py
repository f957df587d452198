"""Writing in an editor of one's own."""

from collections.abc import Mapping

from reportkit.messages.catalogue import Trouble

SENTENCES: Mapping[str, str | Trouble] = {
    "title": "Open the text in {command}?",
    "about": "The program waits while you write there, and takes in the text once you have saved and closed. Enter opens.",
    "back_vi": "To come back: press Esc, type :wq and press Enter. Without saving: Esc, :q! and Enter. Begin to write with i.",
    "back_nano": "To come back: ctrl+o and Enter saves, ctrl+x closes.",
    "back_other": "To come back: save and close the editor.",
    "none": Trouble(
        "No text editor is chosen",
        "This computer has none of the editors editor, nano and vi.",
        "Write here instead. Another editor that is installed is named in the variable EDITOR before you start.",
    ),
    "missing": Trouble(
        "The chosen editor is not there",
        "The variable VISUAL or EDITOR says “{command}”, which cannot be found on this computer.",
        "The text is as it was. Name another before you start: export EDITOR={other}",
    ),
    "missing_all": Trouble(
        "The chosen editor is not there",
        "The variable VISUAL or EDITOR says “{command}”, which cannot be found on this computer.",
        "The text is as it was. Write here instead, or name an editor that is installed.",
    ),
    "failed": Trouble(
        "The editor could not be used",
        "“{command}” could not be run: {reason}.",
        "The text is as it was. Name another editor in the variable EDITOR.",
    ),
}
