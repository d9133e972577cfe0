use super::sample::{cited, day, elected, notice, rules, successor};
use acceptance::{Paper, single_spaced};
use election::result::terms::TermFinding;
use server::documents::{NoticeGround, NoticeOf, write_notice};
use server::locale::Locale;
use succession::rules::{CauseKind, Policy};

#[test]
fn the_notice_names_the_person_the_body_and_the_ground() {
    check_told(
        &notice((1, 1), elected(), "2026-03-26"),
        &[
            "Kennisgeving van benoeming",
            "Aan Şükrü Yılmaz-Öztürk",
            "U bent gekozen als lid van Wijkraad Oud-Charlois. De uitslag is vastgesteld op 25 maart 2026.",
            "Kenmerk wr2026/oud-charlois/benoeming/1",
        ],
    );
}

#[test]
fn the_last_day_to_answer_stands_there_with_how_it_was_computed() {
    let of = notice((1, 1), elected(), "2026-03-26");
    check_told(
        &of,
        &[
            "Uw antwoord moet uiterlijk op 7 april 2026 bij de griffie zijn.",
            "Zo is 7 april 2026 berekend",
            "De termijn is 10 dagen. De dag na 26 maart 2026 is de eerste dag. De laatste is 5 april 2026.",
            "5 april 2026 (een zondag) en 6 april 2026 (tweede paasdag)",
            "De termijn loopt door tot en met 7 april 2026.",
        ],
    );
    for ground in &of.until.grounds {
        check_told(&of, &[&cited(&ground.article)]);
    }
    assert!(matches!(
        of.until.grounds[1].finding,
        TermFinding::RunsOn { .. }
    ));
}

#[test]
fn what_was_not_read_is_called_an_assumption() {
    let cited = cited(&rules().acceptance.after_result_days.article);
    assert!(cited.contains("aanname"), "{cited}");
    check_told(&notice((1, 1), elected(), "2026-03-26"), &[&cited]);
}

#[test]
fn the_papers_that_come_with_the_answer_stand_there_and_the_form_is_the_annex() {
    let of = notice((1, 1), elected(), "2026-03-26");
    check_told(
        &of,
        &[
            "Een verklaring van alle openbare functies die u hebt",
            "Een uittreksel uit de Basisregistratie Personen",
        ],
    );
    let pages = paper(&of).pages();
    let annex = pages.last().unwrap();
    assert!(annex.contains("Bijlage: verklaring van openbare functies"));
    assert!(annex.contains("Şükrü Yılmaz-Öztürk"), "{annex}");
    assert!(!pages[0].contains("Bijlage: verklaring"));
}

#[test]
fn a_regulation_that_asks_for_no_statement_has_no_annex() {
    let mut of = notice((1, 1), elected(), "2026-03-26");
    of.enclosures.clear();
    let text = text(&of);
    assert!(!text.contains("Bijlage") && !text.contains("Stuur dan deze papieren mee"));
}

#[test]
fn silence_and_withdrawal_are_explained() {
    let of = notice((1, 1), elected(), "2026-03-26");
    check_told(
        &of,
        &[
            "Hebben wij op 7 april 2026 geen antwoord, dan geldt dat als een weigering.",
            "Zolang u niet bent toegelaten, kunt u uw antwoord nog intrekken.",
        ],
    );
}

#[test]
fn who_is_elected_reads_why_and_when_new_members_enter() {
    check_told(
        &notice((2, 1), elected(), "2026-03-26"),
        &[
            "Waarom u",
            "Wojciech van Świątek",
            "De nieuwe leden beginnen op 22 april 2026.",
            "De eerste woensdag daarna is 1 april 2026.",
            "Nieuwe leden beginnen op de 4e daarvan: 22 april 2026.",
        ],
    );
}

#[test]
fn a_successor_reads_why_there_is_a_seat_and_has_twenty_eight_days() {
    check_told(
        &notice((3, 3), successor(CauseKind::MovedOut), "2027-05-03"),
        &[
            "Op 3 mei 2027 bent u benoemd tot lid van Wijkraad Oud-Charlois.",
            "Vanaf 20 april 2027 is er een zetel te vullen: het lid is uit de wijk verhuisd.",
            "uiterlijk op 31 mei 2027",
            "De zetel gaat naar een andere lijst.",
            "U bent lid vanaf de dag waarop wij bekendmaken dat u bent toegelaten.",
        ],
    );
}

#[test]
fn a_temporary_replacement_reads_from_when_until_when() {
    let ground = NoticeGround::Temporary {
        decided_on: day("2027-05-03"),
        from: day("2027-05-10"),
        back_on: day("2027-08-30"),
        route: Some(Policy::SameList),
    };
    check_told(
        &notice((1, 3), ground, "2027-05-03"),
        &[
            "U vervangt een lid dat met verlof is van 10 mei 2027 tot 30 augustus 2027.",
            "uiterlijk op 13 mei 2027",
            "U bent de volgende op de lijst waar deze zetel bij hoort.",
        ],
    );
}

#[test]
fn an_example_says_that_it_is_one() {
    let mut of = notice((1, 1), elected(), "2026-03-26");
    assert!(!text(&of).contains("Dit is een voorbeeld"));
    of.letter.publication.official = false;
    check_told(
        &of,
        &["Dit is een voorbeeld. De cijfers zijn niet officieel"],
    );
}

#[test]
fn a_notice_in_english_is_english() {
    let of = notice((1, 1), elected(), "2026-03-26");
    let text = Paper::of(&write_notice(Locale::English, &of).unwrap()).text();
    assert!(text.contains("Your answer must reach the griffie on 7 April 2026"));
    assert!(!text.contains("griffie zijn"));
}

fn check_told(of: &NoticeOf, expected: &[&str]) {
    let text = text(of);
    for part in expected {
        assert!(text.contains(part), "{part} in {text}");
    }
}

fn paper(of: &NoticeOf) -> Paper {
    Paper::of(&write_notice(Locale::Dutch, of).unwrap())
}

/// Read twice: row by row for what stands in one row, and column by column for what goes on in the next line.
fn text(of: &NoticeOf) -> String {
    let paper = paper(of);
    format!(
        "{} {}",
        single_spaced(&paper.lines().join(" ")),
        paper.text()
    )
}
