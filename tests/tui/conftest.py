"""The example workspace, made once, and a copy of it for each test."""

import shutil

import pytest

from reportkit.workflow.demo import make_demo
from tests.tui.sitting import LOGIN


@pytest.fixture(scope="session")
def finished_demo(tmp_path_factory):
    root = tmp_path_factory.mktemp("screens") / "demo"
    make_demo(root, LOGIN)
    return root


@pytest.fixture
def workspace(finished_demo, tmp_path):
    return shutil.copytree(finished_demo, tmp_path / "arbetsyta")
