//! Words for the report of a year. Shares and medians are printed with one decimal, by whole numbers alone.

use super::vacancy::cause;
use crate::locale::Locale;
use election::fraction::Fraction;
use succession::rules::CauseKind;
use succession::yearly::{Figures, HeldBy, Period, Route};

/// The vacancies by cause.
#[must_use]
pub fn causes(locale: Locale, figures: &Figures) -> Vec<(CauseKind, String, u64)> {
    let causes = CauseKind::ALL.map(|kind| {
        let count = figures.causes.get(&kind).copied().unwrap_or_default();
        (kind, cause(locale, kind), count)
    });
    causes.to_vec()
}

/// The vacancies by the way they were filled.
#[must_use]
pub fn routes(locale: Locale, figures: &Figures) -> Vec<(Route, String, u64)> {
    let routes = Route::ALL.map(|route| {
        let count = figures.routes.get(&route).copied().unwrap_or_default();
        (route, route_named(locale, route), count)
    });
    routes.to_vec()
}

/// The seats by what they are held.
#[must_use]
pub fn seats(locale: Locale, figures: &Figures) -> Vec<(HeldBy, String, u64)> {
    let seats = HeldBy::ALL.map(|held| {
        let count = figures.seats.get(&held).copied().unwrap_or_default();
        (held, held_named(locale, held), count)
    });
    seats.to_vec()
}

/// The appointments that came to nothing.
#[must_use]
pub fn refusals(locale: Locale, figures: &Figures) -> Vec<(String, u64)> {
    let refusals = figures.refusals;
    vec![
        (locale.text("year-declined"), refusals.declined),
        (locale.text("year-unanswered"), refusals.unanswered),
        (locale.text("year-not-admitted"), refusals.not_admitted),
    ]
}

fn route_named(locale: Locale, route: Route) -> String {
    match route {
        Route::SameList => locale.text("year-route-same-list"),
        Route::OtherList => locale.text("year-route-other-list"),
        Route::MostVotes => locale.text("year-route-most-votes"),
        Route::Sortition => locale.text("year-route-sortition"),
        Route::LeftVacant => locale.text("year-route-left-vacant"),
        Route::Open => locale.text("year-route-open"),
    }
}

fn held_named(locale: Locale, held: HeldBy) -> String {
    match held {
        HeldBy::Elected => locale.text("year-held-elected"),
        HeldBy::SameList => locale.text("year-held-same-list"),
        HeldBy::OtherList => locale.text("year-held-other-list"),
        HeldBy::MostVotes => locale.text("year-held-most-votes"),
        HeldBy::Drawn => locale.text("year-held-drawn"),
        HeldBy::Unknown => locale.text("year-held-unknown"),
        HeldBy::Nobody => locale.text("year-held-nobody"),
    }
}

/// Which days it tells of.
#[must_use]
pub fn span(locale: Locale, period: Period) -> String {
    let values = [
        ("from", locale.date(period.from).into()),
        ("until", locale.date(period.until).into()),
    ];
    match period.is_whole() {
        true => locale.say("year-span", &values),
        false => locale.say("year-span-so-far", &values),
    }
}

/// The median and the longest number of days without a member; that there are none when there is no vacancy.
#[must_use]
pub fn days(locale: Locale, figures: &Figures) -> Vec<(String, String)> {
    let days = |text: Option<String>| text.unwrap_or_else(|| "–".to_owned());
    let median = figures.median_days().map(|one| one_decimal(locale, one));
    let longest = figures.longest_days().map(|one| locale.number(one));
    vec![
        (locale.text("year-median"), days(median)),
        (locale.text("year-longest"), days(longest)),
        (
            locale.text("year-still-empty"),
            locale.number(figures.still_empty),
        ),
    ]
}

/// How many seats follow the voters' order, with the share.
#[must_use]
pub fn following(locale: Locale, figures: &Figures) -> String {
    let share = figures.share_following().map(|one| percent(locale, one));
    let values = [
        ("following", locale.number(figures.following).into()),
        ("seats", locale.number(figures.all_seats()).into()),
        ("share", share.unwrap_or_else(|| "–".to_owned()).into()),
    ];
    locale.say("year-following", &values)
}

/// A share as a percentage with one decimal, rounded to the nearest; a half goes up.
#[must_use]
pub fn percent(locale: Locale, share: Fraction) -> String {
    format!("{}\u{a0}%", tenths(locale, share, 1000))
}

/// A number with one decimal, rounded in the same way.
#[must_use]
pub fn one_decimal(locale: Locale, number: Fraction) -> String {
    tenths(locale, number, 10)
}

/// So many tenths of a fraction, in words of the language.
fn tenths(locale: Locale, number: Fraction, times: u128) -> String {
    let (above, below) = (
        u128::from(number.numerator()),
        u128::from(number.denominator()),
    );
    let tenths = (above * times * 2 + below) / (below * 2);
    let whole = u64::try_from(tenths / 10).unwrap_or(u64::MAX);
    let mark = match locale {
        Locale::Dutch => ',',
        Locale::English => '.',
    };
    format!("{}{mark}{}", locale.number(whole), tenths % 10)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check((above, below): (u64, u64), expected: &str) {
        let share = Fraction::new(above, below).unwrap();
        assert_eq!(percent(Locale::Dutch, share), format!("{expected}\u{a0}%"));
    }

    #[test]
    fn a_share_has_one_decimal_rounded_to_the_nearest() {
        check((2, 3), "66,7");
        check((1, 3), "33,3");
        check((297, 297), "100,0");
        check((0, 7), "0,0");
        check((1, 2000), "0,1");
        check((1, 2001), "0,0");
    }

    #[test]
    fn a_median_has_one_decimal_and_the_mark_of_the_language() {
        let half = Fraction::new(31, 2).unwrap();
        assert_eq!(one_decimal(Locale::Dutch, half), "15,5");
        assert_eq!(one_decimal(Locale::English, half), "15.5");
    }
}
