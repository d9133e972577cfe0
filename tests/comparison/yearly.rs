//! The report of a year: figures worked out by hand, the file, and the documents that are made of it.

use crate::desk::{BODY, ELECTION, Griffie, day};
use crate::people::Failure;
use acceptance::{Checked, Paper, on_each_database};
use server::audit::head;
use server::store::roster::list_members;
use server::store::vacancy::{list_course, list_vacancies};
use succession::acceptance::ReplyKind;
use succession::vacancy::Step;

const CITY: &str = "/griffie/wr2026/verslag/2026";

/// The values of the file of a report, by figure and kind.
fn value(file: &str, code: &str, (figure, kind): (&str, &str)) -> String {
    let mut lines = file.trim_start_matches('\u{feff}').lines().skip(1);
    let found = lines.find_map(|line| {
        let cells: Vec<&str> = line.split(';').collect();
        let same = cells[0] == code && cells[3] == figure && cells[4] == kind;
        same.then(|| cells[5].to_owned())
    });
    found.unwrap_or_else(|| panic!("{code} {figure} {kind}: {file}"))
}

/// 1-1 moves out and 1-3 comes; 2-1 moves out, 2-2 declines and 3-1 comes; 1-2 moves out and nobody came yet.
pub(crate) async fn a_year(griffie: &mut Griffie) -> Result<(), Failure> {
    griffie.move_out(1, "2026-05-20").await?;
    griffie.appoint(1, "2026-06-03").await?;
    griffie.enter(1, "2026-06-10").await?;
    griffie.move_out(3, "2026-05-25").await?;
    griffie.appoint(2, "2026-06-03").await?;
    griffie
        .reply(2, (ReplyKind::Declines, "2026-06-05"))
        .await?;
    griffie.appoint(2, "2026-06-08").await?;
    griffie.enter(3, "2026-06-29").await?;
    let days = [("happened", "2026-11-12"), ("reported", "2026-11-13")];
    griffie.vacate("moved_out/2", &days, "2026-11-14").await?;
    Ok(())
}

#[tokio::test]
async fn the_figures_of_a_year_are_those_worked_out_by_hand() -> Checked {
    on_each_database(async |database| {
        let mut griffie = Griffie::open(database).await?;
        a_year(&mut griffie).await?;
        let file = griffie.page("verslag/2026/cijfers.csv").await?;
        assert_eq!(file.status, 200);
        // 20 May to 9 June is 21 days, 25 May to 28 June 35, and 12 to 22 November 11.
        for (figure, kind, expected) in [
            ("vacancies_by_cause", "moved_out", "3"),
            ("vacancies_by_cause", "resignation", "0"),
            ("vacancies_by_route", "same_list", "1"),
            ("vacancies_by_route", "other_list", "1"),
            ("vacancies_by_route", "open", "1"),
            ("refusals", "declined", "1"),
            ("days_empty", "median", "21"),
            ("days_empty", "longest", "35"),
            ("days_empty", "still_empty", "1"),
            ("seats_held_by", "elected", "0"),
            ("seats_held_by", "same_list", "1"),
            ("seats_held_by", "nobody", "1"),
            ("seats", "all", "3"),
            ("seats", "following", "2"),
        ] {
            let found = value(&file.body, BODY, (figure, kind));
            assert_eq!(found, expected, "{figure} {kind}");
        }
        let page = griffie.page("verslag/2026").await?;
        for words in [
            "2 van de 3 zetels volgen nog de volgorde van de kiezers: 66,7\u{a0}%.",
            "Er ontstonden 3 vacatures.",
            "Het jaar is nog niet voorbij.",
        ] {
            assert!(page.body.contains(words), "{words}: {}", page.body);
        }
        Ok(())
    })
    .await
}

/// Counted here from the rows alone.
#[tokio::test]
async fn the_figures_equal_a_separate_recount_of_the_stored_rows() -> Checked {
    on_each_database(async |database| {
        let mut griffie = Griffie::open(database).await?;
        a_year(&mut griffie).await?;
        let file = griffie.client.get(&format!("{CITY}/cijfers.csv")).await?;
        assert_eq!(file.status, 200);
        let key = (ELECTION, BODY);
        let vacancies = list_vacancies(&griffie.db, key).await?;
        let course = list_course(&griffie.db, key).await?;
        let members = list_members(&griffie.db, ELECTION, BODY).await?;
        let declined = course.iter().filter(|step| {
            use server::store::vacancy::CourseStep::Taken;
            matches!(step.what, Taken(Step::Decline))
        });
        // The seat, the first day without a member, and the first day with one again; 22 November is the last day.
        let days = [
            (1, "2026-05-20", Some("2026-06-10")),
            (3, "2026-05-25", Some("2026-06-29")),
            (2, "2026-11-12", None),
        ];
        let mut empty: Vec<i64> = Vec::new();
        for (seat, from, next) in days {
            let mut of_seat = members.iter().filter(|one| one.seat == seat);
            if let Some(next) = next {
                assert!(of_seat.any(|one| one.since == day(next)), "{seat}");
            }
            let until = day(next.unwrap_or("2026-11-23"));
            empty.push((until - day(from)).num_days());
        }
        empty.sort_unstable();
        assert_eq!(empty, [11, 21, 35]);
        assert_eq!(vacancies.len(), days.len());
        for code in [BODY, ""] {
            let found = |figure, kind| value(&file.body, code, (figure, kind));
            let all = vacancies.len().to_string();
            assert_eq!(found("vacancies_by_cause", "moved_out"), all);
            assert_eq!(
                found("refusals", "declined"),
                declined.clone().count().to_string()
            );
            assert_eq!(found("days_empty", "longest"), empty[2].to_string());
            assert_eq!(found("days_empty", "median"), empty[1].to_string());
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_document_is_made_once_and_what_became_known_later_gives_a_new_version() -> Checked {
    on_each_database(async |database| {
        let mut griffie = Griffie::open(database).await?;
        griffie.move_out(1, "2026-05-20").await?;
        let path = format!("/griffie/{ELECTION}/{BODY}/verslag/2026");
        let shown = griffie.client.get(&path).await?;
        assert_eq!(griffie.client.send((&shown, &path), &[]).await?.status, 303);
        let (made, _) = head(&griffie.db).await?;
        // The same figures again are the same document.
        assert_eq!(griffie.client.send((&shown, &path), &[]).await?.status, 303);
        assert_eq!(head(&griffie.db).await?.0, made);
        let first = griffie.client.get(&format!("{path}/pdf/1")).await?;
        assert_eq!(first.header("content-type"), "application/pdf");
        let printed = Paper::of(&first.bytes);
        assert_eq!(printed.info("Tagged"), "yes");
        let paper = printed.text();
        for words in ["Jaarverslag 2026", "Verhuisd", "2 van de 3 zetels"] {
            assert!(paper.contains(words), "{words}: {paper}");
        }
        griffie.appoint(1, "2026-06-03").await?;
        griffie.enter(1, "2026-06-10").await?;
        // What was shown is not how it is any more.
        assert_eq!(griffie.client.send((&shown, &path), &[]).await?.status, 409);
        let shown = griffie.client.get(&path).await?;
        assert_eq!(griffie.client.send((&shown, &path), &[]).await?.status, 303);
        let again = griffie.client.get(&format!("{path}/pdf/1")).await?;
        assert_eq!(again.bytes, first.bytes);
        assert_eq!(
            griffie.client.get(&format!("{path}/pdf/2")).await?.status,
            200
        );
        assert_eq!(
            griffie.client.get(&format!("{path}/pdf/3")).await?.status,
            404
        );
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_year_that_did_not_begin_or_lies_before_the_election_has_no_report() -> Checked {
    on_each_database(async |database| {
        let mut griffie = Griffie::open(database).await?;
        for year in ["2025", "2027"] {
            let path = format!("verslag/{year}");
            assert_eq!(griffie.page(&path).await?.status, 404, "{year}");
        }
        let this = griffie.client.get("/griffie/wr2026/verslag").await?;
        assert_eq!((this.status, this.header("location")), (303, CITY));
        let page = griffie.client.get(CITY).await?;
        assert!(page.body.contains("3 van de 3 zetels"), "{}", page.body);
        Ok(())
    })
    .await
}
