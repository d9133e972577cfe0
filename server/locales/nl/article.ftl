# How an article is cited, and how sure we are of it.
article-known = { $article }
article-known-inferred = { $article } (afgeleid)
article-known-assumed = { $article } (aanname)
article-unknown-inferred = artikel niet bekend (afgeleid), naar voorbeeld van { $article }
article-unknown-assumed = artikel niet bekend (aanname), naar voorbeeld van { $article }
article-none-read = artikel niet bekend (zo gezien in een officieel stuk)
article-none-inferred = artikel niet bekend (afgeleid)
article-none-assumed = artikel niet bekend (aanname)
certainty-title = Hoe zeker zijn deze regels?
certainty-text = Bij elke uitleg staat het artikel. Van het { $reglement } kennen we niet de hele tekst. Daarom staat er soms:
certainty-inferred = Afgeleid: de regel volgt uit wat wel bekend is, zoals uitslagen die zo zijn berekend.
certainty-assumed = Aanname: de regel is overgenomen uit de Kieswet. Het kiesreglement kan anders zijn.
