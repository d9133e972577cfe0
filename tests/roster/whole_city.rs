//! From the results of all 39 bodies to 297 members in one day, as the griffie does it in a browser.

use super::sample::{Failure, check_done, check_says, confirm, day, of_2026, on_day, send_notices};
use crate::people::add;
use acceptance::{Answer, Checked, Client, draw_by_hand, on_each_database};
use chrono::{DateTime, NaiveDate, Utc};
use sea_orm::DatabaseConnection;
use server::actions::allocation::{Establishment, establish_result};
use server::actions::counting::{import_counts, import_stations};
use server::actions::registration::{import_lists, set_up_election};
use server::actions::roster::{AdmissionDecision, decide_admission, record_papers, record_reply};
use server::actions::successor::SuccessionFile;
use server::audit::By;
use server::demo;
use server::store::registration::Election;
use server::store::roster::list_all_members;
use server::store::{Role, Standing, write_tx};
use succession::acceptance::{Papers, Reply, ReplyKind};

const ELECTION: &str = "wr2026";
const CITY: &str = "/griffie/wr2026/benoemingen";
const INSTALL: &str = "/griffie/wr2026/benoemingen/installatie";
const DATED: [(&str, &str); 3] = [
    ("notified-on-day", "26"),
    ("notified-on-month", "3"),
    ("notified-on-year", "2026"),
];

fn by() -> By {
    By {
        actor: "test".to_owned(),
        at: DateTime::<Utc>::UNIX_EPOCH,
    }
}

/// The real figures under made-up names, with every lot drawn and every result established on 25 March 2026.
async fn established(db: &DatabaseConnection) -> Result<Vec<String>, Failure> {
    let election = Election {
        id: ELECTION.to_owned(),
        title: "Proefverkiezing".to_owned(),
        regulation: "rotterdam-2026".to_owned(),
        held_on: day("2026-03-18"),
        standing: Standing::NotOfficial,
        source: "the figures of the demonstration".to_owned(),
    };
    let (bodies, votes) = (demo::bodies()?, demo::votes()?);
    write_tx(db, async |tx| {
        set_up_election(tx, &by(), &election, &bodies).await?;
        import_lists(tx, &by(), ELECTION, &votes.lists).await?;
        import_stations(tx, &by(), ELECTION, &votes.stations).await?;
        import_counts(tx, &by(), ELECTION, &votes.counts).await
    })
    .await?;
    for (body, _) in &bodies {
        let key = (ELECTION, body.code.as_str());
        loop {
            let done = write_tx(db, async |tx| {
                establish_result(tx, &by(), key, (day("2026-03-25"), "")).await
            });
            let Establishment::LotRequired(ask) = done.await? else {
                break;
            };
            draw_by_hand(db, &by(), key, (&ask, ask.tied.numbers()[0])).await?;
        }
    }
    add(db, ("griffier", Role::Clerk)).await?;
    Ok(bodies.into_iter().map(|(body, _)| body.code).collect())
}

/// Looks at the page of the progress until it is done.
async fn finished(client: &mut Client, begun: &Answer) -> Result<Answer, Failure> {
    check_done(begun)?;
    let progress = begun.header("location").to_owned();
    loop {
        let answer = client.get(&progress).await?;
        if answer.body.contains("Klaar.") {
            return Ok(answer);
        }
        tokio::time::sleep(std::time::Duration::from_millis(50)).await;
    }
}

/// Everybody accepts, brings the papers, and is admitted: there is no page for all of them at once.
async fn admit_everybody(db: &DatabaseConnection, bodies: &[String]) -> Result<usize, Failure> {
    let papers = Papers {
        statement_of_offices: true,
        register_extract: true,
    };
    let accepts = Reply {
        on: day("2026-04-01"),
        kind: ReplyKind::Accepts,
    };
    let admits = AdmissionDecision {
        admitted: true,
        on: day("2026-04-10"),
        reason: String::new(),
    };
    let mut admitted = 0;
    for body in bodies {
        let key = (ELECTION, body.as_str());
        let file = SuccessionFile::load(db, key).await?;
        let numbers: Vec<u32> = file.appointments.iter().map(|one| one.number).collect();
        admitted += numbers.len();
        write_tx(db, async |tx| {
            for &number in &numbers {
                record_reply(tx, &by(), key, number, accepts).await?;
                record_papers(tx, &by(), key, number, (papers, day("2026-04-02"))).await?;
                decide_admission(tx, &by(), key, number, &admits).await?;
            }
            Ok(())
        })
        .await?;
    }
    Ok(admitted)
}

/// How many members sit in the whole city on that day.
async fn sitting(db: &DatabaseConnection, on: NaiveDate) -> Result<usize, Failure> {
    let members = list_all_members(db, ELECTION).await?;
    let sit = members.values().flatten().filter(|one| one.sits_on(on));
    Ok(sit.count())
}

#[tokio::test]
async fn all_39_bodies_go_from_their_results_to_297_members_on_the_fourth_wednesday() -> Checked {
    on_each_database(async |database| {
        let db = &database.db;
        let bodies = established(db).await?;
        assert_eq!(bodies.len(), 39);
        let (_server, mut client) = on_day(db, "2026-03-26").await?;
        let begun = confirm(&mut client, (CITY, CITY), &DATED).await?;
        let told = finished(&mut client, &begun).await?;
        check_says(&told, 200, &["39 van de 39"]);
        assert_eq!(admit_everybody(db, &bodies).await?, 297);

        let (_server, mut client) = on_day(db, "2026-04-21").await?;
        let early = client.get(INSTALL).await?;
        check_says(&early, 200, &["De nieuwe leden beginnen op 22 april 2026."]);
        let early = client.send((&early, INSTALL), &[]).await?;
        check_says(&early, 422, &["Er is niets gedaan."]);
        assert_eq!(sitting(db, day("2026-04-22")).await?, 0);

        let (_server, mut client) = on_day(db, "2026-04-22").await?;
        let asked = client.get(INSTALL).await?;
        check_says(&asked, 200, &["Installeer 297 leden", "Heijplaat"]);
        let begun = client.send((&asked, INSTALL), &[]).await?;
        let told = finished(&mut client, &begun).await?;
        check_says(
            &told,
            200,
            &["39 van de 39", "Installatie van de hele stad"],
        );
        assert_eq!(sitting(db, day("2026-04-21")).await?, 0);
        assert_eq!(sitting(db, day("2026-04-22")).await?, 297);
        let again = client.send((&asked, INSTALL), &[]).await?;
        check_says(&again, 422, &["Er is niets gedaan."]);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn late_answers_of_the_whole_city_are_shown_and_recorded_at_once() -> Checked {
    on_each_database(async |database| {
        const LATE: &str = "/griffie/wr/benoemingen/geen-antwoord";
        let db = &database.db;
        of_2026(db).await?;
        send_notices(db).await?;
        let (_server, mut client) = on_day(db, "2026-04-07").await?;
        let early = client.get(LATE).await?;
        check_says(&early, 200, &["Niemand is te laat met een antwoord."]);
        let early = client.send((&early, LATE), &[]).await?;
        check_says(&early, 422, &["Er is niets gedaan"]);

        let (_server, mut client) = on_day(db, "2026-04-08").await?;
        let names = [
            "Wijkraad Noord",
            "Ayşe van Noord, Piet van Noord en Noor van Noord",
        ];
        let shown = client.get(LATE).await?;
        check_says(&shown, 200, &names);
        // Somebody declines meanwhile, so it is no longer what was shown.
        let declined = super::sample::reply(&mut client, 2, ("declines", "1", "4")).await?;
        check_done(&declined)?;
        let stale = client.send((&shown, LATE), &[]).await?;
        assert_eq!(stale.status, 409, "{}", stale.body);
        let shown = client.get(LATE).await?;
        let begun = client.send((&shown, LATE), &[]).await?;
        finished(&mut client, &begun).await?;
        let roster = client.get("/griffie/wr/noord").await?;
        for vacancy in 1..=3 {
            check_says(&roster, 200, &[&format!("/vacature/{vacancy}\"")]);
        }
        Ok(())
    })
    .await
}
