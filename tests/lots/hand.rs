//! The draw by hand: filled in, shown again, confirmed; and everything that is refused.

use crate::people::sign_in;
use crate::sample::{
    LOT, LOT_OF_THREE, ON, THREE, TWO, coordinator, elected, fill, payloads, publish, send, serve,
    with,
};
use acceptance::{Checked, on_each_database};
use sea_orm::ConnectionTrait;

const HAND: &str = "/bureau/wr/wijkraad/twee/loting/hand";
const RECORD: &str = "/bureau/wr/wijkraad/twee/loting/vastleggen";

#[tokio::test]
async fn a_draw_by_hand_is_shown_again_before_it_is_recorded() -> Checked {
    on_each_database(async |database| {
        let (server, app) = serve(database).await?;
        let mut client = coordinator(&server).await?;
        let question = client.get(LOT).await?;
        for told in [
            "lijst 2: Bilal Uit twee",
            "lijst 3: Chen Uit twee",
            "list-3",
            "<svg",
        ] {
            assert!(question.body.contains(told), "{told}: {}", question.body);
        }
        let fields = with(&[("drawn-1", "list-3"), ON[0], ON[1], ON[2]]);
        let shown = fill(&mut client, HAND, &fields).await?;
        assert_eq!(shown.status, 200, "{}", shown.body);
        assert!(
            shown.body.contains("Er is nog niets vastgelegd"),
            "{}",
            shown.body
        );
        assert!(elected(&database.db, TWO).await?.is_empty());
        let recorded = send(&mut client, (&shown, RECORD), &[]).await?;
        assert_eq!((recorded.status, recorded.header("location")), (303, LOT));
        assert_eq!(elected(&database.db, TWO).await?, [1, 3]);
        let events = payloads(&database.db, "lot_drawn").await?;
        assert_eq!(events.len(), 1);
        for secret in ["voorzitter", "Getuige", "Bilal"] {
            assert!(!events[0].contains(secret), "{}", events[0]);
        }
        publish(&app).await?;
        let public = server.client().get("/wijkraad/twee").await?;
        for told in [
            "De voorzitter",
            "Mevrouw Getuige, Meneer Ander",
            "Wijkhub",
            "wr/twee/zetel-2",
        ] {
            assert!(public.body.contains(told), "{told}");
        }
        Ok(())
    })
    .await
}

/// Nothing is recorded; the page says why, once at the field and once in the summary.
async fn check_refused(fields: &[(&str, &str)], told: &str) -> Checked {
    on_each_database(async |database| {
        let (server, _) = serve(database).await?;
        let mut client = coordinator(&server).await?;
        for path in [HAND, RECORD] {
            let shown = client.get(HAND).await?;
            let answer = send(&mut client, (&shown, path), fields).await?;
            assert_eq!(answer.status, 422, "{path}: {}", answer.body);
            assert_eq!(
                answer.body.matches(told).count(),
                2,
                "{told}: {}",
                answer.body
            );
        }
        assert!(payloads(&database.db, "lot_drawn").await?.is_empty());
        Ok(())
    })
    .await
}

#[tokio::test]
async fn who_is_not_tied_cannot_have_been_drawn() -> Checked {
    let fields = with(&[("drawn-1", "list-1"), ON[0], ON[1], ON[2]]);
    check_refused(&fields, "list-1 staat niet gelijk").await
}

#[tokio::test]
async fn somebody_was_drawn() -> Checked {
    let fields = with(&[ON[0], ON[1], ON[2]]);
    check_refused(&fields, "Kies wie als eerste is getrokken").await
}

#[tokio::test]
async fn nobody_is_drawn_twice() -> Checked {
    let twice = [
        ("drawn-1", "list-2"),
        ("drawn-2", "list-2"),
        ON[0],
        ON[1],
        ON[2],
    ];
    check_refused(&with(&twice), "Deze naam staat al eerder in de volgorde").await
}

#[tokio::test]
async fn a_draw_has_a_witness() -> Checked {
    let fields = [
        ("drawn-1", "list-2"),
        ("drawn-by", "De voorzitter"),
        ("witnesses", " \r\n"),
        ("place", "Wijkhub"),
        ON[0],
        ON[1],
        ON[2],
    ];
    check_refused(&fields, "Noem ten minste één getuige die niet zelf loot").await
}

#[tokio::test]
async fn who_draws_is_no_witness_also_in_other_letters() -> Checked {
    let fields = [
        ("drawn-1", "list-2"),
        ("drawn-by", "De voorzitter"),
        ("witnesses", "de  VOORZITTER"),
        ("place", "Wijkhub"),
        ON[0],
        ON[1],
        ON[2],
    ];
    check_refused(&fields, "Noem ten minste één getuige die niet zelf loot").await
}

#[tokio::test]
async fn everything_that_is_missing_is_told_at_once() -> Checked {
    on_each_database(async |database| {
        let (server, _) = serve(database).await?;
        let mut client = coordinator(&server).await?;
        let answer = fill(
            &mut client,
            HAND,
            &[("on-day", "31"), ("on-month", "2"), ("on-year", "2026")],
        )
        .await?;
        assert_eq!(answer.status, 422);
        for told in [
            "Kies wie als eerste is getrokken",
            "Vul in wie er loot",
            "Noem ten minste één getuige",
            "Vul in waar de loting is",
        ] {
            assert!(answer.body.contains(told), "{told}");
        }
        assert!(answer.body.contains("href=\"#on-day\""), "{}", answer.body);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_draw_is_not_held_tomorrow() -> Checked {
    let fields = with(&[("drawn-1", "list-2"), ("on-day", "23"), ON[1], ON[2]]);
    check_refused(&fields, "Deze dag is nog niet geweest").await
}

#[tokio::test]
async fn one_who_is_drawn_answers_this_question_and_the_whole_order_the_next_one_too() -> Checked {
    on_each_database(async |database| {
        let (server, _) = serve(database).await?;
        let mut client = coordinator(&server).await?;
        let hand = format!("{LOT_OF_THREE}/hand");
        let record = format!("{LOT_OF_THREE}/vastleggen");
        let one = with(&[("drawn-1", "list-2"), ON[0], ON[1], ON[2]]);
        let shown = fill(&mut client, &hand, &one).await?;
        send(&mut client, (&shown, &record), &[]).await?;
        // The second seat is asked again, between the two who are left.
        let asked = client.get(&hand).await?;
        assert!(!asked.body.contains("list-2"), "{}", asked.body);
        let order = [
            ("drawn-1", "list-3"),
            ("drawn-2", "list-1"),
            ON[0],
            ON[1],
            ON[2],
        ];
        let shown = fill(&mut client, &hand, &with(&order)).await?;
        send(&mut client, (&shown, &record), &[]).await?;
        assert_eq!(elected(&database.db, THREE).await?, [2, 3]);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_whole_order_answers_both_seats() -> Checked {
    on_each_database(async |database| {
        let (server, _) = serve(database).await?;
        let mut client = coordinator(&server).await?;
        let order = [
            ("drawn-1", "list-3"),
            ("drawn-2", "list-1"),
            ("drawn-3", "list-2"),
            ON[0],
            ON[1],
            ON[2],
        ];
        let shown = fill(&mut client, &format!("{LOT_OF_THREE}/hand"), &with(&order)).await?;
        send(
            &mut client,
            (&shown, &format!("{LOT_OF_THREE}/vastleggen")),
            &[],
        )
        .await?;
        assert_eq!(elected(&database.db, THREE).await?, [1, 3]);
        assert_eq!(payloads(&database.db, "lot_drawn").await?.len(), 1);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_question_that_has_changed_since_it_was_shown_is_not_answered() -> Checked {
    on_each_database(async |database| {
        let (server, _) = serve(database).await?;
        let mut client = coordinator(&server).await?;
        let fields = with(&[("drawn-1", "list-3"), ON[0], ON[1], ON[2]]);
        let shown = fill(&mut client, HAND, &fields).await?;
        let change = "UPDATE count SET votes = 51 WHERE body = 'twee' AND list = 1";
        database.db.execute_unprepared(change).await?;
        let answer = send(&mut client, (&shown, RECORD), &[]).await?;
        assert_eq!(answer.status, 409, "{}", answer.body);
        assert!(
            answer.body.contains("De vraag is veranderd"),
            "{}",
            answer.body
        );
        assert!(payloads(&database.db, "lot_drawn").await?.is_empty());
        Ok(())
    })
    .await
}

#[tokio::test]
async fn an_auditor_reads_the_question_and_cannot_answer_it() -> Checked {
    on_each_database(async |database| {
        let (server, _) = serve(database).await?;
        let mut client = sign_in(&server, "lezer").await?;
        let shown = client.get(LOT).await?;
        assert_eq!(shown.status, 200);
        assert!(!shown.body.contains("/hand"), "{}", shown.body);
        assert_eq!(client.get(HAND).await?.status, 403);
        Ok(())
    })
    .await
}
