//! A seat that was empty from the start: who it can be reported for, from which day, and how it is filled or stays
//! empty.

use crate::desk::{BODY, ELECTION, Griffie, OF_2026, Setting, day, on_day, pairs, path};
use crate::people::Failure;
use acceptance::{Answer, Checked, on_each_database};
use server::store::Basis;
use server::store::roster::list_members;
use succession::vacancy::State;

/// Three candidates for five seats.
pub(crate) const TOO_FEW: Setting = Setting {
    seats: 5,
    votes: &[&[60], &[50], &[40]],
    ..OF_2026
};
/// The result left the seats empty, and the members entered without anybody for them.
pub(crate) const DAYS: [(&str, &str); 3] = [
    ("decided", "2026-03-25"),
    ("from", "2026-04-22"),
    ("reported", "2026-05-01"),
];

async fn report(
    griffie: &mut Griffie,
    what: &str,
    days: &[(&str, &str)],
) -> Result<Answer, Failure> {
    let days: Vec<_> = days
        .iter()
        .flat_map(|(name, on)| on_day(name, on))
        .collect();
    let mut fields = pairs(&days);
    fields.push(("evidence", "seen"));
    griffie
        .report(&format!("never_filled/{what}"), &fields)
        .await
}

/// The same from a page that was opened before the vacancy stood.
async fn report_again(griffie: &mut Griffie) -> Result<Answer, Failure> {
    let days: Vec<_> = DAYS
        .iter()
        .flat_map(|(name, on)| on_day(name, on))
        .collect();
    let mut fields = pairs(&days);
    fields.push(("evidence", "seen"));
    let to = path("vacature/nieuw/never_filled/zetel-4");
    let client = &mut griffie.client;
    client.submit(&path("vacature/nieuw"), &to, &fields).await
}

fn check_refused(answer: &Answer, why: &str) {
    assert_eq!(answer.status, 422, "{}", answer.body);
    assert!(answer.body.contains(why), "{why}: {}", answer.body);
    assert!(answer.body.contains("<title>Fout:"), "{}", answer.body);
}

#[tokio::test]
async fn only_a_seat_that_nobody_sat_in_can_be_reported_as_empty_from_the_start() -> Checked {
    on_each_database(async |database| {
        let mut griffie = Griffie::open_in(database, &TOO_FEW).await?;
        let address = path("vacature/nieuw");
        let page = griffie.client.get(&address).await?;
        assert!(
            page.body
                .contains("Niemand: zetel 4 was vanaf het begin leeg")
        );
        for (member, cause, why) in [
            ("1", "never_filled", "waar nog niemand op zat"),
            ("0", "never_filled", "waar nog niemand op zat"),
            ("zetel-4", "moved_out", "Op deze zetel zat nog niemand"),
            ("zetel-4", "enlargement", "hoort bij een nieuwe zetel"),
            ("zetel-1", "never_filled", "Kies wie vertrekt"),
        ] {
            let fields = [("member", member), ("cause", cause)];
            let answer = griffie.client.submit(&address, &address, &fields).await?;
            check_refused(&answer, why);
        }
        let fields = [("member", "zetel-4"), ("cause", "never_filled")];
        let answer = griffie.client.submit(&address, &address, &fields).await?;
        let leads = path("vacature/nieuw/never_filled/zetel-4");
        assert_eq!(
            (answer.status, answer.header("location")),
            (303, leads.as_str())
        );
        let held = report(&mut griffie, "zetel-1", &DAYS).await?;
        check_refused(&held, "zetel 1 was niet vanaf het begin leeg");
        for none in ["zetel-9", "0", "1"] {
            let address = format!("vacature/nieuw/never_filled/{none}");
            let page = griffie.page(&address).await?;
            assert_eq!(page.status, 404, "{none}");
        }
        assert!(griffie.file().await?.vacancies.is_empty());
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_body_without_an_empty_seat_is_not_asked_for_one() -> Checked {
    on_each_database(async |database| {
        let mut griffie = Griffie::open(database).await?;
        griffie.move_out(3, "2026-05-20").await?;
        let page = griffie.page("vacature/nieuw").await?;
        assert!(!page.body.contains("never_filled"), "{}", page.body);
        let left = report(&mut griffie, "zetel-3", &DAYS).await?;
        check_refused(&left, "zetel 3 was niet vanaf het begin leeg");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn such_a_seat_is_empty_from_the_day_on_which_the_members_entered_and_is_reported_once()
-> Checked {
    on_each_database(async |database| {
        let mut griffie = Griffie::open_in(database, &TOO_FEW).await?;
        for from in ["2026-04-21", "2026-04-23"] {
            let days = [DAYS[0], ("from", from), DAYS[2]];
            let answer = report(&mut griffie, "zetel-4", &days).await?;
            check_refused(&answer, "traden aan op 22\u{a0}april 2026");
        }
        assert_eq!(report(&mut griffie, "zetel-4", &DAYS).await?.status, 303);
        let again = report_again(&mut griffie).await?;
        check_refused(&again, "staat vacature 1 nog open");
        let page = griffie.page("vacature/nieuw/never_filled/zetel-4").await?;
        let leads = path("vacature/1");
        assert_eq!(
            (page.status, page.header("location")),
            (303, leads.as_str())
        );
        griffie.establish(1, "2026-05-02").await?;
        let empty = on_day("empty", "2026-05-10");
        let mut fields = pairs(&empty);
        fields.push(("reason", "Niemand nam de loting aan."));
        assert_eq!(griffie.step((1, "onvervuld"), &fields).await?.status, 303);
        assert_eq!(griffie.state(1).await?, State::Unfilled);
        let again = report_again(&mut griffie).await?;
        check_refused(&again, "Open die vacature weer");
        // Another seat is another vacancy.
        assert_eq!(report(&mut griffie, "zetel-5", &DAYS).await?.status, 303);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_report_that_was_dismissed_can_be_made_again() -> Checked {
    on_each_database(async |database| {
        let mut griffie = Griffie::open_in(database, &TOO_FEW).await?;
        let days: Vec<_> = DAYS
            .iter()
            .flat_map(|(name, on)| on_day(name, on))
            .collect();
        let unproven = griffie
            .report("never_filled/zetel-4", &pairs(&days))
            .await?;
        assert_eq!(unproven.status, 303);
        let page = griffie.page("vacature/1").await?;
        assert!(
            page.body
                .contains("de vastgestelde uitslag, of het besluit")
        );
        let dismiss = on_day("dismiss", "2026-05-02");
        let mut fields = pairs(&dismiss);
        fields.push(("note", "De uitslag is nog niet bekeken."));
        assert_eq!(griffie.step((1, "afwijzen"), &fields).await?.status, 303);
        assert_eq!(report(&mut griffie, "zetel-4", &DAYS).await?.status, 303);
        Ok(())
    })
    .await
}

/// The order of the regulation comes first: who declined the seat of the election is on a list still.
#[tokio::test]
async fn somebody_on_a_list_comes_before_a_resident_for_a_seat_that_was_empty() -> Checked {
    on_each_database(async |database| {
        let mut griffie = Griffie::open_in(database, &TOO_FEW).await?;
        // The member of list 1 resigns, a resident takes that seat, and the one who resigned is on the list again.
        let days = [
            ("received", "2026-05-01"),
            ("effective", "2026-05-02"),
            ("reported", "2026-05-01"),
        ];
        griffie.vacate("resignation/1", &days, "2026-05-02").await?;
        assert_eq!(griffie.appoint(1, "2026-05-03").await?.status, 303);
        griffie.enter(1, "2026-05-10").await?;
        griffie
            .vacate(
                "never_filled/zetel-4",
                &DAYS[..2]
                    .iter()
                    .chain(&[("reported", "2026-05-11")])
                    .copied()
                    .collect::<Vec<_>>(),
                "2026-05-12",
            )
            .await?;
        let page = griffie.page("vacature/2").await?;
        assert!(
            page.body.contains("Proef Persoon 1-1 is aan de beurt"),
            "{}",
            page.body
        );
        assert_eq!(griffie.appoint(2, "2026-05-13").await?.status, 303);
        let letter = griffie.page("vacature/2").await?;
        assert!(letter.body.contains("Besluit (pdf)"), "{}", letter.body);
        griffie.enter(2, "2026-05-20").await?;
        let members = list_members(&griffie.db, ELECTION, BODY).await?;
        let last = members.last().ok_or("nobody")?;
        assert_eq!((last.seat, last.basis), (4, Basis::Succeeded));
        assert_eq!(last.since, day("2026-05-20"));
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_roster_says_which_seat_was_empty_from_the_start_and_leads_to_its_report() -> Checked {
    on_each_database(async |database| {
        let mut griffie = Griffie::open_in(database, &TOO_FEW).await?;
        let roster = format!("/griffie/{ELECTION}/{BODY}");
        let page = griffie.client.get(&roster).await?;
        let leads = path("vacature/nieuw/never_filled/zetel-4");
        for words in [
            "Deze zetel was vanaf het begin leeg",
            &leads,
            "3 van de 5 zetels",
        ] {
            assert!(page.body.contains(words), "{words}: {}", page.body);
        }
        let docket = griffie.page("vacatures").await?;
        assert!(docket.body.contains(&leads), "{}", docket.body);
        let compared = griffie.page("wat-als").await?;
        assert!(
            compared.body.contains("Leeg vanaf het begin"),
            "{}",
            compared.body
        );
        assert_eq!(report(&mut griffie, "zetel-4", &DAYS).await?.status, 303);
        let page = griffie.client.get(&roster).await?;
        assert!(!page.body.contains(&leads), "{}", page.body);
        assert!(page.body.contains(&path("vacature/1")), "{}", page.body);
        Ok(())
    })
    .await
}
