//! Holding a file against the stored result: the right one, changed ones, others, and every wrong answer on the form.

use super::served::{BODY, FILES, now, serve};
use acceptance::{Answer, Checked, Client, on_each_demonstration};
use server::audit::sha256;

const CHECK: &str = "/bureau/wr2026/uitslagbestanden/inlezen";

type Failure = Box<dyn std::error::Error + Send + Sync>;

async fn hold(client: &mut Client, block: &str, bytes: &[u8]) -> Result<Answer, Failure> {
    let file = ("bestand", "bestand.eml.xml", bytes);
    client
        .upload((CHECK, CHECK), &[("blok", block)], file)
        .await
}

/// The first block of a digest.
fn block(bytes: &[u8]) -> String {
    sha256(bytes)[..4].to_owned()
}

#[tokio::test]
async fn the_stored_files_are_equal_and_the_block_of_the_paper_belongs_to_them() -> Checked {
    on_each_demonstration(now(), async |database| {
        let (_server, mut client) = serve(database).await?;
        for name in ["telling.eml.xml", "uitslag.eml.xml"] {
            let file = client.get(&format!("{BODY}/{name}")).await?;
            let held = hold(&mut client, &block(&file.bytes).to_uppercase(), &file.bytes).await?;
            assert_eq!(held.status, 200);
            assert!(held.body.contains("Het bestand klopt<"), "{}", held.body);
            assert!(!held.body.contains("Wat anders is"));
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_file_with_another_figure_says_which_and_that_it_is_not_the_one_on_paper() -> Checked {
    on_each_demonstration(now(), async |database| {
        let (_server, mut client) = serve(database).await?;
        let file = client.get(&format!("{BODY}/telling.eml.xml")).await?;
        let (before, after) = file.body.split_once("<Cast>").ok_or("no figure")?;
        let (figure, after) = after.split_once('<').ok_or("no end")?;
        let changed = format!("{before}<Cast>{}<{after}", figure.parse::<u64>()? + 1);
        let held = hold(&mut client, &block(&file.bytes), changed.as_bytes()).await?;
        assert!(
            held.body.contains("Het bestand klopt niet"),
            "{}",
            held.body
        );
        assert!(held.body.contains("hoort niet bij dit bestand"));
        assert!(held.body.contains("Kiesgerechtigden, het totaal"));
        assert_eq!(held.body.matches("<tr role=\"row\">").count(), 1);
        // Another layout with the same figures is another file too.
        let spaced = file.body.replace("<Cast>", "<Cast  >");
        let held = hold(&mut client, &block(&file.bytes), spaced.as_bytes()).await?;
        assert!(
            held.body.contains("het bestand zelf is veranderd"),
            "{}",
            held.body
        );
        Ok(())
    })
    .await
}

#[tokio::test]
async fn another_person_in_the_result_is_named() -> Checked {
    on_each_demonstration(now(), async |database| {
        let (_server, mut client) = serve(database).await?;
        let file = client.get(&format!("{BODY}/uitslag.eml.xml")).await?;
        let (before, after) = file.body.split_once("LastName>").ok_or("no name")?;
        let (_, after) = after.split_once('<').ok_or("no end")?;
        let changed = format!("{before}LastName>Iemandanders<{after}");
        let held = hold(&mut client, &block(changed.as_bytes()), changed.as_bytes()).await?;
        assert!(
            held.body.contains("Iemandanders van lijst"),
            "{}",
            held.body
        );
        assert!(held.body.contains("hoort bij dit bestand"));
        assert_eq!(held.body.matches("<tr role=\"row\">").count(), 2);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn what_cannot_be_compared_says_why_at_the_field_and_the_block_stays() -> Checked {
    on_each_demonstration(now(), async |database| {
        let (_server, mut client) = serve(database).await?;
        let file = client.get(&format!("{BODY}/telling.eml.xml")).await?;
        let other = file.body.replace("GC2026_heijplaat", "GC2026_schiedam");
        let closed = file.body.replace("GC2026_heijplaat", "GC2026_feijenoord");
        let cut = &file.bytes[..file.bytes.len() / 2];
        let page = b"<!doctype html><html></html>".as_slice();
        let bomb = b"<!DOCTYPE EML [<!ENTITY a \"b\">]><EML>&a;</EML>".as_slice();
        for (bytes, why) in [
            (other.as_bytes(), "hoort bij GC2026_schiedam"),
            (closed.as_bytes(), "niets om mee te vergelijken"),
            (cut, "stopt voor het einde"),
            (page, "pagina van een website"),
            (bomb, "eigen documenttype"),
        ] {
            let held = hold(&mut client, "ab12", bytes).await?;
            assert_eq!(held.status, 422, "{why}");
            assert!(held.body.contains(why), "{why}: {}", held.body);
            assert!(held.body.contains("<title>Fout:"), "{why}");
            assert!(held.body.contains("value=\"ab12\""), "{why}");
        }
        for wrong in ["", "ab1", "ab123", "zzzz", "ab 1"] {
            let held = hold(&mut client, wrong, &file.bytes).await?;
            assert_eq!(held.status, 422, "{wrong}");
            assert!(held.body.contains("Typ de vier tekens"), "{wrong}");
        }
        let nothing = client.submit(CHECK, CHECK, &[("blok", "ab12")]).await?;
        assert_eq!(nothing.status, 422);
        assert!(
            nothing.body.contains("Kies een bestand."),
            "{}",
            nothing.body
        );
        let shown = client.get(FILES).await?;
        assert!(shown.body.contains(CHECK));
        Ok(())
    })
    .await
}
