# What is done for all bodies at once: answers that came too late, and the installation.
at-once-caption = Wijkraden en dorpsraden
at-once-count = Aantal
at-once-who = Wie
at-once-lapses-title = Geen antwoord op tijd, hele stad
at-once-lapses-lead = Deze gekozen of benoemde kandidaten hebben niet op tijd geantwoord. Wie niet op tijd antwoordt, neemt de benoeming niet aan. Bevestigt u dit, dan begint voor elke zetel de opvolging. Dit kan niet ongedaan worden gemaakt.
at-once-lapses-none = Niemand is te laat met een antwoord. U hoeft niets vast te leggen.
at-once-lapses-button = { $count ->
    [one] Leg vast dat 1 kandidaat niet op tijd antwoordde
   *[other] Leg vast dat { $count } kandidaten niet op tijd antwoordden
}
at-once-install-title = Installatie van de hele stad
at-once-install-lead = Deze kandidaten zijn toegelaten. Bevestigt u dit, dan zijn zij lid vanaf { $day }. Dit kan niet ongedaan worden gemaakt.
at-once-install-early = De nieuwe leden beginnen op { $day }. Vóór die dag kan niemand lid worden. Kom op die dag terug.
at-once-install-none = Er is niemand die is toegelaten en nog geen lid is. U hoeft niets te doen.
at-once-nothing-done = { $why } Er is niets gedaan.
at-once-install-button = { $count ->
    [one] Installeer 1 lid
   *[other] Installeer { $count } leden
}
at-once-progress-lapses = Te late antwoorden vastleggen: hoe ver het is
at-once-progress-install = Installatie van de hele stad: hoe ver het is
