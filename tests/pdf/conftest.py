"""Word files to make PDF of, and programs that stand in for LibreOffice on its bad days."""

import os
from pathlib import Path

import pytest

from reportkit.word.package import write_report
from reportkit.word.template import read_template
from tests.word.sample import everything

MALL = Path(__file__).resolve().parents[2] / "templates" / "mall.docx"


@pytest.fixture(scope="session")
def docx():
    """A report with everything in it."""
    return write_report(everything(), read_template(MALL.read_bytes()))


@pytest.fixture
def stand_in(tmp_path, monkeypatch):
    """A program of this name instead of LibreOffice: the lines of a shell script."""

    def put(*lines):
        folder = tmp_path / "bin"
        folder.mkdir()
        program = folder / "soffice"
        program.write_text("\n".join(("#!/bin/sh", *lines)) + "\n")
        program.chmod(0o755)
        monkeypatch.setenv("PATH", f"{folder}{os.pathsep}/usr/bin{os.pathsep}/bin")
        return tmp_path

    return put
