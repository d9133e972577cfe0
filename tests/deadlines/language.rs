//! The language of a recipient: the English text beside the letter, kept with its digest, and sent along.

use crate::desk::{BODY, ELECTION, on_day, pairs};
use crate::mailed::{TO, TODAY, keep_address, with_letters};
use crate::office::Office;
use acceptance::{Checked, Paper, last_mail, on_each_database, single_spaced};
use server::actions::letters::{load_letter, notice_name};
use server::audit::sha256;
use server::store::DocumentKind;
use server::store::documents::find_document;
use server::store::letters::list_made;

#[tokio::test]
async fn who_wants_english_gets_a_text_beside_the_letter_that_is_kept_with_its_digest() -> Checked {
    on_each_database(async |database| {
        let db = &database.db;
        let mut office = Office::on(database, TODAY).await?;
        let (notice, _) = with_letters(&mut office).await?;
        let dutch = find_document(db, (ELECTION, BODY), notice).await?;
        let page = format!("/griffie/{ELECTION}/brieven/{BODY}/{notice}");
        let choose = format!("{page}/taal");
        let none = office.client.submit(&page, &choose, &[]).await?;
        assert_eq!(none.status, 422);
        assert!(none.body.contains("Kies een taal."), "{}", none.body);
        let fields = [("language", "en")];
        let done = office.client.submit(&page, &choose, &fields).await?;
        assert_eq!(done.status, 303, "{}", done.body);
        let about = format!("{}/en", notice_name(1));
        let made = load_letter(db, (ELECTION, BODY), (DocumentKind::Notice, &about)).await?;
        let made = made.ok_or("no English text")?;
        assert_eq!(made.sha256, sha256(&made.bytes));
        let words = single_spaced(&Paper::of(&made.bytes).lines().join(" "));
        let binds = "The letter in Dutch is the one that counts.";
        assert!(words.contains(binds), "{words}");
        assert_eq!(find_document(db, (ELECTION, BODY), notice).await?, dutch);
        let shown = office.client.get(&page).await?.body;
        let link = format!("/griffie/{ELECTION}/{BODY}/document/{}", made.id);
        for told in [made.sha256.as_str(), &link, "Engelse tekst bij deze brief"] {
            assert!(shown.contains(told), "{told}: {shown}");
        }
        // It is no letter of its own in the register, and the same choice makes no second one.
        assert_eq!(list_made(db, ELECTION).await?.len(), 2);
        let again = office.client.submit(&page, &choose, &fields).await?;
        assert_eq!(again.status, 303);
        let same = load_letter(db, (ELECTION, BODY), (DocumentKind::Notice, &about)).await?;
        assert_eq!(same.map(|one| one.id), Some(made.id));
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_letter_by_e_mail_takes_the_english_text_along() -> Checked {
    on_each_database(async |database| {
        let db = &database.db;
        let mut office = Office::on(database, TODAY).await?;
        let (notice, decision) = with_letters(&mut office).await?;
        keep_address(&mut office, TO).await?;
        let page = |document| format!("/griffie/{ELECTION}/brieven/{BODY}/{document}");
        let of_notice = page(notice);
        let choose = format!("{of_notice}/taal");
        let fields = [("language", "en")];
        let done = office.client.submit(&of_notice, &choose, &fields).await?;
        assert_eq!(done.status, 303, "{}", done.body);
        let day = on_day("on", TODAY);
        let mut fields = pairs(&day);
        fields.push(("how", "email"));
        let to = format!("{}/verzonden", page(decision));
        let done = office.client.submit(&page(decision), &to, &fields).await?;
        assert_eq!(done.status, 303, "{}", done.body);
        let mail = last_mail(db, (ELECTION, TO)).await?.ok_or("no mail")?;
        assert!(mail.text.contains("With this message comes a letter"));
        assert_eq!(mail.attachments.len(), 2);
        let stored = find_document(db, (ELECTION, BODY), decision).await?;
        let (_, _, stored) = stored.ok_or("no letter")?;
        assert!(
            mail.attachments[0].bytes == stored.bytes,
            "the one that counts"
        );
        let beside = Paper::of(&mail.attachments[1].bytes);
        assert!(mail.attachments[1].name.ends_with("-english.pdf"));
        let words = single_spaced(&beside.lines().join(" "));
        assert!(words.contains("This is a translation."), "{words}");
        Ok(())
    })
    .await
}
