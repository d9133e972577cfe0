# Why an action was refused.
refusal-exists = Er is niets veranderd: dit is er al, en het wordt niet overschreven.
refusal-lot-not-asked = De loting is niet vastgelegd: er is nu geen loting nodig, of een andere.
refusal-lot-underway = Er is niets vastgelegd: voor deze loting zijn de deelnemers al bekendgemaakt, en de dobbelstenen worden verwacht.
refusal-lot-underway-next = Ga verder met die loting, of verklaar haar nietig met een reden.
refusal-lot-in-result = De loting is niet nietig verklaard: versie { $version } van de uitslag rust erop.
refusal-lot-in-result-next = Moet de uitslag worden gecorrigeerd? Vink dat aan, en verklaar de loting dan nietig. De vastgestelde uitslag blijft staan tot er een nieuwe versie is.
refusal-lot-in-appointment = De loting is niet nietig verklaard: er is iemand benoemd op grond van deze loting, bij vacature { $vacancy }.
refusal-lot-in-appointment-next = Een benoeming blijft staan. Klopt de loting niet? Overleg met het verkiezingsbureau en leg het besluit vast buiten dit systeem.
refusal-no-reason = De uitslag is niet opnieuw vastgesteld: er is er al een, en voor een correctie is een reden nodig.
refusal-answer-changed = Er is niets vastgelegd: de uitkomst is veranderd sinds u deze bekeek. Misschien was een collega u net voor.
refusal-not-counted = De zetels kunnen nog niet worden verdeeld: niet elk stembureau heeft een telling.
refusal-not-counted-next = Lees eerst de tellingen in.
refusal-day = Er is niets vastgelegd: die dag ligt vóór de dag van de stemming, of is nog niet geweest.
refusal-result = De uitslag is niet vastgesteld: met deze cijfers kan dat niet.
refusal-look-again = Ga terug, laad de pagina opnieuw en kijk wat er nu staat.

error-too-large-title = Dit bestand is te groot
error-too-large-text = Er is niets ingelezen. Een bestand mag hier hooguit { $megabytes } MB zijn.
error-too-large-next = Kijk of u het goede bestand koos, of splits het.
