"""Many writers at once: each edit is saved or its writer is told of the conflict, and none is lost."""

import subprocess
import sys
from pathlib import Path

from reportkit.model.journal import Action
from tests.store.sample import MARCH, contribution

WRITERS, EDITS = 4, 12

# Adds its own lines to the text, one a save. Who is told of a conflict reads again and tries again.
WRITER = """
import sys
from pathlib import Path

from reportkit.messages import ConflictError
from reportkit.model.journal import Action, Event
from reportkit.model.month import Month
from reportkit.store.edit import Edit
from reportkit.store.folder import FolderStore

root, name, edits = Path(sys.argv[1]), sys.argv[2], int(sys.argv[3])
store, month = FolderStore(root), Month(2023, 3)
definition = store.workspace().sections["psykiatri"]
event = Event(0, "2023-03-06T08:00:00Z", name, Action.SAVED, "psykiatri")
conflicts = 0
for number in range(edits):
    while True:
        before = store.month(month).contribution(definition)
        edit = Edit(text=f"{before.text}{name} rad {number}\\n")
        try:
            with store.changing(month) as writer:
                writer.save(definition, edit, before.revision, event)
        except ConflictError:
            conflicts += 1
        else:
            break
print(conflicts)
"""


def test_no_edit_of_many_writers_is_lost(store, root):
    names = [f"skribent-{number}" for number in range(WRITERS)]
    at_work = [
        subprocess.Popen(
            [sys.executable, "-c", WRITER, str(root), name, str(EDITS)],
            cwd=Path(__file__).parents[2], stdout=subprocess.PIPE, text=True,
        )
        for name in names
    ]  # fmt: skip
    conflicts = [int(each.communicate(timeout=120)[0]) for each in at_work]
    assert [each.returncode for each in at_work] == [0] * WRITERS

    lines = contribution(store).text.splitlines()
    assert sorted(lines) == sorted(f"{name} rad {number}" for name in names for number in range(EDITS))
    for name in names:
        assert [line for line in lines if line.startswith(name)] == [f"{name} rad {number}" for number in range(EDITS)]
    saved = [each for each in store.month(MARCH).journal() if each.action is Action.SAVED]
    assert len(saved) == WRITERS * EDITS
    assert saved[-1].content == contribution(store).revision
    assert sum(conflicts) > 0, "the writers never met; the test says nothing"
