"""Handing a section in: what is left, what is to be answered, and what is sent."""

from collections.abc import Mapping

from reportkit.messages.catalogue import Trouble

SENTENCES: Mapping[str, str | Trouble] = {
    "title": "Submit {section}",
    "ready": "ready to be submitted",
    "mend": "This must be mended ({count})",
    "answer": "This is to be mended or answered ({count})",
    "remarks": "Remarks that wait for an answer ({count})",
    "sent": "This will be submitted",
    "send": "Submit {section}",
    "not_yet": "It can be submitted once what stands above is done ({count}).",
    "nothing_written": "Nothing is written yet. If there is nothing to say, say so on the board (x).",
    "not_ready": "It cannot be submitted yet. What stands at the top here is left.",
    "one_key": "o if it is right",
    "with_reason": "o if it is right, with a sentence why",
    "words": "{count} words under {headings}",
    "appendices": "{count} {count:appendix|appendices}: {titles}",
    "answered": "{count} {count:finding|findings} answered",
    "remarks_answered": "{count} {count:remark|remarks} answered",
    "already": "The section was submitted {when} by {who}.",
    "can_withdraw": "The editor has not begun to review it. You can take it back (t).",
    "too_late": "The review has begun. If something must change, ask the editor to return the section.",
    # What comes next, on the board
    "next": "Next: {what}",
    "next_remark": "answer the remark",
    "next_unsaved": "see to the unsaved text",
    "next_cells": "see to the unsaved figures",
    "next_write": "write the section",
    "next_heading_near": "mend the heading ”{near}” to ”{heading}”",
    "next_heading": "write under the heading ”{heading}”",
    "next_figures": "fill in {figure}",
    "next_findings": "go through {findings}",
    "next_submit": "submit",
    "quote_gone": "The words that the remark is about no longer stand in the text.",
    "remarks_done": "All remarks are answered. Change what is needed and submit again (F9).",
}
