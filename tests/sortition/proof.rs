//! The proof of a draw on paper: public, without a name of a resident, and enough to repeat the draw.

use crate::desk::{BODY, ELECTION};
use crate::people::{Failure, START};
use crate::stage::{PEOPLE, Stage, check, extract};
use acceptance::{Answer, Checked, Paper, Server, on_each_database};
use server::audit::sha256;
use server::web::App;
use std::io::Write;
use std::process::{Command, Stdio};

/// A public page or file of the sortition, to somebody who is not signed in.
async fn public(stage: &Stage, rest: &str) -> Result<Answer, Failure> {
    let path = format!("/verkiezing/{ELECTION}/loting/{BODY}/1{rest}");
    let published = server::publication::load_at(stage.db(), *START).await?;
    let server = Server::start(App::showing(published)).await?;
    server.client().get(&path).await
}

/// What a shell says to these lines where that list is.
fn run(script: &str, list: &str) -> Result<String, Failure> {
    let folder = std::env::temp_dir().join(format!("wijkzetel_draw_{}", sha256(list.as_bytes())));
    std::fs::create_dir_all(&folder)?;
    std::fs::write(folder.join("lijst.txt"), list)?;
    let mut shell = Command::new("sh")
        .current_dir(&folder)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()?;
    let mut input = shell.stdin.take().ok_or("no input")?;
    input.write_all(script.as_bytes())?;
    drop(input);
    let said = shell.wait_with_output()?;
    std::fs::remove_dir_all(&folder)?;
    Ok(String::from_utf8(said.stdout)?)
}

#[tokio::test]
async fn everybody_can_repeat_the_draw_from_the_paper() -> Checked {
    on_each_database(async |database| {
        let mut stage = Stage::open(database, &extract()).await?;
        assert_eq!(public(&stage, "/bewijs/1").await?.status, 404);
        stage.draw().await?;
        let page = public(&stage, "").await?;
        let file = public(&stage, "/bewijs/1").await?;
        assert_eq!(file.status, 200);
        let digest = sha256(&file.bytes);
        check(&page.body, &["/loting/proefwijk/1/bewijs/1", &digest]);
        let together = "2 van hen staan in het loot-me-niet-register of zijn zittend lid";
        check(&page.body, &[together]);
        for apart in [
            "Eén van hen staat in het loot-me-niet-register",
            "Eén van hen is zittend lid",
        ] {
            assert!(!page.body.contains(apart), "published: {apart}");
        }
        check(&stage.log().await?, &[&digest, "\"draw_sha256\""]);
        let paper = Paper::of(&file.bytes);
        assert_eq!(paper.info("Tagged"), "yes");
        let _ = paper.ask("qpdf", &["--check"], &[]);
        let text = paper.text();
        let list = public(&stage, "/lijst.txt").await?.body;
        let order = stage.order().await?;
        let in_order: String = order.iter().map(|id| format!("{id}\n")).collect();
        let told = [
            "Bewijs van loting 1 van bewoners: Wijkraad Wijk proefwijk",
            "Eén van hen is overleden",
            "2 van hen staan in het loot-me-niet-register of zijn zittend lid",
            "7 bewoners blijven over",
            "volgens lot1",
            "A. de Werper",
            "B. Getuige, C. Getuige",
            "63454 66039 01031 69462",
            "wr2026/proefwijk/loting-1",
        ];
        check(&text, &told);
        // A digest is broken over lines in a table.
        let unbroken = text.replace(' ', "");
        check(
            &unbroken,
            &[&sha256(list.as_bytes()), &sha256(in_order.as_bytes())],
        );
        assert!(
            !text.contains("Geheim") && !text.contains("BRP"),
            "no name: {text}"
        );
        let lines = paper.lines();
        let from = lines.iter().position(|line| line.starts_with("pool="));
        let to = lines.iter().position(|line| line.starts_with("done <"));
        let (from, to) = from.zip(to).ok_or("no lines to repeat it")?;
        let script = lines[from..=to].join("\n");
        let said = run(&script, &list)?;
        let repeated: Vec<&str> = said
            .lines()
            .filter_map(|line| line.split("  ").nth(1))
            .collect();
        assert_eq!(repeated, order, "{script}");
        check(&page.body, &["LC_ALL=C sort"]);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_draw_by_hand_has_a_proof_with_the_numbers() -> Checked {
    on_each_database(async |database| {
        let mut stage = Stage::open(database, &extract()).await?;
        let counted = stage.counted().await?;
        assert_eq!(stage.freeze(&counted).await?.status, 303);
        let mut fields = PEOPLE.to_vec();
        fields.push(("numbers", "5 2 7"));
        let drawn = stage.post(("/1/hand", "/1/hand"), &fields).await?;
        assert_eq!(drawn.status, 303, "{}", drawn.body);
        let file = public(&stage, "/bewijs/1").await?;
        let paper = Paper::of(&file.bytes);
        let _ = paper.ask("qpdf", &["--check"], &[]);
        let text = paper.text();
        check(&text, &["Met de hand", "Er zijn 3 bewoners geloot"]);
        // Poppler does not tell every space between digits.
        check(&text.replace(' ', ""), &["5,2,7"]);
        assert!(!text.contains("LC_ALL"), "nothing to repeat: {text}");
        Ok(())
    })
    .await
}
