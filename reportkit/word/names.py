"""The names of bookmarks: where each part, appendix, heading and cited figure stands in the document.

Word allows letters, digits and underscores, forty at most, and hides what begins with an underscore.
"""

from zlib import crc32

from reportkit.model.report import Part

FRONT = "_rk_front"
APPENDICES = "_rk_appendices"
SECTION, CONTAINER = "_rk_s_", "_rk_p_"
"""How the names of bookmarks around sections and around other parts begin."""
_MOST = 40


def begins_part(bookmark: str) -> bool:
    """Does a bookmark stand around a part of the report, or around its appendices?"""
    return bookmark.startswith((SECTION, CONTAINER)) or bookmark == APPENDICES


def part_bookmark(index: int, part: Part) -> str:
    """The bookmark around the part that stands at `index` in the report: `_rk_s_psykiatri`, `_rk_p_4`."""
    return f"{SECTION}{_short(part.section, _MOST - 6)}" if part.section else f"{CONTAINER}{index}"


def figure_bookmark(figure: str, time: int) -> str:
    """The bookmark around a figure where it is cited, `time` counted from 1: `_rk_f_besok_digitala_2`."""
    return f"_rk_f_{_short(figure, _MOST - 6 - 7)}_{time}"


def caption_bookmark(kind: str, number: int) -> str:
    """The bookmark around the number of a `figure`, a `table` or an `appendix`: `_rk_figure_3`."""
    return f"_rk_{kind}_{number}"


def referred_bookmark(refers: str) -> str:
    """The bookmark that a reference leads to: `figure 3`, `table 1`, `appendix 2`, `heading 12`."""
    kind, _, number = refers.partition(" ")
    return heading_bookmark(int(number)) if kind == "heading" else caption_bookmark(kind, int(number))


def chart_bookmark(figure: str, time: int) -> str:
    """The bookmark around a chart that shows a figure, `time` counted from 1: `_rk_c_besok_digitala_1`."""
    return f"_rk_c_{_short(figure, _MOST - 6 - 7)}_{time}"


def heading_bookmark(number: int) -> str:
    """The bookmark that the table of contents points to, as Word names them itself."""
    return f"_Toc{number:09}"


def _short(id: str, most: int) -> str:
    """An id without hyphens, and where it is too long its beginning with a checksum of the whole."""
    name = id.replace("-", "_")
    return name if len(name) <= most else f"{name[: most - 9]}_{crc32(id.encode()):08x}"
