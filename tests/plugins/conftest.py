import pytest

from tests.hooks.packages import Installer


@pytest.fixture
def install(tmp_path, monkeypatch):
    return Installer(tmp_path / "site", monkeypatch).install
