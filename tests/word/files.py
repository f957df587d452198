"""Looking into Word files, and making faulty ones, with the standard library."""

import io
import re
import zipfile
from xml.etree import ElementTree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
DOCUMENT = "word/document.xml"


def part(docx, name=DOCUMENT):
    return zipfile.ZipFile(io.BytesIO(docx)).read(name).decode()


def tree(docx, name=DOCUMENT):
    return ElementTree.fromstring(part(docx, name))  # noqa: S314 - files made by the test itself


def changed(docx, name, change):
    """The same file with one part changed; `change` takes its text and gives another, or None to leave it out."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(docx)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for each in old.namelist():
            data = old.read(each)
            if each == name:
                text = change(data.decode())
                if text is None:
                    continue
                assert text != data.decode(), f"nothing was changed in {name}"
                data = text.encode()
            new.writestr(each, data)
    return out.getvalue()


def added(docx, name, data):
    """The same file with one part more."""
    out = io.BytesIO(docx)
    with zipfile.ZipFile(out, "a") as archive:
        archive.writestr(name, data)
    return out.getvalue()


def without(pattern):
    """A change that takes out the first match."""
    return lambda text: re.sub(pattern, "", text, count=1, flags=re.DOTALL)


def text_of(element):
    """The words of a paragraph, with field instructions left out."""
    return "".join(each.text or "" for each in element.iter(f"{W}t"))
