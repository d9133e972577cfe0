use super::sample::{ELECTION, Scene, content, holds, page};
use acceptance::{Checked, on_each_database};
use chrono::NaiveDate;
use server::rotterdam;
use server::store::registration::population::{
    Person, PopulationFile, save_persons, save_population_file,
};
use server::store::registration::residence::save_buurten;
use server::store::write_tx;

#[tokio::test]
async fn what_the_register_says_stands_beside_each_field_and_refuses_nobody() -> Checked {
    on_each_database(async |database| {
        let scene = Scene::open(database).await?;
        let buurten = rotterdam::buurten()?;
        let here = |body: &str| {
            let found = buurten.iter().find(|one| one.body.as_deref() == Some(body));
            found.map(|one| one.code.clone())
        };
        let persons = vec![
            person("1", "Pernisser", here("pernis")),
            person("2", "Bloem", here("bloemhof")),
        ];
        let key = scene.key().await?;
        let (file, all) = (file()?, buurten.clone());
        write_tx(&scene.db, async move |tx| {
            save_buurten(tx, &all).await?;
            save_population_file(tx, ELECTION, &file).await?;
            save_persons(tx, &key, 1, &persons).await
        })
        .await?;
        let mut leader = scene.leader().await?;
        let id = scene.on_paper(&content("pernis", "Pernisser")).await?;
        holds(
            &leader.get(&page(&id, "")).await?,
            &[
                "Zoals in het bevolkingsregister",
                "Woont volgens het register in deze wijk",
                "Woont er sinds 1 mei 2010",
                "woonde op 19 januari 2026 in de wijk",
            ],
        );
        let id = scene.on_paper(&content("pernis", "Bloem")).await?;
        holds(
            &leader.get(&page(&id, "")).await?,
            &[
                "Woont volgens het register in Wijkraad Bloemhof",
                "voldoet niet",
                "in een andere wijk: Wijkraad Bloemhof",
            ],
        );
        let id = scene.on_paper(&content("pernis", "Onbekend")).await?;
        holds(
            &leader.get(&page(&id, "")).await?,
            &["Niet gevonden in het bevolkingsregister", "niet zeker"],
        );
        Ok(())
    })
    .await
}

fn file() -> Result<PopulationFile, crate::people::Failure> {
    Ok(PopulationFile {
        persons: 2,
        commitment: "0".repeat(64),
        imported: ("test".to_owned(), super::sample::OPEN.parse()?),
    })
}

fn person(id: &str, last_name: &str, buurt: Option<String>) -> Person {
    Person {
        id: id.to_owned(),
        bsn: None,
        initials: "J.".to_owned(),
        first_name: "Johanna".to_owned(),
        prefix: String::new(),
        last_name: last_name.to_owned(),
        birth_date: NaiveDate::from_ymd_opt(1980, 2, 3).unwrap_or_default(),
        buurt,
        resident_since: NaiveDate::from_ymd_opt(2010, 5, 1),
        left_on: None,
        deceased_on: None,
    }
}
