//! Files that are not taken in: each says why, and nothing changes.

use crate::bureau::{CANDIDATES, COUNTS, ELECTION, LISTS, main_of, page, start};
use crate::people::{add, sign_in};
use acceptance::{Checked, on_each_database};
use server::store::Role;
use server::store::import::count_held;

async fn check_refused(kind: &str, content: &[u8], told: &[&str]) -> Checked {
    on_each_database(async |database| {
        let mut bureau = start(database).await?;
        if kind != "lijsten" {
            bureau.import_first(3).await?;
        }
        let before = count_held(&database.db, ELECTION).await?;
        let answer = bureau.hand_in((ELECTION, kind), content).await?;
        assert_eq!(answer.status, 422, "{}", main_of(&answer));
        for sentence in told {
            assert!(
                answer.body.contains(sentence),
                "{sentence} not in {}",
                answer.body
            );
        }
        assert_eq!(count_held(&database.db, ELECTION).await?, before);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn ten_different_errors_are_named_with_their_lines_and_columns() -> Checked {
    let file = "candidate;votes;station;list\n1;10;1;1\n2;-5;1;1\n1;;1;2\n1;zeven;2;1\n2;1.000;2;1\n\
                1;1000000000;2;2\n1;4;99;1\n1;4;1;0\n7;4;1;1\n1;10;1;1\n1;2;3\n";
    let cell = |line: u32, column: &str, sentence: &str| {
        format!(
            "<th scope=\"row\" role=\"rowheader\">regel {line}</th><td role=\"cell\">{column}</td>\
             <td role=\"cell\">{sentence}"
        )
    };
    let told = [
        cell(3, "kolom 2 (votes)", "“-5” is geen heel getal"),
        cell(4, "kolom 2 (votes)", "Deze cel is leeg"),
        cell(5, "kolom 2 (votes)", "“zeven” is geen heel getal"),
        cell(6, "kolom 2 (votes)", "“1.000” is geen heel getal"),
        cell(
            7,
            "kolom 2 (votes)",
            "Dit getal is te groot. Het is hoogstens 999.999.999",
        ),
        cell(8, "kolom 3 (station)", "Er is geen stembureau 99"),
        cell(
            9,
            "kolom 4 (list)",
            "Dit getal is te klein. Het is minstens 1",
        ),
        cell(
            10,
            "kolom 1 (candidate)",
            "De wijkraad pernis heeft op lijst 1 geen kandidaat 7",
        ),
        cell(11, "kolom 1 (candidate)", "Dit staat ook op regel 2"),
        cell(
            12,
            "hele regel",
            "Deze regel heeft 3 cellen in plaats van 4",
        ),
    ];
    let mut told: Vec<&str> = told.iter().map(String::as_str).collect();
    told.push("bestand.csv bevat 10 fouten. Er is niets veranderd.");
    check_refused("tellingen", file.as_bytes(), &told).await
}

#[tokio::test]
async fn a_picture_a_workbook_and_a_page_are_called_by_their_names() -> Checked {
    check_refused(
        "lijsten",
        b"\x89PNG\r\n\x1a\n",
        &["Dit is een afbeelding, geen CSV"],
    )
    .await?;
    check_refused(
        "lijsten",
        b"PK\x03\x04\x14\0",
        &["Dit is een werkblad, geen CSV"],
    )
    .await?;
    check_refused(
        "lijsten",
        b"<!doctype html><p>",
        &["Dit is een webpagina, geen CSV"],
    )
    .await
}

#[tokio::test]
async fn a_file_of_another_kind_or_in_another_encoding_is_refused() -> Checked {
    let told = [
        "Deze kolom hoort niet in dit bestand",
        "De kolom name ontbreekt",
    ];
    check_refused("lijsten", COUNTS.as_bytes(), &told).await?;
    let latin = [LISTS.as_bytes(), b"pernis;3;Verg\xE9ten;collectief\n"].concat();
    check_refused(
        "lijsten",
        &latin,
        &[
            "<th scope=\"row\" role=\"rowheader\">regel 6</th>",
            "geen UTF-8",
        ],
    )
    .await
}

#[tokio::test]
async fn what_a_file_builds_on_comes_first() -> Checked {
    on_each_database(async |database| {
        let mut bureau = start(database).await?;
        let answer = bureau
            .hand_in((ELECTION, "kandidaten"), CANDIDATES.as_bytes())
            .await?;
        assert_eq!(answer.status, 422);
        assert!(
            answer.body.contains("Lees eerst in: Lijsten"),
            "{}",
            main_of(&answer)
        );
        Ok(())
    })
    .await
}

#[tokio::test]
async fn no_file_another_election_and_a_file_that_is_too_large_are_told_apart() -> Checked {
    on_each_database(async |database| {
        let mut bureau = start(database).await?;
        let at = page(ELECTION, "lijsten");
        let client = &mut bureau.coordinator;
        let none = client.upload((&at, &at), &[], ("bestand", "", b"")).await?;
        assert_eq!(none.status, 422);
        assert!(none.body.contains("Kies een bestand"), "{}", main_of(&none));
        let other = page("wr1999", "lijsten");
        let file = ("bestand", "lijsten.csv", LISTS.as_bytes());
        let answer = client.upload((&at, &other), &[], file).await?;
        assert_eq!(answer.status, 404);
        let large = vec![b'x'; 33 * 1024 * 1024];
        let answer = client
            .upload((&at, &at), &[], ("bestand", "groot.csv", &large))
            .await?;
        assert_eq!(answer.status, 413);
        assert!(
            answer.body.contains("Dit bestand is te groot"),
            "{}",
            main_of(&answer)
        );
        Ok(())
    })
    .await
}

#[tokio::test]
async fn an_auditor_sees_the_files_and_cannot_hand_one_in() -> Checked {
    on_each_database(async |database| {
        let mut bureau = start(database).await?;
        bureau.import_first(1).await?;
        add(&database.db, ("controleur", Role::Auditor)).await?;
        let mut auditor = sign_in(&bureau.server, "controleur").await?;
        let at = page(ELECTION, "lijsten");
        let seen = auditor.get(&at).await?;
        assert!(seen.body.contains("bestand.csv") && !seen.body.contains("type=\"file\""));
        let file = ("bestand", "lijsten.csv", LISTS.as_bytes());
        let answer = auditor.upload((&at, &at), &[], file).await?;
        assert_eq!(answer.status, 403);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_public_pages_stand_while_only_a_part_is_imported() -> Checked {
    on_each_database(async |database| {
        let mut bureau = start(database).await?;
        let today = chrono::NaiveDate::from_ymd_opt(2026, 11, 22).ok_or("no day")?;
        for (kind, content) in crate::bureau::FILES {
            bureau
                .import((ELECTION, kind), content.as_bytes(), &[])
                .await?;
            let publication = server::publication::load(&database.db, today).await?;
            bureau.app.show(publication);
            let answer = bureau.server.client().get("/wijkraad/pernis").await?;
            assert_eq!(answer.status, 200, "{kind}: {}", main_of(&answer));
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_name_of_a_candidate_is_not_in_the_log() -> Checked {
    on_each_database(async |database| {
        use sea_orm::{ConnectionTrait, Statement};
        let mut bureau = start(database).await?;
        bureau.import_first(5).await?;
        let db = &database.db;
        let query = Statement::from_string(db.get_database_backend(), "SELECT payload FROM event");
        for row in db.query_all_raw(query).await? {
            let payload: String = row.try_get("", "payload")?;
            assert!(
                !payload.contains("Bakker") && !payload.contains("bestand.csv"),
                "{payload}"
            );
        }
        Ok(())
    })
    .await
}
