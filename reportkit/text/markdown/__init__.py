"""Our own small Markdown, which loses no text: what is not in the dialect of docs/files.md is literal text.

Common Markdown drops words in silence where it meets HTML, link definitions, cells beyond the header or
lists that nobody meant. Here each of them stands as it was typed: a reader sees it, and a rule can find it.
"""

from reportkit.text.markdown.reader import parse
from reportkit.text.markdown.writer import format_blocks, format_to_read

__all__ = ["format_blocks", "format_to_read", "parse"]
