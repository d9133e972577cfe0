//! Sentences about what each rule would bring for a seat.

use super::Teller;
use crate::locale::Locale;
use succession::comparison::{Agreement, Incoming, NotApplicable, Rule};
use succession::rules::Policy;

/// What a rule is called.
#[must_use]
pub fn rule(locale: Locale, rule: Rule) -> String {
    match rule {
        Rule::InForce => locale.text("what-if-rule-in-force"),
        Rule::Rules2022 => locale.text("what-if-rule-2022"),
        Rule::SameList => locale.text("what-if-rule-same-list"),
        Rule::OtherList => locale.text("what-if-rule-other-list"),
        Rule::MostVotes => locale.text("what-if-rule-most-votes"),
        Rule::Sortition => locale.text("what-if-rule-sortition"),
    }
}

/// What a rule does.
#[must_use]
pub fn meaning(locale: Locale, rule: Rule) -> String {
    match rule {
        Rule::InForce => locale.text("what-if-means-in-force"),
        Rule::Rules2022 => locale.text("what-if-means-2022"),
        Rule::SameList => locale.text("what-if-means-same-list"),
        Rule::OtherList => locale.text("what-if-means-other-list"),
        Rule::MostVotes => locale.text("what-if-means-most-votes"),
        Rule::Sortition => locale.text("what-if-means-sortition"),
    }
}

/// What a policy is called.
#[must_use]
pub fn policy(locale: Locale, policy: Policy) -> String {
    match policy {
        Policy::MostVotes => locale.text("policy-most-votes"),
        Policy::SameList => locale.text("policy-same-list"),
        Policy::OtherList => locale.text("policy-other-list"),
        Policy::Sortition => locale.text("policy-sortition"),
        Policy::LeaveVacant => locale.text("policy-leave-vacant"),
    }
}

/// The policies in their order, in a sentence.
#[must_use]
pub fn order(locale: Locale, policies: &[Policy]) -> String {
    let named: Vec<String> = policies.iter().map(|one| policy(locale, *one)).collect();
    named.join(locale.text("policy-then").as_str())
}

/// Who would come in, in a few words.
#[must_use]
pub fn incoming(teller: &Teller<'_>, incoming: &Incoming) -> String {
    let locale = teller.locale;
    match incoming {
        Incoming::Candidate { person, .. } => teller.name(*person),
        Incoming::Lot { tied } => {
            let names = locale.names(&teller.tied_names(tied));
            locale.say("what-if-lot", &[("names", names.into())])
        }
        Incoming::Resident => locale.text("what-if-resident"),
        Incoming::Nobody => locale.text("what-if-nobody"),
        Incoming::Open => locale.text("what-if-open"),
        Incoming::NotApplicable { why } => why_not(locale, *why),
    }
}

/// Why a rule says nothing about a seat.
#[must_use]
pub fn why_not(locale: Locale, why: NotApplicable) -> String {
    match why {
        NotApplicable::NotAllowed => locale.text("what-if-not-allowed"),
        NotApplicable::NoList => locale.text("what-if-no-list"),
        NotApplicable::NoAllocationByLists => locale.text("what-if-no-allocation"),
        NotApplicable::TooManySeats { seats, below } => {
            let values = [("seats", seats.into()), ("below", below.into())];
            locale.say("what-if-too-many-seats", &values)
        }
    }
}

/// How far the list and the votes lead to the same candidate.
#[must_use]
pub fn agreement(locale: Locale, agreement: Agreement) -> String {
    match agreement {
        Agreement::All => locale.text("what-if-agree-all"),
        Agreement::AllThatName => locale.text("what-if-agree-named"),
        Agreement::Different => locale.text("what-if-agree-different"),
        Agreement::Open => locale.text("what-if-agree-open"),
        Agreement::Nobody => locale.text("what-if-agree-nobody"),
    }
}
