//! The draw by hand: numbers of the list, at least a batch, and more when those are through.

use crate::desk::{BODY, ELECTION, day, on_day, pairs, path, shown};
use crate::people::START;
use crate::stage::{PEOPLE, Stage, check, extract};
use acceptance::{Checked, on_each_database};
use server::store::registration::{ShortageDecision, save_shortage_decision};
use server::store::write_tx;

#[tokio::test]
async fn numbers_drawn_by_hand_order_the_first_and_more_can_follow() -> Checked {
    on_each_database(async |database| {
        let mut stage = Stage::open(database, &extract()).await?;
        let counted = stage.counted().await?;
        stage.freeze(&counted).await?;
        let hand = ("/1/hand", "/1/hand");
        for (numbers, why) in [
            ("", "Er staan geen nummers"),
            ("vijf", "is geen nummer"),
            ("5 2", "Loot er minstens 3"),
            ("5 2 2", "2"),
            ("5 2 8", "8"),
        ] {
            let mut fields = vec![("numbers", numbers)];
            fields.extend(PEOPLE);
            let answer = stage.post(hand, &fields).await?;
            assert_eq!(answer.status, 422, "{numbers}");
            check(&answer.body, &[why, "Fout:"]);
        }
        let mut fields = vec![("numbers", "5, 2\n7")];
        fields.extend(PEOPLE);
        let answer = stage.post(hand, &fields).await?;
        assert_eq!(answer.status, 303, "{}", answer.body);
        let list = stage.page("loting/1/lijst.txt").await?;
        let list: Vec<&str> = list.lines().collect();
        assert_eq!(stage.order().await?, [list[4], list[1], list[6]]);
        assert_eq!(stage.invite().await?.status, 303);
        for position in 1..=3 {
            stage.recorded(position, ("declined", "")).await?;
        }
        check(
            &stage.page("loting/1").await?,
            &["Loot meer nummers van de lijst"],
        );
        let mut again = vec![("numbers", "5 1 3")];
        again.extend(PEOPLE);
        assert_eq!(
            stage.post(hand, &again).await?.status,
            422,
            "5 was drawn before"
        );
        let mut more = vec![("numbers", "1 3 4 6")];
        more.extend(PEOPLE);
        assert_eq!(stage.post(hand, &more).await?.status, 303);
        check(
            &stage.page("loting/1").await?,
            &["Nodig de volgende 3 bewoners uit"],
        );
        Ok(())
    })
    .await
}

#[tokio::test]
async fn places_that_nobody_stood_for_are_drawn_for_too() -> Checked {
    on_each_database(async |database| {
        let mut stage = Stage::open(database, &extract()).await?;
        let decision = ShortageDecision {
            number: 1,
            planned: 5,
            candidates: 3,
            seats: 5,
            drawn: 2,
            decided_on: day("2026-01-30"),
        };
        write_tx(stage.db(), async |tx| {
            save_shortage_decision(tx, (ELECTION, BODY), &decision, *START).await
        })
        .await?;
        let lacking = "2 plaatsen waarvoor geen kandidaat was";
        check(&stage.page("loting").await?, &["Vacature 1", lacking]);
        let on = on_day("on", &stage.today());
        let both = [pairs(&on), vec![("for", "1"), ("for", "plaatsen")]].concat();
        let mixed = stage.post(("/nieuw", "/nieuw"), &both).await?;
        assert_eq!(mixed.status, 422);
        check(&mixed.body, &["Loot apart"]);
        let fields = [pairs(&on), vec![("for", "plaatsen")]].concat();
        let counted = stage.post(("/nieuw", "/nieuw"), &fields).await?;
        check(&counted.body, &[lacking, "7 bewoners blijven over"]);
        let digest = shown(&counted.body).to_owned();
        let fields = [
            pairs(&on),
            vec![
                ("for", "plaatsen"),
                ("csrf", counted.csrf()),
                ("shown", &digest),
            ],
        ];
        let address = path("loting/bevriezen");
        let frozen = stage
            .griffie
            .client
            .post(&address, &fields.concat())
            .await?;
        assert_eq!(frozen.status, 303, "{}", frozen.body);
        check(&stage.page("loting/1").await?, &[lacking, "nog loten"]);
        let left = stage.page("loting").await?;
        assert_eq!(
            left.matches(lacking).count(),
            1,
            "only in the table: {left}"
        );
        Ok(())
    })
    .await
}
