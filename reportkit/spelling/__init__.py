"""Floor 3: which words a dictionary knows.

A dictionary is two files that spelling programs on Linux share, `sv_SE.aff` and `sv_SE.dic`: data that can be
replaced. It is read in a process of its own, which costs the program neither its memory nor its speed, and cannot
take it along if it falls. `find` says which dictionary there is, and a `Reader` asks it.
"""

from reportkit.spelling.dictionary import Dictionary, find
from reportkit.spelling.reader import NoAnswerError, Reader

__all__ = ["Dictionary", "NoAnswerError", "Reader", "find"]
