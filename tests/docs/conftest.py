import shutil

import pytest

from reportkit.workflow import demo, word_book


@pytest.fixture(scope="session")
def made(tmp_path_factory):
    """The example workspace, made once; and what the making answered."""
    root = tmp_path_factory.mktemp("example") / "demo"
    return demo.make_demo(root, "anna.berg")


@pytest.fixture
def quick_demo(made, monkeypatch):
    """`reportkit demo` copies the example instead of making it anew: it is the same to the byte."""

    def copy(root, login, progress=None):
        shutil.copytree(made.root, root)
        return demo.Demo(root, root / made.document.relative_to(made.root), made.sections, made.words)

    monkeypatch.setattr(demo, "make_demo", copy)


@pytest.fixture(scope="session")
def looked_up(tmp_path_factory):
    """Where the words of the documents are kept once they have been looked up."""
    return tmp_path_factory.mktemp("words")


@pytest.fixture(autouse=True)
def real_words(dictionaries, looked_up, monkeypatch):
    """The documents show what the program says with the dictionary that it brings along."""
    monkeypatch.setattr(word_book, "cache_folder", lambda: looked_up)
