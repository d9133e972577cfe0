//! What the administrator sees of mail, and does with it.

use super::post::{Clock, letter, mail, posted, set_up, worker};
use super::server::{Does, MailServer};
use crate::people::{add, app, sign_in};
use acceptance::{Checked, Server, on_each_database};
use server::audit::{Filter, Place, search};
use server::outbox::{MailKind, MailMode, State};
use server::store::Role;

const TO: &str = "jansen@post.example";

#[tokio::test]
async fn the_administrator_sees_how_far_mail_is_and_no_address() -> Checked {
    on_each_database(async |database| {
        set_up(&database.db).await?;
        add(&database.db, ("noor", Role::Administrator)).await?;
        let mail_server = MailServer::start(&[Does::Accept, Does::Recipient(550)]).await?;
        let worker = worker(&database.db, &mail_server, &Clock::new())?;
        for kind in [MailKind::Confirmation, MailKind::Decision, MailKind::Notice] {
            posted(&database.db, &letter(kind, TO)).await?;
        }
        worker.step().await?;
        worker.step().await?;
        let server = Server::start(app(&database.db).with_mail(MailMode::Sent)).await?;
        let mut client = sign_in(&server, "noor").await?;
        let page = client.get("/beheer/post").await?.body;
        for told in [
            "j…@post.example",
            "verstuurd: 1",
            "geweigerd: 1",
            "wacht: 1",
            "De mailserver weigert dit adres. (antwoord 550 van de mailserver)",
            "r7k4-wq2m",
            "bevestiging",
        ] {
            assert!(page.contains(told), "{told}: {page}");
        }
        for hidden in ["jansen", "Uw aanmelding", "Er is geen mailserver"] {
            assert!(!page.contains(hidden), "{hidden}");
        }
        let only = client
            .get("/beheer/post?stand=failed&soort=decision")
            .await?
            .body;
        let rows = only.matches("role=\"rowheader\"").count();
        assert_eq!(rows, 1, "{only}");
        let none = client
            .get("/beheer/post?stand=failed&soort=notice")
            .await?
            .body;
        assert!(none.contains("Geen e-mail past bij deze keuze"), "{none}");
        let odd = client.get("/beheer/post?stand=x&soort=%00&voor=-1").await?;
        assert_eq!(odd.status, 200);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn sending_again_and_stopping_are_recorded_and_hold_on_to_what_was_shown() -> Checked {
    on_each_database(async |database| {
        set_up(&database.db).await?;
        add(&database.db, ("noor", Role::Administrator)).await?;
        let mail_server = MailServer::start(&[Does::LeaveAfterText]).await?;
        let worker = worker(&database.db, &mail_server, &Clock::new())?;
        let id = posted(&database.db, &letter(MailKind::Decision, TO)).await?;
        worker.step().await?;
        let server = Server::start(app(&database.db)).await?;
        let mut client = sign_in(&server, "noor").await?;
        let page = client.get("/beheer/post").await?.body;
        assert!(page.contains("Bij 1 e-mail is niet bekend"), "{page}");
        assert!(page.contains("Er is geen mailserver ingesteld"), "{page}");
        let (again, stop) = (
            format!("/beheer/post/{id}/opnieuw"),
            format!("/beheer/post/{id}/stoppen"),
        );
        let unsure = [("state", "unsure")];
        let sent = client.submit("/beheer/post", &again, &unsure).await?;
        assert_eq!(
            (sent.status, sent.header("location")),
            (303, "/beheer/post")
        );
        assert_eq!(mail(&database.db, id).await?.state, State::Waiting);
        let twice = client.submit("/beheer/post", &again, &unsure).await?;
        assert_eq!(twice.status, 409, "{}", twice.body);
        let stopped = client
            .submit("/beheer/post", &stop, &[("state", "waiting")])
            .await?;
        assert_eq!(stopped.status, 303);
        assert_eq!(mail(&database.db, id).await?.state, State::Stopped);
        let filter = Filter {
            subject: Some(format!("mail/{id}")),
            ..Filter::default()
        };
        let found = search(&database.db, &filter, (Place::Newest, 9)).await?;
        let told: Vec<_> = found
            .events
            .iter()
            .map(|event| (event.kind.as_str(), event.payload.as_str()))
            .collect();
        let expected = [
            (
                "mail_stopped",
                format!("{{\"mail\":{id},\"state\":\"waiting\"}}"),
            ),
            (
                "mail_resent",
                format!("{{\"mail\":{id},\"state\":\"unsure\"}}"),
            ),
        ];
        assert_eq!(
            told,
            expected
                .each_ref()
                .map(|(kind, text)| (*kind, text.as_str()))
        );
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_code_is_not_sent_again() -> Checked {
    on_each_database(async |database| {
        set_up(&database.db).await?;
        add(&database.db, ("noor", Role::Administrator)).await?;
        let mail_server = MailServer::start(&[Does::LeaveAfterText]).await?;
        let worker = worker(&database.db, &mail_server, &Clock::new())?;
        let id = posted(&database.db, &letter(MailKind::Code, TO)).await?;
        worker.step().await?;
        let server = Server::start(app(&database.db)).await?;
        let mut client = sign_in(&server, "noor").await?;
        let again = format!("/beheer/post/{id}/opnieuw");
        assert!(!client.get("/beheer/post").await?.body.contains(&again));
        let refused = client
            .submit("/beheer/post", &again, &[("state", "unsure")])
            .await?;
        assert_eq!(refused.status, 409);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn only_the_administrator_sees_mail() -> Checked {
    on_each_database(async |database| {
        set_up(&database.db).await?;
        let server = Server::start(app(&database.db)).await?;
        for role in Role::ALL {
            add(&database.db, (role.word(), role)).await?;
            let mut client = sign_in(&server, role.word()).await?;
            let status = client.get("/beheer/post").await?.status;
            let expected = if role == Role::Administrator {
                200
            } else {
                403
            };
            assert_eq!(status, expected, "{role:?}");
        }
        Ok(())
    })
    .await
}
