"""The house template, as the workspaces get it."""

from pathlib import Path

import pytest

from reportkit.word.template import read_template

MALL = Path(__file__).resolve().parents[2] / "templates" / "mall.docx"


@pytest.fixture(scope="session")
def mall():
    return MALL.read_bytes()


@pytest.fixture(scope="session")
def template(mall):
    return read_template(mall)
