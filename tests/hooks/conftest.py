import pytest

from tests.hooks.packages import Installer


@pytest.fixture
def installer(tmp_path, monkeypatch):
    return Installer(tmp_path / "site", monkeypatch)


@pytest.fixture
def install(installer):
    return installer.install
