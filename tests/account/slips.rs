use super::people::Failure;
use super::typists::{shown, start};
use acceptance::{Answer, Checked, Client, Paper, on_each_database};

const BULK: &str = "/account/invoerders/groep";
const PRINT: &str = "/account/invoerders/briefjes.pdf";

#[tokio::test]
async fn each_slip_has_a_login_a_password_the_address_and_what_to_do() -> Checked {
    on_each_database(async |database| {
        let (server, mut client) = start(database).await?;
        let fields = [("names", "Fatima El Idrissi\nJan"), ("number", "7")];
        let added = client.submit(BULK, BULK, &fields).await?;
        let file = print(&mut client, &added).await?;
        assert_eq!(file.header("content-type"), "application/pdf");
        assert_eq!(file.header("cache-control"), "no-store");
        let paper = Paper::of(&file.bytes);
        let pages = paper.pages();
        assert_eq!(pages.len(), 3, "four on a sheet");
        let text = paper.text();
        for (login, password) in shown(&added) {
            assert!(text.contains(&login), "{login} in {text}");
            assert!(text.contains(&password), "{password} in {text}");
        }
        assert!(text.contains("Fatima El Idrissi") && text.contains("Invoerder 07"));
        let address = format!("http://{}/account", server.client().host);
        assert_eq!(text.matches(&address).count(), 9, "{address} in {text}");
        assert_eq!(text.matches("Kies een eigen wachtwoord").count(), 9);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_file_is_whole_tagged_and_the_same_bytes_twice() -> Checked {
    on_each_database(async |database| {
        let (_server, mut client) = start(database).await?;
        let added = client.submit(BULK, BULK, &[("number", "5")]).await?;
        let file = print(&mut client, &added).await?;
        assert_eq!(print(&mut client, &added).await?.bytes, file.bytes);
        let paper = Paper::of(&file.bytes);
        let checked = paper.ask("qpdf", &["--check"], &[]);
        assert!(
            checked.contains("No syntax or stream encoding errors"),
            "{checked}"
        );
        assert_eq!(paper.info("Tagged"), "yes");
        assert_eq!(paper.info("Page size"), "595.276 x 841.89 pts (A4)");
        let told = paper.ask("pdfinfo", &["-struct"], &[]);
        for kind in ["H2 (block)", "Table (block)", "P (block)"] {
            assert!(told.contains(kind), "{kind}");
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn nothing_is_printed_of_what_no_page_carried() -> Checked {
    on_each_database(async |database| {
        let (_server, mut client) = start(database).await?;
        let added = client.submit(BULK, BULK, &[("number", "1")]).await?;
        let password = shown(&added).remove(0).1;
        for (slip, status) in [
            (String::new(), 404),
            ("2".to_owned(), 404),
            (format!("2{password}"), 404),
            (format!("twee {password}"), 404),
            ("2 <b>".to_owned(), 404),
            (format!("2 {}", "a".repeat(41)), 404),
            (format!("99 {password}"), 404),
            (format!("1 {password}"), 409),
        ] {
            let answer = client.submit(BULK, PRINT, &[("slip", &slip)]).await?;
            assert_eq!(answer.status, status, "{slip}");
        }
        assert_eq!(client.submit(BULK, PRINT, &[]).await?.status, 409);
        let slip = format!("2 {password}");
        let many = vec![("slip", slip.as_str()); 101];
        assert_eq!(client.submit(BULK, PRINT, &many).await?.status, 409);
        assert_eq!(client.get(PRINT).await?.status, 405);
        Ok(())
    })
    .await
}

/// Presses the button under which the page carries its slips.
async fn print(client: &mut Client, added: &Answer) -> Result<Answer, Failure> {
    let answer = client.send((added, PRINT), &[]).await?;
    if answer.status != 200 {
        return Err(format!("{} {}", answer.status, answer.body).into());
    }
    Ok(answer)
}
