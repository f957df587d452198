"""Regular expressions that are compiled when they are first asked.

Compiling one costs about as much as loading a module, there are some three hundred of them, and most commands ask
few of those that stand in what they load.
"""

import re
from typing import Any, AnyStr, Generic, cast


def regex(pattern: AnyStr, flags: int = 0) -> re.Pattern[AnyStr]:
    """The compiled pattern, to everybody who asks it something; `re.sub` and its like do not know it.

    A pattern that cannot be compiled raises `re.error` when it is first asked.
    """
    return cast("re.Pattern[AnyStr]", _Waiting(pattern, flags))  # that type cannot be inherited from


class _Asked:
    """A method of the compiled pattern. Once asked for it is found in the instance, without this detour."""

    def __set_name__(self, owner: type, name: str) -> None:
        self._name = name

    def __get__(self, waiting: "_Waiting[AnyStr]", owner: type) -> Any:  # noqa: ANN401 - what the method is
        compiled = vars(waiting).get("compiled") or re.compile(waiting.pattern, waiting.flags)
        method = getattr(compiled, self._name)
        vars(waiting).update({"compiled": compiled, self._name: method})
        return method


class _Waiting(Generic[AnyStr]):
    """Stands where a compiled pattern would."""

    def __init__(self, pattern: AnyStr, flags: int) -> None:
        self.pattern: AnyStr = pattern
        self.flags = flags
        """Those asked for; a compiled pattern tells more."""

    match, fullmatch, search = _Asked(), _Asked(), _Asked()
    finditer, findall, split = _Asked(), _Asked(), _Asked()
    sub, subn = _Asked(), _Asked()
