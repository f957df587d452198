import shutil

import pytest

from reportkit.workflow import demo


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
