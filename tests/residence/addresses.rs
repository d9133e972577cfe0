use super::sample::{import, import_file};
use acceptance::{Checked, TestDatabase, on_each_database};
use election::registration::{Dwelling, DwellingFinding};
use sea_orm::{ConnectionTrait, Statement};
use server::audit;
use server::store::registration::residence::{find_place, load_residence_file};

const HEADER: &str = "PC6;Huisnummer;Buurt2024;Wijk2024;Gemeente2024";
/// One postcode within Stadsdriehoek, one on the border of Cool and Oude Westen, one in a harbour.
const LINES: [&str; 8] = [
    "3011AB;1;5990110;59901;599",
    "3011AB;3;5990110;59901;599",
    "3012CD;10;5990112;59901;599",
    "3012CD;12;5990111;59901;599",
    "3012CD;14;5990112;59901;599",
    "3012CD;14;5990111;59901;599",
    "3089EF;7;5992194;59921;599",
    "3511GH;9;3440110;34401;344",
];
const COOL: &str = "coolscheepvaartkwartierstadsdriehoek";

fn file() -> String {
    format!("{HEADER}\n{}\n", LINES.join("\n"))
}

async fn check_place(
    database: &TestDatabase,
    (postcode, number): (&str, u32),
    dwelling: &Dwelling,
    finding: DwellingFinding,
) -> Checked {
    let found = find_place(&database.db, postcode, number).await?;
    assert_eq!(
        (&found.dwelling, found.finding),
        (dwelling, finding),
        "{postcode} {number}"
    );
    Ok(())
}

fn wijk(body: &str, buurt: &str) -> Dwelling {
    Dwelling::Wijk {
        body: body.to_owned(),
        buurt: buurt.to_owned(),
    }
}

#[tokio::test]
async fn every_outcome_of_an_address_follows_from_the_file() -> Checked {
    on_each_database(async |database| {
        let printed = import(database, "residences", &file(), &[]);
        assert_eq!(printed.status, 0, "{}{}", printed.stdout, printed.stderr);
        let first = printed.stdout.lines().next().unwrap();
        assert_eq!(
            first,
            "imported: 7 addresses of municipality 0599, year 2024"
        );
        let cool = wijk(COOL, "BU05990110");
        check_place(database, ("3011AB", 3), &cool, DwellingFinding::NumberKnown).await?;
        check_place(
            database,
            ("3011 ab", 1),
            &cool,
            DwellingFinding::NumberKnown,
        )
        .await?;
        let finding = DwellingFinding::PostcodeInOneBuurt;
        check_place(database, ("3011AB", 99), &cool, finding).await?;
        let oude_westen = wijk("dijkzigtoude_westen", "BU05990111");
        let finding = DwellingFinding::NumberKnown;
        check_place(database, ("3012CD", 12), &oude_westen, finding).await?;
        let buurten = ["BU05990111", "BU05990112"].map(str::to_owned).to_vec();
        let both = Dwelling::Ambiguous { buurten };
        let finding = DwellingFinding::NumberInSeveralBuurten;
        check_place(database, ("3012CD", 14), &both, finding).await?;
        let finding = DwellingFinding::PostcodeInSeveralBuurten;
        check_place(database, ("3012CD", 99), &both, finding).await?;
        let buurt = "BU05992194".to_owned();
        let harbour = Dwelling::NoWijkraad { buurt };
        check_place(
            database,
            ("3089EF", 7),
            &harbour,
            DwellingFinding::NumberKnown,
        )
        .await?;
        for nowhere in [("3511GH", 9), ("9999ZZ", 1), ("geen", 1)] {
            let finding = DwellingFinding::PostcodeUnknown;
            check_place(database, nowhere, &Dwelling::Unknown, finding).await?;
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_log_has_the_figures_and_the_digest_and_no_address() -> Checked {
    on_each_database(async |database| {
        import(database, "residences", &file(), &[]);
        let (kind, subject, payload) = last_event(database).await?;
        assert_eq!(
            (kind.as_str(), subject.as_str()),
            ("residences_imported", "residences/0599")
        );
        let digest = audit::sha256(file().as_bytes());
        for part in ["\"rows\":7", "\"year\":\"2024\"", "\"before\":0", &digest] {
            assert!(payload.contains(part), "{part} in {payload}");
        }
        assert!(!payload.contains("3011AB"));
        Ok(())
    })
    .await
}

#[tokio::test]
async fn another_file_takes_the_place_of_the_one_before() -> Checked {
    on_each_database(async |database| {
        import(database, "residences", &file(), &[]);
        let later = file()
            .replace("2024", "2025")
            .replace("3011AB;3;", "3011AB;5;");
        let printed = import(database, "residences", &later, &[]);
        assert!(
            printed.stdout.contains("replaced: 7 addresses"),
            "{}",
            printed.stdout
        );
        let about = load_residence_file(&database.db).await?.ok_or("none")?;
        assert_eq!((about.year, about.addresses), (2025, 7));
        let finding = DwellingFinding::PostcodeInOneBuurt;
        let cool = wijk(COOL, "BU05990110");
        check_place(database, ("3011AB", 3), &cool, finding).await?;
        let again = import(database, "residences", &later, &[]);
        assert_eq!(again.status, 0);
        assert_eq!(
            load_residence_file(&database.db)
                .await?
                .ok_or("none")?
                .addresses,
            7
        );
        Ok(())
    })
    .await
}

#[tokio::test]
async fn quotes_commas_and_the_marks_of_a_spreadsheet_change_nothing() -> Checked {
    on_each_database(async |database| {
        let quoted: String = file()
            .lines()
            .map(|line| format!("\"{}\"\r\n", line.replace(';', "\",\"")))
            .collect();
        let printed = import(database, "residences", &format!("\u{FEFF}{quoted}"), &[]);
        assert_eq!(printed.status, 0, "{}", printed.stdout);
        let finding = DwellingFinding::NumberKnown;
        check_place(database, ("3011AB", 1), &wijk(COOL, "BU05990110"), finding).await
    })
    .await
}

#[tokio::test]
async fn another_municipality_can_be_chosen_and_its_buurten_are_not_known() -> Checked {
    on_each_database(async |database| {
        let printed = import(database, "residences", &file(), &["--municipality", "0344"]);
        let first = printed.stdout.lines().next().unwrap();
        assert_eq!(
            first,
            "imported: 1 addresses of municipality 0344, year 2024"
        );
        assert!(printed.stdout.contains("BU03440110"), "{}", printed.stdout);
        let finding = DwellingFinding::BuurtUnknown;
        check_place(database, ("3511GH", 9), &Dwelling::Unknown, finding).await
    })
    .await
}

#[tokio::test]
async fn a_file_with_mistakes_is_refused_with_every_place_and_changes_nothing() -> Checked {
    on_each_database(async |database| {
        import(database, "residences", &file(), &[]);
        let before = audit::head(&database.db).await?;
        let wrong = format!(
            "{}3011A;1;5990110;59901;599\n3011AB;0;5990110;59901;599\n3011AB;1;buurt;59901;599\n\
             3011AB;1;5990110;59902;599\n3011AB;1;5990110\n3011AB;1;5990110;59901;stad\n",
            file()
        );
        let printed = import(database, "residences", &wrong, &[]);
        let lines: Vec<&str> = printed.stdout.lines().collect();
        let expected = [
            "line 10, column 1 (PC6): “3011A” is no postcode",
            "line 11, column 2 (Huisnummer): “0” is not a house number",
            "line 12, column 3 (Buurt2024): “buurt” is not a code",
            "line 13, column 3 (Buurt2024): By its number the buurt BU05990110 lies in another",
            "line 14, whole line: This line has 3 cells",
            "line 15, column 5 (Gemeente2024): “stad” is not a code",
            "Nothing was changed: the file has 6 errors",
        ];
        assert_eq!(lines.len(), expected.len(), "{}", printed.stdout);
        for (line, expected) in lines.iter().zip(expected) {
            assert!(
                line.to_lowercase().starts_with(&expected.to_lowercase()),
                "{line} is not {expected}"
            );
        }
        assert_eq!(printed.status, 1);
        assert_eq!(audit::head(&database.db).await?, before);
        assert_eq!(
            load_residence_file(&database.db)
                .await?
                .ok_or("none")?
                .addresses,
            7
        );
        Ok(())
    })
    .await
}

#[tokio::test]
async fn of_many_mistakes_twenty_are_printed_and_all_are_counted() -> Checked {
    on_each_database(async |database| {
        let wrong: String = (0..3000).map(|_| "x;1;5990110;59901;599\n").collect();
        let printed = import(database, "residences", &format!("{HEADER}\n{wrong}"), &[]);
        let lines: Vec<&str> = printed.stdout.lines().collect();
        assert_eq!(lines.len(), 22);
        assert_eq!(lines[20], "and 2980 more");
        assert!(lines[21].contains("3000 errors"), "{}", lines[21]);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn files_that_cannot_be_the_table_are_refused_in_words() -> Checked {
    on_each_database(async |database| {
        for (content, says) in [
            ("", "The file is empty"),
            ("PC6;Huisnummer\n3011AB;1\n", "BuurtYYYY"),
            ("PC6 Huisnummer\n", "; or ,"),
            (HEADER, "nothing below the names of the columns"),
            ("PK\u{3}\u{4}", "Unpack"),
        ] {
            let printed = import(database, "residences", content, &[]);
            assert_eq!(printed.status, 1, "{content}");
            assert!(
                printed.stdout.to_lowercase().contains(&says.to_lowercase()),
                "{says} in {}",
                printed.stdout
            );
            assert!(printed.stdout.contains("Nothing was changed"));
        }
        let elsewhere = format!("{HEADER}\n{}\n", LINES[7]);
        let printed = import(database, "residences", &elsewhere, &[]);
        let says = "None of the 1 lines is about municipality 0599";
        assert!(printed.stdout.contains(says), "{}", printed.stdout);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn what_is_asked_wrong_is_named() -> Checked {
    on_each_database(async |database| {
        let printed = import_file(database, "residences", "/no/such/file", &[]);
        assert!(
            printed
                .stderr
                .contains("nothing was imported: /no/such/file")
        );
        assert_eq!(printed.status, 1);
        let folder = std::env::temp_dir();
        let printed = import_file(database, "residences", folder.to_str().unwrap(), &[]);
        assert!(
            printed.stderr.contains("cannot be read"),
            "{}",
            printed.stderr
        );
        let printed = import(database, "residences", &file(), &["--municipality", "R"]);
        assert!(
            printed
                .stderr
                .contains("R is not the code of a municipality")
        );
        assert_eq!((printed.status, printed.stdout.as_str()), (1, ""));
        Ok(())
    })
    .await
}

/// The kind, the subject and the payload of the last event.
pub(super) async fn last_event(
    database: &TestDatabase,
) -> Result<(String, String, String), Box<dyn std::error::Error + Send + Sync>> {
    let query = "SELECT kind, subject, payload FROM event ORDER BY seq DESC LIMIT 1";
    let statement = Statement::from_string(database.db.get_database_backend(), query);
    let row = database.db.query_one_raw(statement).await?;
    let row = row.ok_or("no event")?;
    Ok((
        row.try_get("", "kind")?,
        row.try_get("", "subject")?,
        row.try_get("", "payload")?,
    ))
}
