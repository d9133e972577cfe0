use crate::bureau::{ELECTION, start};
use crate::people::{Failure, NOW, add, app, sign_in};
use crate::sample::LIST;
use acceptance::{Checked, Client, Paper, Server, on_each_database, on_each_demonstration};
use election::counting::{BallotShape, Field, OnList, Sheet, sheets};
use server::store::Role;
use server::{demo, store::counting::list_stations_of_election};
use std::collections::BTreeMap;
use std::time::Instant;

#[tokio::test]
async fn a_form_asks_every_field_in_the_order_of_the_sheets() -> Checked {
    on_each_database(async |database| {
        let mut bureau = start(database).await?;
        bureau.import_first(3).await?;
        let paper = pdf(&mut bureau.coordinator, "/1/formulier.pdf").await?;
        let lines = paper.lines();
        let shape = BallotShape {
            wijkraad: "pernis".to_owned(),
            lists: BTreeMap::from([(1, 2), (2, 1)]),
        };
        let mut from = 0;
        for field in sheets(&shape).iter().flat_map(|sheet| sheet.fields(&shape)) {
            let Some(asked) = asked(field) else { continue };
            let found = lines
                .iter()
                .skip(from)
                .position(|line| line.contains(asked));
            let found =
                found.ok_or_else(|| format!("{field}: {asked} not after line {from}: {lines:#?}"));
            from += found? + 1;
        }
        Ok(())
    })
    .await
}

/// How a field of the sample is printed; none where it stands beside another.
fn asked(field: Field) -> Option<&'static str> {
    Some(match field {
        Field::Station => return None,
        Field::InvestigatedForOtherReason => "extra onderzoek gedaan",
        Field::RecountedAfterInvestigation => "opnieuw geteld",
        Field::UnexplainedByStation => "geen verklaring",
        Field::OtherBallotsOnList => "stembiljetten van een lijst",
        Field::PollCards => "A Kiezers met een stempas",
        Field::Proxies => "B Stemmen bij volmacht",
        Field::Admitted => "D Toegelaten kiezers",
        Field::VotesOfList(1) => "E.1 Lijst 1 · Samen Pernis",
        Field::VotesOfList(_) => "E.2 Lijst 2 · C. (Cor) Visser",
        Field::VotesOnCandidates => "E Stemmen op kandidaten",
        Field::Blank => "F Blanco stemmen",
        Field::Invalid => "G Ongeldige stemmen",
        Field::Cast => "H Uitgebrachte stemmen",
        Field::TickedEqual => "D en H zijn gelijk",
        Field::TickedAbove => "H is hoger dan D",
        Field::TickedBelow => "H is lager dan D",
        Field::MoreBallots => "I Meer stembiljetten",
        Field::FewerBallots => "J Minder stembiljetten",
        Field::FullyExplained => "hele verschil verklaard",
        Field::OnList(1, OnList::Candidate(1)) => "1 A. (Anna) Bakker",
        Field::OnList(1, OnList::Candidate(_)) => "2 B. (Ben) de Boer",
        Field::OnList(1, OnList::Total) => "Totaal van lijst 1",
        Field::OnList(_, OnList::Candidate(_)) => "2 C. (Cor) Visser",
        Field::OnList(_, OnList::Total) => return None,
    })
}

#[tokio::test]
async fn a_form_names_its_station_and_is_signed_at_the_end() -> Checked {
    on_each_database(async |database| {
        let mut bureau = start(database).await?;
        bureau.import_first(3).await?;
        let paper = pdf(&mut bureau.coordinator, "/1/formulier.pdf").await?;
        let pages = paper.pages();
        let shape = BallotShape {
            wijkraad: "pernis".to_owned(),
            lists: BTreeMap::from([(1, 2), (2, 1)]),
        };
        let lists = |sheet: &&Sheet| matches!(sheet, Sheet::Lists(_));
        assert_eq!(sheets(&shape).iter().filter(lists).count(), 2);
        // Each sheet of the screen is a page; the last is for remarks and signatures.
        assert_eq!(pages.len(), sheets(&shape).len() + 1);
        for (number, page) in (1..).zip(&pages) {
            assert!(page.contains("Stembureau 1 · Buurthuis"), "{page}");
            let foot = format!("Bladzijde {number} van {}", pages.len());
            assert!(page.contains(&foot), "{foot} in {page}");
            assert!(page.contains("Volgt model N 10-1, in onze eigen opmaak"));
        }
        let first = &pages[0];
        for expected in [
            "Straat 1a, 3195 AB",
            "900",
            "18 maart 2026",
            "Niet officieel",
        ] {
            let words = acceptance::single_spaced(first);
            assert!(words.contains(expected), "{expected} in {words}");
        }
        let last = pages.last().ok_or("no page")?;
        assert!(last.contains("Naam van de voorzitter") && last.contains("Handtekening"));
        assert_eq!(last.matches("Naam van een lid").count(), 4);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn each_station_has_pages_and_page_numbers_of_its_own() -> Checked {
    on_each_database(async |database| {
        let mut bureau = start(database).await?;
        bureau.import_first(3).await?;
        let client = &mut bureau.coordinator;
        let all = pdf(client, "/formulieren.pdf").await?.pages();
        let pernis = pdf(client, "/wijkraad/pernis/formulieren.pdf")
            .await?
            .pages();
        let of = |number: u32, pages: &[String]| {
            let named = format!("Stembureau {number} ·");
            pages.iter().filter(|page| page.contains(&named)).count()
        };
        assert_eq!([of(1, &all), of(2, &all), of(3, &all)], [6, 6, 5]);
        assert_eq!([of(1, &pernis), of(2, &pernis), of(3, &pernis)], [6, 6, 0]);
        let firsts = all.iter().filter(|page| page.contains("Bladzijde 1 van"));
        assert_eq!(firsts.count(), 3);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn there_are_no_forms_without_lists() -> Checked {
    on_each_database(async |database| {
        let mut bureau = start(database).await?;
        let stations = crate::bureau::STATIONS.as_bytes();
        let kind = (ELECTION, "stembureaus");
        bureau.import(kind, stations, &[]).await?;
        for end in ["/formulieren.pdf", "/1/formulier.pdf"] {
            let answer = bureau.coordinator.get(&format!("{LIST}{end}")).await?;
            assert_eq!(answer.status, 409, "{end}");
            assert!(answer.body.contains("nog geen lijsten"), "{}", answer.body);
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_file_is_whole_tagged_and_the_same_bytes_twice() -> Checked {
    on_each_database(async |database| {
        let mut bureau = start(database).await?;
        bureau.import_first(3).await?;
        let address = format!("{LIST}/formulieren.pdf");
        let client = &mut bureau.coordinator;
        let file = client.get(&address).await?;
        assert_eq!(file.header("content-type"), "application/pdf");
        assert_eq!(client.get(&address).await?.bytes, file.bytes);
        let paper = Paper::of(&file.bytes);
        let checked = paper.ask("qpdf", &["--check"], &[]);
        assert!(
            checked.contains("No syntax or stream encoding errors"),
            "{checked}"
        );
        assert_eq!(paper.info("Tagged"), "yes");
        assert_eq!(paper.info("Page size"), "595.276 x 841.89 pts (A4)");
        assert_eq!(paper.info("Title"), "Telformulieren Wijkraadsverkiezing");
        let told = paper.ask("pdfinfo", &["-struct"], &[]);
        for kind in [
            "Sect",
            "H1 (block)",
            "H2 (block)",
            "H3 (block)",
            "Table (block)",
        ] {
            assert!(told.contains(kind), "{kind} in {told}");
        }
        for kind in ["TR", "TH:", "TD", "/Scope /Row"] {
            assert!(told.lines().any(|line| line.trim() == kind), "{kind}");
        }
        // Nothing is printed where the holes come: 12 mm from the edge, and some more.
        let boxes = paper.ask("pdftotext", &["-bbox"], &["-"]);
        let lefts = boxes.split("xMin=\"").skip(1);
        for left in lefts.filter_map(|rest| rest.split('"').next()) {
            assert!(
                left.parse::<f64>()? > 90.0,
                "a word begins at {left} points"
            );
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_forms_of_the_whole_city_keep_nobody_waiting() -> Checked {
    on_each_demonstration(NOW.parse()?, async |database| {
        let stations = list_stations_of_election(&database.db, demo::ELECTION).await?;
        let (server, mut client) = signed_in(&database.db).await?;
        let mut other = sign_in(&server, "drukker").await?;
        let address = format!("/bureau/{}/stembureaus/formulieren.pdf", demo::ELECTION);
        let begun = Instant::now();
        let making = tokio::spawn(async move { client.get(&address).await });
        let mut longest = 0;
        while !making.is_finished() {
            let asked = Instant::now();
            assert_eq!(other.get("/account").await?.status, 200);
            longest = longest.max(asked.elapsed().as_millis());
        }
        let file = making.await??;
        assert_eq!(file.status, 200);
        let paper = Paper::of(&file.bytes);
        let pages: usize = paper.info("Pages").parse()?;
        println!(
            "{} stations, {pages} pages, {} bytes in {:?}; meanwhile a page took at most {longest} ms",
            stations.len(),
            file.bytes.len(),
            begun.elapsed()
        );
        assert!(pages >= 5 * stations.len(), "{pages}");
        assert!(longest < 5_000, "{longest}");
        Ok(())
    })
    .await
}

async fn signed_in(db: &sea_orm::DatabaseConnection) -> Result<(Server, Client), Failure> {
    add(db, ("drukker", Role::Coordinator)).await?;
    let server = Server::start(app(db)).await?;
    let client = sign_in(&server, "drukker").await?;
    Ok((server, client))
}

async fn pdf(client: &mut Client, end: &str) -> Result<Paper, Failure> {
    let answer = client
        .get(&format!("/bureau/{ELECTION}/stembureaus{end}"))
        .await?;
    if answer.status != 200 {
        return Err(format!("{end}: {} {}", answer.status, answer.body).into());
    }
    Ok(Paper::of(&answer.bytes))
}
