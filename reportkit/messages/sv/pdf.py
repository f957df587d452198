"""Om PDF och om sidor som mäts: det som LibreOffice gör."""

from collections.abc import Mapping

from reportkit.messages.catalogue import Trouble

SENTENCES: Mapping[str, str | Trouble] = {
    "no_office": Trouble(
        "LibreOffice saknas",
        "En PDF görs av LibreOffice, och det är inte installerat på den här datorn.",
        "Be administratören installera det (paketet libreoffice-writer-nogui), eller gör Word-dokumentet och låt Word spara det som PDF.",
    ),
    "too_slow": Trouble(
        "LibreOffice blev inte klart",
        "Efter {seconds} sekunder var PDF:en fortfarande inte klar, så arbetet stoppades.",
        "Försök igen när datorn har mindre att göra. Händer det igen, berätta för administratören.",
    ),
    "failed": Trouble(
        "LibreOffice gav upp",
        "LibreOffice avslutades med felet {code} innan PDF:en var klar.",
        "Försök igen. Händer det igen, kontrollera med administratören att LibreOffice startar på den här datorn.",
    ),
    "nothing_came": Trouble(
        "Det blev ingen PDF",
        "LibreOffice blev klart men lämnade ingen PDF.",
        "Försök igen. Händer det igen, kontrollera med administratören att disken har plats och att LibreOffice är helt installerat.",
    ),
    "unreadable": Trouble(
        "PDF:en går inte att läsa",
        "Det som LibreOffice lämnade går inte att läsa som en PDF.",
        "Försök igen. Händer det igen, berätta för administratören.",
    ),
    "not_settled": "Rubrikerna stod inte på samma sidor två gånger i rad.",
    "figures": Trouble(
        "Bilderna i PDF:en stämmer inte",
        "PDF:en har {found} {found:bild|bilder} och dokumentet {expected}. Det går inte att veta vilken bildbeskrivning som hör till vilken bild, så PDF:en blev inte sparad.",
        "Gör Word-dokumentet så länge, och berätta för administratören.",
    ),
}
