"""What a submission says, with the definition it was made to."""

from reportkit.messages import Language
from reportkit.model.contribution import Answer
from reportkit.model.measurement import Registers
from reportkit.model.submission import Submission
from reportkit.store import section_file
from reportkit.store.blocks_codec import decode
from reportkit.store.contribution_reader import Reader
from reportkit.store.submission_folder import DEFINITION, Found
from reportkit.store.toml_source import parse_toml


def read_submission(found: Found, registers: Registers, language: Language) -> Submission:
    """A submission that was found whole. Raises BrokenFile for a definition that cannot be understood any more."""
    told, place = found.told, found.place
    source = parse_toml(found.definition.decode(), f"{place}/{DEFINITION}")
    section = section_file.section(source, told["section"], registers)
    return Submission(
        section=told["section"],
        number=found.number,
        hash=found.hash,
        title=told["title"],
        definition=section,
        contribution=Reader(section, registers, language, place).contribution(found.files),
        blocks=decode(told["blocks"]),
        cited=told["cited"],
        answers=tuple(Answer(**each) for each in told["answers"]),
    )
