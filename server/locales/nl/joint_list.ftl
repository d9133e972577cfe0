# Profiel, gezamenlijke lijsten en wat te laat kwam.
audit-kind-joint-list-begun = Gezamenlijke lijst gemaakt
audit-kind-joint-list-invited = Uitgenodigd voor een lijst
audit-kind-invitation-answered = Uitnodiging beantwoord
audit-kind-joint-list-ordered = Volgorde van een lijst vastgelegd
audit-kind-joint-list-left = Van een lijst af gegaan
audit-kind-photo-kept = Foto toegevoegd
audit-kind-photo-removed = Foto weggehaald
audit-kind-came-too-late = Te laat ontvangen
audit-field-joint-list = Lijst (sleutel)
audit-field-invitation = Uitnodiging
audit-field-takes-part = Doet mee
audit-field-places = Plaatsen
audit-field-closed-at = Gesloten om
audit-field-received-at = Ontvangen om

