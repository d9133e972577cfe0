//! Two officials confirm the same vacancy at the same moment.

use crate::desk::{ELECTION, by, day, on_day, pairs, set_up, shown};
use crate::people::{Failure, add, app, sign_in};
use acceptance::{Checked, Client, Server, on_each_database};
use server::actions::successor::SuccessionFile;
use server::actions::vacancy::{NewReport, Reported, establish_vacancy, report_vacancy};
use server::store::{Role, write_tx};
use std::collections::BTreeSet;
use succession::vacancy::{Cause, Evidence, Report};

const ROUNDS: usize = 50;

/// Opens the page and answers what confirms it.
async fn confirming(client: &mut Client, address: &str) -> Result<Vec<(String, String)>, Failure> {
    let page = client.get(address).await?;
    let mut fields = [
        on_day("decided", "2026-06-03"),
        on_day("notified", "2026-06-03"),
    ]
    .concat();
    fields.push(("csrf".to_owned(), page.csrf().to_owned()));
    fields.push(("shown".to_owned(), shown(&page.body).to_owned()));
    Ok(fields)
}

#[tokio::test]
async fn of_two_who_confirm_at_once_one_succeeds_and_the_other_is_told() -> Checked {
    on_each_database(async |database| {
        let codes: Vec<String> = (0..ROUNDS).map(|round| format!("wijk-{round}")).collect();
        set_up(&database.db, &codes).await?;
        let report = NewReport {
            seat: Reported::Member(1),
            report: Report {
                cause: Cause::MovedOut {
                    moved_on: day("2026-05-20"),
                },
                reported_on: day("2026-06-01"),
                evidence: BTreeSet::from([Evidence::PopulationRegister]),
            },
        };
        write_tx(&database.db, async |tx| {
            for code in &codes {
                let key = (ELECTION, code.as_str());
                let number = report_vacancy(tx, &by(), key, &report).await?;
                establish_vacancy(tx, &by(), key, (number, day("2026-06-02"))).await?;
            }
            Ok(())
        })
        .await?;
        add(&database.db, ("een", Role::Clerk)).await?;
        add(&database.db, ("twee", Role::Clerk)).await?;
        let server = Server::start(app(&database.db)).await?;
        let mut one = sign_in(&server, "een").await?;
        let mut two = sign_in(&server, "twee").await?;
        for code in &codes {
            let address = format!("/griffie/{ELECTION}/{code}/vacature/1");
            let first = confirming(&mut one, &address).await?;
            let second = confirming(&mut two, &address).await?;
            let (first, second) = (pairs(&first), pairs(&second));
            let target = format!("{address}/benoemen");
            let answers = tokio::join!(one.post(&target, &first), two.post(&target, &second));
            let answers = [answers.0?, answers.1?];
            let mut statuses = answers.each_ref().map(|answer| answer.status);
            statuses.sort_unstable();
            assert_eq!(statuses, [303, 409], "{code}");
            let told = answers
                .iter()
                .any(|answer| answer.body.contains("een collega u net voor"));
            assert!(told, "{code}");
            let file = SuccessionFile::load(&database.db, (ELECTION, code)).await?;
            assert_eq!(file.appointments.len(), 1, "{code}");
        }
        Ok(())
    })
    .await
}
