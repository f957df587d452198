"""Workspaces for the tests of the store."""

import pytest

from reportkit.store.edit import Edit, NewAttachment
from tests.store import sample


@pytest.fixture
def root(tmp_path):
    return tmp_path / "norrbotten"


@pytest.fixture
def store(root):
    """The sample workspace with March open."""
    store = sample.make(root)
    sample.open_march(store)
    return store


@pytest.fixture
def folder(root, store):
    """The folder of the section in March."""
    return root / "reports/2023-03/psykiatri"


@pytest.fixture
def written(store):
    """The store after the contact has written words and figures, and attached a document."""
    sample.save(store, Edit(text=sample.TEXT, pictures={"vantan.png": sample.PICTURE}))
    sample.save(store, Edit(figures_source=sample.FIGURES))
    sample.save(store, Edit(attachment=NewAttachment("arsrapport", "Årsrapport 2022", "arsrapport.pdf", b"%PDF-1.7")))
    return store
