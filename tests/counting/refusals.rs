use crate::sample::*;
use acceptance::Checked;

#[tokio::test]
async fn what_cannot_be_read_is_refused_at_its_field_and_everything_typed_stays() -> Checked {
    in_each_room(async |room| {
        let mut anna = room.person("anna").await?;
        begin(&mut anna, 1).await?;
        let other = "A=12a B=1000000000 D=1.23 F=-4";
        let refused = send_sheet(&mut anna, 1, (2, &typed(2, other))).await?;
        assert_eq!(refused.status, 422);
        check_says(&refused, "<title>Fout: ");
        for (name, value) in [
            ("A", "12a"),
            ("B", "1000000000"),
            ("D", "1.23"),
            ("F", "-4"),
        ] {
            check_says(&refused, &format!("<a href=\"#f-{name}\">{name}: "));
            check_says(&refused, &format!("name=\"{name}\" value=\"{value}\""));
            check_says(&refused, &format!("id=\"f-{name}-err\""));
        }
        check_says(&refused, "name=\"H\" value=\"102\"");
        check_says(&refused, "hoogstens 999.999.999");
        check_silent(&anna.get(&path(1, "/blad/2")).await?, "12a");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn an_entry_with_an_open_sheet_is_not_finished() -> Checked {
    in_each_room(async |room| {
        let mut anna = room.person("anna").await?;
        begin(&mut anna, 1).await?;
        send_sheet(&mut anna, 1, (1, &typed(1, ""))).await?;
        let page = path(1, "/afronden");
        let shown = anna.get(&page).await?;
        check_says(&shown, "Deze bladen zijn nog niet bewaard");
        let fields = [("csrf", shown.csrf())];
        let refused = anna.post(&page, &fields).await?;
        assert_eq!(refused.status, 422);
        assert_eq!(room.state().await?, "first entry");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn nobody_goes_on_with_an_entry_of_somebody_else() -> Checked {
    in_each_room(async |room| {
        let mut anna = room.person("anna").await?;
        begin(&mut anna, 1).await?;
        send_sheet(&mut anna, 1, (2, &typed(2, ""))).await?;
        let mut bilal = room.person("bilal").await?;
        let csrf = bilal.get(&path(1, "")).await?.csrf().to_owned();
        for end in ["/blad/2", "/afronden", "/opnieuw"] {
            let shown = bilal.get(&path(1, end)).await?;
            assert_eq!(shown.header("location"), path(1, ""), "{end}");
            let sent = bilal
                .post(&path(1, end), &[("csrf", &csrf), ("A", "7")])
                .await?;
            assert_eq!(sent.header("location"), path(1, ""), "{end}");
        }
        check_says(
            &anna.get(&path(1, "/blad/2")).await?,
            "name=\"A\" value=\"100\"",
        );
        Ok(())
    })
    .await
}

#[tokio::test]
async fn an_own_entry_is_taken_back_and_somebody_else_can_begin() -> Checked {
    in_each_room(async |room| {
        let mut anna = room.person("anna").await?;
        begin(&mut anna, 1).await?;
        send_sheet(&mut anna, 1, (1, &typed(1, ""))).await?;
        let (page, to) = (path(1, ""), path(1, "/terugnemen"));
        let unsure = anna.submit(&page, &to, &[]).await?;
        assert_eq!(unsure.status, 422);
        let taken = anna.submit(&page, &to, &[("zeker", "1")]).await?;
        assert_eq!(taken.header("location"), "/tellen/wr");
        assert_eq!(room.state().await?, "empty");
        let mut bilal = room.person("bilal").await?;
        let begun = begin(&mut bilal, 1).await?;
        assert_eq!(begun.header("location"), path(1, "/blad/1"));
        Ok(())
    })
    .await
}

#[tokio::test]
async fn who_leads_the_bureau_enters_nothing() -> Checked {
    in_each_room(async |room| {
        for login in ["cora", "lezer"] {
            let mut client = room.person(login).await?;
            for end in ["", "/blad/1", "/afronden"] {
                assert_eq!(client.get(&path(1, end)).await?.status, 403, "{login}");
            }
        }
        Ok(())
    })
    .await
}
