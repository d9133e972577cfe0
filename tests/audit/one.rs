use super::log::{alter, link, plain, record_many, start};
use acceptance::{Checked, on_each_database};
use sea_orm::{ConnectionTrait, Statement};

#[tokio::test]
async fn an_event_leads_to_those_beside_it() -> Checked {
    on_each_database(async |database| {
        let (_server, mut client) = start(database).await?;
        record_many(database, 1).await?;
        let second = client.get("/controle/2").await?.body;
        let before = link(&second, "Vorige gebeurtenis (1)").ok_or("none before")?;
        let after = link(&second, "Volgende gebeurtenis (3)").ok_or("none after")?;
        assert!(
            client
                .get(&before)
                .await?
                .body
                .contains("<h1>Gebeurtenis 1</h1>")
        );
        let last = client.get(&after).await?.body;
        assert!(last.contains("<h1>Gebeurtenis 3</h1>") && !last.contains("Volgende"));
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_line_on_the_page_computes_the_hash_on_the_page() -> Checked {
    on_each_database(async |database| {
        let (_server, mut client) = start(database).await?;
        for number in 1..=2 {
            let page = client.get(&format!("/controle/{number}")).await?.body;
            let line = page.split("<pre class=\"line\"><code>").nth(1);
            let line = line.and_then(|rest| rest.split("</code>").next());
            let line = plain(line.ok_or("no line")?);
            let output = std::process::Command::new("sh")
                .args(["-c", &line])
                .output()?;
            let printed = String::from_utf8(output.stdout)?;
            let hash = printed.split(' ').next().unwrap_or_default();
            assert_eq!(hash, stored_hash(database, number).await?, "{line}");
            assert!(page.contains(&format!("<dt>Hash</dt><dd><code>{hash}</code>")));
            assert!(page.contains("Controle: klopt."), "{page}");
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn an_event_that_is_not_right_says_what_is_wrong() -> Checked {
    for (statement, number, says) in [
        (
            "UPDATE event SET actor = 'iemand' WHERE seq = 2",
            2,
            "haar hash hoort niet bij wat er staat",
        ),
        (
            "DELETE FROM event WHERE seq = 2",
            3,
            "zij volgt niet op die ervoor",
        ),
        (
            "UPDATE event SET prev_hash = hash WHERE seq = 3",
            3,
            "zij draagt niet de hash van die ervoor",
        ),
    ] {
        on_each_database(async |database| {
            let (_server, mut client) = start(database).await?;
            record_many(database, 1).await?;
            alter(database, statement).await?;
            let page = client.get(&format!("/controle/{number}")).await?.body;
            assert!(page.contains(says), "{says} in {page}");
            assert!(!page.contains("Controle: klopt."));
            Ok(())
        })
        .await?;
    }
    Ok(())
}

#[tokio::test]
async fn what_somebody_wrote_into_the_log_is_shown_as_text() -> Checked {
    on_each_database(async |database| {
        let (_server, mut client) = start(database).await?;
        let statement = "UPDATE event SET payload = '<b>x', kind = '<i>y' WHERE seq = 2";
        alter(database, statement).await?;
        for path in ["/controle", "/controle/2"] {
            let page = client.get(path).await?;
            assert_eq!(page.status, 200);
            assert!(page.body.contains("&#60;b&#62;x") && page.body.contains("&#60;i&#62;y"));
            assert!(!page.body.contains("<b>x") && !page.body.contains("<i>y"));
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn an_event_that_is_not_there_is_not_found() -> Checked {
    on_each_database(async |database| {
        let (_server, mut client) = start(database).await?;
        for number in ["0", "3", "-1", "x", "9223372036854775808", "1.5"] {
            let answer = client.get(&format!("/controle/{number}")).await?;
            assert_eq!(answer.status, 404, "{number}");
            assert!(answer.body.contains("Deze pagina bestaat niet"), "{number}");
        }
        Ok(())
    })
    .await
}

async fn stored_hash(
    database: &acceptance::TestDatabase,
    seq: i64,
) -> Result<String, crate::people::Failure> {
    let query = format!("SELECT hash FROM event WHERE seq = {seq}");
    let statement = Statement::from_string(database.db.get_database_backend(), query);
    let row = database
        .db
        .query_one_raw(statement)
        .await?
        .ok_or("no event")?;
    Ok(row.try_get("", "hash")?)
}
