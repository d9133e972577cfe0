# The members of today, and who is next.
members-title = De leden van vandaag, en wie de volgende is
members-text = { $count ->
    [one] { $count } van de { $seats } zetels is bezet.
   *[other] { $count } van de { $seats } zetels zijn bezet.
}
members-none = Er zijn nog geen leden, want de uitslag is nog niet vastgesteld.
member-drawn = Een bewoner van de wijk
member-since = { $basis }, lid sinds { $day }
basis-elected = gekozen
basis-succeeded = opvolger
basis-drawn = door loting onder bewoners
basis-temporary = tijdelijke vervanger

next-text = Een lid kan tussentijds stoppen, bijvoorbeeld door een verhuizing. Bij elk lid staat wie er dan komt. Dat is de stand van vandaag. Wie aan de beurt is, kan nog nee zeggen.
next-question = Komt deze zetel vrij?
next-why = Waarom, en wie is er bekeken?
next-appointed = Dan komt { $name }.
next-route-same-list = { $name } staat als volgende op dezelfde lijst.
next-route-other-list = Op de lijst van { $member } is niemand meer die lid kan worden. De zetel gaat dan naar een andere lijst. Die van { $name } is als eerste aan de beurt.
next-route-most-votes = { $name } heeft de meeste stemmen van de kandidaten die nog geen lid zijn.
next-figure = Het getal waarop is vergeleken, is { $value }.
next-lot = Dan beslist het lot tussen { $names }.
next-sortition = Dan wordt een bewoner van de wijk geloot.
next-vacant = Dan blijft de zetel leeg.
next-nobody-left = Volgens deze volgorde is er geen kandidaat die de zetel kan krijgen.
considered-title = { $count ->
    [one] Er is 1 kandidaat bekeken, in deze volgorde:
   *[other] Er zijn { $count } kandidaten bekeken, in deze volgorde:
}
considered-comes = { $name } is aan de beurt.
considered-deceased = { $name } is overleden.
considered-moved-out = { $name } woont niet meer in de wijk.
considered-on-leave = { $name } is met verlof.
considered-declined = { $name } wilde of kon deze zetel niet krijgen.
considered-waived = { $name } wil niet meer in aanmerking komen.
considered-member = { $name } is al lid.
considered-own-seat-vacant = { $name } is zelf vertrokken, en die zetel is nog niet gevuld.
considered-own-seat = Het gaat om de zetel van { $name }.
considered-ineligible = { $name } kan niet worden benoemd.
considered-own-list = { $name } staat op de lijst van wie vertrekt. De zetel gaat naar een andere lijst.
considered-no-votes = De lijst van { $name } kreeg geen stemmen en doet niet mee.
