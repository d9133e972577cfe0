//! A database from before draws had tables of their own: its lots become draws that still answer.

use crate::sample::{TWO, elected, set_up};
use acceptance::{Checked, empty_databases};
use election::lots::Draw;
use sea_orm::{ConnectionTrait, Database, DbBackend};
use server::actions::lots::register_of;
use server::store;
use server::store::lots::list_draws;

/// The table as it was, and what the migration would find when it had not run.
const BEFORE: [&str; 6] = [
    "DROP TABLE draw_annulment",
    "DROP TABLE draw_outcome",
    "DROP TABLE draw_typing",
    "DROP TABLE draw",
    "DELETE FROM seaql_migrations WHERE version = 'm11_draw'",
    "CREATE TABLE lot (election TEXT NOT NULL, body TEXT NOT NULL, position BIGINT NOT NULL, drawn BIGINT NOT NULL,
        asked TEXT NOT NULL, method TEXT NOT NULL, drawn_at TEXT NOT NULL, drawn_by TEXT NOT NULL,
        witnesses TEXT NOT NULL, PRIMARY KEY (election, body, position))",
];
/// On PostgreSQL the tables leave functions behind.
const POSTGRES: [&str; 5] = [
    "DROP FUNCTION draw_refuses_changes()",
    "DROP FUNCTION draw_typing_refuses_changes()",
    "DROP FUNCTION draw_outcome_refuses_changes()",
    "DROP FUNCTION draw_annulment_refuses_changes()",
    "CREATE FUNCTION lot_refuses_changes() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NULL; END $$",
];

#[tokio::test]
async fn a_lot_from_before_is_a_draw_and_still_answers() -> Checked {
    for empty in empty_databases().await? {
        let db = store::open(&empty.url).await?;
        set_up(&db).await?;
        let asked = match server::actions::allocation::calculate(&db, TWO.0, TWO.1)
            .await?
            .outcome
        {
            election::allocation::Outcome::LotRequired { ask, .. } => serde_json::to_string(&ask)?,
            other => panic!("{other:?}"),
        };
        for statement in BEFORE {
            db.execute_unprepared(statement).await?;
        }
        if db.get_database_backend() == DbBackend::Postgres {
            for statement in POSTGRES {
                db.execute_unprepared(statement).await?;
            }
        }
        let lot = format!(
            "INSERT INTO lot VALUES ('wr', 'twee', 1, 3, '{asked}', 'physical', '2026-03-24T10:00:00.000Z', '', 'de griffier')"
        );
        db.execute_unprepared(&lot).await?;
        db.close().await?;
        let db = store::open(&empty.url).await?;
        let draws = list_draws(&db, TWO.0, TWO.1).await?;
        let [draw] = draws.as_slice() else {
            return Err(format!("{draws:?}").into());
        };
        let Some(Draw::Physical(held)) = draw.outcome.as_ref().map(|outcome| &outcome.draw) else {
            return Err("no draw by hand".into());
        };
        assert_eq!(
            (held.drawn_by.as_str(), held.place.as_str()),
            ("niet vastgelegd", "niet vastgelegd")
        );
        assert_eq!(held.witnesses, ["de griffier"]);
        assert!(register_of(&draws).is_ok(), "the register takes it");
        assert_eq!(elected(&db, TWO).await?, [1, 3]);
        let gone = Database::connect(&empty.url)
            .await?
            .execute_unprepared("SELECT * FROM lot")
            .await;
        assert!(gone.is_err(), "the old table is still there");
    }
    Ok(())
}
