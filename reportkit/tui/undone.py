"""What can be undone on a screen: every step of the sitting, the oldest forgotten first where there are very many."""

from collections import deque
from typing import Generic, TypeVar

Step = TypeVar("Step")

MOST = 20_000_000
"""Bytes that one screen may keep for undoing."""


class Undone(Generic[Step]):
    """Steps to take back, the latest first. Each has a size in bytes; the whole stays within `most`."""

    def __init__(self, most: int = MOST) -> None:
        self.most, self.size = most, 0
        self._steps: deque[tuple[Step, int]] = deque()

    def __len__(self) -> int:
        return len(self._steps)

    def push(self, step: Step, size: int) -> None:
        """Remember a step. The latest is kept whatever its size."""
        self._steps.append((step, size))
        self.size += size
        while self.size > self.most and len(self._steps) > 1:
            self.size -= self._steps.popleft()[1]

    def pop(self) -> Step | None:
        """The latest step, which is then forgotten; None where there is none."""
        if not self._steps:
            return None
        step, size = self._steps.pop()
        self.size -= size
        return step
