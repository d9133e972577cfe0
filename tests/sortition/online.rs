//! A resident who was invited answers online with the code of the letter: yes, no, another mind, too late, and every code
//! that is wrong. No name stands on a page, and no code in the database.

use crate::desk::{BODY, ELECTION, on_day, pairs};
use crate::people::Failure;
use crate::stage::{Stage, check, extract, person};
use acceptance::{Answer, Checked, Client, Paper, TestDatabase, on_each_database};
use chrono::TimeDelta;
use sea_orm::{ConnectionTrait, DatabaseBackend, DatabaseConnection, Statement};

const PATH: &str = "/geloot";
const OWN: &str = "/geloot/uitnodiging";
const GIVE: &str = "/geloot/antwoord";
const WRONG: &str = "Met deze code vinden wij geen uitnodiging.";

/// Three residents were invited; an answer counts until 2 December.
async fn invited(database: &TestDatabase) -> Result<Stage, Failure> {
    let mut stage = Stage::open(database, &extract()).await?;
    stage.draw().await?;
    assert_eq!(stage.invite().await?.status, 303);
    Ok(stage)
}

async fn letter(stage: &mut Stage, position: u32) -> Result<Paper, Failure> {
    let file = format!("loting/1/bewoner/{position}/brief");
    Ok(Paper::of(&stage.griffie.page(&file).await?.bytes))
}

fn is_code(word: &str) -> bool {
    let groups: Vec<&str> = word.split('-').collect();
    let is_group = |group: &&str| {
        group.len() == 4
            && (group.chars()).all(|sign| sign.is_ascii_uppercase() || sign.is_ascii_digit())
    };
    groups.len() == 4 && groups.iter().all(is_group)
}

/// The code in a letter, which stands there once.
fn code_in(paper: &Paper) -> String {
    let text = paper.text();
    let mut codes = text.split_whitespace().filter(|word| is_code(word));
    let code = codes.next().unwrap_or_default().to_owned();
    assert!(!code.is_empty() && codes.next().is_none(), "{text}");
    code
}

async fn code_of(stage: &mut Stage, position: u32) -> Result<String, Failure> {
    Ok(code_in(&letter(stage, position).await?))
}

/// A browser in which the invitation at this place is open.
async fn opened(stage: &mut Stage, position: u32) -> Result<Client, Failure> {
    let code = code_of(stage, position).await?;
    let mut client = stage.griffie._server.client();
    let answer = client.submit(PATH, PATH, &[("code", &code)]).await?;
    assert_eq!((answer.status, answer.header("location")), (303, OWN));
    Ok(client)
}

/// What is asked before an answer is recorded.
async fn asked(client: &mut Client, answer: &str) -> Result<Answer, Failure> {
    let asked = client.submit(OWN, OWN, &[("answer", answer)]).await?;
    assert_eq!(asked.status, 200, "{}", asked.body);
    check(&asked.body, &["Klopt dit?"]);
    Ok(asked)
}

/// Confirms what was asked.
async fn confirmed(client: &mut Client, asked: &Answer, answer: &str) -> Result<Answer, Failure> {
    let shown = crate::desk::shown(&asked.body);
    let fields = [("csrf", asked.csrf()), ("shown", shown), ("answer", answer)];
    client.post(GIVE, &fields).await
}

async fn answered(client: &mut Client, answer: &str) -> Result<(), Failure> {
    let asked = asked(client, answer).await?;
    let done = confirmed(client, &asked, answer).await?;
    assert_eq!((done.status, done.header("location")), (303, OWN));
    Ok(())
}

/// What the log says of residents who answered: the actor, and the step.
async fn steps(db: &DatabaseConnection) -> Result<Vec<(String, String)>, Failure> {
    let sql = "SELECT actor, payload FROM event WHERE kind = 'drawn_resident_changed' ORDER BY seq";
    let rows = db
        .query_all_raw(Statement::from_string(db.get_database_backend(), sql))
        .await?;
    let mut steps = Vec::new();
    for row in rows {
        let payload: String = row.try_get("", "payload")?;
        let payload: serde_json::Value = serde_json::from_str(&payload)?;
        let step = payload["step"].as_str().unwrap_or_default();
        steps.push((row.try_get("", "actor")?, step.to_owned()));
    }
    Ok(steps)
}

fn by_code(steps: &[&str]) -> Vec<(String, String)> {
    let steps = steps.iter();
    steps
        .map(|step| ("resident:code".to_owned(), (*step).to_owned()))
        .collect()
}

#[tokio::test]
async fn who_says_yes_is_accepted_as_if_the_griffie_had_recorded_it() -> Checked {
    on_each_database(async |database| {
        let mut stage = invited(database).await?;
        let mut client = opened(&mut stage, 1).await?;
        let page = client.get(OWN).await?;
        assert_eq!(
            (page.status, page.header("cache-control")),
            (200, "no-store")
        );
        assert_eq!(page.header("referrer-policy"), "same-origin");
        let told = [
            "een zetel in Wijkraad Wijk proefwijk",
            "<dd>1</dd>",
            "2\u{a0}december 2026",
            "Als u ja zegt",
            "Als u niets laat weten",
            "/loot-me-niet",
            &format!("/verkiezing/{ELECTION}/loting/{BODY}/1"),
        ];
        check(&page.body, &told);
        let none = client.submit(OWN, OWN, &[]).await?;
        assert_eq!(none.status, 422);
        check(&none.body, &["Fout:", "Kies ja of nee"]);
        answered(&mut client, "ja").await?;
        let page = client.get(OWN).await?;
        check(
            &page.body,
            &["U zei ja.", "22\u{a0}november 2026", "Wij onderzoeken nu"],
        );
        assert_eq!(steps(stage.db()).await?, by_code(&["accepted"]));
        check(
            &stage.page("loting/1").await?,
            &[
                "wil graag, onderzoek nodig",
                "online, 22\u{a0}november 2026",
            ],
        );
        check(
            &stage.page("loting/1/bewoner/1").await?,
            &[
                "Neemt de uitnodiging aan",
                "online, 22\u{a0}november 2026",
                "kan, met de code",
            ],
        );
        stage.recorded(1, ("admitted", "")).await?;
        let page = client.get(OWN).await?;
        check(&page.body, &["hier kunt u niets meer veranderen"]);
        assert!(!page.body.contains("name=\"answer\""), "{}", page.body);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn who_says_no_makes_room_and_cannot_take_it_back_here() -> Checked {
    on_each_database(async |database| {
        let mut stage = invited(database).await?;
        let mut client = opened(&mut stage, 2).await?;
        let yes = asked(&mut client, "ja").await?;
        answered(&mut client, "nee").await?;
        let page = client.get(OWN).await?;
        check(
            &page.body,
            &["U zei nee.", "Wilt u toch lid worden? Neem contact op"],
        );
        let refused = confirmed(&mut client, &yes, "ja").await?;
        assert_eq!(refused.status, 409);
        check(
            &refused.body,
            &["Fout:", "Uw antwoord is niet vastgelegd", "U zei nee."],
        );
        assert_eq!(steps(stage.db()).await?, by_code(&["declined"]));
        check(&stage.page("loting/1").await?, &["wil niet", "online, "]);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_yes_becomes_a_no_and_the_next_is_invited() -> Checked {
    on_each_database(async |database| {
        let mut stage = Stage::open(database, &[person(1), person(2)]).await?;
        stage.draw().await?;
        assert_eq!(stage.invite().await?.status, 303);
        let mut client = opened(&mut stage, 1).await?;
        answered(&mut client, "ja").await?;
        let page = client.get(OWN).await?;
        check(
            &page.body,
            &["Wilt u toch niet?", "Ik wil toch geen lid worden"],
        );
        let sure = client.submit(OWN, OWN, &[("answer", "ja")]).await?;
        assert_eq!(sure.status, 422, "yes was said already");
        answered(&mut client, "nee").await?;
        check(&client.get(OWN).await?.body, &["U zei nee."]);
        assert_eq!(steps(stage.db()).await?, by_code(&["accepted", "declined"]));
        let refused = stage.record(1, ("admitted", "")).await?;
        assert_eq!(refused.status, 409, "nothing can be recorded any more");
        stage.recorded(2, ("accepted", "")).await?;
        stage.recorded(2, ("admitted", "")).await?;
        check(&stage.page("loting/1").await?, &["wil niet", "in orde"]);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_last_day_counts_and_the_day_after_it_nothing_is_recorded() -> Checked {
    on_each_database(async |database| {
        let mut stage = invited(database).await?;
        // 22 November is the day of the letters, and it is 11.00 in Rotterdam.
        stage.wait(TimeDelta::days(10)).await?;
        let mut first = opened(&mut stage, 1).await?;
        answered(&mut first, "ja").await?;
        stage.wait(TimeDelta::minutes(779)).await?;
        let mut second = opened(&mut stage, 2).await?;
        let yes = asked(&mut second, "ja").await?;
        check(
            &second.get(OWN).await?.body,
            &["Wij wachten op uw antwoord"],
        );
        stage.wait(TimeDelta::minutes(2)).await?;
        let refused = confirmed(&mut second, &yes, "ja").await?;
        assert_eq!(refused.status, 409, "{}", refused.body);
        check(
            &refused.body,
            &["Uw antwoord is niet vastgelegd", "Die dag is voorbij"],
        );
        let page = second.get(OWN).await?;
        check(
            &page.body,
            &["Antwoorden kon tot en met 2\u{a0}december 2026"],
        );
        assert!(!page.body.contains("name=\"answer\""), "{}", page.body);
        let mut again = opened(&mut stage, 1).await?;
        check(
            &again.get(OWN).await?.body,
            &["hier kunt u niets meer veranderen"],
        );
        assert_eq!(steps(stage.db()).await?, by_code(&["accepted"]));
        Ok(())
    })
    .await
}

#[tokio::test]
async fn every_wrong_code_gets_the_same_answer_and_many_cost_waiting() -> Checked {
    on_each_database(async |database| {
        let mut stage = invited(database).await?;
        let list_id = stage.order().await?[0].clone();
        let mut client = stage.griffie._server.client();
        let empty = client.submit(PATH, PATH, &[("code", "")]).await?;
        assert_eq!(empty.status, 422);
        check(&empty.body, &["Vul de code uit de brief in", "Fout:"]);
        let mut answers = Vec::new();
        for typed in ["ABCD-EFGH-JKMN-PQRS", "onzin", &list_id, "zz zz"] {
            let wrong = client.submit(PATH, PATH, &[("code", typed)]).await?;
            assert_eq!(wrong.status, 422, "{typed}");
            check(&wrong.body, &[WRONG]);
            answers.push(wrong.body.replace(typed, "").replace("value=\"\"", ""));
        }
        answers.dedup();
        assert_eq!(answers.len(), 1, "{answers:?}");
        let code = code_of(&mut stage, 1).await?;
        for _ in 0..17 {
            client.submit(PATH, PATH, &[("code", "onzin")]).await?;
        }
        let wait = client.submit(PATH, PATH, &[("code", &code)]).await?;
        assert_eq!(wait.status, 422);
        check(&wait.body, &["Er is te vaak een code getypt", "seconden"]);
        stage.wait(TimeDelta::minutes(1)).await?;
        let right = client.submit(PATH, PATH, &[("code", &code)]).await?;
        assert_eq!(right.status, 303, "{}", right.body);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_code_is_typed_as_people_type_and_its_pass_ends() -> Checked {
    on_each_database(async |database| {
        let mut stage = invited(database).await?;
        let code = code_of(&mut stage, 1).await?;
        let typed = code.to_lowercase().replace('-', " ");
        let mut client = stage.griffie._server.client();
        for path in [OWN, "/geloot/uitnodiging?taal=en"] {
            let away = client.get(path).await?;
            assert_eq!(away.status, 303);
            assert!(away.header("location").starts_with(PATH));
        }
        let answer = client.submit(PATH, PATH, &[("code", &typed)]).await?;
        assert_eq!(answer.status, 303, "{}", answer.body);
        let cookies = answer.cookies().join("\n");
        check(
            &cookies,
            &["wijkzetel-geloot=", "HttpOnly", "SameSite=Strict"],
        );
        assert!(
            !cookies.contains(&code) && !cookies.contains(&code.replace('-', "").to_lowercase())
        );
        assert_eq!(client.get(OWN).await?.status, 200);
        let closed = client.submit(OWN, "/geloot/sluiten", &[]).await?;
        assert_eq!((closed.status, closed.header("location")), (303, PATH));
        assert_eq!(client.get(OWN).await?.status, 303);
        client.submit(PATH, PATH, &[("code", &code)]).await?;
        assert_eq!(client.get(OWN).await?.status, 200);
        stage.wait(TimeDelta::minutes(31)).await?;
        assert_eq!(client.get(OWN).await?.status, 303);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn what_came_by_letter_stands_and_what_was_asked_before_it_is_refused() -> Checked {
    on_each_database(async |database| {
        let mut stage = invited(database).await?;
        let mut client = opened(&mut stage, 1).await?;
        let yes = asked(&mut client, "ja").await?;
        stage.recorded(1, ("declined", "")).await?;
        let refused = confirmed(&mut client, &yes, "ja").await?;
        assert_eq!(refused.status, 409);
        check(&refused.body, &["U zei nee."]);
        let page = stage.page("loting/1").await?;
        assert!(!page.contains("online, "), "{page}");
        // By letter a yes becomes a no too.
        stage.recorded(2, ("accepted", "")).await?;
        stage.recorded(2, ("declined", "")).await?;
        check(&stage.page("loting/1/bewoner/2").await?, &["wil niet"]);
        assert_eq!(steps(stage.db()).await?.len(), 3);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn who_dropped_out_and_who_was_in_a_sortition_that_was_broken_off_cannot_answer() -> Checked {
    on_each_database(async |database| {
        let mut stage = invited(database).await?;
        let mut first = opened(&mut stage, 1).await?;
        let yes = asked(&mut first, "ja").await?;
        let mut second = opened(&mut stage, 2).await?;
        let moved = ("moved_out", "Bericht van de bewoner.");
        stage.recorded(2, moved).await?;
        let page = second.get(OWN).await?;
        check(&page.body, &["Deze uitnodiging geldt niet meer"]);
        assert!(!page.body.contains("Bericht") && !page.body.contains("verhuisd"));
        let reason = [("reason", "Het uittreksel was oud.")];
        stage.post(("/1/afbreken", "/1/afbreken"), &reason).await?;
        let refused = confirmed(&mut first, &yes, "ja").await?;
        assert_eq!(refused.status, 409);
        check(
            &refused.body,
            &["niet vastgelegd", "Deze uitnodiging geldt niet meer"],
        );
        assert_eq!(steps(stage.db()).await?.len(), 1);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn when_every_place_has_somebody_no_answer_is_asked() -> Checked {
    on_each_database(async |database| {
        let mut stage = invited(database).await?;
        let mut third = opened(&mut stage, 3).await?;
        let yes = asked(&mut third, "ja").await?;
        stage.recorded(1, ("accepted", "")).await?;
        stage.recorded(1, ("admitted", "")).await?;
        let refused = confirmed(&mut third, &yes, "ja").await?;
        assert_eq!(refused.status, 409);
        check(&refused.body, &["Alle zetels hebben nu iemand"]);
        let page = third.get(OWN).await?;
        assert!(!page.body.contains("name=\"answer\""), "{}", page.body);
        assert_eq!(steps(stage.db()).await?.len(), 2);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn no_page_holds_a_name_and_the_database_holds_no_code() -> Checked {
    on_each_database(async |database| {
        let mut stage = invited(database).await?;
        let code = code_of(&mut stage, 1).await?;
        let mut client = opened(&mut stage, 1).await?;
        let mut pages = vec![client.get(OWN).await?.body];
        pages.push(asked(&mut client, "ja").await?.body);
        answered(&mut client, "ja").await?;
        pages.push(client.get(OWN).await?.body);
        for page in pages {
            let hidden = ["Geheim", "BRP-", code.as_str()];
            assert!(!hidden.iter().any(|one| page.contains(one)), "{page}");
        }
        let bare = code.replace('-', "");
        for text in [
            code.clone(),
            bare.clone(),
            code.to_lowercase(),
            bare.to_lowercase(),
        ] {
            assert_eq!(places_of(stage.db(), &text).await?, [""; 0], "{text}");
        }
        // The same search finds what is there.
        let actor = places_of(stage.db(), "resident:code").await?;
        assert_eq!(actor, ["event.actor", "sortition_step.actor"]);
        Ok(())
    })
    .await
}

/// The columns of the whole database in which this text stands, as text or as bytes.
async fn places_of(db: &DatabaseConnection, text: &str) -> Result<Vec<String>, Failure> {
    let backend = db.get_database_backend();
    let columns = match backend {
        DatabaseBackend::Postgres => {
            "SELECT table_name AS t, column_name AS c FROM information_schema.columns \
             WHERE table_schema = current_schema() ORDER BY 1, 2"
        }
        _ => {
            "SELECT m.name AS t, p.name AS c FROM sqlite_master m, pragma_table_info(m.name) p \
             WHERE m.type = 'table' ORDER BY 1, 2"
        }
    };
    let columns = Statement::from_string(backend, columns);
    let mut found = Vec::new();
    for row in db.query_all_raw(columns).await? {
        let (table, column): (String, String) = (row.try_get("", "t")?, row.try_get("", "c")?);
        let holds = match backend {
            DatabaseBackend::Postgres => {
                let hex: String = text.bytes().map(|byte| format!("{byte:02x}")).collect();
                let column = format!("\"{column}\"::text");
                format!("{column} LIKE '%{text}%' OR {column} LIKE '%{hex}%'")
            }
            _ => format!("instr(CAST(\"{column}\" AS BLOB), CAST('{text}' AS BLOB)) > 0"),
        };
        let sql = format!("SELECT 1 FROM \"{table}\" WHERE {holds} LIMIT 1");
        let rows = db
            .query_all_raw(Statement::from_string(backend, sql))
            .await?;
        if !rows.is_empty() {
            found.push(format!("{table}.{column}"));
        }
    }
    Ok(found)
}

#[tokio::test]
async fn the_letter_has_the_code_in_both_languages_and_the_same_when_it_is_opened_again() -> Checked
{
    on_each_database(async |database| {
        let mut stage = invited(database).await?;
        let code = code_of(&mut stage, 1).await?;
        assert_eq!(code_of(&mut stage, 1).await?, code);
        assert_ne!(code_of(&mut stage, 2).await?, code);
        let paper = letter(&mut stage, 1).await?;
        check(
            &paper.text(),
            &["Online antwoorden", "“Bent u geloot?”", PATH],
        );
        assert!(!paper.ask("pdfinfo", &["-struct"], &[]).contains("Figure"));
        let english = format!("/griffie/{ELECTION}/brieven/{BODY}/v2/brief.pdf");
        let english = Paper::of(&stage.griffie.client.get(&english).await?.bytes);
        assert_eq!(code_in(&english), code);
        let mut client = stage.griffie._server.client();
        let page = client.get("/geloot?taal=en").await?;
        check(&page.body, &["Answer your invitation", "Reply code"]);
        let to = "/geloot?taal=en";
        let wrong = client.submit(to, to, &[("code", "nonsense")]).await?;
        check(&wrong.body, &["This code leads to no invitation"]);
        let opened = client.submit(to, to, &[("code", &code)]).await?;
        let own = "/geloot/uitnodiging?taal=en";
        assert_eq!((opened.status, opened.header("location")), (303, own));
        let page = client.get(own).await?;
        check(
            &page.body,
            &["If you say yes", "2\u{a0}December 2026", "lang=\"en\""],
        );
        let asked = client.submit(own, own, &[("answer", "nee")]).await?;
        check(
            &asked.body,
            &["Is this right?", "No, I do not want to become a member"],
        );
        let shown = crate::desk::shown(&asked.body);
        let fields = [("csrf", asked.csrf()), ("shown", shown), ("answer", "nee")];
        let done = client.post("/geloot/antwoord?taal=en", &fields).await?;
        assert_eq!((done.status, done.header("location")), (303, own));
        check(&client.get(own).await?.body, &["You said no."]);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_square_in_the_letter_holds_the_page_and_the_code_that_no_server_hears() -> Checked {
    on_each_database(async |database| {
        let site = Some("https://wijk.example");
        let mut stage = Stage::open_at(database, &extract(), site).await?;
        stage.draw().await?;
        stage.invite().await?;
        let paper = letter(&mut stage, 1).await?;
        let code = code_in(&paper);
        check(&paper.text(), &["wijk.example/geloot"]);
        let pages = 1..=paper.pages().len();
        let read: Vec<String> = pages.flat_map(|page| squares(&paper, page)).collect();
        assert_eq!(read, [format!("https://wijk.example/geloot#{code}")]);
        Ok(())
    })
    .await
}

/// What the codes on a page lead to, as a phone reads them from paper.
fn squares(paper: &Paper, page: usize) -> Vec<String> {
    let page = page.to_string();
    let options = ["-gray", "-r", "150", "-f", &page, "-l", &page];
    let (width, height, pixels) = paper.picture(&options);
    let mut prepared = rqrr::PreparedImage::prepare_from_greyscale(width, height, |x, y| {
        pixels.get(y * width + x).copied().unwrap_or(255)
    });
    let grids = prepared.detect_grids();
    grids.iter().map(|grid| grid.decode().unwrap().1).collect()
}

#[tokio::test]
async fn a_name_that_the_letters_cannot_set_gets_no_code() -> Checked {
    on_each_database(async |database| {
        let mut unset = person(1);
        unset.last_name = "王".to_owned();
        let mut stage = Stage::open(database, &[unset]).await?;
        stage.draw().await?;
        assert_eq!(stage.invite().await?.status, 303);
        check(
            &stage.page("loting/1/bewoner/1").await?,
            &["kan niet: er is geen brief met een code"],
        );
        let on = on_day("on", &stage.today());
        let mut fields = pairs(&on);
        fields.push(("kind", "accepted"));
        let answer = stage
            .post(("/1/bewoner/1", "/1/bewoner/1"), &fields)
            .await?;
        assert_eq!(answer.status, 303);
        Ok(())
    })
    .await
}
