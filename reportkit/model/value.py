"""What values are made of: msgspec's Struct, through one door.

Where typing_extensions is installed (Textual brings it) msgspec asks it for what every Python that we run on has in
`typing` itself, and so loads inspect, ast and tokenize: an eighth of the time that a short command takes. It is hidden
while msgspec loads, which msgspec is prepared for.
"""

import sys

_HIDDEN = "typing_extensions"
_there = _HIDDEN in sys.modules
if not _there:
    sys.modules[_HIDDEN] = None  # type: ignore[assignment] # how Python itself marks what is not to be found
try:
    from msgspec import MsgspecError, Struct, StructMeta, field
    from msgspec.msgpack import Decoder, Encoder
    from msgspec.structs import asdict, replace
finally:
    if not _there:
        del sys.modules[_HIDDEN]

__all__ = ["Decoder", "Encoder", "MsgspecError", "Struct", "StructMeta", "asdict", "field", "replace"]
