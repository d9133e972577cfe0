use super::sample::{
    BODY, Failure, check_done, check_says, confirm, decide, of_2026, on_day, papers, reply,
    send_notices,
};
use acceptance::{Checked, Client, on_each_database};
use sea_orm::DatabaseConnection;

#[tokio::test]
async fn an_acceptance_on_the_last_day_is_in_time() -> Checked {
    on_each_database(async |database| {
        let mut client = notified(&database.db, "2026-04-07").await?;
        check_done(&reply(&mut client.1, 1, ("accepts", "7", "4")).await?)?;
        check_state(&mut client.1, 1, "aangenomen").await?;
        let page = client.1.get(&format!("{BODY}/benoeming/1")).await?;
        check_says(
            &page,
            200,
            &["Aangenomen op 7 april 2026: op tijd.", "aanname"],
        );
        Ok(())
    })
    .await
}

#[tokio::test]
async fn an_answer_after_the_last_day_is_a_refusal_and_the_page_asks_first() -> Checked {
    on_each_database(async |database| {
        let mut client = notified(&database.db, "2026-04-08").await?;
        let page = format!("{BODY}/benoeming/1");
        let late = [
            ("answer", "accepts"),
            ("answered-on-day", "8"),
            ("answered-on-month", "4"),
            ("answered-on-year", "2026"),
        ];
        let path = format!("{page}/antwoord");
        let asked = client.1.submit(&page, &path, &late).await?;
        check_says(
            &asked,
            200,
            &["De laatste dag om te antwoorden was 7 april 2026"],
        );
        check_state(&mut client.1, 1, "geen antwoord op tijd").await?;
        check_done(&confirm(&mut client.1, (&page, &path), &late).await?)?;
        check_state(&mut client.1, 1, "termijn voorbij").await?;
        let page = client.1.get(&page).await?;
        check_says(&page, 200, &["/griffie/wr/noord/vacature/1"]);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn an_answer_that_came_in_time_can_be_recorded_later() -> Checked {
    on_each_database(async |database| {
        let mut client = notified(&database.db, "2026-04-09").await?;
        check_done(&reply(&mut client.1, 1, ("accepts", "7", "4")).await?)?;
        check_state(&mut client.1, 1, "aangenomen").await
    })
    .await
}

#[tokio::test]
async fn no_answer_is_recorded_only_after_the_last_day() -> Checked {
    on_each_database(async |database| {
        let page = format!("{BODY}/benoeming/2");
        let path = format!("{page}/geen-antwoord");
        let mut client = notified(&database.db, "2026-04-07").await?;
        let early = confirm(&mut client.1, (&page, &path), &[]).await?;
        check_says(&early, 422, &["7 april 2026"]);
        check_state(&mut client.1, 2, "wacht op antwoord").await?;
        let mut client = on_day(&database.db, "2026-04-08").await?;
        check_done(&confirm(&mut client.1, (&page, &path), &[]).await?)?;
        check_state(&mut client.1, 2, "termijn voorbij").await?;
        let body = client.1.get(BODY).await?;
        check_says(&body, 200, &["/griffie/wr/noord/vacature/1"]);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn who_declines_makes_room_by_a_vacancy() -> Checked {
    on_each_database(async |database| {
        let mut client = notified(&database.db, "2026-04-02").await?;
        check_done(&reply(&mut client.1, 3, ("declines", "2", "4")).await?)?;
        check_state(&mut client.1, 3, "niet aangenomen").await?;
        let page = client.1.get(&format!("{BODY}/benoeming/3")).await?;
        check_says(&page, 200, &["/griffie/wr/noord/vacature/1"]);
        check_says(&page, 200, &["Deze benoeming is afgelopen"]);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn an_acceptance_can_be_taken_back_until_admission() -> Checked {
    on_each_database(async |database| {
        let mut client = notified(&database.db, "2026-04-12").await?;
        check_done(&reply(&mut client.1, 1, ("accepts", "1", "4")).await?)?;
        check_done(&reply(&mut client.1, 1, ("withdraws", "12", "4")).await?)?;
        check_state(&mut client.1, 1, "niet aangenomen").await?;
        super::sample::admit(&mut client.1, 2).await?;
        let answer = reply(&mut client.1, 2, ("withdraws", "12", "4")).await?;
        check_says(&answer, 422, &["form-field", "Antwoord vastleggen"]);
        check_state(&mut client.1, 2, "toegelaten").await
    })
    .await
}

#[tokio::test]
async fn nobody_is_admitted_while_papers_are_missing() -> Checked {
    on_each_database(async |database| {
        let mut client = notified(&database.db, "2026-04-10").await?;
        check_done(&reply(&mut client.1, 1, ("accepts", "1", "4")).await?)?;
        check_done(&papers(&mut client.1, 1, &["offices"]).await?)?;
        let page = client.1.get(&format!("{BODY}/benoeming/1")).await?;
        check_says(
            &page,
            200,
            &["Ontbreekt: uittreksel", "Ontvangen: verklaring"],
        );
        let refused = decide(&mut client.1, 1, ("admit", "")).await?;
        check_says(&refused, 422, &["alert--error", "papier"]);
        check_state(&mut client.1, 1, "aangenomen").await?;
        check_done(&papers(&mut client.1, 1, &["extract"]).await?)?;
        check_done(&decide(&mut client.1, 1, ("admit", "")).await?)?;
        check_state(&mut client.1, 1, "toegelaten").await
    })
    .await
}

#[tokio::test]
async fn who_is_not_admitted_gets_a_reason_and_makes_room() -> Checked {
    on_each_database(async |database| {
        let mut client = notified(&database.db, "2026-04-10").await?;
        check_done(&reply(&mut client.1, 1, ("accepts", "1", "4")).await?)?;
        let refused = decide(&mut client.1, 1, ("refuse", "  ")).await?;
        check_says(&refused, 422, &["Schrijf de reden op."]);
        let reason = "Woont sinds 1 april niet meer in de wijk.";
        check_done(&decide(&mut client.1, 1, ("refuse", reason)).await?)?;
        check_state(&mut client.1, 1, "niet toegelaten").await?;
        let page = client.1.get(&format!("{BODY}/benoeming/1")).await?;
        check_says(&page, 200, &[reason, "/griffie/wr/noord/vacature/1"]);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn what_was_confirmed_must_be_what_was_shown() -> Checked {
    on_each_database(async |database| {
        let (_server, mut client) = notified(&database.db, "2026-04-02").await?;
        let page = format!("{BODY}/benoeming/1");
        let path = format!("{page}/antwoord");
        let declines = [
            ("answer", "declines"),
            ("answered-on-day", "2"),
            ("answered-on-month", "4"),
            ("answered-on-year", "2026"),
        ];
        let asked = client.submit(&page, &path, &declines).await?;
        check_done(&reply(&mut client, 1, ("accepts", "1", "4")).await?)?;
        let late = super::sample::say_yes(&mut client, &path, &declines, &asked).await?;
        check_says(
            &late,
            409,
            &["de uitkomst is veranderd sinds u deze bekeek"],
        );
        check_state(&mut client, 1, "aangenomen").await
    })
    .await
}

/// The clerk on that day, after the notices of 26 March.
async fn notified(
    db: &DatabaseConnection,
    day: &str,
) -> Result<(acceptance::Server, Client), Failure> {
    of_2026(db).await?;
    send_notices(db).await?;
    on_day(db, day).await
}

async fn check_state(client: &mut Client, number: u32, state: &str) -> Checked {
    let page = client.get(&format!("{BODY}/benoeming/{number}")).await?;
    check_says(&page, 200, &[&format!("\">{state}</span>")]);
    Ok(())
}
