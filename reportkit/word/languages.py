"""Languages as Word names them, for words in another language than the report's."""

_REGIONS = {
    "sv": "SE",
    "fi": "FI",
    "fit": "SE",  # Meänkieli
    "se": "SE",  # Northern Sami
    "smj": "SE",
    "sma": "SE",
    "en": "GB",
    "nb": "NO",
    "nn": "NO",
    "da": "DK",
    "de": "DE",
    "fr": "FR",
    "ru": "RU",
}


def locale(code: str) -> str:
    """`fi` is `fi-FI`; a code with its own country, or one of another language, stays as it is."""
    return f"{code}-{_REGIONS[code]}" if code in _REGIONS else code


MINORITY = ("fi", "fit", "se", "smj", "sma")
"""The languages that a text from Word keeps: programs mark English where nobody has written any."""


def minority(locale_name: str) -> str:
    """The code of a minority language by its locale: `fi` of `fi-FI`; empty for any other."""
    code = locale_name.partition("-")[0].casefold()
    return code if code in MINORITY else ""
