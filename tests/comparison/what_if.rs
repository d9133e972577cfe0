//! What if, for one body: the table, one seat, the file, and that nothing changes.

use crate::desk::{BODY, ELECTION, Griffie, by, day};
use acceptance::{Checked, on_each_database};
use server::actions::comparison::{compare_seats, earlier_rules};
use server::actions::vacancy::{NewBar, record_bar};
use server::audit::head;
use server::store::write_tx;
use succession::comparison::{Incoming, Rule};
use succession::rules::Reason;

/// The rows of a file, without the mark and the names of the columns.
pub(crate) fn rows(file: &str) -> Vec<Vec<String>> {
    let lines = file.trim_start_matches('\u{feff}').lines().skip(1);
    lines
        .map(|line| line.split(';').map(str::to_owned).collect())
        .collect()
}

/// The rows of one seat: rule, outcome, who, votes and route.
pub(crate) fn of_seat(file: &str, seat: &str) -> Vec<[String; 5]> {
    let rows = rows(file).into_iter().filter(|row| row[2] == seat);
    rows.map(|row| {
        let who = match row[9].is_empty() {
            true => row[15].clone(),
            false => format!("{}-{}", row[9], row[10]),
        };
        [
            row[7].clone(),
            row[8].clone(),
            who,
            row[12].clone(),
            row[13].clone(),
        ]
    })
    .collect()
}

/// Who would come in for seat 1, as long as nobody came in elsewhere. By average 2-2 gets it from another list: 60 / 2 is
/// more than 10 / 1.
pub(crate) const FIRST_SEAT: [[&str; 5]; 6] = [
    ["in_force", "candidate", "1-3", "20", "same_list"],
    ["rules_2022", "lot", "1.3 2.2", "", ""],
    ["same_list", "candidate", "1-3", "20", "same_list"],
    ["other_list", "candidate", "2-2", "20", "other_list"],
    ["most_votes", "lot", "1.3 2.2", "", ""],
    ["sortition", "resident", "", "", ""],
];

/// List 1 has 60, 40 and 20 votes and two seats, list 2 has 40 and 20 and one, list 3 has 10 and none.
#[tokio::test]
async fn every_rule_answers_for_every_seat_as_worked_out_by_hand() -> Checked {
    on_each_database(async |database| {
        let mut griffie = Griffie::open(database).await?;
        let file = griffie.page("wat-als.csv?op=2026-06-01").await?;
        assert_eq!(file.status, 200);
        assert_eq!(rows(&file.body).len(), 3 * Rule::ALL.len());
        assert_eq!(of_seat(&file.body, "1"), FIRST_SEAT);
        // 1-3 is next for seat 2 as well: each seat is looked at by itself.
        assert_eq!(of_seat(&file.body, "2"), FIRST_SEAT);
        // Without list 2: 120 / 3 is more than 10 / 1.
        let expected = [
            ["in_force", "candidate", "2-2", "20", "same_list"],
            ["rules_2022", "lot", "1.3 2.2", "", ""],
            ["same_list", "candidate", "2-2", "20", "same_list"],
            ["other_list", "candidate", "1-3", "20", "other_list"],
            ["most_votes", "lot", "1.3 2.2", "", ""],
            ["sortition", "resident", "", "", ""],
        ];
        assert_eq!(of_seat(&file.body, "3"), expected);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_page_sets_the_rules_side_by_side_and_tells_one_seat_with_everybody_considered()
-> Checked {
    on_each_database(async |database| {
        let mut griffie = Griffie::open(database).await?;
        let page = griffie.page("wat-als?op=2026-06-01").await?;
        assert_eq!(page.status, 200);
        for words in [
            "Er verandert niets en er wordt niets vastgelegd.",
            "Lot tussen Proef Persoon 1-3 en Proef Persoon 2-2",
            "zelfde lijst, 20 stemmen",
            "Een bewoner, door loting",
        ] {
            assert!(page.body.contains(words), "{words}: {}", page.body);
        }
        let seat = griffie.page("wat-als?op=2026-06-01&zetel=1").await?;
        assert_eq!(seat.status, 200);
        for words in [
            "Zetel 1: als Proef Persoon 1-1 weggaat",
            "Kiesreglement wijkraden 2022 art. 21",
            "(aanname)",
            "Proef Persoon 1-2 is al lid",
        ] {
            assert!(seat.body.contains(words), "{words}: {}", seat.body);
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_real_vacancy_stands_beside_the_others_and_brings_whom_its_own_page_names() -> Checked {
    on_each_database(async |database| {
        let mut griffie = Griffie::open(database).await?;
        griffie.move_out(1, "2026-05-20").await?;
        let page = griffie
            .page("wat-als?op=2026-06-03&zetel=vacature-1")
            .await?;
        assert_eq!(page.status, 200, "{}", page.body);
        for words in [
            "echte vacature",
            "Zetel 1, vacature 1: na Proef Persoon 1-1",
        ] {
            assert!(page.body.contains(words), "{words}: {}", page.body);
        }
        let file = griffie.file().await?;
        let key = (ELECTION, BODY);
        let on = (day("2026-06-03"), &earlier_rules()?);
        let seats = compare_seats(&griffie.db, key, &file, on).await?;
        let real = seats
            .iter()
            .find(|seat| seat.vacancy == Some(1))
            .ok_or("no vacancy")?;
        let now = real.comparison.answer(Rule::InForce).ok_or("no answer")?;
        assert_eq!(now.incoming.person(), Some((1, 3)));
        assert!(
            griffie
                .page("vacature/1")
                .await?
                .body
                .contains("Proef Persoon 1-3 is aan de beurt")
        );
        // Once 1-3 is asked nobody is sought any more.
        assert_eq!(griffie.appoint(1, "2026-06-03").await?.status, 303);
        let file = griffie.file().await?;
        let seats = compare_seats(&griffie.db, key, &file, on).await?;
        assert_eq!(seats.len(), 2);
        for seat in seats {
            for answer in seat.comparison.answers {
                let is_asked = answer.incoming.person() == Some((1, 3));
                assert!(
                    !is_asked,
                    "{:?}: who is asked comes nowhere else",
                    answer.rule
                );
            }
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn looking_records_nothing_and_changes_nothing() -> Checked {
    on_each_database(async |database| {
        let mut griffie = Griffie::open(database).await?;
        let before = head(&griffie.db).await?;
        for rest in [
            "wat-als",
            "wat-als?zetel=1",
            "wat-als.csv",
            "wat-als?op=2029-01-01",
        ] {
            assert_eq!(griffie.page(rest).await?.status, 200, "{rest}");
        }
        let city = format!("/griffie/{ELECTION}/wat-als");
        assert_eq!(griffie.client.get(&city).await?.status, 200);
        assert_eq!(head(&griffie.db).await?, before);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_day_or_a_seat_that_does_not_exist_is_told_and_what_was_typed_stays() -> Checked {
    on_each_database(async |database| {
        let mut griffie = Griffie::open(database).await?;
        let page = griffie.page("wat-als?op=31-6-2026&zetel=99").await?;
        assert_eq!(page.status, 422);
        for words in [
            "<title>Fout:",
            "Deze dag bestaat niet",
            "value=\"31-6-2026\"",
            "Kies een zetel uit de lijst",
        ] {
            assert!(page.body.contains(words), "{words}: {}", page.body);
        }
        let city = format!("/griffie/{ELECTION}/wat-als?op=gisteren");
        assert_eq!(griffie.client.get(&city).await?.status, 422);
        let nowhere = format!("/griffie/{ELECTION}/nergens/wat-als");
        assert_eq!(griffie.client.get(&nowhere).await?.status, 404);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn with_nobody_left_the_list_names_nobody_and_the_rules_that_draw_a_resident_do() -> Checked {
    on_each_database(async |database| {
        let griffie = Griffie::open(database).await?;
        for person in [(1, 3), (2, 2), (3, 1)] {
            let bar = NewBar {
                person,
                reason: Reason::Waived,
                withdrawn: false,
                on: day("2026-05-01"),
            };
            let done = write_tx(&griffie.db, async |tx| {
                record_bar(tx, &by(), (ELECTION, BODY), bar).await
            });
            done.await?;
        }
        let file = griffie.file().await?;
        let on = (day("2026-06-03"), &earlier_rules()?);
        let seats = compare_seats(&griffie.db, (ELECTION, BODY), &file, on).await?;
        let nobody = |rule| {
            seats[0]
                .comparison
                .answer(rule)
                .map(|one| one.incoming.clone())
        };
        assert_eq!(nobody(Rule::SameList), Some(Incoming::Nobody));
        assert_eq!(nobody(Rule::MostVotes), Some(Incoming::Nobody));
        assert_eq!(nobody(Rule::Rules2022), Some(Incoming::Resident));
        assert_eq!(nobody(Rule::InForce), Some(Incoming::Resident));
        Ok(())
    })
    .await
}
