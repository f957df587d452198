"""For the tests of plugin authors: contexts built from text and figures, without a workspace on disk."""

from reportkit.testing.kit import preparation, section_context, section_definition

__all__ = ["preparation", "section_context", "section_definition"]
