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
