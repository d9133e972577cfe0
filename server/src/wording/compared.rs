//! The lists that a seat was compared between, when it went on to another list.

use super::Teller;
use crate::actions::lots::Question;
use election::allocation::{Ask, Group, ListNumber, ListsCompared, Tied};
use election::fraction::Fraction;

/// The full width of a bar.
const WIDTH: u128 = 1000;

/// The comparison in words.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ComparedInWords {
    /// Which lists the seat looks at first, and by which figure.
    pub how: String,
    /// Every list that takes part, by number.
    pub rows: Vec<ComparedRow>,
}

/// One list.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ComparedRow {
    /// Its name.
    pub list: String,
    /// Its votes.
    pub votes: String,
    /// The seats it held before this one.
    pub seats: String,
    /// Its figure; a sentence when it is not compared.
    pub figure: String,
    /// How long its bar is, of 1000.
    pub bar: u64,
    /// Whether the seat goes to it.
    pub chosen: bool,
    /// That the seat goes to it, or that the lot decides between it and another; empty for the rest.
    pub fate: String,
}

impl Teller<'_> {
    /// The lists that a lot is asked between; nothing when it is asked between others than lists.
    #[must_use]
    pub fn asked_between(&self, question: &Question) -> Option<ComparedInWords> {
        let compared = question.compared.as_ref()?;
        Some(self.between(compared, tied_in(question.ask.as_ref()?)))
    }

    /// The lists that were compared, and to which the seat goes.
    #[must_use]
    pub fn compared(
        &self,
        compared: &ListsCompared,
        chosen: Option<ListNumber>,
    ) -> ComparedInWords {
        self.between(compared, chosen.as_slice())
    }

    /// The lists that were compared, and to which the seat goes, or between which the lot decides.
    #[must_use]
    pub fn between(&self, compared: &ListsCompared, goes: &[ListNumber]) -> ComparedInWords {
        let locale = self.locale;
        let how = match compared.group {
            Group::BelowFull => "compared-below-full",
            Group::Remainder => "compared-remainder",
            Group::OneEach => "compared-one-each",
            Group::All => "compared-all",
        };
        let largest = compared.lists.iter().filter_map(|one| one.value).max();
        let rows = compared.lists.iter().map(|one| ComparedRow {
            list: self.list(one.list),
            votes: locale.number(one.votes),
            seats: locale.number(one.held),
            figure: one.value.map_or_else(
                || locale.text("compared-not"),
                |value| locale.fraction(value),
            ),
            bar: one
                .value
                .zip(largest)
                .map_or(0, |(value, all)| part_of(value, all)),
            chosen: goes.contains(&one.list),
            fate: match (goes.contains(&one.list), goes.len()) {
                (false, _) => String::new(),
                (true, 1) => locale.text("compared-chosen"),
                (true, _) => locale.text("compared-tied"),
            },
        });
        ComparedInWords {
            how: locale.text(how),
            rows: rows.collect(),
        }
    }
}

/// The lists of a question; none when it is asked between others.
#[must_use]
pub fn tied_in(ask: &Ask) -> &[ListNumber] {
    match &ask.tied {
        Tied::Lists { options } => options,
        _ => &[],
    }
}

/// How many thousandths of the largest figure this one is, rounded down.
fn part_of(value: Fraction, largest: Fraction) -> u64 {
    let ((above, below), (most, under)) = (<(u64, u64)>::from(value), <(u64, u64)>::from(largest));
    let whole = u128::from(most).saturating_mul(u128::from(below));
    let part = u128::from(above).saturating_mul(u128::from(under));
    let thousandths = part
        .saturating_mul(WIDTH)
        .checked_div(whole)
        .unwrap_or_default();
    u64::try_from(thousandths.min(WIDTH)).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::part_of;
    use election::fraction::Fraction;

    #[test]
    fn a_bar_is_as_long_as_its_figure() {
        let whole = Fraction::whole;
        assert_eq!(part_of(whole(70), whole(70)), 1000);
        assert_eq!(part_of(whole(35), whole(70)), 500);
        assert_eq!(part_of(Fraction::average(190, 2), whole(70)), 904);
        assert_eq!(part_of(whole(0), whole(0)), 0);
    }
}
