use super::log::{alter, link, record_many, start};
use acceptance::{Checked, Client, on_each_database};
use server::audit;

#[tokio::test]
async fn a_whole_log_is_shown_with_its_length_its_head_and_the_moment() -> Checked {
    on_each_database(async |database| {
        let (_server, mut client) = start(database).await?;
        let (count, head) = audit::head(&database.db).await?;
        let page = verify(&mut client).await?;
        assert_eq!(count, 2);
        for expected in [
            "Het logboek is heel",
            "Alle 2 gebeurtenissen kloppen",
            &format!("<code>{head}</code>"),
            "22\u{a0}november 2026, 10:00:00\u{a0}UTC",
        ] {
            assert!(page.contains(expected), "{expected} in {page}");
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn verifying_leaves_the_log_as_it_is() -> Checked {
    on_each_database(async |database| {
        let (_server, mut client) = start(database).await?;
        let before = audit::head(&database.db).await?;
        verify(&mut client).await?;
        assert_eq!(audit::head(&database.db).await?, before);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_first_broken_event_is_named_with_a_link() -> Checked {
    on_each_database(async |database| {
        let (_server, mut client) = start(database).await?;
        record_many(database, 3).await?;
        let statement = "UPDATE event SET payload = replace(payload, '1', '2') WHERE seq = 3";
        alter(database, statement).await?;
        let page = verify(&mut client).await?;
        assert!(page.contains("Het logboek is niet heel"), "{page}");
        let text = "Gebeurtenis 3 is de eerste die niet klopt: haar hash hoort niet";
        assert!(page.contains(text), "{page}");
        let address = link(&page, "Naar gebeurtenis 3").ok_or("no link")?;
        let broken = client.get(&address).await?;
        assert!(
            broken
                .body
                .contains("haar hash hoort niet bij wat er staat")
        );
        Ok(())
    })
    .await
}

async fn verify(client: &mut Client) -> Result<String, crate::people::Failure> {
    let answer = client.submit("/controle", "/controle/nazien", &[]).await?;
    assert_eq!(answer.status, 200, "{}", answer.body);
    Ok(answer.body)
}
