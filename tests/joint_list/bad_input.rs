//! Bad input for each field: refused at the field, with what was typed kept, and nothing saved.

use super::sample::{SECOND, applications, founder, invite, reorder, somebody, the_list};
use crate::town::{Town, path};
use acceptance::{Checked, on_each_database};
use server::store::registration::joint_list::{list_joint_lists, list_orders};

#[tokio::test]
async fn a_name_of_a_list_fits_the_ballot() -> Checked {
    on_each_database(async |database| {
        let town = Town::start(database).await?;
        let mut bram = somebody(&town, SECOND, "Bram").await?;
        let page = path("lijst");
        let long = "a".repeat(36);
        for (name, told) in [
            ("", "Vul een naam"),
            ("   ", "Vul een naam"),
            (long.as_str(), "heeft 36 tekens"),
            ("<b>Wij</b>", "kunnen niet op het stembiljet"),
            ("Wij \u{1f33b}", "kunnen niet op het stembiljet"),
            ("2030", "ten minste één letter"),
        ] {
            let answer = bram.submit(&page, &page, &[("name", name)]).await?;
            assert_eq!(answer.status, 422, "{name}: {}", answer.body);
            assert!(answer.body.contains(told), "{name} {told}: {}", answer.body);
            assert!(!answer.body.contains("<b>Wij"), "{}", answer.body);
        }
        assert!(list_joint_lists(&town.db, "wr2026").await?.is_empty());
        let right = "é".repeat(35);
        let made = bram
            .submit(&page, &page, &[("name", right.as_str())])
            .await?;
        assert_eq!(made.status, 303, "{}", made.body);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn an_invitation_goes_to_an_address() -> Checked {
    on_each_database(async |database| {
        let town = Town::start(database).await?;
        let mut anna = founder(&town).await?;
        for (email, told) in [
            ("", "Vul het e-mailadres in"),
            ("bram", "Dit is geen e-mailadres"),
            ("a b@voorbeeld.example", "Dit is geen e-mailadres"),
            ("a@b.nl\r\nBcc: c@d.nl", "Dit is geen e-mailadres"),
            ("<a@voorbeeld.example>", "Dit is geen e-mailadres"),
        ] {
            let answer = invite(&mut anna, email).await?;
            assert_eq!(answer.status, 422, "{email:?}: {}", answer.body);
            assert!(answer.body.contains(told), "{email:?}: {}", answer.body);
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn an_order_gives_everybody_a_number_of_their_own() -> Checked {
    on_each_database(async |database| {
        let town = Town::start(database).await?;
        let mut anna = founder(&town).await?;
        invite(&mut anna, SECOND).await?;
        let shown = anna.get(&path("lijst")).await?;
        let list = the_list(&town).await?;
        let before = list_orders(&town.db, &list.id).await?;
        let mut names: Vec<String> = Vec::new();
        for part in shown.body.split("name=\"place-").skip(1) {
            names.push(format!("place-{}", part.split('"').next().unwrap()));
        }
        let (first, second) = (names[0].as_str(), names[1].as_str());
        for (one, other, told) in [
            ("", "1", "Vul een getal in"),
            ("een", "1", "Vul een heel getal in"),
            ("0", "1", "van 1 tot en met 2"),
            ("3", "1", "van 1 tot en met 2"),
            ("1", "1", "staat er twee keer"),
        ] {
            let fields = [(first, one), (second, other)];
            let answer = reorder(&mut anna, &shown, &fields).await?;
            assert_eq!(answer.status, 422, "{one} {other}: {}", answer.body);
            assert!(
                answer.body.contains(told),
                "{one} {other} {told}: {}",
                answer.body
            );
        }
        assert_eq!(list_orders(&town.db, &list.id).await?, before);
        assert_eq!(applications(&town).await?[0].position, Some(1));
        Ok(())
    })
    .await
}
