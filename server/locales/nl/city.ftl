# The whole city on a day: the schematic map and the table.
city-title = Leden van alle wijkraden: { $title }
city-on = De stand op { $day }
city-summary = { $bodies ->
    [one] 1 wijkraad
   *[other] { $bodies } wijkraden
}: { $members } van de { $seats } zetels bezet, { $vacant } vacant.
city-waiting = { $count ->
    [one] 1 wijkraad is nog niet begonnen.
   *[other] { $count } wijkraden zijn nog niet begonnen.
}
city-view = Weergave
city-gebieden = Per gebied
city-map = Kaart
city-table = Tabel
city-map-lead = Een schema, geen echte kaart: elk vak is een gebied, en elke tegel een wijkraad. Afstanden en grootten kloppen niet.
city-key-filled = bezet
city-key-vacant = vacant
city-full = { $members } van { $seats } bezet
city-vacant = { $members } van { $seats } bezet, { $vacant } vacant
city-no-result = nog geen uitslag
city-not-begun = { $seats } zetels, nog niet begonnen
city-open-vacancies = { $count ->
    [one] 1 open vacature
   *[other] { $count } open vacatures
}
city-open-appointments = { $count ->
    [one] 1 open benoeming
   *[other] { $count } open benoemingen
}
city-chairs = { $count ->
    [one] voorzitter zonder zetel
   *[other] { $count } voorzitters zonder zetel
}
