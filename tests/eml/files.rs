//! The files of a result: what they hold, where they can be had, and when.

use super::sample::validate;
use super::served::{BODY, FILES, now, serve};
use acceptance::{Checked, on_each_demonstration};
use eml_nl::documents::election_count::{CountType, ElectionCount};
use eml_nl::documents::election_result::{
    ElectionResult, ElectionResultSelectionType, RankingType,
};
use eml_nl::io::{EMLParsingMode, EMLRead};
use eml_nl::utils::ElectionCategory;
use sea_orm::ConnectionTrait;
use serde_json::Value;
use server::audit::sha256;
use server::import::eml::{Content, read_file};
use server::store::allocation::load_latest_result;
use server::store::counting::{list_station_totals, list_stations};

const ELECTION: &str = "wr2026";
const PUBLIC: &str = "/verkiezing/wr2026/uitslag/heijplaat";
const NAMES: [&str; 5] = [
    "telling.eml.xml",
    "uitslag.eml.xml",
    "telling.csv",
    "uitslag.json",
    "stembureaus.pdf",
];

#[tokio::test]
async fn the_count_holds_every_figure_of_every_station_in_the_order_of_the_standard() -> Checked {
    on_each_demonstration(now(), async |database| {
        let (_server, mut client) = serve(database).await?;
        let file = client.get(&format!("{BODY}/telling.eml.xml")).await?;
        let name = "Telling_GC2026_heijplaat.eml.xml";
        assert!(file.header("content-disposition").contains(name));
        validate("510-count", &file.bytes);
        let read = ElectionCount::parse_eml(&file.body, EMLParsingMode::Strict).ok()?;
        assert_eq!(read.count_type, CountType::Central);
        let identifier = &read.count.election.identifier;
        assert_eq!(identifier.id.raw(), "GC2026_heijplaat");
        assert_eq!(identifier.category.value()?.as_ref(), &ElectionCategory::GC);
        let stored = load_latest_result(&database.db, ELECTION, "heijplaat").await?;
        let votes = stored.ok_or("no result")?.votes;
        let stations = list_stations(&database.db, ELECTION, "heijplaat").await?;
        let totals = list_station_totals(&database.db, ELECTION).await?;
        let again = read_file("", &file.bytes).unwrap();
        let Content::Count((Some(total), units)) = &again.content else {
            panic!("a count expected");
        };
        assert_eq!(units.len(), stations.len());
        for list in &votes.lists {
            let counted = &total.lists[&list.number];
            assert!(counted.candidates.values().eq(&list.candidates));
            assert_eq!(counted.total, list.total());
        }
        for (unit, station) in units.iter().zip(&stations) {
            let total = totals.iter().find(|one| one.station == station.number);
            let total = total.ok_or("no total")?;
            assert_eq!(unit.unit, format!("0599::SB{}", station.number));
            assert!(unit.name.contains(&station.name) && unit.name.contains(&station.postcode));
            let found = (unit.voters, unit.poll_cards, unit.proxies, unit.admitted);
            let stored = (
                station.voters,
                total.poll_cards,
                total.proxies,
                total.admitted,
            );
            assert_eq!(found, stored);
            let found = (unit.on_candidates, unit.blank, unit.invalid);
            assert_eq!(found, (total.candidate_votes, total.blank, total.invalid));
            let found = (unit.more_ballots, unit.fewer_ballots);
            assert_eq!(found, (total.more_ballots, total.fewer_ballots));
        }
        in_order(
            &file.body,
            &[
                "<TransactionId>",
                "<ManagingAuthority>",
                "CreationDateTime>",
                "<Count>",
                "<EventIdentifier",
                "<ElectionIdentifier ",
                "<ElectionName>",
                "<ElectionCategory>",
                "ElectionDomain ",
                "ElectionDate>",
                "<Contests>",
                "<ContestIdentifier ",
                "<TotalVotes>",
                "<AffiliationIdentifier ",
                "<CandidateIdentifier ",
                "<Cast>",
                "<TotalCounted>",
                "<RejectedVotes ",
                "<UncountedVotes ",
                "<ReportingUnitVotes>",
                "<ReportingUnitIdentifier ",
            ],
        );
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_result_names_who_is_elected_in_the_order_of_election() -> Checked {
    on_each_demonstration(now(), async |database| {
        let (_server, mut client) = serve(database).await?;
        let file = client.get(&format!("{BODY}/uitslag.eml.xml")).await?;
        let name = "Resultaat_GC2026_heijplaat.eml.xml";
        assert!(file.header("content-disposition").contains(name));
        validate("520-result", &file.bytes);
        let read = ElectionResult::parse_eml(&file.body, EMLParsingMode::Strict).ok()?;
        let stored = load_latest_result(&database.db, ELECTION, "heijplaat").await?;
        let elected = stored.ok_or("no result")?.allocation.elected;
        let [contest] = read.result.election.contests.as_slice() else {
            panic!("one contest expected");
        };
        let mut lists = Vec::new();
        let mut persons = 0;
        let mut expected = 1;
        for selection in &contest.selections {
            assert!(selection.elected.value()?.is_yes());
            match &selection.selection_type {
                ElectionResultSelectionType::Affiliation(list) => {
                    lists.push(list.id.raw().parse::<u32>()?);
                    expected = 1;
                }
                ElectionResultSelectionType::Candidate(one) => {
                    assert_eq!(one.identifier.id.raw(), expected.to_string());
                    let ranking = selection.ranking.as_ref().ok_or("no ranking")?;
                    ranking.value()?;
                    persons += 1;
                    expected += 1;
                }
            }
        }
        let mut with_seats: Vec<u32> = elected.iter().map(|(list, _)| *list).collect();
        with_seats.dedup();
        assert_eq!((lists, persons), (with_seats, elected.len()));
        let first = contest.selections[1].ranking.as_ref().ok_or("no ranking")?;
        assert_eq!(first.value()?.as_ref(), &RankingType::First);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_table_is_in_the_layout_of_the_national_software() -> Checked {
    on_each_demonstration(now(), async |database| {
        let (_server, mut client) = serve(database).await?;
        let file = client.get(&format!("{BODY}/telling.csv")).await?;
        let name = "osv4-3_telling_gc2026_heijplaat.csv";
        assert!(file.header("content-disposition").contains(name));
        let text = file.body.strip_prefix('\u{feff}').ok_or("no mark")?;
        let lines: Vec<&str> = text.lines().collect();
        assert!(lines[0].starts_with("\"Verkiezing\";;\""), "{}", lines[0]);
        assert!(lines[0].ends_with(", Heijplaat\""), "{}", lines[0]);
        assert_eq!(
            lines[1..5],
            [
                "\"Datum\";;\"2026-03-18\"",
                "\"Gebied\";;\"Gemeente Rotterdam\"",
                "\"Nummer\";;\"0599\"",
                ""
            ]
        );
        let header = "\"Lijstnummer\";\"Aanduiding\";\"Volgnummer\";\"Naam kandidaat\";\"Totaal\";";
        assert!(lines[5].starts_with(header), "{}", lines[5]);
        let stations = list_stations(&database.db, ELECTION, "heijplaat").await?;
        let numbers: Vec<String> = stations
            .iter()
            .map(|station| format!("\"{}\"", station.number))
            .collect();
        assert_eq!(
            lines[6],
            format!("\"Gebiednummer\";;;;;{}", numbers.join(";"))
        );
        assert!(lines[7].starts_with("\"Postcode\";;;;;\""), "{}", lines[7]);
        assert!(lines[8].starts_with(";\"opgeroepenen\";;;\""));
        let stored = load_latest_result(&database.db, ELECTION, "heijplaat").await?;
        let votes = stored.ok_or("no result")?.votes;
        let candidate = format!(";\"{}\";\"", votes.lists[0].candidates[0]);
        let list = lines.iter().position(|line| line.starts_with("\"1\";"));
        let list = list.ok_or("no list 1")?;
        assert!(lines[list + 1].starts_with(";;\"1\";\""));
        assert!(lines[list + 1].contains(&candidate), "{}", lines[list + 1]);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn everything_together_is_json_with_the_allocation_as_the_command_prints_it() -> Checked {
    on_each_demonstration(now(), async |database| {
        let (_server, mut client) = serve(database).await?;
        let file = client.get(&format!("{BODY}/uitslag.json")).await?;
        let json: Value = serde_json::from_str(&file.body)?;
        assert_eq!(
            (&json["wijkraad"], &json["version"]),
            (&"heijplaat".into(), &1.into())
        );
        assert_eq!(json["allocation"]["status"], "completed");
        let stored = load_latest_result(&database.db, ELECTION, "heijplaat").await?;
        let stored = stored.ok_or("no result")?;
        assert_eq!(
            json["allocation"]["elected"].as_array().map(Vec::len),
            Some(stored.allocation.elected.len())
        );
        let lists = json["lists"].as_array().ok_or("no lists")?;
        assert_eq!(
            lists[0]["candidates"][0]["votes"],
            stored.votes.lists[0].candidates[0]
        );
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_page_shows_every_body_with_its_digests_and_sends_all_files_as_one() -> Checked {
    on_each_demonstration(now(), async |database| {
        let (_server, mut client) = serve(database).await?;
        let page = client.get(FILES).await?;
        assert_eq!(page.status, 200);
        assert_eq!(page.body.matches("<tr role=\"row\">").count(), 37);
        let count = client.get(&format!("{BODY}/telling.eml.xml")).await?;
        let digest = blocks(&sha256(&count.bytes));
        assert!(page.body.contains(&digest), "{digest}");
        let all = client.get(&format!("{FILES}/alle.zip")).await?;
        assert_eq!(all.header("content-type"), "application/zip");
        assert!(all.bytes.starts_with(b"PK\x03\x04"));
        let names = all.bytes.windows(4).filter(|sign| *sign == b"PK\x01\x02");
        // Five files and the minutes.
        assert_eq!(names.count(), 37 * 6);
        assert_eq!(
            client.get(&format!("{FILES}/alle.zip")).await?.bytes,
            all.bytes
        );
        Ok(())
    })
    .await
}

#[tokio::test]
async fn what_was_established_before_there_were_files_gets_them_on_request() -> Checked {
    on_each_demonstration(now(), async |database| {
        forget_files(&database.db).await?;
        let (_server, mut client) = serve(database).await?;
        let page = client.get(FILES).await?;
        assert!(page.body.contains("37 uitslagen hebben nog geen bestanden"));
        assert_eq!(client.get(&format!("{FILES}/alle.zip")).await?.status, 404);
        let made = client.submit(FILES, &format!("{FILES}/maken"), &[]).await?;
        assert_eq!(made.status, 303, "{}", made.body);
        let page = client.get(FILES).await?;
        assert!(!page.body.contains("nog geen bestanden"));
        assert_eq!(page.body.matches("<tr role=\"row\">").count(), 37);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn everybody_has_the_files_of_a_public_result_with_their_digests() -> Checked {
    on_each_demonstration(now(), async |database| {
        let (server, mut coordinator) = serve(database).await?;
        let mut client = server.client();
        let page = client.get(PUBLIC).await?;
        assert_eq!(page.status, 200);
        for name in NAMES {
            let file = client.get(&format!("{PUBLIC}/{name}")).await?;
            assert_eq!(file.status, 200, "{name}");
            let digest = sha256(&file.bytes);
            assert_eq!(file.header("etag"), format!("\"{digest}\""));
            assert!(page.body.contains(&blocks(&digest)), "{name}");
            let to_bureau = coordinator.get(&format!("{BODY}/{name}")).await?;
            assert_eq!(to_bureau.bytes, file.bytes);
        }
        let body = client.get("/wijkraad/heijplaat").await?;
        assert!(body.body.contains(PUBLIC));
        Ok(())
    })
    .await
}

#[tokio::test]
async fn before_a_result_is_public_its_files_answer_as_those_of_no_body() -> Checked {
    on_each_demonstration(now(), async |database| {
        let (server, _) = serve(database).await?;
        let mut client = server.client();
        let none = |address: String| address.replace("feijenoord", "nergens");
        for end in ["", "/telling.eml.xml", "/uitslag.json"] {
            let address = format!("/verkiezing/wr2026/uitslag/feijenoord{end}");
            let closed = client.get(&address).await?;
            let nowhere = client.get(&none(address)).await?;
            assert_eq!((closed.status, nowhere.status), (404, 404));
            assert_eq!(closed.body, nowhere.body);
            assert_eq!(closed.headers.len(), nowhere.headers.len());
        }
        for address in [
            "/verkiezing/anders/uitslag/heijplaat",
            "/verkiezing/wr2026/uitslag/heijplaat/anders.xml",
        ] {
            assert_eq!(client.get(address).await?.status, 404, "{address}");
        }
        Ok(())
    })
    .await
}

/// In blocks of four signs.
fn blocks(digest: &str) -> String {
    let blocks = digest.as_bytes().chunks(4);
    let blocks: Vec<&str> = blocks
        .map(|block| std::str::from_utf8(block).unwrap())
        .collect();
    blocks.join(" ")
}

/// Each word stands behind the one before it.
fn in_order(text: &str, words: &[&str]) {
    let mut from = 0;
    for word in words {
        let found = text[from..].find(word);
        from += found.unwrap_or_else(|| panic!("{word} does not stand in its place"));
    }
}

/// As if the results were established by a program that made no files: whoever owns the database can.
async fn forget_files(db: &impl ConnectionTrait) -> Checked {
    let postgres = db.get_database_backend() == sea_orm::DatabaseBackend::Postgres;
    let free = match postgres {
        true => "ALTER TABLE result_file DISABLE TRIGGER USER",
        false => "DROP TRIGGER result_file_refuses_DELETE",
    };
    db.execute_unprepared(free).await?;
    db.execute_unprepared("DELETE FROM result_file").await?;
    Ok(())
}
