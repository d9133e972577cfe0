//! The lots that were recorded before draws had tables of their own, moved into those tables.
//!
//! What was not recorded then is said to be so; nothing is made up.

use sea_orm_migration::prelude::*;
use sea_orm_migration::sea_orm::{DbErr, QueryResult, Statement};
use serde_json::{Value, json};

const LOTS: &str = "SELECT election, body, position, drawn, asked, method, drawn_at, drawn_by, witnesses \
                    FROM lot ORDER BY election, body, position";
const UNKNOWN: &str = "niet vastgelegd";
const UNKNOWN_WITNESSES: &str = "getuigen niet vastgelegd";
const UNKNOWN_LOT1: &str = "niet vastgelegd (ingevoerd als lot1, zonder verslag)";

/// Every recorded lot as a draw of one of those tied.
pub(super) async fn move_lots(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    let query = Statement::from_string(manager.get_database_backend(), LOTS);
    for row in manager.get_connection().query_all_raw(query).await? {
        let lot = Lot::read(&row)?;
        manager.execute(lot.draw()).await?;
        manager.execute(lot.outcome()).await?;
    }
    Ok(())
}

struct Lot {
    key: [(&'static str, Expr); 3],
    context: String,
    asked: String,
    pool: Vec<String>,
    one: String,
    place: &'static str,
    drawn_by: String,
    witnesses: Vec<String>,
    drawn_at: String,
}

impl Lot {
    fn read(row: &QueryResult) -> Result<Self, DbErr> {
        let text = |name: &str| row.try_get::<String>("", name);
        let (election, body, asked) = (text("election")?, text("body")?, text("asked")?);
        let number: i64 = row.try_get("", "position")?;
        let drawn: i64 = row.try_get("", "drawn")?;
        let context = format!("{election}/{body}/lot-{number}");
        let unreadable = |why: String| DbErr::Custom(format!("{context}: {why}"));
        let ask: Value =
            serde_json::from_str(&asked).map_err(|cause| unreadable(cause.to_string()))?;
        let tied = entrants(&ask).unwrap_or_default();
        let one = tied.iter().find(|(option, _)| *option == drawn);
        let (_, one) = one.ok_or_else(|| unreadable("who was drawn is not tied".to_owned()))?;
        let (drawn_by, witnesses) = people(text("drawn_by")?, text("witnesses")?);
        Ok(Self {
            one: one.clone(),
            pool: tied.iter().map(|(_, id)| id.clone()).collect(),
            key: [
                ("election", election.into()),
                ("body", body.into()),
                ("number", number.into()),
            ],
            context,
            asked,
            place: match text("method")?.as_str() {
                "lot1" => UNKNOWN_LOT1,
                _ => UNKNOWN,
            },
            drawn_by,
            witnesses,
            drawn_at: text("drawn_at")?,
        })
    }

    fn draw(&self) -> InsertStatement {
        let cells = [
            ("context", self.context.as_str()),
            ("method", "physical"),
            ("asked", &self.asked),
            ("pool", &json!(self.pool).to_string()),
            ("place", self.place),
            ("drawn_by", &self.drawn_by),
            ("witnesses", &json!(self.witnesses).to_string()),
            ("opened_at", &self.drawn_at),
            ("opened_by", ""),
        ];
        self.insert("draw", &cells)
    }

    fn outcome(&self) -> InsertStatement {
        let record = json!({"physical": {
            "context": self.context,
            "tied": self.pool,
            "outcome": {"one": self.one},
            "drawn_by": self.drawn_by,
            "witnesses": self.witnesses,
            "on": self.drawn_at.get(..10),
            "place": self.place,
        }});
        let cells = [
            ("draw", record.to_string()),
            ("recorded_at", self.drawn_at.clone()),
            ("recorded_by", String::new()),
        ];
        let cells = cells.each_ref().map(|(name, text)| (*name, text.as_str()));
        self.insert("draw_outcome", &cells)
    }

    fn insert(&self, table: &'static str, cells: &[(&'static str, &str)]) -> InsertStatement {
        let texts = cells.iter().map(|(name, text)| (*name, Expr::val(*text)));
        let (columns, values): (Vec<_>, Vec<_>) = self.key.iter().cloned().chain(texts).unzip();
        let mut statement = Query::insert();
        statement
            .into_table(Alias::new(table))
            .columns(columns.into_iter().map(Alias::new))
            .values_panic(values);
        statement
    }
}

/// Who drew and who watched, with a word where nobody was named.
fn people(drawn_by: String, witnesses: String) -> (String, Vec<String>) {
    let known = |name: &str| !name.trim().is_empty();
    let drawer = if known(&drawn_by) {
        drawn_by
    } else {
        UNKNOWN.to_owned()
    };
    let mut watched = vec![witnesses];
    watched.retain(|name| known(name));
    if watched.iter().all(|name| name.trim() == drawer.trim()) {
        watched.push(UNKNOWN_WITNESSES.to_owned());
    }
    (drawer, watched)
}

/// Those tied in a question, each with the number that says so in a drawn lot.
fn entrants(ask: &Value) -> Option<Vec<(i64, String)>> {
    let tied = ask.get("tied")?;
    let between = tied.get("between")?.as_str()?;
    let options = (1..).zip(tied.get("options")?.as_array()?);
    let all = options.map(|(place, option)| match between {
        "lists" => Some((option.as_i64()?, format!("list-{option}"))),
        "candidates" => {
            let list = tied.get("list")?.as_i64()?;
            Some((option.as_i64()?, format!("list-{list}-candidate-{option}")))
        }
        _ => {
            let (list, candidate) = (option.get(0)?, option.get(1)?);
            Some((place, format!("list-{list}-candidate-{candidate}")))
        }
    });
    all.collect()
}
