use crate::people::PASSWORD;
use crate::sample::*;
use acceptance::{Checked, Client};

/// Signs in on the page that was asked to come back to.
async fn sign_in_at(
    client: &mut Client,
    to: &str,
    login: &str,
) -> Result<String, crate::people::Failure> {
    let shown = client.get(to).await?;
    let fields = [("login", login), ("password", PASSWORD)];
    let answer = client.send((&shown, "/account/inloggen"), &fields).await?;
    Ok(answer.header("location").to_owned())
}

#[tokio::test]
async fn a_sheet_that_is_sent_when_the_session_is_over_comes_back_after_signing_in() -> Checked {
    in_each_room(async |room| {
        let mut anna = room.person("anna").await?;
        begin(&mut anna, 1).await?;
        let page = path(1, "/blad/2");
        let shown = anna.get(&page).await?;
        room.wait(40);
        let typed = [("A", "1.234"), ("B", "zes"), ("H", "77")];
        let sent = anna.send((&shown, &page), &typed).await?;
        let to = sent.header("location").to_owned();
        assert!(to.starts_with("/account/inloggen?naar="), "{to}");
        check_says(&anna.get(&to).await?, "Wat u typte is bewaard");
        let back = sign_in_at(&mut anna, &to, "anna").await?;
        assert_eq!(back, page);
        let kept = anna.get(&back).await?;
        check_says(&kept, "Dit is wat u had getypt");
        check_says(&kept, "name=\"A\" value=\"1.234\"");
        check_says(&kept, "name=\"B\" value=\"zes\"");
        check_says(&kept, "name=\"H\" value=\"77\"");
        // Once saved, what was saved is shown.
        send_sheet(&mut anna, 1, (2, &crate::sample::typed(2, ""))).await?;
        let saved = anna.get(&page).await?;
        check_silent(&saved, "Dit is wat u had getypt");
        check_says(&saved, "name=\"A\" value=\"100\"");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn what_was_kept_is_shown_to_nobody_else() -> Checked {
    in_each_room(async |room| {
        let mut anna = room.person("anna").await?;
        begin(&mut anna, 1).await?;
        let page = path(1, "/blad/2");
        let shown = anna.get(&page).await?;
        room.wait(40);
        let sent = anna.send((&shown, &page), &[("A", "4321")]).await?;
        let to = sent.header("location").to_owned();
        sign_in_at(&mut anna, &to, "bilal").await?;
        let other = anna.get(&path(1, "")).await?;
        check_silent(&other, "4321");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn without_the_token_of_the_session_nothing_is_kept() -> Checked {
    in_each_room(async |room| {
        let mut anna = room.person("anna").await?;
        begin(&mut anna, 1).await?;
        room.wait(40);
        let page = path(1, "/blad/2");
        let sent = anna
            .post(&page, &[("csrf", "geraden"), ("A", "4321")])
            .await?;
        assert_eq!(sent.header("location"), "/account/inloggen");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_session_does_not_end_while_keys_are_pressed() -> Checked {
    in_each_room(async |room| {
        let mut anna = room.person("anna").await?;
        begin(&mut anna, 1).await?;
        for _ in 0..5 {
            room.wait(20);
            assert_eq!(anna.get("/tellen/nog-bezig").await?.status, 200);
        }
        let saved = send_sheet(&mut anna, 1, (1, &typed(1, ""))).await?;
        assert_eq!(saved.header("location"), path(1, "/blad/2"));
        Ok(())
    })
    .await
}
