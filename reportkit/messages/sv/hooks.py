"""Sentences about plugins: how loading them went, and what the guard around their calls has to tell."""

from collections.abc import Mapping

from reportkit.messages.catalogue import Trouble

SENTENCES: Mapping[str, str | Trouble] = {
    # A plugin from elsewhere brings its own sentence in both languages (reportkit.api.text).
    "plain": "{sv}",
    "plugin_rule": "En regel som kommer med ett tillägg.",
    "failed_export": Trouble(
        "Filen gick inte att göra",
        "Exporten {plugin} misslyckades. {reason}",
        "Gör Word-dokumentet så länge, och berätta för administratören.",
    ),
    "failed_prepare": (
        "Tillägget ”{plugin}” kunde inte förbereda avsnittet: {reason} Utgå från de tomma "
        "rubrikerna, och säg till administratören: felet står i plugins.log."
    ),
    "failed_check": (
        "Tillägget ”{plugin}” kunde inte granska avsnittet: {reason} De allmänna reglerna är "
        "granskade som vanligt. Säg till administratören: felet står i plugins.log."
    ),
    "failed_render": (
        "Tillägget ”{plugin}” kunde inte göra sin del av avsnittet: {reason} Utan den delen kan "
        "avsnittet inte lämnas in. Säg till administratören: felet står i plugins.log."
    ),
    "failed_rule": (
        "Regeln {plugin} kunde inte prövas: {reason} De andra reglerna är prövade som vanligt. Säg till "
        "administratören: felet står i plugins.log."
    ),
    "missing_plugin": (
        "Avsnittet behöver tillägget ”{plugin}”, som inte är laddat. Säg till administratören: "
        "”reportkit plugins” visar vad som är installerat, och reportkit.toml vad som är tillåtet."
    ),
    "raised": "den avbröts av ett fel ({kind}).",
    "too_slow": "den var inte klar efter {seconds} sekunder.",
    "wrong_shape": "svaret har fel form ({where}: väntade {expected}, fick {found}).",
    "not_installed": (
        "Paketet {package} är tillåtet i reportkit.toml, men det har inga tillägg här. Installera"
        " det, eller ta bort det ur listan plugins."
    ),
    "not_loaded": ("Tillägget ”{plugin}” i paketet {package} gick inte att ladda ({kind}). Felet står i plugins.log."),
    "slow_to_load": "Tillägget ”{plugin}” i paketet {package} var inte laddat efter {seconds} sekunder.",
    "no_hooks": "Tillägget ”{plugin}” har ingen funktion som är märkt med @hookimpl.",
    "unknown_hook": "Tillägget ”{plugin}” vill fylla en krok som inte finns: {hook}. Menades {near}?",
    "wrong_object": "Tillägget ”{plugin}” lämnade ett objekt av typen {found}; det ska vara {expected}.",
    "class_not_object": ("Tillägget ”{plugin}” lämnade klassen {found}; det ska vara ett objekt av den: {found}()."),
    "bad_id": (
        "Tillägget ”{plugin}”: id ”{id}” på {kind} har fel form. Avsnitt heter som ”psykiatri”, regler som ”AMB1”."
    ),
    "same_id": (
        "”{id}” finns både i {first} och i {second}. Den i {first} används, för den står först; ta bort "
        "den ena ur listan plugins i reportkit.toml."
    ),
}
