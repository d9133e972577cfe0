//! The mails of a demonstration stand on a page; elsewhere there is no such page.

use super::post::{letter, posted, set_up};
use crate::people::app;
use acceptance::{Checked, Server, on_each_database};
use server::outbox::{Attachment, MailKind, MailMode};

#[tokio::test]
async fn in_a_demonstration_everybody_reads_the_mails() -> Checked {
    on_each_database(async |database| {
        set_up(&database.db).await?;
        let server = Server::start(app(&database.db).with_mail(MailMode::Shown)).await?;
        let mut client = server.client();
        let empty = client.get("/demo/post").await?;
        assert_eq!(empty.status, 200);
        assert!(empty.body.contains("Er zijn nog geen e-mails"));
        let mut sent = letter(MailKind::Invitation, "jansen@post.example");
        sent.text = "<b>Kom</b> naar https://wijk.example/uitnodiging/abc.\n".to_owned();
        sent.attachments = vec![
            Attachment {
                name: "brief.pdf".to_owned(),
                media_type: "application/pdf".to_owned(),
                bytes: b"%PDF-1.7".to_vec(),
            },
            Attachment {
                name: "pagina.html".to_owned(),
                media_type: "text/html".to_owned(),
                bytes: b"<script>".to_vec(),
            },
        ];
        let id = posted(&database.db, &sent).await?;
        let page = client.get("/demo/post").await?.body;
        for told in [
            "Uw aanmelding",
            "jansen@post.example",
            "&#60;b&#62;Kom",
            "<a href=\"https://wijk.example/uitnodiging/abc\">",
            "Vul dus geen echte gegevens in",
            "brief.pdf (1 kB)",
        ] {
            assert!(page.contains(told), "{told}: {page}");
        }
        let file = client.get(&format!("/demo/post/{id}/bijlage/1")).await?;
        assert_eq!((file.status, file.body.as_str()), (200, "%PDF-1.7"));
        for other in ["2", "3", "0", "x"] {
            let answer = client
                .get(&format!("/demo/post/{id}/bijlage/{other}"))
                .await?;
            assert_eq!(answer.status, 404, "{other}");
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn elsewhere_there_is_no_such_page() -> Checked {
    on_each_database(async |database| {
        set_up(&database.db).await?;
        let id = posted(&database.db, &letter(MailKind::Code, "a@post.example")).await?;
        for mode in [MailMode::Kept, MailMode::Sent] {
            let server = Server::start(app(&database.db).with_mail(mode)).await?;
            let mut client = server.client();
            for path in [
                "/demo/post".to_owned(),
                format!("/demo/post/{id}/bijlage/1"),
            ] {
                assert_eq!(client.get(&path).await?.status, 404, "{path}");
            }
        }
        Ok(())
    })
    .await
}
