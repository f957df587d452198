"""The real report, where this machine has it."""

import os
from pathlib import Path

import pytest


@pytest.fixture(scope="session")
def real() -> Path:
    """The folder of the real report, for fixtures that are made once; `reference` says the same to single tests."""
    folder = os.environ.get("REPORTKIT_REFERENCE")
    if not folder:
        pytest.skip("REPORTKIT_REFERENCE is not set")
    path = Path(folder)
    if not path.is_dir():
        pytest.fail(f"REPORTKIT_REFERENCE is set, but {folder} is not a folder", pytrace=False)
    return path
