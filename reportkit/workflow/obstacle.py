"""What stands between a month and its report, as a value and as an error."""

from reportkit.messages import GateClosedError, Message
from reportkit.model.month import Month
from reportkit.model.value import Struct


class Obstacle(Struct, frozen=True):
    """Why the report cannot be assembled yet: one section, or a file that cannot be read."""

    section: str
    message: Message


class NotReadyError(GateClosedError):
    """Something stands between a month and its report. `obstacles` has all of it."""

    def __init__(self, month: Month, obstacles: tuple[Obstacle, ...]) -> None:
        super().__init__("workflow.not_ready", month=str(month), count=len(obstacles), first=obstacles[0].message)
        self.obstacles = obstacles
