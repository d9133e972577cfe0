use super::*;

#[test]
fn an_article_that_was_read_is_cited_as_it_is() {
    check_citation(("Kieswet P 8", "", Certainty::Read), "Kieswet P 8");
}

#[test]
fn an_assumed_article_is_cited_as_an_assumption() {
    check_citation(
        ("Kieswet W 1", "", Certainty::Assumed),
        "Kieswet W 1 (aanname)",
    );
}

#[test]
fn an_unknown_article_names_the_one_it_is_modelled_on() {
    check_citation(
        ("", "Kieswet P 8", Certainty::Assumed),
        "artikel niet bekend (aanname), naar voorbeeld van Kieswet P 8",
    );
    check_citation(
        ("", "Kieswet P 8", Certainty::Inferred),
        "artikel niet bekend (afgeleid), naar voorbeeld van Kieswet P 8",
    );
}

#[test]
fn an_unknown_article_modelled_on_nothing_says_so() {
    check_citation(
        ("", "", Certainty::Assumed),
        "artikel niet bekend (aanname)",
    );
    check_citation(
        ("", "", Certainty::Read),
        "artikel niet bekend (zo gezien in een officieel stuk)",
    );
}

fn check_citation((name, modelled_on, certainty): (&str, &str, Certainty), cited: &str) {
    let article = Article {
        name: name.into(),
        modelled_on: modelled_on.into(),
        certainty,
    };
    assert_eq!(cite(Locale::Dutch, &article), cited);
}
