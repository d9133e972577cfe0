# Files in the place of typing.
entry-file-title = Tellingen uit een bestand
entry-file-lead = Een bestand kan de eerste of de tweede invoer vervangen. Het bestand wordt eerst helemaal nagekeken. Is er iets mis, dan ziet u alles tegelijk en verandert er niets.
entry-file-entry = Welke invoer vervangt het bestand?
entry-file-entry-missing = Kies de eerste of de tweede invoer.
entry-file-first = de eerste invoer
entry-file-second = de tweede invoer
entry-file-body = Wijkraad
entry-file-body-missing = Kies een wijkraad.
entry-file-file = Bestand
entry-file-file-missing = Kies een bestand.
entry-file-help = CSV met de kolommen station, field en value, of EML_NL 510b van deze wijkraad.
entry-file-button = Nakijken
entry-file-refused = { $count ->
    [one] Er is één ding mis met dit bestand. Er is niets ingelezen. Verbeter het en kies het bestand opnieuw.
   *[other] Er zijn { $count } dingen mis met dit bestand. Er is niets ingelezen. Verbeter ze en kies het bestand opnieuw.
}
entry-file-templates = Leeg voorbeeld per wijkraad (CSV)
entry-file-templates-text = In het voorbeeld staat elk veld van elk stembureau. Vul alleen de kolom value. Wat leeg blijft, is 0 of niet aangekruist.
entry-file-shown = In { $file } staan { $count ->
    [one] één stembureau
   *[other] { $count } stembureaus
} van { $body }. U vervangt hiermee { $entry }. Vergelijk de cijfers met het papier en bevestig dan.
entry-file-taken = { $file } is ingelezen als { $entry } van { $count ->
    [one] één stembureau
   *[other] { $count } stembureaus
} van { $body }.
entry-file-confirm = Inlezen
entry-file-next = Wat de controles vinden, staat nu bij het stembureau en moet daar worden toegelicht.
entry-file-again = Een ander bestand kiezen
entry-file-column-station = Stembureau
entry-file-column-cast = H, uitgebrachte stemmen
entry-file-wrong-body = Stembureau { $station } telt voor de wijkraad { $body }. Dit bestand is voor een andere wijkraad.
entry-file-wrong-field = “{ $found }” is geen veld van deze telling. Een veld heet zoals in het voorbeeld: A, E.2, 2.1 of 2.total.
audit-kind-entry-file-checked = Bestand met tellingen nagekeken
audit-kind-entry-file-taken = Bestand met tellingen ingelezen
audit-field-file = Bestand
