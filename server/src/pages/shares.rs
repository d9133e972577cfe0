//! A whole drawn as a bar in parts, with a legend that tells the same in words.

/// The width of a whole bar, in units of the drawing.
const WHOLE: u64 = 1000;

/// A bar with its legend.
#[derive(Debug)]
pub(super) struct Shares {
    /// What it is about.
    pub(super) name: String,
    /// Its parts, from the start of the line; an empty one is left out.
    pub(super) parts: Vec<Share>,
}

/// One part of a bar.
#[derive(Debug)]
pub(super) struct Share {
    /// The class that colours it, in the bar and in the legend.
    pub(super) class: &'static str,
    /// Where it begins.
    pub(super) x: u64,
    /// How wide it is.
    pub(super) width: u64,
    /// What it is, with its figure.
    pub(super) text: String,
}

impl Shares {
    /// The bar of these parts: each with its class, how many, and what it is with its figure.
    pub(super) fn of(
        name: String,
        parts: impl IntoIterator<Item = (&'static str, u64, String)>,
    ) -> Self {
        let parts: Vec<_> = parts
            .into_iter()
            .filter(|(_, count, _)| 0 < *count)
            .collect();
        let all: u64 = parts.iter().map(|(_, count, _)| count).sum();
        let place = |before: u64| (before * WHOLE).checked_div(all).unwrap_or_default();
        let mut before = 0;
        let parts = parts.into_iter().map(|(class, count, text)| {
            let x = place(before);
            before += count;
            let width = place(before) - x;
            Share {
                class,
                x,
                width,
                text,
            }
        });
        Self {
            name,
            parts: parts.collect(),
        }
    }

    /// A bar of one part, measured against the longest of its kind.
    pub(super) fn measured(name: String, (value, longest): (u64, u64), text: String) -> Self {
        let width = (value * WHOLE).checked_div(longest).unwrap_or_default();
        let part = Share {
            class: "own",
            x: 0,
            width,
            text,
        };
        Self {
            name,
            parts: vec![part],
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(counts: &[u64], expected: &[(u64, u64)]) {
        let parts = counts.iter().map(|count| ("own", *count, String::new()));
        let bar = Shares::of(String::new(), parts);
        let found: Vec<(u64, u64)> = bar.parts.iter().map(|one| (one.x, one.width)).collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn the_parts_of_a_bar_follow_each_other_and_fill_it() {
        check(&[1, 1, 1], &[(0, 333), (333, 333), (666, 334)]);
        check(&[297], &[(0, 1000)]);
    }

    #[test]
    fn an_empty_part_is_left_out_and_a_whole_of_nothing_is_no_bar() {
        check(&[3, 0, 1], &[(0, 750), (750, 250)]);
        check(&[0, 0], &[]);
    }

    #[test]
    fn a_bar_is_measured_against_the_longest() {
        let width = |value, longest| {
            Shares::measured(String::new(), (value, longest), String::new()).parts[0].width
        };
        assert_eq!(width(50, 200), 250);
        assert_eq!(width(0, 0), 0);
    }
}
