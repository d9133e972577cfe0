//! How a request ends, and that nothing of it can be read afterwards.

use super::town::{EMAIL, LAST, Town};
use crate::desk::ELECTION;
use crate::people::Failure;
use acceptance::{Checked, keys, on_each_database};
use sea_orm::{ConnectionTrait, DatabaseConnection, DbBackend, Statement};
use server::actions::opt_out::end_requests;
use server::store::mail::list_letters;
use server::store::write_tx;

#[tokio::test]
async fn a_link_works_once_and_is_over_after_two_days() -> Checked {
    on_each_database(async |database| {
        let mut town = Town::open(&database.db).await?;
        town.ask("enter", EMAIL).await?;
        let used = town.link(EMAIL).await?;
        town.client.submit(&used, &used, &[]).await?;
        town.ask("leave", EMAIL).await?;
        let late = town.link(EMAIL).await?;
        town.wait(48);
        for link in [
            used.as_str(),
            late.as_str(),
            "/loot-me-niet/bevestigen/onbekend",
        ] {
            let shown = town.client.get(link).await?;
            assert_eq!(shown.status, 410, "{link}");
            assert!(shown.body.contains("Deze link werkt niet meer"));
            let done = town.client.submit("/loot-me-niet", link, &[]).await?;
            assert_eq!(done.header("location"), "/loot-me-niet/verlopen");
        }
        assert!(town.has("X.").await?, "nothing changed");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_request_that_nobody_confirmed_is_removed_with_its_mail() -> Checked {
    on_each_database(async |database| {
        let mut town = Town::open(&database.db).await?;
        town.ask("enter", EMAIL).await?;
        let end = async |town: &Town| {
            let now = town.now();
            write_tx(&town.db, async |tx| end_requests(tx, now, &keys()).await).await
        };
        assert_eq!(end(&town).await?, 0);
        town.wait(48);
        assert_eq!(end(&town).await?, 1);
        assert_eq!(town.rows("opt_out_request").await?, 0);
        check_mail_is_wiped(&town.db).await?;
        let stopped =
            format!("SELECT id FROM mail WHERE state = 'stopped' AND election = '{ELECTION}'");
        let stopped = Statement::from_string(town.db.get_database_backend(), stopped);
        assert!(
            town.db.query_one_raw(stopped).await?.is_some(),
            "it goes out no more"
        );
        assert!(!town.has("X.").await?);
        Ok(())
    })
    .await
}

/// Every mail there is can be opened, and tells nothing.
async fn check_mail_is_wiped(db: &DatabaseConnection) -> Result<(), Failure> {
    let key = keys().find(db, ELECTION).await?.ok_or("no key")?;
    let letters = list_letters(db, &key, 50).await?;
    assert!(!letters.is_empty());
    for (_, _, letter) in letters {
        assert_eq!(letter.to, "");
        assert!(letter.text.starts_with("Gewist"), "{}", letter.text);
    }
    Ok(())
}

#[tokio::test]
async fn after_the_confirmation_nothing_in_the_database_names_the_person() -> Checked {
    on_each_database(async |database| {
        let mut town = Town::open(&database.db).await?;
        town.ask("enter", EMAIL).await?;
        let link = town.link(EMAIL).await?;
        let token = link.rsplit('/').next().unwrap_or_default().to_owned();
        town.client.submit(&link, &link, &[]).await?;
        check_mail_is_wiped(&town.db).await?;
        let dump = dump(&town.db).await?;
        assert!(dump.contains("opt_out_confirmed"), "the dump holds the log");
        let lower = dump.to_lowercase();
        for secret in [LAST, EMAIL, "1987-03-27", "19870327", &token] {
            let secret = secret.to_lowercase();
            assert!(!lower.contains(&secret), "{secret} can be read");
            let hex: String = secret.bytes().map(|byte| format!("{byte:02x}")).collect();
            assert!(!lower.contains(&hex), "{secret} can be read in bytes");
        }
        assert_eq!(town.rows("opt_out").await?, 1);
        assert_eq!(town.rows("opt_out_request").await?, 0);
        Ok(())
    })
    .await
}

/// Everything that stands in the tables, as text; bytes as hexadecimal digits.
async fn dump(db: &DatabaseConnection) -> Result<String, Failure> {
    let backend = db.get_database_backend();
    let tables = match backend {
        DbBackend::Postgres => {
            "SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public'"
        }
        _ => "SELECT name FROM sqlite_master WHERE type = 'table'",
    };
    let mut all = String::new();
    for table in list(db, tables.to_owned()).await? {
        let columns = match backend {
            DbBackend::Postgres => format!(
                "SELECT column_name AS name FROM information_schema.columns WHERE table_name = '{table}'"
            ),
            _ => format!("SELECT name FROM pragma_table_info('{table}')"),
        };
        for column in list(db, columns).await? {
            let text = match backend {
                DbBackend::Postgres => format!("\"{column}\"::text"),
                _ => format!(
                    "CASE typeof(\"{column}\") WHEN 'blob' THEN hex(\"{column}\") ELSE \"{column}\" || '' END"
                ),
            };
            let values = format!("SELECT COALESCE({text}, '') AS name FROM \"{table}\"");
            for value in list(db, values).await? {
                all.push_str(&value);
                all.push('\n');
            }
        }
    }
    Ok(all)
}

async fn list(db: &DatabaseConnection, query: String) -> Result<Vec<String>, Failure> {
    let query = Statement::from_string(db.get_database_backend(), query);
    let rows = db.query_all_raw(query).await?;
    let names = rows.iter().map(|row| row.try_get("", "name"));
    Ok(names.collect::<Result<_, _>>()?)
}
