//! What may stand behind a name or above a list on the ballot: its length and its signs, not what it means.

use crate::reglement::Legal;

/// What is wrong with a designation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DesignationProblem {
    /// It has more signs than are printed.
    TooLong {
        /// How many it has.
        signs: u64,
        /// How many are printed.
        longest: u64,
    },
    /// It holds signs that are not printed, each of them once.
    Signs(Vec<char>),
    /// There is no letter in it.
    NoLetter,
}

/// The signs between letters and figures that are printed.
const BETWEEN: &str = " '’.,-–&/()+!?:\"";

/// Everything that is wrong with a designation; one that is empty is no designation, and nothing is wrong then.
///
/// The article of the regulation is not known. Which signs are printed is our own choice: those of Latin letters,
/// figures, and the usual signs between them.
#[must_use]
pub fn check_designation(text: &str, longest: &Legal<u64>) -> Vec<DesignationProblem> {
    if text.is_empty() {
        return Vec::new();
    }
    let mut problems = Vec::new();
    let signs = u64::try_from(text.chars().count()).unwrap_or(u64::MAX);
    if longest.value < signs {
        problems.push(DesignationProblem::TooLong {
            signs,
            longest: longest.value,
        });
    }
    let mut unknown: Vec<char> = text.chars().filter(|sign| !is_printed(*sign)).collect();
    unknown.sort_unstable();
    unknown.dedup();
    if !unknown.is_empty() {
        problems.push(DesignationProblem::Signs(unknown));
    } else if !text.chars().any(char::is_alphabetic) {
        problems.push(DesignationProblem::NoLetter);
    }
    problems
}

/// Letters of the Latin script up to those of Vietnamese, figures, and what stands between them.
fn is_printed(sign: char) -> bool {
    let latin =
        sign.is_alphabetic() && (sign < '\u{250}' || ('\u{1e00}'..='\u{1eff}').contains(&sign));
    latin || sign.is_ascii_digit() || BETWEEN.contains(sign)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::registration::tests::rules;

    fn check(text: &str, problems: &[DesignationProblem]) {
        let found = check_designation(text, &rules().designation_longest);
        assert_eq!(found, problems, "{text}");
    }

    #[test]
    fn what_is_usual_on_a_ballot_is_right() {
        for right in [
            "",
            "Groen & Blauw",
            "Çankaya Wijkt",
            "B.O.O.S. 2030!",
            "Nguyễn's lijst",
            "'t Dorp",
        ] {
            check(right, &[]);
        }
    }

    #[test]
    fn thirty_five_signs_fit_and_one_more_does_not() {
        check(&"é".repeat(35), &[]);
        let (signs, longest) = (36, 35);
        check(
            &"é".repeat(36),
            &[DesignationProblem::TooLong { signs, longest }],
        );
    }

    #[test]
    fn other_signs_are_told_once_each() {
        let signs = |text: &str| DesignationProblem::Signs(text.chars().collect());
        check("<b>Wij</b>", &[signs("<>")]);
        check("Wij \u{1f33b}", &[signs("\u{1f33b}")]);
        check("Wij\u{202e}zij\n", &[signs("\n\u{202e}")]);
        check("Вместе", &[signs("Вемст")]);
    }

    #[test]
    fn a_designation_without_a_letter_says_nothing() {
        check("2030", &[DesignationProblem::NoLetter]);
        check("- - -", &[DesignationProblem::NoLetter]);
    }
}
