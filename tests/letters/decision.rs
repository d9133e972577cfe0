use super::sample::{cited, decision, drawn_lot, everybody_barred, proposal};
use acceptance::{Paper, single_spaced};
use server::documents::{DecisionOf, write_decision};
use server::locale::Locale;
use succession::rules::{CauseKind, Policy, Reason};
use succession::successor::Verdict;

const DEFAULT: [Policy; 3] = [Policy::SameList, Policy::OtherList, Policy::Sortition];

#[test]
fn the_decision_names_who_is_appointed_and_by_which_article() {
    let of = moved_out();
    check_told(
        &of,
        &[
            "Besluit tot benoeming van een opvolger",
            "benoemt Noor Çelik (lijst 3, plaats 2) tot lid van Wijkraad Oud-Charlois.",
            &cited(&of.proposal.article),
        ],
    );
}

#[test]
fn the_vacancy_stands_there_with_its_cause_its_days_and_nothing_private() {
    let of = moved_out();
    check_told(
        &of,
        &[
            "Zetel 7",
            "Zetel van Aafke ’t Hoen",
            "Oorzaak het lid is uit de wijk verhuisd",
            "Zetel te vullen vanaf 20 april 2027",
            "Bekend bij de griffie sinds 21 april 2027",
            "Besluit uiterlijk op 7 mei 2027",
            "5 mei 2027 (Bevrijdingsdag) en 6 mei 2027 (Hemelvaartsdag)",
        ],
    );
}

#[test]
fn everybody_who_was_considered_stands_there_with_verdict_and_article() {
    let bars = [((3, 2), Reason::MovedOut), ((5, 1), Reason::Waived)];
    let of = decision(CauseKind::MovedOut, proposal(&DEFAULT, &bars));
    let lines = Paper::of(&write_decision(Locale::Dutch, &of).unwrap()).lines();
    let grounds = &of.proposal.decision.grounds;
    assert!(grounds.len() > 6, "{grounds:?}");
    for ground in grounds {
        let (list, candidate) = ground.finding.person;
        let name = &of.letter.body.candidate((list, candidate)).unwrap().name;
        let verdict = match ground.finding.verdict {
            Verdict::Appointed => "benoemd",
            Verdict::PassedOver(_) => "voorbijgegaan",
        };
        let row = format!("{list} {candidate} {name} {verdict}");
        assert!(
            lines.iter().any(|line| line.starts_with(&row)),
            "{row} in {lines:#?}"
        );
        check_told(&of, &[&cited(&ground.article)]);
    }
}

#[test]
fn where_another_list_gets_the_seat_the_calculation_stands_there_with_its_figure() {
    let of = moved_out();
    let step = of.proposal.steps.last().unwrap();
    let figure = Locale::Dutch.fraction(step.value.unwrap());
    check_told(
        &of,
        &[
            "De berekening",
            &single_spaced(&figure),
            &cited(&step.article),
        ],
    );
    check_told(
        &of,
        &["De zetel gaat naar een andere lijst, en deze kandidaat is daar de volgende."],
    );
}

#[test]
fn a_lot_stands_there_with_between_whom_what_was_drawn_and_by_whom() {
    let (lot, proposal) = drawn_lot();
    let mut of = decision(CauseKind::Death, proposal);
    of.lots = vec![lot];
    let drawn = of.lots[0].drawn;
    check_told(
        &of,
        &[
            "Loting",
            "de voorzitter",
            "twee leden",
            "met de hand, in de openbare zitting",
        ],
    );
    check_told(&of, &[&format!("nummer {drawn}: ")]);
}

#[test]
fn a_decision_without_a_lot_says_nothing_of_one() {
    assert!(!text(&moved_out()).contains("Loting"));
}

#[test]
fn the_three_ways_in_which_a_seat_comes_free_each_have_their_words() {
    for (cause, told) in [
        (
            CauseKind::NotAccepted,
            "wie benoemd was, heeft de benoeming niet aangenomen",
        ),
        (
            CauseKind::NotAdmitted,
            "wie benoemd was, is niet toegelaten",
        ),
        (CauseKind::Resignation, "het lid heeft ontslag genomen"),
    ] {
        check_told(&decision(cause, proposal(&DEFAULT, &[])), &[told]);
    }
}

#[test]
fn a_replacement_during_leave_is_temporary_and_the_reason_of_the_leave_stays_out() {
    let of = decision(CauseKind::Leave, proposal(&DEFAULT, &[]));
    check_told(
        &of,
        &[
            "Besluit tot benoeming van een tijdelijke vervanger",
            "zolang het verlof duurt",
        ],
    );
    let text = text(&of);
    assert!(
        !text.contains("zwanger") && !text.contains("ziek"),
        "{text}"
    );
}

#[test]
fn that_nobody_can_be_appointed_is_a_decision_with_everybody_considered() {
    let bars = everybody_barred(Reason::MovedOut);
    let policies = [Policy::SameList, Policy::OtherList, Policy::LeaveVacant];
    let of = decision(CauseKind::MovedOut, proposal(&policies, &bars));
    check_told(
        &of,
        &[
            "Besluit dat geen opvolger kan worden benoemd",
            "Voor deze zetel in Wijkraad Oud-Charlois kan geen opvolger worden benoemd. De zetel blijft leeg.",
            "Els Brûlée",
            "voorbijgegaan: woont niet meer in de wijk",
        ],
    );
}

#[test]
fn what_the_official_wrote_with_it_stands_in_it() {
    let mut of = moved_out();
    assert!(!text(&of).contains("Toelichting"));
    of.reason = "Niemand wil de zetel voor één jaar.".to_owned();
    check_told(&of, &["Toelichting: Niemand wil de zetel voor één jaar."]);
}

#[test]
fn when_residents_are_drawn_the_decision_says_so() {
    let bars = everybody_barred(Reason::Waived);
    let of = decision(CauseKind::MovedOut, proposal(&DEFAULT, &bars));
    check_told(
        &of,
        &[
            "Besluit: geen opvolger, loting onder bewoners",
            "wil niet in aanmerking komen",
        ],
    );
}

#[test]
fn how_to_object_stands_there_with_the_last_day() {
    check_told(
        &moved_out(),
        &[
            "kan bezwaar maken. Stuur uw bezwaar uiterlijk op 14 juni 2027 naar de griffie.",
            "De termijn is 6 weken.",
            "artikel niet bekend (aanname)",
            "voorzitter van het centraal stembureau",
        ],
    );
}

fn moved_out() -> DecisionOf {
    decision(CauseKind::MovedOut, proposal(&DEFAULT, &[]))
}

fn check_told(of: &DecisionOf, expected: &[&str]) {
    let text = text(of);
    for part in expected {
        assert!(text.contains(part), "{part} in {text}");
    }
}

fn text(of: &DecisionOf) -> String {
    let paper = Paper::of(&write_decision(Locale::Dutch, of).unwrap());
    format!(
        "{} {}",
        single_spaced(&paper.lines().join(" ")),
        paper.text()
    )
}
