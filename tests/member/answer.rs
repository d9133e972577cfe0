use super::desk::{OWN, email, keep_address, member_on, notified};
use crate::sample::{BODY, check_done, check_says, confirm, of_2026, on_day, send_notices};
use acceptance::{Checked, on_each_database};
use server::store::appointment::load_appointment;

const ANSWER: &str = "/lid/wr/noord/benoeming/1";

#[tokio::test]
async fn somebody_appointed_reads_until_when_accepts_and_is_told_what_is_next() -> Checked {
    on_each_database(async |database| {
        notified(&database.db).await?;
        let (_server, mut own) = member_on(&database.db, ("2026-04-07", &email(1))).await?;
        let page = own.get(OWN).await?;
        let asks = ["Ayşe van Noord", "Antwoord uiterlijk op 7 april 2026"];
        check_says(&page, 200, &asks);
        let fields = [("answer", "accepts")];
        let asked = own.submit(OWN, ANSWER, &fields).await?;
        check_says(&asked, 200, &["Ayşe van Noord neemt de benoeming"]);
        check_done(&confirm(&mut own, (OWN, ANSWER), &fields).await?)?;
        let page = own.get(OWN).await?;
        check_says(&page, 200, &["U nam de benoeming aan.", "aangenomen"]);
        let (_server, mut clerk) = on_day(&database.db, "2026-04-07").await?;
        let page = clerk.get(&format!("{BODY}/benoeming/1")).await?;
        check_says(&page, 200, &["Aangenomen op 7 april 2026: op tijd."]);
        let stored = load_appointment(&database.db, ("wr", "noord"), 1).await?;
        assert!(stored.events[0].actor.starts_with("applicant:"));
        Ok(())
    })
    .await
}

#[tokio::test]
async fn who_declines_leaves_a_vacancy_at_once() -> Checked {
    on_each_database(async |database| {
        notified(&database.db).await?;
        let (_server, mut own) = member_on(&database.db, ("2026-04-01", &email(1))).await?;
        let fields = [("answer", "declines")];
        check_done(&confirm(&mut own, (OWN, ANSWER), &fields).await?)?;
        check_says(
            &own.get(OWN).await?,
            200,
            &["De zetel gaat naar een ander."],
        );
        let (_server, mut clerk) = on_day(&database.db, "2026-04-01").await?;
        let page = clerk.get(&format!("{BODY}/vacature/1")).await?;
        check_says(&page, 200, &["Ayşe van Noord"]);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn after_the_last_day_there_is_no_answer_to_give() -> Checked {
    on_each_database(async |database| {
        notified(&database.db).await?;
        let (_server, mut own) = member_on(&database.db, ("2026-04-08", &email(1))).await?;
        let page = own.get(OWN).await?;
        check_says(&page, 200, &["U kon antwoorden tot en met 7 april 2026"]);
        assert!(!page.body.contains(ANSWER));
        let late = [("csrf", page.csrf()), ("answer", "accepts")];
        assert_eq!(own.post(ANSWER, &late).await?.status, 409);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn an_answer_that_the_griffie_recorded_meanwhile_is_not_given_twice() -> Checked {
    on_each_database(async |database| {
        notified(&database.db).await?;
        let (_server, mut own) = member_on(&database.db, ("2026-04-01", &email(1))).await?;
        let fields = [("answer", "accepts")];
        let asked = own.submit(OWN, ANSWER, &fields).await?;
        let (_server, mut clerk) = on_day(&database.db, "2026-04-01").await?;
        let by_griffie = crate::sample::reply(&mut clerk, 1, ("accepts", "1", "4")).await?;
        check_done(&by_griffie)?;
        let answer = crate::sample::say_yes(&mut own, ANSWER, &fields, &asked).await?;
        assert_eq!(answer.status, 409);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn nobody_sees_or_touches_the_page_of_another() -> Checked {
    on_each_database(async |database| {
        notified(&database.db).await?;
        let (_server, mut other) = member_on(&database.db, ("2026-04-01", &email(2))).await?;
        let page = other.get(OWN).await?;
        check_says(&page, 200, &["Piet van Noord"]);
        assert!(!page.body.contains("Ayşe"));
        let csrf = page.csrf().to_owned();
        let answer = [("csrf", csrf.as_str()), ("answer", "declines")];
        assert_eq!(other.post(ANSWER, &answer).await?.status, 404);
        for end in ["functies", "ontslag", "verhuizing"] {
            let path = format!("/lid/wr/noord/1-1/{end}");
            assert_eq!(other.get(&path).await?.status, 404, "{path}");
            let typed = [
                ("csrf", csrf.as_str()),
                ("none", "1"),
                ("on-day", "1"),
                ("on-month", "5"),
                ("on-year", "2026"),
                ("confirmed", "1"),
            ];
            assert_eq!(other.post(&path, &typed).await?.status, 404, "{path}");
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn who_is_not_signed_in_is_asked_to_and_a_stranger_sees_nobody() -> Checked {
    on_each_database(async |database| {
        of_2026(&database.db).await?;
        send_notices(&database.db).await?;
        let stranger = "vreemd@voorbeeld.example";
        let (server, mut own) = member_on(&database.db, ("2026-04-01", stranger)).await?;
        let page = own.get(OWN).await?;
        check_says(&page, 200, &["Bij dit mailadres hoort geen kandidaat"]);
        assert!(!page.body.contains("van Noord"));
        let turned = server.client().get(OWN).await?;
        let to = turned.header("location").to_owned();
        assert!(to.starts_with("/aanmelden/wr/inloggen?naar="), "{to}");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn an_address_belongs_to_one_person_and_can_be_removed() -> Checked {
    on_each_database(async |database| {
        notified(&database.db).await?;
        let (_server, mut clerk) = on_day(&database.db, "2026-03-27").await?;
        let page = format!("{BODY}/persoon/2-1");
        let path = format!("{page}/adres");
        let taken = [("email", "LID1@voorbeeld.example")];
        let answer = clerk.submit(&page, &path, &taken).await?;
        check_says(&answer, 422, &["hoort al bij iemand anders", "Fout:"]);
        let answer = clerk
            .submit(&page, &path, &[("email", "geen adres")])
            .await?;
        check_says(&answer, 422, &["geen adres"]);
        keep_address(&mut clerk, 2, "nieuw@voorbeeld.example").await?;
        check_done(&clerk.submit(&page, &path, &[("email", "")]).await?)?;
        let (_server, mut own) = member_on(&database.db, ("2026-04-01", &email(2))).await?;
        check_says(&own.get(OWN).await?, 200, &["Bij dit mailadres hoort geen"]);
        Ok(())
    })
    .await
}
