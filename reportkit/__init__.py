"""reportkit: the monthly report of a region, from the first contribution to the finished document."""

__version__ = "0.4.0"
