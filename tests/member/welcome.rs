use super::desk::{OWN, email, member_on, notified, seated};
use crate::sample::{BODY, Failure, check_done, check_says, on_day};
use acceptance::{Checked, Client, on_each_database};

const PAGE: &str = "/lid/wr/noord/1-1/welkom";
const LIST: &str = "/griffie/wr/noord/inwerken";

/// The griffie writes the texts, reads how they look, and puts them on the page.
async fn write(
    clerk: &mut Client,
    scope: &str,
    [wijk, network, contact]: [&str; 3],
) -> Result<(), Failure> {
    let path = format!("{LIST}/welkom/{scope}");
    let shown = clerk.get(&path).await?;
    let texts = [("wijk", wijk), ("network", network), ("contact", contact)];
    let asked = clerk.send((&shown, &path), &texts).await?;
    check_says(&asked, 200, &["Zo ziet het eruit"]);
    check_done(&crate::sample::say_yes(clerk, &path, &texts, &asked).await?)
}

#[tokio::test]
async fn a_new_member_is_welcomed_with_the_wijk_the_others_and_what_is_arranged() -> Checked {
    on_each_database(async |database| {
        seated(&database.db).await?;
        let (_server, mut own) = member_on(&database.db, ("2026-05-01", &email(1))).await?;
        check_says(&own.get(OWN).await?, 200, &[PAGE, "Welkom in"]);
        let page = own.get(PAGE).await?;
        let figures = [
            "Welkom in Wijkraad Noord",
            "Beste Ayşe van Noord",
            "<dt>Zetels</dt><dd>3</dd>",
            "<dt>Leden</dt><dd>2</dd>",
            "<dt>Lijsten met een lid</dt><dd>2</dd>",
            "<dt>Stemmen op kandidaten</dt><dd>150</dd>",
            "van 22 april 2026 tot 22 april 2030",
            "Eén zetel is leeg.",
        ];
        check_says(&page, 200, &figures);
        // The other one, and not the member.
        let others = page.body.split_once("Wie er nog meer lid zijn");
        let (_, others) = others.ok_or("no others")?;
        assert!(others.contains("Piet van Noord") && !others.contains("Ayşe"));
        // On 1 May the letter and the pass are late, and the laptop is next.
        let next = [
            "Laptop en mailadres geven: uiterlijk 6 mei 2026.",
            "2 dingen hadden al klaar moeten zijn.",
            "Wat er voor u geregeld wordt",
            "uiterlijk 22 april 2026",
            "griffie",
        ];
        check_says(&page, 200, &next);
        for empty in [
            "Over de wijk",
            "Met wie u kennismaakt",
            "Waar u terechtkunt",
        ] {
            assert!(!page.body.contains(empty), "nobody wrote: {empty}");
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn who_is_no_member_has_no_welcome_and_nobody_sees_that_of_another() -> Checked {
    on_each_database(async |database| {
        notified(&database.db).await?;
        let (_server, mut own) = member_on(&database.db, ("2026-04-01", &email(1))).await?;
        assert_eq!(own.get(PAGE).await?.status, 404, "not a member yet");
        assert!(!own.get(OWN).await?.body.contains("/welkom"));
        for other in ["/lid/wr/noord/2-1/welkom", "/lid/wr/zuid/1-1/welkom"] {
            assert_eq!(own.get(other).await?.status, 404, "{other}");
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_text_of_the_griffie_stands_on_the_page_and_that_of_a_wijk_comes_first() -> Checked {
    on_each_database(async |database| {
        seated(&database.db).await?;
        let (_server, mut clerk) = on_day(&database.db, "2026-05-01").await?;
        check_says(&clerk.get(LIST).await?, 200, &["Er staat nog geen tekst."]);
        let contact = "Mail griffie@voorbeeld.example.";
        write(
            &mut clerk,
            "alle",
            ["Elke wijk.", "De wijkmanager.", contact],
        )
        .await?;
        let wijk = "Onze wijk <b>\r\n\r\nZie https://voorbeeld.example/noord.";
        write(&mut clerk, "eigen", [wijk, "", ""]).await?;
        let list = clerk.get(LIST).await?;
        assert!(!list.body.contains("Er staat nog geen tekst."));
        check_says(&list, 200, &["Onze wijk", "De wijkmanager."]);
        let told = clerk.get(&format!("{LIST}/welkom/eigen")).await?;
        check_says(&told, 200, &["Versie 1 van 1 mei 2026"]);
        let (_server, mut own) = member_on(&database.db, ("2026-05-02", &email(1))).await?;
        let page = own.get(PAGE).await?;
        let shown = [
            "<p>Onze wijk &#60;b&#62;</p>",
            "<a href=\"https://voorbeeld.example/noord\">https://voorbeeld.example/noord</a>.",
            "De wijkmanager.",
            "<a href=\"mailto:griffie@voorbeeld.example\">griffie@voorbeeld.example</a>",
        ];
        check_says(&page, 200, &shown);
        assert!(!page.body.contains("Elke wijk."));
        let english = own.get(&format!("{PAGE}?taal=en")).await?;
        check_says(
            &english,
            200,
            &["About the neighbourhood", "lang=\"nl\"", "Onze wijk"],
        );
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_text_that_somebody_else_changed_or_that_is_too_long_is_refused() -> Checked {
    on_each_database(async |database| {
        seated(&database.db).await?;
        let (_server, mut clerk) = on_day(&database.db, "2026-05-01").await?;
        let path = format!("{LIST}/welkom/alle");
        let shown = clerk.get(&path).await?;
        let texts = [("wijk", "Eerst."), ("network", ""), ("contact", "")];
        let asked = clerk.send((&shown, &path), &texts).await?;
        write(&mut clerk, "alle", ["Tussendoor.", "", ""]).await?;
        let late = crate::sample::say_yes(&mut clerk, &path, &texts, &asked).await?;
        assert_eq!(late.status, 409, "somebody wrote meanwhile");
        let long = "w".repeat(5001);
        let texts = [("wijk", long.as_str()), ("network", ""), ("contact", "")];
        let shown = clerk.get(&path).await?;
        let answer = clerk.send((&shown, &path), &texts).await?;
        check_says(
            &answer,
            422,
            &["Gebruik hoogstens 5.000 tekens.", "Fout:", &long],
        );
        let none = clerk.get(&format!("{LIST}/welkom/iedereen")).await?;
        assert_eq!(none.status, 404);
        let log = clerk.get(&format!("{BODY}/inwerken")).await?;
        check_says(&log, 200, &["Tussendoor."]);
        Ok(())
    })
    .await
}
