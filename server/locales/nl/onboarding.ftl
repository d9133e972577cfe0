# What is arranged for new members.
onboarding-title = Inwerken van nieuwe leden van { $body }
onboarding-link = Inwerken
onboarding-lead = Wat er voor elk nieuw lid geregeld wordt. De lijst begint vanzelf zodra iemand lid wordt, aan het begin of halverwege.
onboarding-members = Leden
onboarding-nobody = Er zijn nu geen leden.
onboarding-how-far = Hoe ver het is
onboarding-not-begun = Voor dit lid is nog niets begonnen.
onboarding-done-of = { $done } van de { $all } klaar{ $late ->
    [0] {""}
   *[other] , { $late } te laat
}
onboarding-what = De lijst voor nieuwe leden
onboarding-days = { $days ->
    [0] op de eerste dag
    [one] binnen 1 dag
   *[other] binnen { $days } dagen
}
onboarding-change = De lijst veranderen
onboarding-items = De lijst
onboarding-items-how = Eén taak op een regel: wat; wie; binnen hoeveel dagen. Bijvoorbeeld: Welkomstbrief sturen; griffie; 0. Voor leden die al begonnen zijn, verandert er niets.
onboarding-button = Bewaar de lijst
onboarding-lines-wrong = Niet elke regel klopt. Kijk naar regel { $lines }. Zet op elke regel wat, wie en het aantal dagen (0 tot en met 365), met een puntkomma ertussen.
onboarding-count-wrong = De lijst heeft minstens 1 en hoogstens { $most } taken.
onboarding-of = Inwerken van { $name }
onboarding-since = Lid sinds { $day }.
onboarding-begin = Begin met de lijst
