//! Linking somebody to the register by hand, who did not apply here.

use super::roster::{COOL, Wijk, line, lines, rows};
use crate::people::{Failure, sign_in};
use acceptance::{Answer, Checked, on_each_database, single_spaced};
use sea_orm::{ConnectionTrait, Statement};

const MOVED: &str = "BU05990111;2026-06-01;;";
const REGISTER: &str = "/griffie/wr/coolscheepvaartkwartierstadsdriehoek/register";

/// A wijk of which one member stands on the ballot under a name that no application has; the extract has that person.
async fn on_paper(database: &acceptance::TestDatabase) -> Result<Wijk, Failure> {
    let mut wijk = Wijk::open(&database.db).await?;
    let query = format!(
        "UPDATE candidate SET last_name = 'Papier' WHERE body = '{COOL}' AND last_name = 'Zoek'"
    );
    wijk.db.execute_unprepared(&query).await?;
    wijk.extract(&extract(&[])).await?;
    Ok(wijk)
}

/// The members that applied, the one on paper, and others.
fn extract(others: &[String]) -> Vec<String> {
    let mut all = lines(&[("Zoek", None)]);
    all.push(line("papier", "Papier", MOVED));
    all.extend_from_slice(others);
    all
}

impl Wijk {
    async fn link(&mut self, other: &[(&str, &str)]) -> Result<Answer, Failure> {
        let page = self.clerk.get(REGISTER).await?.body;
        let path = page.split_once(">Anna van Papier</a>").ok_or("not named")?;
        let path = path.0.rsplit_once("href=\"").ok_or("no link")?.1;
        let path = path.trim_end_matches('"').to_owned();
        let usual = [
            ("last", "van Papier"),
            ("first", "A.B."),
            ("birth-day", "20"),
            ("birth-month", "5"),
            ("birth-year", "1980"),
            ("bsn", ""),
        ];
        let fields = usual.map(|(name, value)| {
            let found = other.iter().find(|(known, _)| *known == name);
            found.copied().unwrap_or((name, value))
        });
        self.clerk.submit(&path, &path, &fields).await
    }

    async fn count(&self, from: &str) -> Result<i64, Failure> {
        let query = format!("SELECT COUNT(*) AS found FROM {from}");
        let query = Statement::from_string(self.db.get_database_backend(), query);
        let row = self.db.query_one_raw(query).await?.ok_or("no count")?;
        Ok(row.try_get("", "found")?)
    }
}

#[tokio::test]
async fn who_stands_on_no_application_is_named_and_can_be_linked() -> Checked {
    on_each_database(async |database| {
        let mut wijk = on_paper(database).await?;
        let page = wijk.list("").await?;
        assert!(
            page.contains("Eén persoon is niet te vergelijken"),
            "{page}"
        );
        assert!(page.contains("<dd>Anna van Papier</dd>"), "{page}");
        assert!(!wijk.waits("Papier").await?);
        let done = wijk.link(&[]).await?;
        assert_eq!(done.header("location"), REGISTER, "{}", done.body);
        assert!(wijk.waits("Papier").await?, "it is compared at once");
        let page = wijk.list("").await?;
        assert!(rows(&page).contains("woont sinds 1 juni 2026"), "{page}");
        assert!(!page.contains("niet te vergelijken"), "{page}");
        wijk.extract(&extract(&[])).await?;
        assert!(wijk.waits("Papier").await?, "and with the next extract");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn who_is_not_found_or_cannot_be_told_is_not_linked() -> Checked {
    on_each_database(async |database| {
        let mut wijk = on_paper(database).await?;
        let other = line("ander", "Anders", "BU05990110;2015-02-01;;");
        let twin = line("tweede", "Papier", "BU05990110;2015-02-01;;");
        let number = |line: String, bsn: &str| line.replacen(";;A.B.", &format!(";{bsn};A.B."), 1);
        let others = [number(other, "123456782"), number(twin, "111222333")];
        let cases: [(&[(&str, &str)], &str); 5] = [
            (&[("last", "Nergens")], "staat niemand met deze achternaam"),
            (&[], "past niemand zeker"),
            (
                &[("bsn", "123456782")],
                "van iemand met een andere achternaam",
            ),
            (&[("bsn", "123456789")], "geen burgerservicenummer"),
            (&[("first", "")], "Vul de voorletters in"),
        ];
        wijk.extract(&extract(&others)).await?;
        for (typed, told) in cases {
            let answer = wijk.link(typed).await?;
            assert_eq!(answer.status, 422, "{told}");
            assert!(answer.body.contains("<title>Fout:"));
            assert!(
                single_spaced(&answer.body).contains(told),
                "{told}: {}",
                answer.body
            );
        }
        assert_eq!(wijk.count("signal_link").await?, 0);
        assert_eq!(
            wijk.count("event WHERE kind = 'signal_looked_up'").await?,
            3
        );
        let done = wijk.link(&[("bsn", "111222333")]).await?;
        assert_eq!(done.status, 303, "{}", done.body);
        assert!(
            !wijk.waits("Papier").await?,
            "the number is of who lives there"
        );
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_link_that_is_ended_takes_its_signal_along() -> Checked {
    on_each_database(async |database| {
        let mut wijk = on_paper(database).await?;
        wijk.link(&[]).await?;
        assert!(wijk.waits("Papier").await?);
        let page = wijk.clerk.get(REGISTER).await?.body;
        let path = page.split_once(">Anna van Papier</a>").ok_or("not named")?;
        let path = path.0.rsplit_once("href=\"").ok_or("no link")?.1;
        let path = path.trim_end_matches('"').to_owned();
        let end = format!("{path}/los");
        let done = wijk.clerk.submit(&path, &end, &[]).await?;
        assert_eq!(done.header("location"), REGISTER, "{}", done.body);
        assert!(!wijk.waits("Papier").await?);
        let page = wijk.list("").await?;
        assert!(page.contains("<dd>Anna van Papier</dd>"), "{page}");
        let again = wijk.clerk.submit(&path, &end, &[]).await?;
        assert_eq!(again.status, 409, "it is ended once");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn what_was_typed_can_be_read_nowhere_and_by_nobody_else() -> Checked {
    on_each_database(async |database| {
        let mut wijk = on_paper(database).await?;
        wijk.link(&[]).await?;
        for (table, column) in [("signal_link", "identity"), ("event", "payload")] {
            let query = format!("SELECT {column} AS found FROM {table}");
            let query = Statement::from_string(wijk.db.get_database_backend(), query);
            let found = wijk.db.query_all_raw(query).await?;
            assert!(!found.is_empty());
            for row in found {
                let text = match row.try_get::<Vec<u8>>("", "found") {
                    Ok(bytes) => String::from_utf8_lossy(&bytes).into_owned(),
                    Err(_) => row.try_get::<String>("", "found")?,
                };
                assert!(
                    !text.contains("Papier") && !text.contains("1980"),
                    "{table}: {text}"
                );
            }
        }
        for user in ["lezer", "een"] {
            let mut other = sign_in(&wijk.server, user).await?;
            assert_eq!(other.get(REGISTER).await?.status, 403, "{user}");
        }
        Ok(())
    })
    .await
}
