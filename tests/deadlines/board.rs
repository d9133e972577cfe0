//! The board: what is due in which group, how it was found, filters, the file, and how many queries it takes.

use crate::desk::{BODY, on_day, pairs, path};
use crate::office::Office;
use acceptance::{Checked, on_each_database, single_spaced};
use succession::acceptance::ReplyKind;

#[tokio::test]
async fn a_vacancy_is_due_in_fourteen_days_and_the_board_says_why() -> Checked {
    on_each_database(async |database| {
        let mut office = Office::on(database, "2026-06-10").await?;
        office.griffie.move_out(1, "2026-05-20").await?;
        let page = office.get("termijnen").await?;
        assert_eq!(page.status, 200);
        let words = single_spaced(&page.body);
        for told in [
            "Vacature 1: beslis wie wordt benoemd",
            "Voorzitter van het centraal stembureau",
            "15 juni 2026",
            "nog 5 dagen",
            "De komende zeven dagen",
            "Kieswet W 1",
            &format!("/griffie/wr2026/{BODY}/vacature/1"),
        ] {
            assert!(words.contains(told), "{told}: {words}");
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn what_was_due_yesterday_is_late() -> Checked {
    on_each_database(async |database| {
        let mut office = Office::on(database, "2026-06-16").await?;
        office.griffie.move_out(1, "2026-05-20").await?;
        let words = single_spaced(&office.get("termijnen").await?.body);
        assert!(
            words.contains("Te laat") && words.contains("1 dag te laat"),
            "{words}"
        );
        Ok(())
    })
    .await
}

#[tokio::test]
async fn an_answer_then_its_papers_then_the_credentials_are_due() -> Checked {
    on_each_database(async |database| {
        let mut office = Office::on(database, "2026-06-10").await?;
        office.griffie.move_out(1, "2026-05-20").await?;
        let appointed = office.griffie.appoint(1, "2026-06-03").await?;
        assert_eq!(appointed.status, 303, "{}", appointed.body);
        let words = single_spaced(&office.get("termijnen").await?.body);
        assert!(words.contains("moet nog antwoord geven"), "{words}");
        assert!(words.contains("1 juli 2026"), "28 days: {words}");
        assert!(
            !words.contains("kennisgeving van de benoeming"),
            "it was made: {words}"
        );
        let accepts = (ReplyKind::Accepts, "2026-06-08");
        office.griffie.reply(1, accepts).await?;
        let words = single_spaced(&office.get("termijnen").await?.body);
        let papers = "Er ontbreekt nog: de opgave van openbare functies en het uittreksel";
        assert!(words.contains(papers), "{words}");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_leave_is_decided_in_fourteen_days_and_ends_by_law() -> Checked {
    on_each_database(async |database| {
        let mut office = Office::on(database, "2026-05-25").await?;
        let days = [
            on_day("received", "2026-05-20"),
            on_day("stated", "2026-05-20"),
            on_day("from", "2026-06-01"),
        ]
        .concat();
        let mut fields = pairs(&days);
        fields.extend([("member", "1"), ("kind", "illness"), ("weeks", "16")]);
        let new = path("verlof/nieuw");
        let asked = office.griffie.client.submit(&new, &new, &fields).await?;
        assert_eq!(asked.status, 303, "{}", asked.body);
        let words = single_spaced(&office.get("termijnen").await?.body);
        for told in [
            "Proef Persoon 1-1 vraagt verlof: beslis over het verzoek",
            "3 juni 2026",
            "Kieswet X 11",
            &path("verlof/1"),
        ] {
            assert!(words.contains(told), "{told}: {words}");
        }
        let only = office.get("termijnen?soort=verzoek-verlof").await?;
        assert!(only.body.contains("vraagt verlof"), "{}", only.body);
        let request = office.griffie.page("verlof/1").await?;
        let day = on_day("decided", "2026-05-21");
        let decision = path("verlof/1/besluit");
        let granted = (office.griffie.client)
            .send((&request, &decision), &pairs(&day))
            .await?;
        assert_eq!(granted.status, 303, "{}", granted.body);
        let words = single_spaced(&office.get("termijnen").await?.body);
        assert!(!words.contains("vraagt verlof"), "{words}");
        for told in ["het lid komt terug", "21 september 2026", "Kieswet X 10"] {
            assert!(words.contains(told), "{told}: {words}");
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_board_and_its_file_show_one_body_or_one_kind() -> Checked {
    on_each_database(async |database| {
        let mut office = Office::on(database, "2026-06-10").await?;
        office.griffie.move_out(1, "2026-05-20").await?;
        let decide = "beslis wie wordt benoemd";
        for (query, is_there) in [
            ("", true),
            ("?soort=besluit", true),
            (&format!("?wijk={BODY}"), true),
            ("?soort=antwoord", false),
            ("?wijk=elders", false),
        ] {
            let page = office.get(&format!("termijnen{query}")).await?;
            assert_eq!(page.body.contains(decide), is_there, "{query}");
            let file = office.get(&format!("termijnen.csv{query}")).await?;
            assert_eq!(file.header("content-type"), "text/csv; charset=utf-8");
            assert_eq!(
                file.body.contains(decide),
                is_there,
                "{query}: {}",
                file.body
            );
        }
        let file = office.get("termijnen.csv").await?.body;
        assert!(
            file.contains("2026-06-15;besluit;proefwijk;Wijk proefwijk;1;"),
            "{file}"
        );
        Ok(())
    })
    .await
}
