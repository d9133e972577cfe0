//! The register of letters and the texts of the griffie, in a browser.

use crate::desk::{BODY, ELECTION, on_day, pairs};
use crate::office::Office;
use crate::people::Failure;
use acceptance::{Answer, Checked, Paper, on_each_database, single_spaced};
use server::letter_texts::{LetterKind, Part, built_in};
use server::locale::Locale;
use server::store::letters::{list_made, list_sendings};

/// Appoints somebody, so that there are a notice and a decision; answers the number of the notice.
async fn with_letters(office: &mut Office) -> Result<u64, Failure> {
    office.griffie.move_out(1, "2026-05-20").await?;
    let appointed = office.griffie.appoint(1, "2026-06-03").await?;
    assert_eq!(appointed.status, 303, "{}", appointed.body);
    let all = list_made(&office.griffie.db, ELECTION).await?;
    let notice = all.iter().find(|one| one.kind == LetterKind::Notice);
    let notice = notice.and_then(|one| one.document.open());
    Ok(notice.ok_or("no notice")?)
}

/// Submits a form of the page of a letter.
async fn step(
    office: &mut Office,
    (document, step): (u64, &str),
    fields: &[(&str, &str)],
) -> Result<Answer, Failure> {
    let page = format!("/griffie/{ELECTION}/brieven/{BODY}/{document}");
    let to = format!("{page}/{step}");
    office.client.submit(&page, &to, fields).await
}

/// The texts of a notice as a form, with one part changed.
async fn write(
    office: &mut Office,
    (shown, part, text): (&str, Part, &str),
) -> Result<Answer, Failure> {
    let texts = built_in(LetterKind::Notice, Locale::Dutch)?;
    let mut fields = vec![("shown", shown)];
    for one in Part::ALL {
        let text = if one == part { text } else { texts.part(one) };
        fields.push((one.word(), text));
    }
    let path = format!("/griffie/{ELECTION}/brieven/teksten/kennisgeving/nl");
    let page = office.client.get(&path).await?;
    fields.push(("csrf", page.csrf()));
    office.client.post(&path, &fields).await
}

#[tokio::test]
async fn a_letter_is_sent_comes_back_and_is_sent_again() -> Checked {
    on_each_database(async |database| {
        let mut office = Office::on(database, "2026-06-20").await?;
        let notice = with_letters(&mut office).await?;
        let words = single_spaced(&office.get("brieven").await?.body);
        assert!(
            words.contains("Kennisgeving, benoeming 1") && words.contains("nog niet verzonden")
        );
        let sent = [
            on_day("on", "2026-06-04"),
            vec![("how".to_owned(), "post".to_owned())],
        ]
        .concat();
        assert_eq!(
            step(&mut office, (notice, "verzonden"), &pairs(&sent))
                .await?
                .status,
            303
        );
        let before = on_day("back", "2026-06-01");
        let mut before = pairs(&before);
        before.push(("why", "moved"));
        let refused = step(&mut office, (notice, "retour"), &before).await?;
        assert_eq!(refused.status, 422);
        assert!(
            refused.body.contains("kan niet eerder zijn teruggekomen"),
            "{}",
            refused.body
        );
        let back = on_day("back", "2026-06-10");
        let mut back = pairs(&back);
        back.push(("why", "moved"));
        assert_eq!(
            step(&mut office, (notice, "retour"), &back).await?.status,
            303
        );
        let page = office.get(&format!("brieven/{BODY}/{notice}")).await?;
        let words = single_spaced(&page.body);
        for told in [
            "teruggekomen",
            "Wat moet u nu doen?",
            "Meld dan een vacature",
        ] {
            assert!(words.contains(told), "{told}: {words}");
        }
        assert_eq!(
            step(&mut office, (notice, "retour"), &back).await?.status,
            409
        );
        let again = [
            on_day("on", "2026-06-12"),
            vec![("how".to_owned(), "hand".to_owned())],
        ]
        .concat();
        assert_eq!(
            step(&mut office, (notice, "verzonden"), &pairs(&again))
                .await?
                .status,
            303
        );
        let file = office.get("brieven.csv").await?.body;
        for row in [";2026-06-04;post;2026-06-10;moved", ";2026-06-12;hand;;"] {
            assert!(file.contains(row), "{row}: {file}");
        }
        // One file holds every letter that is shown, by wijk.
        let pack = office.get("brieven.zip").await?;
        assert_eq!(pack.header("content-type"), "application/zip");
        let holds = |name: &str| {
            let ends = |at: &[u8]| at == name.as_bytes();
            pack.bytes.windows(name.len()).filter(|at| ends(at)).count()
        };
        let letters = office.get("brieven").await?.body;
        let letters = letters.matches("scope=\"row\"").count();
        assert_eq!(holds("PK\x01\x02"), letters);
        assert_eq!(
            holds("/kennisgeving-benoeming-1.pdf"),
            2,
            "in its place and in the directory"
        );
        let none = office.get("brieven.zip?wijk=nergens").await?;
        assert_eq!(none.status, 303);
        let only = office.get("brieven?stand=retour").await?;
        assert!(
            !only.body.contains("Kennisgeving, benoeming 1"),
            "it went again"
        );
        Ok(())
    })
    .await
}

#[tokio::test]
async fn all_letters_that_wait_are_recorded_at_once_and_only_those_that_were_shown() -> Checked {
    on_each_database(async |database| {
        let mut office = Office::on(database, "2026-06-20").await?;
        with_letters(&mut office).await?;
        let path = format!("/griffie/{ELECTION}/brieven");
        let page = office.client.get(&path).await?;
        let shown = crate::desk::shown(&page.body).to_owned();
        let days = on_day("on", "2026-06-04");
        let mut fields = pairs(&days);
        fields.extend([("how", "post"), ("csrf", page.csrf()), ("shown", "other")]);
        assert_eq!(office.client.post(&path, &fields).await?.status, 409);
        fields.retain(|(name, _)| *name != "shown");
        fields.push(("shown", &shown));
        assert_eq!(office.client.post(&path, &fields).await?.status, 303);
        let sendings = list_sendings(&office.griffie.db, ELECTION).await?;
        assert_eq!(sendings.len(), 2, "the notice and the decision");
        assert_eq!(
            office.client.post(&path, &fields).await?.status,
            409,
            "twice"
        );
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_text_becomes_a_version_and_a_letter_names_its_own() -> Checked {
    on_each_database(async |database| {
        let mut office = Office::on(database, "2026-06-20").await?;
        let kept = write(&mut office, ("0", Part::Opening, "Fijn dat u meedoet.")).await?;
        assert_eq!(kept.status, 303, "{}", kept.body);
        let stale = write(&mut office, ("0", Part::Opening, "Iets anders.")).await?;
        assert_eq!(stale.status, 409, "somebody was first");
        let notice = with_letters(&mut office).await?;
        write(&mut office, ("1", Part::Opening, "Later geschreven.")).await?;
        let path = format!("/griffie/{ELECTION}/{BODY}/document/{notice}");
        let paper = Paper::of(&office.client.get(&path).await?.bytes);
        let text = paper.text();
        assert!(
            text.contains("Fijn dat u meedoet.") && text.contains("versie 1"),
            "{text}"
        );
        assert!(!text.contains("Later geschreven"), "{text}");
        let english = office
            .get(&format!("brieven/{BODY}/{notice}/vertaling.pdf"))
            .await?;
        let text = Paper::of(&english.bytes).text();
        assert!(
            text.contains("This letter is about your appointment"),
            "{text}"
        );
        assert!(text.contains("1 July 2026"), "{text}");
        let page = single_spaced(&office.get(&format!("brieven/{BODY}/{notice}")).await?.body);
        assert!(page.contains("versie 1"), "{page}");
        let preview = "brieven/teksten/kennisgeving/nl/voorbeeld.pdf";
        let paper = Paper::of(&office.get(preview).await?.bytes);
        let text = paper.text();
        assert!(
            text.contains("Later geschreven.") && text.contains("Naam van de ontvanger"),
            "{text}"
        );
        assert!(text.contains("https://wijk.example/lid/wr2026"), "{text}");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_wrong_placeholder_is_named_with_its_place_and_nothing_is_kept() -> Checked {
    on_each_database(async |database| {
        let mut office = Office::on(database, "2026-06-20").await?;
        for (part, text, told) in [
            (
                Part::Opening,
                "Dag,\nU woont in {straat}.",
                "Regel 2, teken 12: {straat} bestaat niet",
            ),
            (Part::Salutation, "Geachte lezer,", "{naam} ontbreekt"),
            (Part::Contact, " ", "Deze tekst is leeg"),
        ] {
            let answer = write(&mut office, ("0", part, text)).await?;
            assert_eq!(answer.status, 422);
            let words = single_spaced(&answer.body).replace(['\u{2068}', '\u{2069}'], "");
            assert!(words.contains(told), "{told}: {words}");
            assert!(words.contains("<title>Fout:"), "{words}");
        }
        let page = office.get("brieven/teksten/kennisgeving/nl").await?;
        assert!(
            page.body.contains("Er is nog niets gewijzigd"),
            "{}",
            page.body
        );
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_english_text_has_its_own_preview() -> Checked {
    on_each_database(async |database| {
        let mut office = Office::on(database, "2026-06-20").await?;
        let page = office.get("brieven/teksten/kennisgeving/en").await?;
        assert!(
            page.body.contains("Dear Name of the recipient,"),
            "{}",
            page.body
        );
        let paper = office
            .get("brieven/teksten/kennisgeving/en/voorbeeld.pdf")
            .await?;
        assert!(Paper::of(&paper.bytes).text().contains("Mind the last day"));
        assert_eq!(office.get("brieven/teksten/brief/nl").await?.status, 404);
        let none = office
            .get("brieven/teksten/besluit/nl/voorbeeld.pdf")
            .await?;
        assert_eq!(none.status, 404, "nothing was decided yet");
        Ok(())
    })
    .await
}
