use crate::sample::*;
use acceptance::Checked;

#[tokio::test]
async fn after_signing_in_a_typist_is_asked_for_the_number_of_a_station() -> Checked {
    in_each_room(async |room| {
        let mut client = room.server.client();
        let answer = client.sign_in("anna", crate::people::PASSWORD).await?;
        assert_eq!(answer.header("location"), "/tellen");
        let only = client.get("/tellen").await?;
        assert_eq!(only.header("location"), "/tellen/wr");
        let page = client.get("/tellen/wr").await?;
        check_says(&page, "Nummer van het stembureau");
        check_says(&page, "3 stembureaus");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn without_a_script_the_next_page_asks_whether_it_is_this_station() -> Checked {
    in_each_room(async |room| {
        let mut anna = room.person("anna").await?;
        let page = "/tellen/wr";
        let chosen = anna.submit(page, page, &[("nummer", "2")]).await?;
        assert_eq!(chosen.header("location"), path(2, ""));
        let asked = anna.get(&path(2, "")).await?;
        check_says(&asked, "Is het dit stembureau?");
        check_says(&asked, "Buurthuis 2");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn who_saw_the_name_while_typing_begins_at_once() -> Checked {
    in_each_room(async |room| {
        let mut anna = room.person("anna").await?;
        let page = "/tellen/wr";
        let seen = [("nummer", "2"), ("gezien", "2")];
        let begun = anna.submit(page, page, &seen).await?;
        assert_eq!(begun.header("location"), path(2, "/blad/1"));
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_number_that_is_not_there_is_refused_with_what_was_typed() -> Checked {
    in_each_room(async |room| {
        let mut anna = room.person("anna").await?;
        let page = "/tellen/wr";
        for (typed, told) in [
            ("77", "Dit nummer is er niet"),
            ("", "nummer"),
            ("x", "nummer"),
        ] {
            let refused = anna.submit(page, page, &[("nummer", typed)]).await?;
            assert_eq!(refused.status, 422, "{typed}");
            check_says(&refused, "<title>Fout: ");
            check_says(&refused, told);
            check_says(&refused, &format!("value=\"{typed}\""));
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn what_cannot_be_chosen_says_why() -> Checked {
    in_each_room(async |room| {
        let mut anna = room.person("anna").await?;
        let mut bilal = room.person("bilal").await?;
        enter(&mut anna, 1, "").await?;
        begin(&mut anna, 2).await?;
        let known = "/tellen/wr/stembureaus.json";
        let own = anna.get(known).await?;
        check_says(&own, "U deed de eerste invoer");
        check_says(&own, "Uw invoer is nog niet af");
        let other = bilal.get(known).await?;
        check_says(&other, "De eerste invoer is klaar. U doet de tweede.");
        check_says(&other, "Iemand anders is met deze invoer bezig");
        enter(&mut bilal, 1, "").await?;
        check_says(&bilal.get(known).await?, "Beide invoeren zijn er al");
        check_says(
            &bilal.get(&path(2, "")).await?,
            "Iemand anders is met deze invoer bezig",
        );
        Ok(())
    })
    .await
}
