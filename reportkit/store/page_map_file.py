"""pages.json: the pages of a month's headings as they were measured, for its report and for its draft."""

import json
from pathlib import Path

from reportkit.messages import BrokenFile
from reportkit.model.page_map import PageMap
from reportkit.store.files import read_bytes, write_bytes

NAME = "pages.json"
_REPORT, _DRAFT = "report", "draft"


def read_page_map(folder: Path, name: str, *, draft: bool) -> PageMap | None:
    """The pages that were measured; None where nobody has. Raises BrokenFile for a file that is no page map."""
    return _read(folder, name).get(_kind(draft))


def write_page_map(folder: Path, name: str, page_map: PageMap, *, draft: bool) -> None:
    """Keep the pages; those of the other kind of document stay."""
    maps = _read(folder, name) | {_kind(draft): page_map}
    write_bytes(folder / NAME, written(maps))


def written(maps: dict[str, PageMap]) -> bytes:
    """The file's content."""
    told = {
        kind: {"layout": each.layout, "pages": each.pages}
        | ({"begin_pages": each.begin_pages} if each.begin_pages else {})
        for kind, each in sorted(maps.items())
    }
    return (json.dumps(told, indent=None, sort_keys=True) + "\n").encode()


def written_for_report(page_map: PageMap) -> bytes:
    """The file's content where only the report's own pages are kept."""
    return written({_REPORT: page_map})


def _kind(draft: bool) -> str:
    return _DRAFT if draft else _REPORT


def _read(folder: Path, name: str) -> dict[str, PageMap]:
    try:
        told = json.loads(read_bytes(folder / NAME))
        return {
            kind: PageMap(
                str(told[kind]["layout"]),
                tuple(map(int, told[kind]["pages"])),
                tuple(map(str, told[kind].get("begin_pages", ()))),
            )
            for kind in (_REPORT, _DRAFT)
            if kind in told
        }
    except FileNotFoundError:
        return {}
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise BrokenFile("store.page_map", file=name) from error
