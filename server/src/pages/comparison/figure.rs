//! The figures: what each rule would bring for all seats together, drawn and told.

use crate::locale::Locale;
use crate::pages::shares::Shares;
use crate::wording::comparison as wording;
use succession::comparison::{Agreement, Rule, Summary, Tally, Turnover};

/// One rule in figures.
pub(super) struct RuleRow {
    pub(super) rule: String,
    pub(super) own_list: String,
    pub(super) other_list: String,
    pub(super) lot: String,
    pub(super) resident: String,
    pub(super) nobody: String,
    pub(super) not_applicable: String,
    pub(super) other_than_now: String,
    pub(super) median: String,
    pub(super) persons: String,
}

/// What each rule would bring, as figures.
pub(super) fn rule_rows(locale: Locale, summary: &Summary) -> Vec<RuleRow> {
    let rows = summary.tallies.iter().map(|(rule, tally)| RuleRow {
        rule: wording::rule(locale, *rule),
        own_list: locale.number(tally.own_list),
        other_list: locale.number(tally.other_list),
        lot: locale.number(tally.lot),
        resident: locale.number(tally.resident),
        nobody: locale.number(tally.nobody),
        not_applicable: locale.number(tally.not_applicable),
        other_than_now: match rule {
            Rule::InForce => "–".to_owned(),
            _ => locale.number(tally.other_than_now),
        },
        median: median(locale, tally),
        persons: locale.number(tally.persons()),
    });
    rows.collect()
}

/// What each rule would bring, as bars of all seats.
pub(super) fn outcomes(locale: Locale, summary: &Summary) -> Vec<Shares> {
    let bars = summary.tallies.iter().map(|(rule, tally)| {
        let part = |class, count: u64, key: &str| {
            let values = [
                ("count", count.into()),
                ("number", locale.number(count).into()),
            ];
            (class, count, locale.say(key, &values))
        };
        Shares::of(
            wording::rule(locale, *rule),
            [
                part("own", tally.own_list, "what-if-part-own-list"),
                part("other", tally.other_list, "what-if-part-other-list"),
                part("lot", tally.lot, "what-if-part-lot"),
                part("resident", tally.resident, "what-if-part-resident"),
                part("nobody", tally.nobody, "what-if-part-nobody"),
                part("silent", tally.not_applicable, "what-if-part-silent"),
            ],
        )
    });
    bars.collect()
}

/// For how many seats the list and the votes lead to the same candidate, as one bar.
pub(super) fn agreement(locale: Locale, summary: &Summary) -> Shares {
    let parts = Agreement::ALL.map(|how| {
        let count = summary.agreeing(how);
        let class = match how {
            Agreement::All => "own",
            Agreement::AllThatName => "resident",
            Agreement::Different => "other",
            Agreement::Open => "lot",
            Agreement::Nobody => "nobody",
        };
        let number = locale.number(count);
        (
            class,
            count,
            format!("{number} {}", wording::agreement(locale, how)),
        )
    });
    Shares::of(locale.text("what-if-agreement"), parts)
}

/// Whom the list and whom the votes bring when everybody leaves at once, as one bar of persons.
pub(super) fn turnover(locale: Locale, turnover: Turnover) -> Shares {
    let part = |class, count: u64, key: &str| {
        let values = [
            ("count", count.into()),
            ("number", locale.number(count).into()),
        ];
        (class, count, locale.say(key, &values))
    };
    Shares::of(
        locale.text("what-if-turnover"),
        [
            part("own", turnover.both, "what-if-turnover-both"),
            part("other", turnover.list_alone, "what-if-turnover-list"),
            part("votes", turnover.votes_alone, "what-if-turnover-votes"),
        ],
    )
}

/// The votes of the candidate in the middle under each rule that names candidates, as bars.
pub(super) fn votes(locale: Locale, summary: &Summary) -> Vec<Shares> {
    let whole = |tally: &Tally| tally.median_votes().map(|median| median.whole_and_rest().0);
    let medians = || summary.tallies.values().filter_map(whole);
    let longest = medians().max().unwrap_or_default();
    let named = summary.tallies.iter().filter_map(|(rule, tally)| {
        let value = whole(tally)?;
        let values = [
            ("median", median(locale, tally).into()),
            ("count", tally.persons().into()),
            ("number", locale.number(tally.persons()).into()),
        ];
        let text = locale.say("what-if-part-votes", &values);
        let name = wording::rule(locale, *rule);
        Some(Shares::measured(name, (value, longest), text))
    });
    named.collect()
}

fn median(locale: Locale, tally: &Tally) -> String {
    let median = tally.median_votes();
    median.map_or_else(|| "–".to_owned(), |median| locale.fraction(median))
}
