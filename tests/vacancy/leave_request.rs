//! A member asks for leave: the dates of the statement and nothing else, the tests, the decision, and renewal.

use crate::desk::{Griffie, on_day, pairs, path, shown};
use crate::people::{Failure, add, app, sign_in};
use acceptance::{Answer, Checked, Server, on_each_database};
use server::store::Role;
use succession::roster::Person;
use succession::vacancy::State;

const NEW: &str = "verlof/nieuw";

fn person(list: u32, candidate: u32) -> Person {
    Person::Candidate { list, candidate }
}

/// Fills in the request of a member: when it came in, from when, and what the statement says.
async fn ask(
    griffie: &mut Griffie,
    member: &str,
    (received, from): (&str, &str),
    statement: &[(&str, &str)],
) -> Result<Answer, Failure> {
    let mut days = [
        on_day("received", received),
        on_day("from", from),
        on_day("stated", received),
    ]
    .concat();
    let mut fields = vec![("member", member)];
    for (name, value) in statement {
        match *name {
            "due" => days.extend(on_day("due", value)),
            _ => fields.push((name, value)),
        }
    }
    fields.extend(pairs(&days));
    let address = path(NEW);
    griffie.client.submit(&address, &address, &fields).await
}

async fn ask_for_illness(
    griffie: &mut Griffie,
    member: &str,
    (received, from): (&str, &str),
    weeks: &str,
) -> Result<Answer, Failure> {
    let statement = [("kind", "illness"), ("weeks", weeks)];
    ask(griffie, member, (received, from), &statement).await
}

/// Confirms what the page of the request shows, on that day.
async fn decide(griffie: &mut Griffie, request: u32, on: &str) -> Result<Answer, Failure> {
    let page = griffie.page(&format!("verlof/{request}")).await?;
    let mut fields = vec![("csrf", page.csrf()), ("shown", shown(&page.body))];
    let day = on_day("decided", on);
    fields.extend(pairs(&day));
    let address = path(&format!("verlof/{request}/besluit"));
    griffie.client.post(&address, &fields).await
}

fn check_says(page: &Answer, words: &[&str]) {
    let text = page.body.replace('\u{a0}', " ");
    for word in words {
        assert!(text.contains(word), "{word}: {text}");
    }
}

/// Due on 20 July 2026: the leave can start from 8 June up to 22 June. Sixteen weeks from 10 June end on 30 September.
#[tokio::test]
async fn a_leave_for_pregnancy_is_tested_granted_and_replaced() -> Checked {
    on_each_database(async |database| {
        let mut griffie = Griffie::open(database).await?;
        let statement = [("kind", "pregnancy"), ("due", "2026-07-20")];
        let asked = ask(&mut griffie, "1", ("2026-05-20", "2026-06-10"), &statement).await?;
        assert_eq!(
            (asked.status, asked.header("location")),
            (303, path("verlof/1").as_str())
        );
        let page = griffie.page("verlof/1").await?;
        let told = [
            "Ken het verlof toe",
            "Proef Persoon 1-1 is op 30 september 2026 vanzelf weer terug",
            "Dat mag van 8 juni 2026 tot en met 22 juni 2026.",
            "Dit is keer 1 in deze periode. Het mag 3 keer.",
            "de laatste dag was 3 juni 2026",
            "X 10",
        ];
        check_says(&page, &told);
        let granted = decide(&mut griffie, 1, "2026-05-28").await?;
        let to = (granted.status, granted.header("location"));
        assert_eq!(to, (303, path("vacature/1").as_str()), "{}", granted.body);
        let case = griffie.page("vacature/1").await?;
        // It is November by the clock of the test.
        let told = [
            "Het verlof eindigt op 30 september 2026.",
            "Het verlof is voorbij.",
        ];
        check_says(&case, &told);
        assert_eq!(griffie.appoint(1, "2026-06-01").await?.status, 303);
        assert_eq!(griffie.state(1).await?, State::Offered(person(1, 3)));
        let until = griffie.file().await?.appointment(1)?.answer_by.outcome;
        assert_eq!(until.to_string(), "2026-06-11", "ten days");
        griffie.enter(1, "2026-06-10").await?;
        let all = griffie.page("vacatures").await?;
        let told = ["Vacature 1", "toegekend op 28 mei 2026", "Klaar"];
        check_says(&all, &told);
        let again = decide(&mut griffie, 1, "2026-05-29").await?;
        assert_eq!(again.status, 409, "it was decided already");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_leave_outside_the_window_or_too_short_is_refused() -> Checked {
    on_each_database(async |database| {
        let mut griffie = Griffie::open(database).await?;
        let statement = [("kind", "pregnancy"), ("due", "2026-07-20")];
        ask(&mut griffie, "1", ("2026-05-20", "2026-06-07"), &statement).await?;
        let page = griffie.page("verlof/1").await?;
        let told = "Dat mag alleen van 8 juni 2026 tot en met 22 juni 2026.";
        check_says(&page, &["Wijs de aanvraag af", told]);
        let refused = decide(&mut griffie, 1, "2026-05-28").await?;
        assert_eq!(refused.header("location"), path("verlof/1"));
        check_says(
            &griffie.page("verlof/1").await?,
            &["afgewezen op 28 mei 2026"],
        );
        ask_for_illness(&mut griffie, "2", ("2026-05-20", "2026-06-01"), "7").await?;
        let page = griffie.page("verlof/2").await?;
        check_says(&page, &["Dat is te kort: nodig zijn ten minste 8 weken."]);
        assert!(griffie.file().await?.vacancies.is_empty());
        Ok(())
    })
    .await
}

/// Three times sixteen weeks on end; the replacement of the first is asked again for the second.
#[tokio::test]
async fn a_leave_is_renewed_twice_and_a_fourth_is_refused() -> Checked {
    on_each_database(async |database| {
        let mut griffie = Griffie::open(database).await?;
        let leaves = [
            ("2026-04-24", "2026-05-01"),
            ("2026-08-01", "2026-08-21"),
            ("2026-11-20", "2026-12-11"),
        ];
        for (request, (received, from)) in (1..).zip(leaves) {
            let asked = ask_for_illness(&mut griffie, "1", (received, from), "8").await?;
            assert_eq!(asked.status, 303, "{}", asked.body);
            let granted = decide(&mut griffie, request, received).await?;
            let vacancy = path(&format!("vacature/{request}"));
            assert_eq!(granted.header("location"), vacancy, "{}", granted.body);
            let appointed = griffie.appoint(request, received).await?;
            assert_eq!(appointed.status, 303, "{}", appointed.body);
            let offered = State::Offered(person(1, 3));
            assert_eq!(griffie.state(request).await?, offered);
            if request < 3 {
                griffie
                    .reply(
                        request,
                        (succession::acceptance::ReplyKind::Accepts, received),
                    )
                    .await?;
                griffie.enter_accepted(request, from).await?;
            }
        }
        ask_for_illness(&mut griffie, "1", ("2026-11-21", "2027-04-02"), "8").await?;
        let page = griffie.page("verlof/4").await?;
        check_says(
            &page,
            &["Dit is keer 4 in deze periode. Het mag maar 3 keer."],
        );
        Ok(())
    })
    .await
}

#[tokio::test]
async fn no_field_can_hold_what_somebody_has_and_only_the_griffie_reads_it() -> Checked {
    on_each_database(async |database| {
        let mut griffie = Griffie::open(database).await?;
        let form = griffie.page(NEW).await?;
        check_says(
            &form,
            &["Wat iemand heeft, staat nergens: vraag er niet naar."],
        );
        assert!(!form.body.contains("<textarea"), "{}", form.body);
        assert!(!form.body.contains("type=\"text\" name=\"reason"));
        let wrong = ask_for_illness(&mut griffie, "9", ("2026-05-20", "2026-06-01"), "0").await?;
        assert_eq!(wrong.status, 422);
        let told = [
            "Fout:",
            "Kies wie verlof vraagt",
            "Vul een aantal weken in van 1 tot en met 104",
        ];
        check_says(&wrong, &told);
        ask_for_illness(&mut griffie, "1", ("2026-05-20", "2026-06-01"), "9").await?;
        add(&database.db, ("controleur", Role::Auditor)).await?;
        let server = Server::start(app(&database.db)).await?;
        let mut auditor = sign_in(&server, "controleur").await?;
        assert_eq!(auditor.get(&path("verlof/1")).await?.status, 403);
        let all = auditor.get(&path("vacatures")).await?;
        assert_eq!(all.status, 200);
        assert!(!all.body.contains("verlof/1"), "{}", all.body);
        Ok(())
    })
    .await
}
