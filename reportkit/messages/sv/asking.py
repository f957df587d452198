"""Det som sägs innan något skickas som inte går att ta tillbaka."""

from collections.abc import Mapping

from reportkit.messages.catalogue import Trouble

SENTENCES: Mapping[str, str | Trouble] = {
    "return_follows": "Avsnittet går tillbaka till kontakten, som läser det här. Du kan inte ta tillbaka det. Esc ändrar meningen.",
    "reopen_follows": "Månaden öppnas, och det här står på första sidan i nästa version. Esc ändrar meningen.",
    "excuse_follows": "Rapporten sammanställs utan avsnittet, och skälet står i dokumentet. Esc ändrar meningen.",
    "submitted_here": "Inskickat: {section}. Det börjar granskas när det öppnas på nytt.",
    "too_soon": "Tangenten kom innan det här hade visats, och gäller inte. Läs, och tryck igen.",
}
