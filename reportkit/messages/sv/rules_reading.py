"""Frågor om det som belopp, orsaker och tider säger tillsammans, och en mening om varje regel."""

SENTENCES = {
    "A09.about": "En del av ett års belopp är så stor del som månaderna är av året.",
    "A09": "{yearly} för ett helt år blir {computed} för {months} månader. Stämmer beloppet för i år?",
    "A10.about": "Antal gånger pris är beloppet.",
    "A10": "{count} gånger {price} är {computed}, inte {stated}.",
    "A14.about": "Orsakerna som sägs förklara en förändring blir tillsammans förändringen.",
    "A14": "De angivna orsakerna blir {sum}, men förändringen är {whole}. Finns det fler orsaker, skriv det.",
    "F04.about": "Den som läser om en stor förändring får veta hur stor den är.",
    "F04": "”{words}” sägs utan siffra.",
    "P07.about": "Tider i samma mening går ihop.",
    "P07": "{first} och {second} går inte ihop.",
    "P09.about": "Nyckeltal som hör ihop i ett samband avser samma tid.",
    "P09": "”{one}” avser {first}, ”{other}” avser {second}. Jämförs de med varandra?",
    "P10.about": "Det som öppnar eller börjar gör det i samma månad i alla avsnitt.",
    "P10": "{name}: {one} på ett ställe, {other} på ett annat.",
}
