use super::people::{PASSWORD, add, app};
use acceptance::{Answer, Checked, Client, Server, on_each_database};
use server::store::Role;

const SIGN_IN: &str = "/account/inloggen";

#[tokio::test]
async fn after_signing_in_one_comes_back_to_the_page_first_asked_for() -> Checked {
    on_each_database(async |database| {
        add(&database.db, ("noor", Role::Auditor)).await?;
        let server = Server::start(app(&database.db)).await?;
        let mut client = server.client();
        let asked = "/controle?soort=signed_in&waarover=account%2F1&taal=en";
        let sent = client.get(asked).await?;
        let to = sent.header("location").to_owned();
        assert_eq!(sent.status, 303);
        let form = client.get(&to).await?;
        assert!(form.body.contains("Sign in"), "{}", form.body);
        let back = carried(&form.body).ok_or("nothing is carried along")?;
        assert_eq!(back, asked);
        // Whoever mistypes once still comes back.
        let again = submit(&mut client, &to, (&back, "verkeerd")).await?;
        assert_eq!(carried(&again.body).as_deref(), Some(asked));
        let answer = submit(&mut client, &to, (&back, PASSWORD)).await?;
        assert_eq!((answer.status, answer.header("location")), (303, asked));
        assert_eq!(client.get(asked).await?.status, 200);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn nobody_is_sent_elsewhere_by_signing_in() -> Checked {
    on_each_database(async |database| {
        add(&database.db, ("noor", Role::Auditor)).await?;
        let server = Server::start(app(&database.db)).await?;
        for back in [
            "//elders.example",
            "/\\elders.example",
            "/%2Felders.example",
            "/%5celders.example",
            "https://elders.example/controle",
            "/controle\r\nSet-Cookie: a=b",
            "/nergens",
            "",
        ] {
            let mut client = server.client();
            let encoded: String = back.bytes().map(|byte| format!("%{byte:02X}")).collect();
            let page = format!("{SIGN_IN}?naar={encoded}");
            assert_eq!(carried(&client.get(&page).await?.body), None, "{back}");
            let answer = submit(&mut client, &page, (back, PASSWORD)).await?;
            let found = (answer.status, answer.header("location"));
            assert_eq!(found, (303, "/controle"), "{back}");
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn one_comes_back_to_pages_only() -> Checked {
    on_each_database(async |database| {
        add(&database.db, ("noor", Role::Auditor)).await?;
        let server = Server::start(app(&database.db)).await?;
        let mut client = server.client();
        let csrf = client.get(SIGN_IN).await?.csrf().to_owned();
        let fields = [("csrf", csrf.as_str())];
        let posted = client.post("/controle/nazien", &fields).await?;
        let own = client.get("/account").await?;
        for sent in [posted, own] {
            assert_eq!((sent.status, sent.header("location")), (303, SIGN_IN));
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_slash_at_the_end_leads_to_the_page_without_it() -> Checked {
    on_each_database(async |database| {
        let server = Server::start(app(&database.db)).await?;
        let mut client = server.client();
        for (asked, to) in [
            ("/account/inloggen/", "/account/inloggen"),
            ("/account/inloggen/?taal=en", "/account/inloggen?taal=en"),
            (
                "/controle/?soort=x&waarover=a%2Fb",
                "/controle?soort=x&waarover=a%2Fb",
            ),
            ("/wijkraad/pernis/", "/wijkraad/pernis"),
        ] {
            let sent = client.get(asked).await?;
            assert_eq!((sent.status, sent.header("location")), (308, to), "{asked}");
        }
        for other in [
            "//elders.example/",
            "/\\elders.example/",
            "//elders.example/controle/",
            "/%2Felders.example/",
            "/nergens/",
            "/wijkraad/",
            "/controle//",
        ] {
            let answer = client.get(other).await?;
            assert_eq!(
                (answer.status, answer.header("location")),
                (404, ""),
                "{other}"
            );
        }
        let posted = client.post("/account/inloggen/", &[]).await?;
        assert_eq!(posted.status, 404);
        Ok(())
    })
    .await
}

async fn submit(
    client: &mut Client,
    page: &str,
    (back, password): (&str, &str),
) -> Result<Answer, super::people::Failure> {
    let fields = [("naar", back), ("login", "noor"), ("password", password)];
    client.submit(page, SIGN_IN, &fields).await
}

/// The address that the form carries along.
fn carried(body: &str) -> Option<String> {
    let after = body.split("name=\"naar\" value=\"").nth(1)?;
    let value = after.split('"').next()?;
    Some(value.replace("&#38;", "&").replace("&amp;", "&"))
}
