"""What the kept board is named by: everything that decides what it says."""

import os
import shutil
import sys

import pytest

from reportkit.store import place
from reportkit.store.place import content_key, definitions_key, reading_key
from tests.store import sample


@pytest.fixture
def root(tmp_path, monkeypatch):
    """A workspace on a machine with a folder for dictionaries and one for packages."""
    system, packages = tmp_path / "hunspell", tmp_path / "lib/site-packages"
    system.mkdir()
    packages.mkdir(parents=True)
    monkeypatch.setattr(place, "DICTIONARY_FOLDERS", (str(system), str(tmp_path / "myspell")))
    monkeypatch.setattr(sys, "path", [*(each for each in sys.path if "site-packages" not in each), str(packages)])
    sample.make(tmp_path / "work")
    return tmp_path / "work"


@pytest.mark.parametrize(
    "new",
    [
        "work/registers/liten.dic",
        "work/liten.aff",
        "hunspell/sv_SE.dic",
        "lib/site-packages/hunspell_sv.py",
    ],
)
def test_a_new_dictionary_or_package_has_the_board_made_anew(new, root):
    before = content_key(root, "2023-03")
    assert content_key(root, "2023-03") == before
    (root.parent / new).write_text("1\nord\n", encoding="utf-8")
    assert content_key(root, "2023-03") != before


def test_another_dictionary_in_the_workspace_has_the_board_made_anew(root):
    (root / "liten.dic").write_text("1\nord\n", encoding="utf-8")
    before = content_key(root, "2023-03")
    (root / "liten.dic").write_text("1\nbok\n", encoding="utf-8")
    assert content_key(root, "2023-03") != before


def test_a_folder_of_dictionaries_that_is_made_later_is_noticed(root):
    before = content_key(root, "2023-03")
    (root.parent / "myspell").mkdir()
    assert content_key(root, "2023-03") != before


def test_a_published_document_that_is_changed_has_the_board_made_anew_and_an_assembled_one_not(root):
    month = root / "reports/2023-03"
    for name in ("rapport.docx", "published/1.0/rapport.docx", "published/1.0/rapport.zip"):
        (month / name).parent.mkdir(parents=True, exist_ok=True)
        (month / name).write_bytes(b"1")
    before = content_key(root, "2023-03")
    for name in ("rapport.docx", "published/1.0/rapport.zip"):
        (month / name).write_bytes(b"2")
        assert content_key(root, "2023-03") == before
    (month / "published/1.0/rapport.docx").write_bytes(b"2")
    assert content_key(root, "2023-03") != before


@pytest.mark.parametrize(
    "module", ["model/number.py", "store/section_file.py", "text/markdown/reader.py", "workflow/history.py"]
)
def test_the_program_that_understands_files_is_named_by_what_it_says_and_not_by_its_times(
    module, tmp_path, monkeypatch
):
    shutil.copytree(place._PROGRAM, tmp_path / "reportkit", ignore=shutil.ignore_patterns("__pycache__"))
    monkeypatch.setattr(place, "_PROGRAM", tmp_path / "reportkit")
    before = reading_key.__wrapped__()
    path = tmp_path / "reportkit" / module
    os.utime(path, (1, 1))
    assert reading_key.__wrapped__() == before
    path.write_bytes(path.read_bytes().replace(b"def ", b"def\t", 1))
    assert reading_key.__wrapped__() != before


def test_a_link_in_the_place_of_a_definition_is_another_definition(root):
    before = definitions_key(root)
    path = root / "sections/psykiatri.toml"
    path.rename(root / "psykiatri.bak")
    path.symlink_to(root / "psykiatri.bak")
    linked = definitions_key(root)
    path.unlink()
    assert len({before, linked, definitions_key(root)}) == 3
    (root / "psykiatri.bak").rename(path)
    assert definitions_key(root) == before
