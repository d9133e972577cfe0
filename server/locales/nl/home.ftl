# The overview of all bodies.
home-title = Uitslagen wijkraden en dorpsraden
home-lead = Op { $day } kozen bewoners de leden van hun wijkraad of dorpsraad. Kies uw wijk. U ziet wie er gekozen is, waarom, en wie de volgende is als een zetel vrijkomt.
home-several = Verkiezingen wijkraden en dorpsraden
home-lead-several = De leden van de wijkraden en dorpsraden zijn niet allemaal op dezelfde dag gekozen. Bij elke raad staat van welke verkiezing de cijfers zijn. Kies uw wijk. U ziet wie er gekozen is, waarom, en wie de volgende is als een zetel vrijkomt.
home-election = { $title } ({ $day }): { $count ->
    [one] 1 raad
   *[other] { $count } raden
}
home-election-unofficial = { $title } ({ $day }, niet officieel): { $count ->
    [one] 1 raad
   *[other] { $count } raden
}
home-figures = De verkiezing in cijfers
home-bodies = wijkraden en dorpsraden
home-seats = zetels
home-candidates = kandidaten
home-votes = geldige stemmen
home-open-title = { $count ->
    [one] Nog 1 uitslag is niet klaar
   *[other] Nog { $count } uitslagen zijn niet klaar
}
home-open-not-counted = Er is nog geen uitslag.
home-open-ready = De stemmen zijn geteld, de zetels zijn nog niet verdeeld.
home-open-lot = Twee of meer kandidaten hebben evenveel stemmen. Het lot moet beslissen.
home-done-title = Alle uitslagen zijn vastgesteld.
home-gebieden = Alle raden per gebied
home-legend = Achter elke raad staan het aantal zetels en de stand:
home-column-body = Wijkraad
home-column-state = Stand
home-seats-of = { $seats ->
    [one] 1 zetel
   *[other] { $seats } zetels
}

home-empty-title = Er is nog geen verkiezing
home-empty-lead = Zodra er een verkiezing is, staan hier de wijkraden met hun uitslag.
home-empty-next = Er is niets mis. Kom later terug.
