//! Letters that go by e-mail: one, many at once, and nobody whose address is not known.

use crate::desk::{BODY, ELECTION, on_day, pairs};
use crate::office::Office;
use crate::people::Failure;
use acceptance::{Answer, Checked, keys, last_mail, on_each_database, single_spaced};
use sea_orm::DatabaseConnection;
use server::actions::deadlines::{Remind, send_reminders};
use server::letter_texts::LetterKind;
use server::outbox::{Letter, MailKind};
use server::store::documents::find_document;
use server::store::letter_mail::list_mailed;
use server::store::letters::{SentHow, list_made, list_sendings};

pub(crate) const TO: &str = "opvolger@post.example";
pub(crate) const TODAY: &str = "2026-06-20";

/// Appoints somebody; answers the numbers of the notice and the decision.
pub(crate) async fn with_letters(office: &mut Office) -> Result<(u64, u64), Failure> {
    office.griffie.move_out(1, "2026-05-20").await?;
    let appointed = office.griffie.appoint(1, "2026-06-03").await?;
    assert_eq!(appointed.status, 303, "{}", appointed.body);
    let all = list_made(&office.griffie.db, ELECTION).await?;
    let of = |kind| {
        all.iter()
            .find(|one| one.kind == kind)
            .and_then(|one| one.document.open())
    };
    let notice = of(LetterKind::Notice).ok_or("no notice")?;
    Ok((notice, of(LetterKind::Decision).ok_or("no decision")?))
}

/// The griffie records where the one who was appointed signs in.
pub(crate) async fn keep_address(office: &mut Office, email: &str) -> Checked {
    let page = format!("/griffie/{ELECTION}/{BODY}/persoon/1-3");
    let path = format!("{page}/adres");
    let fields = [("email", email)];
    let done = office.client.submit(&page, &path, &fields).await?;
    assert_eq!(done.status, 303, "{}", done.body);
    Ok(())
}

async fn send(office: &mut Office, document: u64, on: &str) -> Result<Answer, Failure> {
    let page = format!("/griffie/{ELECTION}/brieven/{BODY}/{document}");
    let day = on_day("on", on);
    let mut fields = pairs(&day);
    fields.push(("how", "email"));
    office
        .client
        .submit(&page, &format!("{page}/verzonden"), &fields)
        .await
}

async fn mail(db: &DatabaseConnection) -> Result<Option<Letter>, Failure> {
    last_mail(db, (ELECTION, TO)).await
}

#[tokio::test]
async fn a_letter_by_e_mail_goes_to_the_address_of_the_person_with_the_letter_itself() -> Checked {
    on_each_database(async |database| {
        let db = &database.db;
        let mut office = Office::on(database, TODAY).await?;
        let (notice, decision) = with_letters(&mut office).await?;
        keep_address(&mut office, TO).await?;
        let page = office.get(&format!("brieven/{BODY}/{notice}")).await?.body;
        assert!(page.contains("o…@post.example"), "{page}");
        for (document, kind) in [(notice, MailKind::Notice), (decision, MailKind::Decision)] {
            let done = send(&mut office, document, TODAY).await?;
            assert_eq!(done.status, 303, "{}", done.body);
            let sent = mail(db).await?.ok_or("no mail")?;
            assert_eq!(sent.kind, kind);
            let (_, _, stored) = find_document(db, (ELECTION, BODY), document)
                .await?
                .ok_or("no letter")?;
            assert_eq!(sent.attachments.len(), 1);
            assert!(sent.attachments[0].bytes == stored.bytes);
            assert_eq!(sent.attachments[0].media_type, "application/pdf");
            assert!(sent.text.contains("https://wijk.example/lid/wr2026"));
            assert!(!sent.text.contains("Persoon"), "{}", sent.text);
        }
        let sendings = list_sendings(db, ELECTION).await?;
        assert!(sendings.iter().all(|one| one.sent.what == SentHow::Email));
        assert_eq!(list_mailed(db, ELECTION).await?.len(), 2);
        let words = single_spaced(&office.get("brieven").await?.body);
        let told = "per e-mail, 20 juni 2026 (bericht: wacht";
        assert!(words.contains(told), "{words}");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn without_an_address_nothing_is_sent_and_the_page_says_what_to_do() -> Checked {
    on_each_database(async |database| {
        let mut office = Office::on(database, TODAY).await?;
        let (notice, _) = with_letters(&mut office).await?;
        let refused = send(&mut office, notice, TODAY).await?;
        assert_eq!(refused.status, 422);
        for told in [
            "<title>Fout:",
            "Van Proef Persoon 1-3 is geen e-mailadres bekend. Er is niets verstuurd.",
            "/persoon/1-3\"",
        ] {
            assert!(refused.body.contains(told), "{told}: {}", refused.body);
        }
        keep_address(&mut office, TO).await?;
        let early = send(&mut office, notice, "2026-06-19").await?;
        assert_eq!(early.status, 422, "an e-mail goes out today");
        assert!(early.body.contains("Een e-mail gaat meteen weg."));
        assert!(list_sendings(&database.db, ELECTION).await?.is_empty());
        assert!(mail(&database.db).await?.is_none());
        Ok(())
    })
    .await
}

#[tokio::test]
async fn many_at_once_go_to_whom_an_address_is_known_and_the_others_wait() -> Checked {
    on_each_database(async |database| {
        let mut office = Office::on(database, TODAY).await?;
        with_letters(&mut office).await?;
        office.griffie.move_out(3, "2026-05-20").await?;
        let appointed = office.griffie.appoint(2, "2026-06-03").await?;
        assert_eq!(appointed.status, 303, "{}", appointed.body);
        let path = format!("/griffie/{ELECTION}/brieven");
        let day = on_day("on", TODAY);
        let mut fields = pairs(&day);
        fields.push(("how", "email"));
        let nobody = office.client.submit(&path, &path, &fields).await?;
        assert_eq!(nobody.status, 422);
        assert!(
            nobody
                .body
                .contains("Van niemand aan wie deze brieven gaan")
        );
        let before = office.client.get(&path).await?;
        keep_address(&mut office, TO).await?;
        let changed = office.client.send((&before, &path), &fields).await?;
        assert_eq!(changed.status, 409, "it was shown that nobody is reached");
        let shown = office.client.get(&path).await?;
        assert!(
            shown
                .body
                .contains("Voor 2 daarvan is een e-mailadres bekend.")
        );
        let done = office.client.send((&shown, &path), &fields).await?;
        assert_eq!(done.status, 303, "{}", done.body);
        assert_eq!(list_sendings(&database.db, ELECTION).await?.len(), 2);
        assert_eq!(list_mailed(&database.db, ELECTION).await?.len(), 2);
        let waiting = office.get("brieven?stand=wacht").await?.body;
        assert!(waiting.contains("2 brieven op deze pagina"), "{waiting}");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn who_signs_in_with_an_address_is_reminded_there() -> Checked {
    on_each_database(async |database| {
        let db = &database.db;
        let mut office = Office::on(database, TODAY).await?;
        with_letters(&mut office).await?;
        keep_address(&mut office, TO).await?;
        let remind = Remind {
            keys: keys(),
            site: None,
        };
        let near = "2026-06-30T10:00:00Z".parse()?;
        assert_eq!(send_reminders(db, &remind, near).await?, 1);
        let sent = mail(db).await?.ok_or("no mail")?;
        assert!(single_spaced(&sent.text).contains("uiterlijk 1 juli 2026"));
        assert_eq!(send_reminders(db, &remind, near).await?, 0);
        Ok(())
    })
    .await
}
