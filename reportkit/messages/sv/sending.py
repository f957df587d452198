"""Att skicka in ett avsnitt: det som är kvar, det som ska besvaras, och det som skickas."""

from collections.abc import Mapping

from reportkit.messages.catalogue import Trouble

SENTENCES: Mapping[str, str | Trouble] = {
    "title": "Skicka in {section}",
    "ready": "redo att skickas in",
    "mend": "Det här måste rättas ({count})",
    "answer": "Det här ska rättas eller besvaras ({count})",
    "remarks": "Anmärkningar som väntar på svar ({count})",
    "sent": "Det här skickas in",
    "send": "Skicka in {section}",
    "not_yet": "Det kan skickas in när det som står ovan är avklarat ({count}).",
    "nothing_written": "Ingenting är skrivet ännu. Finns det inget att säga anger du det på tavlan (x).",
    "not_ready": "Det kan inte skickas in ännu. Det som står överst här är kvar.",
    "one_key": "o om det stämmer",
    "with_reason": "o om det stämmer, med en mening om varför",
    "words": "{count} ord under {headings}",
    "appendices": "{count} {count:bilaga|bilagor}: {titles}",
    "answered": "{count} {count:fynd besvarat|fynd besvarade}",
    "remarks_answered": "{count} {count:anmärkning besvarad|anmärkningar besvarade}",
    "already": "Avsnittet skickades in {when} av {who}.",
    "can_withdraw": "Redaktören har inte börjat granska det. Du kan ta tillbaka det (t).",
    "too_late": "Granskningen har börjat. Behöver du ändra något, be redaktören returnera avsnittet.",
    # Vad som är nästa steg på tavlan
    "next": "Nästa: {what}",
    "next_remark": "svara på anmärkningen",
    "next_unsaved": "ta hand om den osparade texten",
    "next_cells": "ta hand om de osparade siffrorna",
    "next_write": "skriv avsnittet",
    "next_heading_near": "rätta rubriken ”{near}” till ”{heading}”",
    "next_heading": "skriv under rubriken ”{heading}”",
    "next_figures": "fyll i {figure}",
    "next_findings": "gå igenom {findings}",
    "next_submit": "skicka in",
    "quote_gone": "Orden som anmärkningen gäller står inte längre i texten.",
    "remarks_done": "Alla anmärkningar är besvarade. Ändra det som behövs och skicka in igen (F9).",
}
