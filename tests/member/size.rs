use super::desk::seated;
use crate::sample::{BODY, Failure, boxes, check_done, check_says, confirm, day, on_day};
use acceptance::{Answer, Checked, Client, on_each_database};
use server::actions::successor::SuccessionFile;

const SIZE: &str = "/griffie/wr/noord/grootte";
const DECISION: &str = "raadsbesluit 27bb000123 <b>";

/// Decided on 20 January 2027, from 1 February 2027.
async fn decide(
    clerk: &mut Client,
    (seats, is_confirmed): (&str, bool),
) -> Result<Answer, Failure> {
    let decided = boxes("decided-on", ["20", "1", "2027"]);
    let from = boxes("from", ["1", "2", "2027"]);
    let mut fields = vec![("seats", seats), ("decision", DECISION)];
    let days = decided.iter().chain(&from);
    fields.extend(days.map(|(name, value)| (name.as_str(), *value)));
    match is_confirmed {
        true => confirm(clerk, (SIZE, SIZE), &fields).await,
        false => clerk.submit(SIZE, SIZE, &fields).await,
    }
}

#[tokio::test]
async fn a_body_that_gets_more_seats_has_a_vacancy_for_each_at_once() -> Checked {
    on_each_database(async |database| {
        seated(&database.db).await?;
        let (_server, mut clerk) = on_day(&database.db, "2027-01-25").await?;
        let asked = decide(&mut clerk, ("5", false)).await?;
        check_says(&asked, 200, &["Er komen 2 zetels bij.", "1 februari 2027"]);
        check_done(&decide(&mut clerk, ("5", true)).await?)?;
        for (on, told) in [
            ("2027-01-31", "2 van de 3 zetels zijn bezet."),
            ("2027-02-01", "2 van de 5 zetels zijn bezet."),
        ] {
            let page = clerk.get(&format!("{BODY}?op={on}")).await?;
            check_says(&page, 200, &[told]);
        }
        let page = clerk.get(BODY).await?;
        check_says(&page, 200, &["/vacature/1", "/vacature/2"]);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_body_that_gets_fewer_seats_loses_an_empty_one_and_the_search_for_it_ends() -> Checked {
    on_each_database(async |database| {
        seated(&database.db).await?;
        let (_server, mut clerk) = on_day(&database.db, "2027-01-25").await?;
        let lapse = format!("{BODY}/benoeming/3");
        let path = format!("{lapse}/geen-antwoord");
        check_done(&confirm(&mut clerk, (&lapse, &path), &[]).await?)?;
        let asked = decide(&mut clerk, ("2", false)).await?;
        let told = ["Deze lege zetels vervallen: 3.", "stopt voor vacature 1"];
        check_says(&asked, 200, &told);
        check_done(&decide(&mut clerk, ("2", true)).await?)?;
        let file = SuccessionFile::load(&database.db, ("wr", "noord")).await?;
        assert_eq!(file.roster.seats_on(day("2027-01-31")).count(), 3);
        assert_eq!(file.roster.seats_on(day("2027-02-01")).count(), 2);
        let page = clerk.get(&format!("{BODY}?op=2027-02-01")).await?;
        check_says(&page, 200, &["2 van de 2 zetels zijn bezet."]);
        let city = clerk.get("/griffie/wr?op=2027-02-01").await?;
        check_says(&city, 200, &["2 van 2 bezet"]);
        let case = format!("{BODY}/vacature/1");
        let path = format!("{case}/heropenen");
        let again = confirm(&mut clerk, (&case, &path), &[]).await?;
        assert!([409, 422].contains(&again.status), "{}", again.status);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn nobody_loses_a_seat_by_a_decision_and_a_promised_seat_stays() -> Checked {
    on_each_database(async |database| {
        seated(&database.db).await?;
        let (_server, mut clerk) = on_day(&database.db, "2027-01-25").await?;
        for (seats, why) in [
            ("1", "422"),
            ("2", "422"),
            ("3", "De wijkraad heeft al dit aantal zetels."),
            ("0", "Vul een aantal van 1 tot en met 99 in."),
            ("veel", "Vul een aantal van 1 tot en met 99 in."),
        ] {
            let answer = decide(&mut clerk, (seats, false)).await?;
            let said = if why == "422" { "Fout:" } else { why };
            check_says(&answer, 422, &[said]);
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_decision_is_named_where_the_number_of_seats_is_told() -> Checked {
    on_each_database(async |database| {
        seated(&database.db).await?;
        let (_server, mut clerk) = on_day(&database.db, "2027-01-25").await?;
        let told = "raadsbesluit 27bb000123 &#60;b&#62;";
        let asked = decide(&mut clerk, ("5", false)).await?;
        check_says(&asked, 200, &[told]);
        check_says(&clerk.get(SIZE).await?, 200, &["Aantal zetels"]);
        assert!(
            !clerk
                .get(SIZE)
                .await?
                .body
                .contains("Uitgevoerde besluiten")
        );
        check_done(&decide(&mut clerk, ("5", true)).await?)?;
        let page = clerk.get(SIZE).await?;
        let decided = [
            "Uitgevoerde besluiten",
            told,
            "5 zetels vanaf 1 februari 2027",
            "De raad besloot op 20 januari 2027",
        ];
        check_says(&page, 200, &decided);
        let after = clerk.get(&format!("{BODY}?op=2027-02-01")).await?;
        check_says(&after, 200, &[told, "5 zetels vanaf 1 februari 2027"]);
        let before = clerk.get(&format!("{BODY}?op=2027-01-31")).await?;
        assert!(!before.body.contains(told), "it does not hold yet");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_decision_without_a_name_or_with_a_long_one_is_refused() -> Checked {
    on_each_database(async |database| {
        seated(&database.db).await?;
        let (_server, mut clerk) = on_day(&database.db, "2027-01-25").await?;
        let decided = boxes("decided-on", ["20", "1", "2027"]);
        let from = boxes("from", ["1", "2", "2027"]);
        let days = decided.iter().chain(&from);
        let days: Vec<_> = days.map(|(name, value)| (name.as_str(), *value)).collect();
        let long = "n".repeat(201);
        for (name, why) in [
            ("  ", "Vul in welk besluit van de raad het is."),
            (long.as_str(), "Gebruik hoogstens 200 tekens."),
        ] {
            let mut fields = vec![("seats", "5"), ("decision", name)];
            fields.extend(&days);
            let answer = clerk.submit(SIZE, SIZE, &fields).await?;
            check_says(&answer, 422, &[why, "Fout:"]);
        }
        Ok(())
    })
    .await
}
