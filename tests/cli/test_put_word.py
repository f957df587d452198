"""`reportkit put SECTION file.docx`: what a contact sees who writes in Word."""

from tests.pictures.test_drawing import bomb
from tests.word.incoming.files import WordFile, drawn, p, r


def test_put_of_a_word_file_saves_its_text_and_tells_what_was_left(region, shell, tmp_path):
    file = WordFile()
    file.notes("comment", _0=("Maja Ek", "Stämmer det?"))
    body = p("Division Psykiatri", "Rubrik") + p("Besök", "Rubrik1") + p("Fysiska", "Rubrik2")
    body += p(r("Besöken ökade.") + r('<w:commentReference w:id="0"/>')) + p(r("Vården", "b"))
    body += p(drawn(file.picture(), "Karta"))
    (tmp_path / "bidrag.docx").write_bytes(file.docx(body))

    answer = shell("put", "psykiatri", tmp_path / "bidrag.docx")
    assert answer.code == 0
    assert "Rubriken ”Division Psykiatri” togs bort" in answer.err
    assert "Följde inte med, kommentar vid ”Besöken ökade.”: Maja Ek: Stämmer det?" in answer.err
    assert "”Vården” är fet och ser ut som en rubrik" in answer.err
    assert "Sparat: Division Psykiatri" in answer.err

    folder = next(region.root.rglob("text.md")).parent
    text = (folder / "text.md").read_text()
    (picture,) = (folder / "images").iterdir()
    assert text == f"# Besök\n\n## Fysiska\n\nBesöken ökade.\n\n**Vården**\n\n![Karta](images/{picture.name})\n"


def test_put_of_a_file_that_is_refused_changes_nothing(region, shell, tmp_path):
    before = {path: path.read_bytes() for path in region.root.rglob("*") if path.is_file()}
    (tmp_path / "gammal.docx").write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")
    answer = shell("put", "psykiatri", tmp_path / "gammal.docx")
    assert answer.code == 2
    assert "gammal.docx är sparad i ett äldre format" in answer.err
    assert {path: path.read_bytes() for path in region.root.rglob("*") if path.is_file()} == before


def test_a_picture_that_is_too_large_or_broken_stays_behind_and_the_text_comes(region, shell, tmp_path):
    file = WordFile()
    id, good = file.picture(bomb(), "stor.png"), file.picture(name="god.png")
    body = p("Före bilden.") + p(drawn(id, "Flygfoto")) + p(r("Figur 1. Hamnen"), "Beskrivning") + p("Efter bilden.")
    body += p(drawn(good, "Karta"))
    (tmp_path / "bidrag.docx").write_bytes(file.docx(body))

    answer = shell("put", "psykiatri", tmp_path / "bidrag.docx")
    assert answer.code == 0
    assert "Följde inte med, en bild (Flygfoto, Hamnen): bild-" in answer.err
    assert "miljoner bildpunkter" in answer.err
    (picture,) = (region.folder() / "images").iterdir()
    text = (region.folder() / "text.md").read_text()
    assert text == f"Före bilden.\n\nEfter bilden.\n\n![Karta](images/{picture.name})\n"
