"""The workspace is read once for as long as its files say the same."""

from reportkit.store.folder import FolderStore
from reportkit.workflow.new import new_workspace


def test_a_workspace_whose_files_say_the_same_is_read_once(tmp_path):
    new_workspace(tmp_path / "norrbotten")
    store = FolderStore(tmp_path / "norrbotten")
    assert store.workspace() is store.workspace()


def test_a_definition_that_changes_is_read_again(tmp_path):
    new_workspace(tmp_path / "norrbotten")
    store = FolderStore(tmp_path / "norrbotten")
    file = tmp_path / "norrbotten/sections/psykiatri.toml"
    before = store.workspace().sections["psykiatri"].title
    file.write_text(file.read_text().replace(f'title = "{before}"', 'title = "Division Fjäll"', 1))
    assert store.workspace().sections["psykiatri"].title == "Division Fjäll"


def test_a_definition_that_breaks_or_goes_away_is_noticed(tmp_path):
    new_workspace(tmp_path / "norrbotten")
    store = FolderStore(tmp_path / "norrbotten")
    file = tmp_path / "norrbotten/sections/psykiatri.toml"
    assert store.workspace().problems == ()
    file.write_text("title =")
    assert [problem.file for problem in store.workspace().problems] == ["sections/psykiatri.toml"]
    file.unlink()
    assert "psykiatri" not in store.workspace().sections
