"""What reads the keyboard: Textual's own driver, with pastes told from keys before it looks at them."""

import os
import selectors
import time
from codecs import getincrementaldecoder
from collections.abc import Iterable

from textual import events
from textual._parser import ParseError
from textual._xterm_parser import XTermParser
from textual.drivers.linux_driver import LinuxDriver

from reportkit.tui.pastes import ESCAPE, Pasted, Pastes

GLANCE = 0.1
"""Seconds between two looks at a keyboard that nobody touches; so long is Esc waited for to be more than that key."""
AT_ONCE = 4096
"""Bytes that are read in one go."""


class Keyboard(LinuxDriver):
    """A terminal whose pastes arrive as pastes, each in one piece."""

    def run_input_thread(self) -> None:
        """Read what the terminal sends until the program ends."""
        parser, pastes = XTermParser(self._debug), Pastes()
        decode, last = getincrementaldecoder("utf-8")(errors="replace").decode, time.monotonic()
        with selectors.SelectSelector() as selector:
            selector.register(self.fileno, selectors.EVENT_READ)
            while not self.exit_event.is_set():
                if selector.select(GLANCE):
                    last = time.monotonic()
                    sent = os.read(self.fileno, AT_ONCE)
                    if not sent:  # nobody will ever send anything more
                        self.exit_event.wait(GLANCE)
                    self._take(parser, pastes.feed(decode(sent)))
                else:
                    self._take(parser, pastes.silent(time.monotonic() - last))
                for message in parser.tick():
                    self.process_message(message)
        try:
            for _ in parser.feed(""):
                pass
        except (EOFError, ParseError):  # the program ends in the middle of a key
            return

    def _take(self, parser: XTermParser, sent: Iterable[str | Pasted]) -> None:
        """Hand on keys and pastes. An escape character that nothing follows is the key Esc."""
        for each in sent:
            if isinstance(each, Pasted):
                self.process_message(events.Paste(each.text.replace("\0", "")))
            elif each == ESCAPE:
                self.process_message(events.Key("escape", ESCAPE))
            else:
                for message in parser.feed(each):
                    self.process_message(message)
