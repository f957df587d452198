"""Pictures that come in."""

from collections.abc import Mapping

from reportkit.messages.catalogue import Trouble

_SAVE = "Save the picture anew as PNG or JPEG and try again."

SENTENCES: Mapping[str, str | Trouble] = {
    "no_picture": Trouble("The picture cannot be used", "{file} is no picture in the format PNG or JPEG.", _SAVE),
    "broken": Trouble("The picture cannot be used", "{file} is damaged and cannot be read.", _SAVE),
    "too_many_pixels": Trouble(
        "The picture is too large",
        "{file} has more than {most} million pixels.",
        "Make the picture smaller in an image editor and try again.",
    ),
    "heavy": Trouble(
        "The picture is too heavy",
        "{file} needs more memory or time than a picture for a report may take.",
        "Make the picture smaller in an image editor and try again.",
    ),
    "left_place": "Where {file} was taken, and the camera's other notes, were left behind.",
    "left_camera": "The camera's own notes in {file} were left behind.",
    "made_smaller": "{file} was made smaller, from {before} to {size} pixels, which is enough for a printed page.",
}
