# Een bewoner die is geloot, antwoordt online.
footer-drawn = Bent u geloot? Antwoord hier
drawn-crumb = Bent u geloot?
drawn-title = Antwoord op uw uitnodiging
drawn-lead = U kreeg een brief: u bent geloot voor een zetel in een wijkraad of dorpsraad. Hier zegt u ja of nee. U hoeft niet in te loggen.
drawn-code = Antwoordcode
drawn-code-hint = De code staat in de brief, bij “Online antwoorden”: vier groepen van vier tekens. Hoofdletters of kleine letters maakt niet uit.
drawn-code-missing = Vul de code uit de brief in
drawn-code-wrong = Met deze code vinden wij geen uitnodiging. Er is niets vastgelegd. Kijk de code na: uw code op de lijst is een andere. Lukt het niet? Neem contact op met de griffie; in de brief staat hoe.
drawn-code-wait = Er is te vaak een code getypt die niet klopt. Er is nu niets bekeken. Wacht { $seconds ->
    [one] één seconde
   *[other] { $seconds } seconden
} en probeer het dan opnieuw.
drawn-code-button = Verder
drawn-code-kept = Wij bewaren uw code niet leesbaar. Na { $minutes } minuten vragen wij hem opnieuw.
drawn-code-paper = U kunt ook zonder internet antwoorden. Hoe dat gaat, staat in de brief.
# De uitnodiging.
drawn-own-title = Uw uitnodiging: een zetel in { $body }
drawn-body = Raad
drawn-places = Aantal zetels
drawn-invited-on = Datum van de brief
drawn-until = Antwoord uiterlijk op
drawn-answer = Uw antwoord
drawn-answer-yes = Ja, ik wil lid worden
drawn-answer-no = Nee, ik wil geen lid worden
drawn-answer-yes-since = ja ({ $at })
drawn-answer-no-since = nee ({ $at })
drawn-work-title = Wat een lid doet
drawn-term = Een lid blijft tot de nieuwe leden beginnen na de volgende verkiezing, en mag eerder ontslag nemen.
drawn-yes-title = Als u ja zegt
drawn-no-title = Als u nee zegt
drawn-silence-title = Als u niets laat weten
drawn-no-next = Wij nodigen dan een andere bewoner uit. U kunt uw nee hier niet terugnemen.
drawn-no-opt-out = Wilt u nooit meer worden geloot?
drawn-opt-out-link = Meld u aan voor het loot-me-niet-register
drawn-public-link = Zo is er geloot: de openbare pagina van deze loting
drawn-choice-title = Uw antwoord geven
drawn-choice = Wilt u lid worden?
drawn-choice-missing = Kies ja of nee
drawn-choice-button = Verder naar de controle
drawn-choice-after = Op de volgende pagina kijkt u het na. Daarna leggen wij het vast.
drawn-change-title = Wilt u toch niet?
drawn-change-lead = U kunt uw ja tot en met { $day } veranderen in een nee.
drawn-change-button = Ik wil toch geen lid worden
drawn-done-title = Klaar?
drawn-done-lead = Sluit de uitnodiging, zeker als anderen dit apparaat ook gebruiken.
drawn-done-button = Sluit de uitnodiging
# Hoe het ervoor staat.
drawn-stage-open = Wij wachten op uw antwoord, tot en met { $day }.
drawn-stage-accepted = U zei ja. Dat legden wij vast op { $at }.
drawn-stage-accepted-next = Wij onderzoeken nu of u aan de eisen voldoet. Zeiden er meer bewoners ja dan er zetels zijn? Dan gaat wie eerder is geloot voor. U krijgt daarover een brief.
drawn-stage-kept = U zei ja. Dat legden wij vast op { $at }. Daarmee gaat de griffie verder, en hier kunt u niets meer veranderen.
drawn-stage-kept-next = U krijgt een brief over hoe het verdergaat. Wilt u toch geen lid worden? Laat het de griffie meteen weten; in de brief staat hoe.
drawn-stage-declined = U zei nee. Dat legden wij vast op { $at }.
drawn-stage-declined-next = U hoeft niets meer te doen. Wilt u toch lid worden? Neem contact op met de griffie; in de brief staat hoe.
drawn-stage-late = Antwoorden kon tot en met { $day }. Die dag is voorbij.
drawn-stage-late-next = U kunt nu niet meer antwoorden. Wij nodigen een andere bewoner uit. Stuurde u op tijd een brief? Vraag dan de griffie of die is aangekomen.
drawn-stage-filled = Alle zetels hebben nu iemand.
drawn-stage-filled-next = U hoeft niets te doen, en hier kunt u niets meer veranderen. Vragen? Neem contact op met de griffie; in de brief staat hoe.
drawn-stage-withdrawn = Deze uitnodiging geldt niet meer.
drawn-stage-withdrawn-next = U kunt niet antwoorden. Weet u niet waarom? Vraag het de griffie; in de brief staat hoe.
drawn-not-recorded = Uw antwoord is niet vastgelegd: er is intussen iets veranderd. Hieronder staat hoe het nu is.
# Nakijken.
drawn-check-title = Klopt dit?
drawn-check-answer = Uw antwoord: { $answer }.
drawn-check-body = Het gaat om een zetel in { $body }.
drawn-check-yes = Tot en met { $day } kunt u uw ja hier nog veranderen in een nee, zolang de griffie u niet heeft onderzocht.
drawn-check-button-yes = Ja, leg mijn ja vast
drawn-check-button-no = Ja, leg mijn nee vast
drawn-check-back = Terug naar de uitnodiging
# De brief.
drawn-letter-title = Online antwoorden
drawn-letter-address = Antwoord zonder in te loggen op { $address } met uw antwoordcode. Of richt de camera van uw telefoon op het vierkant.
drawn-letter-path = Antwoord zonder in te loggen: kies op de website van de verkiezing van de wijkraden “Bent u geloot?”, of typ { $path } achter het adres. Daar typt u uw antwoordcode.
drawn-letter-code = Uw antwoordcode
drawn-letter-alt = Code voor een telefoon: de pagina { $address } met uw antwoordcode
drawn-letter-paper = Wie de code heeft, kan voor u antwoorden. Bewaar deze brief dus goed. Liever niet online? Aan het eind van deze brief staat hoe u anders antwoordt.
drawn-letter-example = XXXX-XXXX-XXXX-XXXX
# Bij de griffie.
drawn-desk-online = online, { $at }
drawn-desk-can = Online antwoorden
drawn-desk-can-yes = kan, met de code in de brief
drawn-desk-can-no = kan niet: er is geen brief met een code
drawn-desk-person = Een eigen pagina geven: leg het e-mailadres van deze bewoner vast
