//! The draw by hand: numbers of the list, at least a batch, and more when those are through.

use crate::stage::{PEOPLE, Stage, check, extract};
use acceptance::{Checked, on_each_database};

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
