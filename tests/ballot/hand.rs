//! The draw by hand: the whole order is typed, confirmed, and becomes the lists and candidates.

use crate::sample::{
    EAST, NORTH, SOUTH, ballot, coordinator, draw_by_hand, fill, order, payloads, serve,
    serve_as_it_is, set_up,
};
use acceptance::{Checked, on_each_database};

const ORDER: [&str; 3] = ["n-twee", "list-samen", "n-een"];

#[tokio::test]
async fn an_order_drawn_by_hand_becomes_the_numbered_lists() -> Checked {
    on_each_database(async |database| {
        let (server, _) = serve(database).await?;
        let mut client = coordinator(&server).await?;
        let answer = draw_by_hand(&mut client, NORTH, &order(&ORDER)).await?;
        assert_eq!((answer.status, answer.header("location")), (303, NORTH));
        assert_eq!(
            ballot(&database.db, "noord").await?,
            [
                "1  1-Twee",
                "2 Samen voor Noord 1-Eerste 2-Tweede 3-Derde",
                "3  1-Eén"
            ]
        );
        let page = client.get(NORTH).await?;
        for told in [
            "De volgorde van de 3 lijsten is geloot.",
            "De kandidaten van een lijst staan in de volgorde die de lijst zelf heeft gekozen.",
            "A.B. (Anna) van Twee",
            "Groep Twee",
            "De voorzitter",
            "wr/noord/stembiljet",
            "Drukproef van deze wijk, versie 1",
            "Volgende wijk:",
        ] {
            assert!(page.body.contains(told), "{told}: {}", page.body);
        }
        let events = payloads(&database.db, "ballot_drawn").await?;
        assert_eq!(events.len(), 1);
        assert!(
            events[0].contains("\"lists\":3,\"candidates\":5"),
            "{}",
            events[0]
        );
        assert!(!events[0].contains("Twee"), "{}", events[0]);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn in_2022_every_candidate_is_drawn_alone() -> Checked {
    on_each_database(async |database| {
        set_up(&database.db, "rotterdam-2022").await?;
        let (server, _) = serve_as_it_is(&database.db).await?;
        let mut client = coordinator(&server).await?;
        let ids = ["n-derde", "n-een", "n-eerste", "n-twee", "n-tweede"];
        draw_by_hand(&mut client, NORTH, &order(&ids)).await?;
        assert_eq!(
            ballot(&database.db, "noord").await?,
            [
                "1  1-Derde",
                "2  1-Eén",
                "3  1-Eerste",
                "4  1-Twee",
                "5  1-Tweede"
            ]
        );
        let page = client.get(NORTH).await?;
        let told = "De volgorde van de 5 kandidaten is geloot.";
        assert!(page.body.contains(told), "{}", page.body);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn where_one_takes_part_nothing_is_drawn() -> Checked {
    on_each_database(async |database| {
        let (server, _) = serve(database).await?;
        let mut client = coordinator(&server).await?;
        let page = client.get(EAST).await?;
        assert!(
            !page.body.contains("Loten met dobbelstenen"),
            "{}",
            page.body
        );
        let only = format!("{EAST}/enige");
        let answer = client.send((&page, &only), &[]).await?;
        assert_eq!(answer.status, 303, "{}", answer.body);
        assert_eq!(ballot(&database.db, "oost").await?, ["1  1-Oosten"]);
        let page = client.get(EAST).await?;
        let told = "Er is één lijst, dus er viel niets te loten.";
        assert!(page.body.contains(told), "{}", page.body);
        assert!(!page.body.contains("openbare zitting."), "{}", page.body);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn every_field_that_is_wrong_says_so_at_once_and_nothing_is_recorded() -> Checked {
    on_each_database(async |database| {
        let (server, _) = serve(database).await?;
        let mut client = coordinator(&server).await?;
        let long = "x".repeat(201);
        let many = "Getuige\r\n".repeat(21);
        for (field, value, told) in [
            ("drawn-1", "", "Kies wie als 1e is getrokken."),
            (
                "drawn-2",
                "n-twee",
                "staat ook op plaats 1. Kies een ander.",
            ),
            ("drawn-3", "z-een", "Deze deelnemer doet niet mee."),
            ("drawn-by", "", "Vul in wie er loot."),
            ("drawn-by", &long, "Dit is te lang."),
            ("witnesses", "", "Noem ten minste één getuige"),
            ("witnesses", "de  voorzitter", "Noem ten minste één getuige"),
            ("witnesses", &many, "Noem hooguit 20 getuigen"),
            ("place", "", "Vul in waar de loting is."),
            ("place", &long, "Dit is te lang."),
            ("on-day", "23", "Deze dag is nog niet geweest."),
            ("on-day", "31", "bestaat niet"),
            ("on-month", "", "Vul"),
        ] {
            let mut fields = order(&ORDER);
            for one in fields.iter_mut().filter(|(name, _)| *name == field) {
                one.1 = value;
            }
            let hand = format!("{NORTH}/hand");
            let answer = fill(&mut client, (&hand, &hand), &fields).await?;
            assert_eq!(answer.status, 422, "{field} {value}: {}", answer.body);
            assert!(
                answer.body.contains(told),
                "{field} {value}: {}",
                answer.body
            );
            assert!(answer.body.contains("<title>Fout:"), "{field}");
        }
        let hand = format!("{NORTH}/hand");
        let nothing = fill(&mut client, (&hand, &hand), &[]).await?;
        for told in [
            "Verbeter 7 antwoorden",
            "Kies wie als 1e is getrokken.",
            "Kies wie als 3e is getrokken.",
            "Vul in wie er loot.",
            "Vul in waar de loting is.",
        ] {
            assert!(nothing.body.contains(told), "{told}: {}", nothing.body);
        }
        assert!(ballot(&database.db, "noord").await?.is_empty());
        assert!(payloads(&database.db, "ballot_drawn").await?.is_empty());
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_colleague_who_was_first_is_told_and_nothing_is_recorded_twice() -> Checked {
    on_each_database(async |database| {
        let (server, _) = serve(database).await?;
        let mut client = coordinator(&server).await?;
        let hand = format!("{SOUTH}/hand");
        let fields = order(&["z-een", "z-twee"]);
        let checked = fill(&mut client, (&hand, &hand), &fields).await?;
        let other = order(&["z-twee", "z-een"]);
        draw_by_hand(&mut client, SOUTH, &other).await?;
        let late = client
            .send((&checked, &format!("{SOUTH}/vastleggen")), &[])
            .await?;
        assert_eq!(late.status, 409, "{}", late.body);
        assert!(
            late.body.contains("een collega was u voor"),
            "{}",
            late.body
        );
        assert_eq!(
            ballot(&database.db, "zuid").await?,
            ["1  1-Zuider", "2  1-Zuiden"]
        );
        Ok(())
    })
    .await
}
