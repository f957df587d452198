"""A region at work, and the project's example."""

import pytest

from reportkit.store.edit import Edit
from reportkit.workflow.review import approve
from reportkit.workflow.submit import submit
from reportkit.workflow.write import save
from tests.workflow import region as people
from tests.workflow.region import HENNING, MAJA, MARCH, PER, Region, demo_copy, demo_made


@pytest.fixture
def region(tmp_path):
    """The region with March open and nothing written."""
    return Region(tmp_path / "region").open_march()


@pytest.fixture
def written(region):
    """Both sections are written, and nothing is sent."""
    save(region.acting(MAJA), MARCH, "psykiatri", Edit(text=people.TEXT, figures_source=people.FIGURES))
    save(region.acting(HENNING), MARCH, "resultat", Edit(text=people.RESULT))
    return region


@pytest.fixture
def sent(written):
    """Both sections are handed in."""
    submit(written.acting(MAJA), MARCH, "psykiatri")
    submit(written.acting(HENNING), MARCH, "resultat")
    return written


@pytest.fixture
def approved(sent):
    """Both sections are approved."""
    for section in ("psykiatri", "resultat"):
        approve(sent.acting(PER), MARCH, section)
    return sent


@pytest.fixture(scope="session")
def examples(tmp_path_factory):
    """Where the example is made, once for all tests."""
    base = tmp_path_factory.getbasetemp() / "examples"
    base.mkdir(exist_ok=True)
    return base


@pytest.fixture(scope="session")
def made(examples):
    """The example, to look at and not to touch."""
    return demo_made(examples)


@pytest.fixture
def demo(examples, tmp_path):
    """The example, to do anything with."""
    return demo_copy(examples, tmp_path / "demo")
