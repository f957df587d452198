"""Formulas as people write them on a line: `(a+b)/2`, `x²`, `∑_(i=1)^n x`. There is no other way to write one here."""

from collections.abc import Callable, Iterable, Mapping

from reportkit.model.regex import regex
from reportkit.word.incoming.xml import Element, M, W, tidy

_RAISED = str.maketrans("0123456789+-−n", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻ⁿ")
_LOWERED = str.maketrans("0123456789+-−", "₀₁₂₃₄₅₆₇₈₉₊₋₋")
_SMALL = regex(r"[0-9+\-−]{1,3}|n")
_WHOLE = regex(r"[\w.,%√]*|\(.*\)")


def on_a_line(formula: Element, meet: Callable[[Element], None], strike: Callable[[Element], None]) -> str:
    """A formula on a line. Every piece of its text is given to `meet`; what is deleted in it to `strike`."""
    return _Formula(meet, strike).all(formula)


class _Formula:
    def __init__(self, meet: Callable[[Element], None], strike: Callable[[Element], None]) -> None:
        self._meet, self._strike = meet, strike
        self._kinds: Mapping[str, Callable[[Element], str]] = {
            "f": self._fraction,
            "sSup": lambda each: self._scripts(each, sup="sup"),
            "sSub": lambda each: self._scripts(each, sub="sub"),
            "sSubSup": lambda each: self._scripts(each, "sub", "sup"),
            "sPre": lambda each: self._script(each, "sub", "sup") + self._part(each, "e"),
            "rad": self._root,
            "nary": self._sum,
            "d": self._fence,
            "func": lambda each: f"{self._part(each, 'fName')} {self._part(each, 'e')}",
            "limLow": lambda each: f"{self._part(each, 'e')}_({self._part(each, 'lim')})",
            "limUpp": lambda each: f"{self._part(each, 'e')}^({self._part(each, 'lim')})",
            "m": lambda each: f"[{'; '.join(', '.join(map(self.all, row)) for row in each.iterchildren(M + 'mr'))}]",
            "eqArr": lambda each: "; ".join(map(self.all, each.iterchildren(M + "e"))),
        }

    def all(self, element: Element) -> str:
        """Everything inside, in order."""
        return "".join(map(self._one, element))

    def _one(self, element: Element) -> str:
        if element.tag in (M + "t", W + "t"):
            self._meet(element)
            return tidy(element.text or "")
        if element.tag in (W + "del", W + "moveFrom"):
            self._strike(element)
            return ""
        name = str(element.tag).removeprefix(M)
        return self._kinds[name](element) if name in self._kinds else self.all(element)

    def _part(self, element: Element, name: str) -> str:
        found = element.find(M + name)
        return "" if found is None else self.all(found)

    def _sign(self, element: Element, properties: str, name: str, otherwise: str) -> str:
        found = element.find(f"{M}{properties}/{M}{name}")
        return otherwise if found is None else tidy(found.get(M + "val") or "")

    def _fraction(self, element: Element) -> str:
        above, below = self._part(element, "num"), self._part(element, "den")
        return f"{_fenced(above)}/{_fenced(below)}"

    def _scripts(self, element: Element, sub: str = "", sup: str = "") -> str:
        return self._part(element, "e") + self._script(element, sub, sup)

    def _script(self, element: Element, sub: str, sup: str) -> str:
        low, high = (self._part(element, name) if name else "" for name in (sub, sup))
        return (_small(low, "_", _LOWERED) if low else "") + (_small(high, "^", _RAISED) if high else "")

    def _root(self, element: Element) -> str:
        degree, inside = self._part(element, "deg"), self._part(element, "e")
        return f"{degree.translate(_RAISED)}√{_fenced(inside)}"

    def _sum(self, element: Element) -> str:
        sign = self._sign(element, "naryPr", "chr", "∫")
        return f"{sign}{self._script(element, 'sub', 'sup')} {self._part(element, 'e')}"

    def _fence(self, element: Element) -> str:
        begin, end = (self._sign(element, "dPr", f"{side}Chr", sign) for side, sign in (("beg", "("), ("end", ")")))
        between = self._sign(element, "dPr", "sepChr", "|")
        return begin + between.join(_each(self.all, element.iterchildren(M + "e"))) + end


def _each(read: Callable[[Element], str], elements: Iterable[Element]) -> list[str]:
    return [read(each) for each in elements]


def _fenced(text: str) -> str:
    """Several terms in parentheses, one as it is."""
    return text if _WHOLE.fullmatch(text.strip()) else f"({text.strip()})"


def _small(text: str, mark: str, signs: Mapping[int, int]) -> str:
    """A raised or lowered piece: with the small signs where there are such."""
    text = text.strip()
    small = _SMALL.fullmatch(text) and all(ord(each) in signs for each in text)
    return text.translate(signs) if small else f"{mark}{_fenced(text)}"
