//! What an extract shows of candidates who may succeed, and what confirming or dismissing it does.

use super::roster::{COOL, LIST, NAMES, Wijk, lines_of, rows};
use crate::desk::{on_day, pairs};
use crate::people::Failure;
use acceptance::{Answer, Checked, on_each_database, single_spaced};
use sea_orm::{ConnectionTrait, Statement};

const MOVED: Option<&str> = Some("BU05990111;2026-06-01;;");
const MOVED_LATER: Option<&str> = Some("BU05990111;2026-08-01;;");
/// Five members, and two who may succeed, in the order of their votes.
const ALL: [&str; 7] = [
    NAMES[0],
    NAMES[1],
    NAMES[2],
    NAMES[3],
    NAMES[4],
    "Eerstvolgende",
    "Daarna",
];

impl Wijk {
    /// With two candidates who may succeed, and an extract that says this of the first.
    async fn with_candidates(
        database: &acceptance::TestDatabase,
        rest: Option<&str>,
    ) -> Result<Self, Failure> {
        let mut wijk = Self::open_with(&database.db, &ALL).await?;
        wijk.says(rest).await?;
        Ok(wijk)
    }

    async fn says(&mut self, rest: Option<&str>) -> Checked {
        self.extract(&lines_of(&ALL, &[("Eerstvolgende", rest)]))
            .await
    }

    /// Confirms the newest signal about the candidate.
    async fn confirm(&mut self, reason: &str, on: &str) -> Result<Answer, Failure> {
        let path = self.path("Eerstvolgende").await?;
        let days = on_day("on", on);
        let mut fields = pairs(&days);
        fields.push(("bar", reason));
        let to = format!("{path}/bevestigen");
        self.clerk.submit(&path, &to, &fields).await
    }

    /// A member moves out; answers what the page of the case says.
    async fn vacancy(&mut self) -> Result<String, Failure> {
        let to = format!("/griffie/wr/{COOL}/vacature/nieuw/moved_out/2");
        let days = [
            on_day("happened", "2026-06-01"),
            on_day("reported", "2026-06-02"),
        ]
        .concat();
        let mut fields = pairs(&days);
        fields.push(("evidence", "seen"));
        let done = self.clerk.submit(&to, &to, &fields).await?;
        assert_eq!(done.status, 303, "{}", done.body);
        let case = format!("/griffie/wr/{COOL}/vacature/1");
        let to = format!("{case}/vaststellen");
        let days = on_day("establish", "2026-06-03");
        let done = self.clerk.submit(&case, &to, &pairs(&days)).await?;
        assert_eq!(done.status, 303, "{}", done.body);
        Ok(single_spaced(&self.clerk.get(&case).await?.body))
    }
}

/// The part of the list with who may succeed.
fn may_succeed(page: &str) -> &str {
    let part = page.split_once("Wie kan opvolgen</h2>");
    part.map_or("", |(_, rest)| rest)
}

#[tokio::test]
async fn a_candidate_who_moved_is_found_before_anybody_asks() -> Checked {
    on_each_database(async |database| {
        let mut wijk = Wijk::with_candidates(database, MOVED).await?;
        let page = wijk.list("").await?;
        assert!(page.contains("Er wacht één signaal op u"), "{page}");
        assert!(page.contains("voor 7 personen"), "{page}");
        let part = may_succeed(&page);
        for told in [
            "Anna van Eerstvolgende",
            "woont sinds 1 juni 2026 niet meer in de wijk",
            "Uittreksel van 3 november 2026",
        ] {
            assert!(part.contains(told), "{told}: {part}");
        }
        assert!(!part.contains("Daarna"), "who lives there is not named");
        let case = wijk.vacancy().await?;
        assert!(case.contains("Eerst een signaal"), "{case}");
        assert!(
            case.contains("Anna van Eerstvolgende: Het register zegt: woont sinds 1 juni 2026"),
            "{case}"
        );
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_confirmed_signal_passes_the_candidate_over_with_its_article() -> Checked {
    on_each_database(async |database| {
        let mut wijk = Wijk::with_candidates(database, MOVED).await?;
        let path = wijk.path("Eerstvolgende").await?;
        let shown = single_spaced(&wijk.clerk.get(&path).await?.body);
        for told in [
            "Wie niet meer in de wijk woont, wordt overgeslagen",
            "Kieswet W 2(1)",
            "value=\"moved_out\" checked",
            "name=\"on-month\" type=\"text\" inputmode=\"numeric\" autocomplete=\"off\" value=\"6\"",
        ] {
            assert!(shown.contains(told), "{told}: {shown}");
        }
        let empty = wijk.confirm("", "").await?;
        assert_eq!(empty.status, 422);
        assert!(empty.body.contains("<title>Fout:"), "{}", empty.body);
        let late = wijk.confirm("moved_out", "2027-06-01").await?;
        assert_eq!(late.status, 422);
        let done = wijk.confirm("moved_out", "2026-06-01").await?;
        assert_eq!(done.header("location"), LIST, "{}", done.body);
        assert!(!wijk.waits("Eerstvolgende").await?);
        let case = wijk.vacancy().await?;
        assert!(!case.contains("Eerst een signaal"), "{case}");
        let line = "Anna van Eerstvolgende is overgeslagen";
        let found = case.split("<li>").find(|one| one.contains("Anna van Eerstvolgende"));
        let found = found.ok_or("the candidate is not in the order")?;
        assert!(found.contains("wijk") && found.contains("W 2"), "{line}: {found}");
        assert!(case.contains("Anna van Daarna"), "{case}");
        wijk.says(MOVED_LATER).await?;
        assert!(!wijk.waits("Eerstvolgende").await?, "it is known");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_dismissed_signal_about_a_candidate_stays_away_until_the_fact_changes() -> Checked {
    on_each_database(async |database| {
        let mut wijk = Wijk::with_candidates(database, MOVED).await?;
        let done = wijk
            .dismiss("Eerstvolgende", "Nagekeken: woont er nog")
            .await?;
        assert_eq!(done.status, 303);
        wijk.says(MOVED).await?;
        assert!(!wijk.waits("Eerstvolgende").await?);
        let again = wijk.confirm("moved_out", "2026-06-01").await?;
        assert_eq!(again.status, 409, "it was dismissed");
        wijk.says(MOVED_LATER).await?;
        assert!(wijk.waits("Eerstvolgende").await?);
        let case = wijk.vacancy().await?;
        assert!(case.contains("woont sinds 1 augustus 2026"), "{case}");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn who_was_barred_otherwise_is_no_signal_and_who_comes_back_is_no_longer_passed_over()
-> Checked {
    on_each_database(async |database| {
        let mut wijk = Wijk::with_candidates(database, MOVED).await?;
        let bars = format!("/griffie/wr/{COOL}/uitgesloten");
        let days = on_day("on", "2026-06-01");
        let person = number_of(&wijk, "Eerstvolgende").await?;
        let mut fields = pairs(&days);
        fields.extend([
            ("person", person.as_str()),
            ("reason", "moved_out"),
            ("kind", "stated"),
        ]);
        let done = wijk.clerk.submit(&bars, &bars, &fields).await?;
        assert_eq!(done.status, 303, "{}", done.body);
        assert!(!wijk.waits("Eerstvolgende").await?);
        let all = wijk.list("?stand=alle").await?;
        assert!(may_succeed(&all).contains("al bekend"), "{all}");
        let mut fields = pairs(&days);
        fields.extend([
            ("person", person.as_str()),
            ("reason", "moved_out"),
            ("kind", "withdrawn"),
        ]);
        wijk.clerk.submit(&bars, &bars, &fields).await?;
        assert!(
            wijk.waits("Eerstvolgende").await?,
            "it is said of a candidate again"
        );
        Ok(())
    })
    .await
}

/// List and number of a candidate.
async fn number_of(wijk: &Wijk, name: &str) -> Result<String, Failure> {
    let query =
        format!("SELECT list FROM candidate WHERE body = '{COOL}' AND last_name = '{name}'");
    let query = Statement::from_string(wijk.db.get_database_backend(), query);
    let row = wijk.db.query_one_raw(query).await?.ok_or("nobody")?;
    Ok(format!("{}-1", row.try_get::<i64>("", "list")?))
}

#[tokio::test]
async fn nothing_about_a_candidate_is_in_the_log() -> Checked {
    on_each_database(async |database| {
        let mut wijk = Wijk::with_candidates(database, MOVED).await?;
        wijk.confirm("moved_out", "2026-06-01").await?;
        let query = "SELECT kind, payload FROM event WHERE kind LIKE 'signal%'";
        let query = Statement::from_string(wijk.db.get_database_backend(), query.to_owned());
        let found = wijk.db.query_all_raw(query).await?;
        let mut kinds = Vec::new();
        for row in found {
            let payload: String = row.try_get("", "payload")?;
            for secret in ["Eerstvolgende", "Anna", "1980", "2026-06-01", "moved"] {
                assert!(!payload.contains(secret), "{secret}: {payload}");
            }
            kinds.push(row.try_get::<String>("", "kind")?);
        }
        assert!(kinds.contains(&"signal_confirmed".to_owned()), "{kinds:?}");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn before_there_are_members_nobody_succeeds() -> Checked {
    on_each_database(async |database| {
        let mut wijk = Wijk::elected(&database.db, &ALL).await?;
        wijk.says(MOVED).await?;
        let page = wijk.list("?stand=alle").await?;
        assert!(!rows(&page).contains("Anna van"), "{page}");
        Ok(())
    })
    .await
}
