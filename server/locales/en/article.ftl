# How an article is cited, and how sure we are of it.
article-known = { $article }
article-known-inferred = { $article } (inferred)
article-known-assumed = { $article } (assumed)
article-unknown-inferred = article not known (inferred), modelled on { $article }
article-unknown-assumed = article not known (assumed), modelled on { $article }
article-none-read = article not known (seen so in an official document)
article-none-inferred = article not known (inferred)
article-none-assumed = article not known (assumed)
certainty-title = How sure are these rules?
certainty-text = Every explanation names its article. We do not know the full text of the { $reglement }. So it sometimes says:
certainty-inferred = Inferred: the rule follows from what is known, such as results that were calculated this way.
certainty-assumed = Assumed: the rule was taken from the Dutch Elections Act (Kieswet). The regulation may differ.
