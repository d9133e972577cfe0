use super::sample::{
    APPOINTMENTS, BODY, admit, check_done, check_says, confirm, day, of_2026, on_day, say_yes,
    send_notices, set_up,
};
use crate::people::{add, sign_in};
use acceptance::{Checked, on_each_database};
use server::store::Role;
use server::store::roster::list_members;

const INSTALL: &str = "/griffie/wr/noord/benoemingen/installatie";

#[tokio::test]
async fn those_who_are_admitted_enter_on_the_fourth_wednesday_and_not_before() -> Checked {
    on_each_database(async |database| {
        let db = &database.db;
        of_2026(db).await?;
        send_notices(db).await?;
        let (_server, mut client) = on_day(db, "2026-04-21").await?;
        admit(&mut client, 1).await?;
        admit(&mut client, 3).await?;
        let page = client.get(APPOINTMENTS).await?;
        check_says(&page, 200, &["De eerste woensdag daarna is 1 april 2026."]);
        check_says(
            &page,
            200,
            &["Nieuwe leden beginnen op de 4e daarvan: 22 april 2026."],
        );
        assert!(!page.body.contains("Nieuwe leden installeren"));
        let early = confirm(&mut client, (APPOINTMENTS, INSTALL), &[]).await?;
        check_says(&early, 422, &["22 april 2026"]);
        assert!(list_members(db, "wr", "noord").await?.is_empty());

        let (_server, mut client) = on_day(db, "2026-04-22").await?;
        let asked = client.submit(APPOINTMENTS, INSTALL, &[]).await?;
        check_says(
            &asked,
            200,
            &["Ayşe van Noord en Noor van Noord worden lid vanaf 22 april 2026."],
        );
        check_done(&say_yes(&mut client, INSTALL, &[], &asked).await?)?;
        let members = list_members(db, "wr", "noord").await?;
        let since: Vec<_> = members
            .iter()
            .map(|one| (one.stood_as, one.since))
            .collect();
        let first = day("2026-04-22");
        assert_eq!(since, [(Some((1, 1)), first), (Some((3, 1)), first)]);
        let again = confirm(&mut client, (APPOINTMENTS, INSTALL), &[]).await?;
        check_says(&again, 422, &["Er is niets gedaan."]);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn in_2022_the_fourth_wednesday_was_the_twentieth_of_april() -> Checked {
    on_each_database(async |database| {
        set_up(&database.db, "rotterdam-2022", ("2022-03-16", "2022-03-23")).await?;
        let (_server, mut client) = on_day(&database.db, "2022-03-24").await?;
        let page = client.get(APPOINTMENTS).await?;
        check_says(
            &page,
            200,
            &["Nieuwe leden beginnen op de 4e daarvan: 20 april 2022."],
        );
        check_says(
            &page,
            200,
            &["Ayşe van Noord", "Piet van Noord", "Noor van Noord"],
        );
        Ok(())
    })
    .await
}

#[tokio::test]
async fn of_two_officials_who_install_at_the_same_moment_one_does_it() -> Checked {
    on_each_database(async |database| {
        let db = &database.db;
        of_2026(db).await?;
        send_notices(db).await?;
        add(db, ("tweede", Role::Clerk)).await?;
        let (server, mut first) = on_day(db, "2026-04-22").await?;
        for number in 1..=3 {
            admit(&mut first, number).await?;
        }
        let mut second = sign_in(&server, "tweede").await?;
        let asked = (
            first.submit(APPOINTMENTS, INSTALL, &[]).await?,
            second.submit(APPOINTMENTS, INSTALL, &[]).await?,
        );
        let (one, other) = tokio::join!(
            say_yes(&mut first, INSTALL, &[], &asked.0),
            say_yes(&mut second, INSTALL, &[], &asked.1),
        );
        let mut answers = [one?, other?];
        answers.sort_by_key(|answer| answer.status);
        assert_eq!(answers[0].status, 303);
        let told = ["de uitkomst is veranderd", "Er is niets gedaan"];
        let told = told.iter().any(|part| answers[1].body.contains(part));
        assert!(
            [409, 422].contains(&answers[1].status) && told,
            "{}",
            answers[1].body
        );
        assert_eq!(list_members(db, "wr", "noord").await?.len(), 3);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn who_is_admitted_later_enters_when_that_is_made_known() -> Checked {
    on_each_database(async |database| {
        let db = &database.db;
        of_2026(db).await?;
        send_notices(db).await?;
        let (_server, mut client) = on_day(db, "2026-05-06").await?;
        admit(&mut client, 2).await?;
        let page = format!("{BODY}/benoeming/2");
        let on = [
            ("known-on-day", "6"),
            ("known-on-month", "5"),
            ("known-on-year", "2026"),
        ];
        let path = format!("{page}/bekend");
        let asked = client.submit(&page, &path, &on).await?;
        check_says(&asked, 200, &["Piet van Noord wordt lid van de wijkraad."]);
        check_done(&say_yes(&mut client, &path, &on, &asked).await?)?;
        let members = list_members(db, "wr", "noord").await?;
        assert_eq!(members.len(), 1);
        assert_eq!(members[0].since, day("2026-05-06"));
        check_says(
            &client.get(&page).await?,
            200,
            &["Er is niets meer te doen."],
        );
        Ok(())
    })
    .await
}
