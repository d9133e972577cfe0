//! A council with too few candidates: residents are drawn for places that are no vacancy, and two seats that were
//! empty from the start are reported and filled with them.

use crate::desk::{BODY, ELECTION, day, on_day, pairs, path};
use crate::stage::{Stage, check, enter};
use acceptance::{Checked, on_each_database};
use server::actions::yearly::Year;
use server::audit::{self, Verification};
use server::locale::Locale;
use server::store::Basis;
use server::store::roster::list_members;
use succession::roster::Person;
use succession::rules::CauseKind;
use succession::vacancy::State;
use succession::yearly::Route;

/// Where the vacancy of a seat that was empty from the start is reported.
fn report_page(seat: u32) -> String {
    path(&format!("vacature/nieuw/never_filled/zetel-{seat}"))
}

/// Reports the seat with the days that the form has filled in, and establishes the vacancy; answers its number.
async fn report(stage: &mut Stage, seat: u32) -> Result<u32, crate::people::Failure> {
    let address = report_page(seat);
    let page = stage.griffie.client.get(&address).await?;
    assert_eq!(page.status, 200, "{}", page.body);
    let known = ["value=\"2026\"", "value=\"30\"", "value=\"22\""];
    check(&page.body, &known);
    let today = stage.today();
    let days = [
        on_day("decided", "2026-01-30"),
        on_day("from", "2026-04-22"),
        on_day("reported", &today),
    ]
    .concat();
    let mut fields = pairs(&days);
    fields.push(("evidence", "seen"));
    let client = &mut stage.griffie.client;
    let answer = client.submit(&address, &address, &fields).await?;
    assert_eq!(answer.status, 303, "{}", answer.body);
    let number = u32::try_from(stage.griffie.file().await?.vacancies.len())?;
    stage.griffie.establish(number, &today).await?;
    Ok(number)
}

#[tokio::test]
async fn residents_who_were_drawn_for_places_without_a_candidate_sit_in_seats_that_were_empty()
-> Checked {
    on_each_database(async |database| {
        let mut stage = Stage::open_with_too_few(database).await?;
        let lacking = "2 plaatsen waarvoor geen kandidaat was";
        check(&stage.page("loting").await?, &[lacking]);
        stage.draw().await?;
        assert_eq!(stage.invite().await?.status, 303);
        for position in [1, 2] {
            stage.recorded(position, ("accepted", "")).await?;
            stage.recorded(position, ("admitted", "")).await?;
        }
        // The page of the sortition leads to the seats.
        let page = stage.page("loting/1").await?;
        let leads = [
            "De zetel was vanaf het begin leeg",
            &report_page(4),
            &report_page(5),
        ];
        check(&page, &leads);
        assert_eq!(report(&mut stage, 4).await?, 1);
        let page = stage.page("loting/1").await?;
        check(&page, &[&path("vacature/1"), &report_page(5)]);
        assert!(!page.contains(&report_page(4)), "{page}");
        let case = stage.page("vacature/1").await?;
        let told = [
            "niemand, deze zetel was vanaf het begin leeg",
            "is geloot, nam de uitnodiging aan",
            "(aanname)",
            "22\u{a0}april 2026",
        ];
        check(&case, &told);
        let today = stage.today();
        for (vacancy, seat) in [(1, 4), (2, 5)] {
            if vacancy == 2 {
                assert_eq!(report(&mut stage, seat).await?, vacancy);
            }
            let answer = stage.griffie.appoint(vacancy, &today).await?;
            assert_eq!(answer.status, 303, "{}", answer.body);
            enter(&stage, vacancy, &today).await?;
            let person = Person::Drawn { number: vacancy };
            assert_eq!(stage.griffie.state(vacancy).await?, State::Filled(person));
        }
        let members = list_members(stage.db(), ELECTION, BODY).await?;
        let drawn = members.iter().filter(|one| one.basis == Basis::Drawn);
        let seats: Vec<_> = drawn.map(|one| (one.seat, one.replaces)).collect();
        assert_eq!(seats, [(4, None), (5, None)]);
        let roster = format!("/griffie/{ELECTION}/{BODY}");
        let roster = stage.griffie.client.get(&roster).await?.body;
        check(&roster, &["5 van de 5 zetels", "Geheim"]);
        check(&stage.page("loting/1").await?, &["klaar"]);
        check(&stage.page("loting").await?, &["Er wacht nu geen zetel"]);
        let decision = stage.page("vacatures").await?;
        check(&decision, &["Zetel 4: leeg vanaf het begin", "gevuld"]);
        let verified = audit::verify(stage.db()).await?;
        assert!(matches!(verified, Verification::Whole { .. }));
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_report_of_the_year_counts_the_days_from_the_day_on_which_the_members_entered()
-> Checked {
    on_each_database(async |database| {
        let mut stage = Stage::open_with_too_few(database).await?;
        stage.draw().await?;
        assert_eq!(stage.invite().await?.status, 303);
        stage.recorded(1, ("accepted", "")).await?;
        stage.recorded(1, ("admitted", "")).await?;
        let vacancy = report(&mut stage, 4).await?;
        let today = stage.today();
        assert_eq!(stage.griffie.appoint(vacancy, &today).await?.status, 303);
        enter(&stage, 1, &today).await?;
        let asked = (2026, day("2026-12-31"), Locale::Dutch);
        let year = Year::load(stage.db(), (ELECTION, Some(BODY)), asked).await?;
        let figures = &year.figures;
        let empty = (day(&today) - day("2026-04-22")).num_days();
        assert_eq!(figures.days, [u64::try_from(empty)?]);
        assert_eq!(figures.causes[&CauseKind::NeverFilled], 1);
        assert_eq!(figures.routes[&Route::Sortition], 1);
        assert_eq!((figures.all_seats(), figures.following), (5, 3));
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_vacancy_of_such_a_seat_can_be_reported_first_and_drawn_for_then() -> Checked {
    on_each_database(async |database| {
        let mut stage = Stage::open_with_too_few(database).await?;
        let vacancy = report(&mut stage, 5).await?;
        let waits = stage.page("loting").await?;
        check(
            &waits,
            &["Vacature 1", "één plaats waarvoor geen kandidaat was"],
        );
        stage.drawn_for = "1";
        stage.draw().await?;
        assert_eq!(stage.invite().await?.status, 303);
        stage.recorded(1, ("accepted", "")).await?;
        stage.recorded(1, ("admitted", "")).await?;
        let today = stage.today();
        assert_eq!(stage.griffie.appoint(vacancy, &today).await?.status, 303);
        let drawn = Person::Drawn { number: 1 };
        assert_eq!(stage.griffie.state(vacancy).await?, State::Offered(drawn));
        Ok(())
    })
    .await
}
