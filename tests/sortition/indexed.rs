//! Residents are found by the index of their buurt: the same as by opening the whole extract, and nobody else is opened.

use crate::desk::{ELECTION, day, shown};
use crate::people::Failure;
use crate::stage::{ELSEWHERE, Stage, extract, person};
use acceptance::{Checked, keys, on_each_database};
use sea_orm::ConnectionTrait;
use server::store::registration::population::{Person, list_living_in};
use std::collections::BTreeSet;

const BUURTEN: [&str; 4] = ["BU05990110", "BU05990111", "BU05990112", "BU05990113"];
/// The rows of an extract from before there was an index, wholly or in part.
const OLDER: [&str; 3] = ["number < 0", "number % 3 = 0", "number > 0"];

impl Stage {
    /// Takes the index away from these rows.
    async fn without_index(&self, rows: &str) -> Checked {
        let sql = format!("UPDATE resident SET buurt_index = NULL WHERE {rows}");
        self.db().execute_unprepared(&sql).await?;
        Ok(())
    }

    /// The digest of what is counted.
    async fn count(&mut self) -> Result<String, Failure> {
        let counted = self.counted().await?;
        assert_eq!(counted.status, 200, "{}", counted.body);
        assert!(counted.body.contains("12 bewoners staan in het uittreksel"));
        Ok(shown(&counted.body).to_owned())
    }
}

#[tokio::test]
async fn an_extract_from_before_counts_the_same_residents() -> Checked {
    on_each_database(async |database| {
        let mut stage = Stage::open(database, &extract()).await?;
        let counted = stage.count().await?;
        for older in OLDER {
            stage.without_index(older).await?;
            assert_eq!(stage.count().await?, counted, "without index: {older}");
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn nobody_of_another_wijk_is_opened() -> Checked {
    on_each_database(async |database| {
        let mut stage = Stage::open(database, &extract()).await?;
        let counted = stage.count().await?;
        // The last of the extract lives elsewhere, and cannot be opened any more.
        let spoil = "UPDATE resident SET content = bsn_content WHERE number = 13";
        let empty = match database.url.starts_with("sqlite") {
            true => "x'00'",
            false => "'\\x00'::bytea",
        };
        let spoil = spoil.replace("bsn_content", empty);
        stage.db().execute_unprepared(&spoil).await?;
        assert_eq!(stage.count().await?, counted);
        stage.without_index("number > 0").await?;
        let opened = stage.counted().await?;
        assert_eq!(opened.status, 500, "it was opened: {}", opened.body);
        Ok(())
    })
    .await
}

/// Persons spread over buurten in no order, some without an address.
fn spread() -> Vec<Person> {
    let person = |number: u32| {
        let place = usize::try_from(number * number % 7).unwrap_or_default();
        Person {
            buurt: BUURTEN.get(place).map(|code| (*code).to_owned()),
            ..person(number)
        }
    };
    (1..=90).map(person).collect()
}

#[tokio::test]
async fn any_buurten_give_who_lives_there_in_the_order_of_the_extract() -> Checked {
    on_each_database(async |database| {
        let all = spread();
        let stage = Stage::open(database, &all).await?;
        let key = keys().find(stage.db(), ELECTION).await?.ok_or("no key")?;
        for older in OLDER {
            stage.without_index(older).await?;
            for chosen in 0..1_usize << BUURTEN.len() {
                let taken = (0..BUURTEN.len()).filter(|place| (chosen >> place) & 1 == 1);
                let codes = taken.filter_map(|place| BUURTEN.get(place));
                let codes: BTreeSet<String> = codes.map(|code| (*code).to_owned()).collect();
                let lives = |one: &&Person| {
                    let buurt = one.buurt.as_ref();
                    buurt.is_some_and(|code| codes.contains(code))
                };
                let expected: Vec<&Person> = all.iter().filter(lives).collect();
                let found = list_living_in(stage.db(), &key, &codes).await?;
                assert!(
                    found.iter().eq(expected),
                    "{codes:?}, without index: {older}"
                );
            }
        }
        assert!(
            all.iter()
                .any(|one| one.buurt.as_deref() == Some(ELSEWHERE))
        );
        assert_eq!(
            all.first().map(|one| one.birth_date),
            Some(day("1980-05-17"))
        );
        Ok(())
    })
    .await
}
