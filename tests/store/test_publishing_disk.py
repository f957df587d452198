"""Publishing on a disk that fails or a machine that stops, at every call: a version is there whole, or is not."""

import shutil
from datetime import date

import pytest

from reportkit.messages import BrokenFile, ReportkitError
from reportkit.model.identity import content_hash
from reportkit.model.journal import Action
from reportkit.model.page_header import PageHeader
from reportkit.model.page_map import PageMap
from reportkit.model.value import replace
from reportkit.model.workspace import ReportSettings
from reportkit.store import files, journal_file, month_folder, published_folder
from reportkit.store.folder import FolderStore
from reportkit.store.publication import Publication
from tests.store import sample
from tests.store.disk import Disk, Stopped
from tests.store.sample import MARCH

DAY = date(2023, 3, 14)
TEMPLATE = {"templates/mall.docx": b"PK mall", "templates/styles.toml": b""}


@pytest.fixture
def root(tmp_path):
    """A small workspace with an open month, to be copied for every attempt."""
    base = tmp_path / "before"
    store = sample.make(base, **TEMPLATE)
    settings = ReportSettings(MARCH, MARCH.plus(-1), date(2023, 3, 10), "0.1", PageHeader(document_id="RD-1"))
    store.open_month(settings, sample.event(Action.OPENED, ""))
    return base


def publish(store, version="1.0"):
    settings = ReportSettings(MARCH, MARCH.plus(-1), date(2023, 3, 10), version, PageHeader(published_on=DAY))
    publication = Publication(
        settings=settings,
        page_map=PageMap("hash", (3, 4)),
        name="rapport",
        documents={"rapport.docx": b"PK rapport", "rapport.pdf": b"%PDF rapport"},
        submissions=(),
        beside={"LASMIG.txt": b"Paketet"},
    )
    with store.changing(MARCH) as writer:
        writer.publish(publication, sample.event(Action.PUBLISHED, ""))


def reopen(store):
    with store.changing(MARCH) as writer:
        details = {"version": writer.publications.next_version, "reason": "Fel."}
        writer.reopen(sample.event(Action.REOPENED, "", **details))


def faults(root, disk=None):
    """What is not whole, as somebody finds it who comes afterwards."""
    found = list(disk.forgotten) if disk else []
    store = FolderStore(root)
    try:
        reader = store.month(MARCH)
        if reader.publications.published:
            found += _not_whole(root / "reports/2023-03/published" / "1.0")
            if (reader.settings.version, reader.settings.page_header.published_on) != ("1.0", DAY):
                found.append(f"published as {reader.settings.version}")
        else:
            if reader.settings.version != "0.1":
                found.append(f"a draft that calls itself {reader.settings.version}")
            publish(store)
            found += _not_whole(root / "reports/2023-03/published" / "1.0")
        with store.changing(MARCH):
            pass
        if 'version = "1.0"' not in (root / "reports/2023-03/report.toml").read_text():
            found.append("report.toml never came to say so")
        lying = sorted(path.name for path in (root / "reports/2023-03/published").iterdir())
        found += [f"left lying: {name}" for name in lying if name != "1.0"]
    except ReportkitError as error:
        found.append(str(error))
    return found


def _not_whole(home):
    lines = (line.split("  ", 1) for line in (home / "manifest.txt").read_text().splitlines())
    outside = ("submissions/", "journal.jsonl", "LASMIG.txt")
    found = [
        f"not as the manifest says: {path}"
        for hash, path in lines
        if not path.startswith(outside) and content_hash((home / path).read_bytes()) != hash
    ]
    return found if (home / "rapport-1.0.zip").is_file() else [*found, "no package"]


def attempts(root, tmp_path, monkeypatch, how):
    """Publish again and again, and be stopped or refused at the first call, the second, the third …

    Yields the call, the root as it was left, and the disk."""
    for call in range(1, 1000):
        copy = tmp_path / f"{how}-{call}"
        shutil.copytree(root, copy)
        with Disk(monkeypatch, **{how: call}).watching() as disk:
            try:
                publish(FolderStore(copy))
            except (Stopped, BrokenFile):
                pass
            else:
                yield call, copy, disk
                return
        yield call, copy, None
        shutil.rmtree(copy)


@pytest.mark.parametrize("how", ["stop_at", "fail_at"])
def test_a_version_is_there_whole_or_there_is_none(how, root, tmp_path, monkeypatch):
    tried = 0
    for call, copy, disk in attempts(root, tmp_path, monkeypatch, how):
        assert faults(copy, disk) == [], f"{how} {call}"
        tried = call
    assert tried > 50


def test_a_disk_that_is_full_leaves_nothing_lying_about(root, tmp_path, monkeypatch):
    for _, copy, disk in attempts(root, tmp_path, monkeypatch, "fail_at"):
        if disk is None and not FolderStore(copy).month(MARCH).publications.published:
            published = copy / "reports/2023-03/published"
            assert [path.name for path in published.iterdir() if path.name == "1.0"] == []


def test_whoever_is_stopped_while_opening_again_finds_the_month_closed_or_open(root, tmp_path, monkeypatch):
    publish(FolderStore(root))
    for call in range(1, 1000):
        copy = tmp_path / f"again-{call}"
        shutil.copytree(root, copy)
        with Disk(monkeypatch, stop_at=call).watching():
            try:
                reopen(FolderStore(copy))
            except Stopped:
                done = False
            else:
                done = True
        reader = FolderStore(copy).month(MARCH)
        expected = ("1.0", DAY) if reader.publications.published else ("1.1", None)
        assert (reader.settings.version, reader.settings.page_header.published_on) == expected
        with FolderStore(copy).changing(MARCH):
            pass
        assert f'version = "{expected[0]}"' in (copy / "reports/2023-03/report.toml").read_text()
        if done:
            assert call > 5
            return


SABOTAGE = {
    "no folder is kept": lambda patch: patch.setattr(files, "keep_folder", lambda folder: None),
    "leftovers stay": lambda patch: patch.setattr(published_folder, "remove_leftovers", lambda folder, version: None),
    "the journal is written first": lambda patch: patch.setattr(month_folder.MonthFolder, "publish", _journal_first),
}


def _journal_first(self, publication, event):
    version = self._version(publication)
    details = {"version": version.version, "published_on": str(DAY)}
    told = replace(sample.event(Action.PUBLISHED, "", **details), content=content_hash(version.manifest))
    journal_file.append(self.folder, journal_file.chained(told, self.journal()))
    published_folder.write_version(self.folder, version)
    self._write_settings(version=version.version, published_on=DAY)


@pytest.mark.parametrize("sabotage", SABOTAGE)
def test_the_campaign_fails_where_publishing_is_done_carelessly(sabotage, root, tmp_path, monkeypatch):
    """The switch: what the tests above would see."""
    with monkeypatch.context() as patch:
        SABOTAGE[sabotage](patch)
        assert any(faults(copy, disk) for _, copy, disk in attempts(root, tmp_path, monkeypatch, "stop_at"))
