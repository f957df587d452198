"""Frågorna om tal, tider och enheter i löpande text, och en mening om varje regel."""

SENTENCES = {
    # A – räkning.
    "A02": "Från {before} till {after} {unit} är {computed}, men texten säger {stated}.",
    "A03.about": "En förändring i procent stämmer med de nivåer som texten anger.",
    "A03": "Från {before} till {after} {unit} är {computed}, men texten säger {stated}.",
    # U – enheter och talens form.
    "U03.about": "Skillnaden mellan två andelar anges i procentenheter.",
    "U03": "Skillnaden mellan {before} och {after} procent är {computed}, inte {stated}.",
}
