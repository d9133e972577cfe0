//! A wijk whose five members applied here, and extracts of the population register that say this or that of them.

use crate::ballot_sample::{
    ELECTION, accounts, apply, by, coordinator, draw_by_hand, election, order, says,
    serve_as_it_is, valid,
};
use crate::people::{Failure, add, sign_in};
use acceptance::{Answer, Checked, Client, Server, keys, single_spaced};
use chrono::Duration;
use sea_orm::DatabaseConnection;
use server::actions::allocation::establish_result;
use server::actions::counting::{Counts, import_counts, import_stations};
use server::actions::registration::register::take_in_population;
use server::actions::registration::set_up_election;
use server::actions::roster::admit_elected;
use server::import::register::Population;
use server::rotterdam::bodies;
use server::store::counting::{Count, Station};
use server::store::{Role, write_tx};

pub(crate) const COOL: &str = "coolscheepvaartkwartierstadsdriehoek";
pub(crate) const LIST: &str = "/griffie/wr/signalen";
const HEADER: &str = "person;bsn;initials;first_name;prefix;last_name;birth_date;buurt;resident_since;left_on;deceased_on";
/// The last names of the members, in the order of their lists; all are A.B. and were born on one day.
pub(crate) const NAMES: [&str; 5] = ["Blijver", "Verhuizer", "Oude", "Tweeling", "Zoek"];
/// The columns of who still lives in the wijk, after the name.
pub(crate) const AT_HOME: &str = "BU05990110;2015-02-01;;";

/// A line of an extract.
pub(crate) fn line(id: &str, name: &str, rest: &str) -> String {
    format!("{id};;A.B.;Anna;van;{name};1980-05-20;{rest}")
}

/// Everybody at home but those whose columns are given; no columns: not in the extract.
pub(crate) fn lines(changed: &[(&str, Option<&str>)]) -> Vec<String> {
    lines_of(&NAMES, changed)
}

/// The same for these people.
pub(crate) fn lines_of(names: &[&str], changed: &[(&str, Option<&str>)]) -> Vec<String> {
    let lines = names.iter().filter_map(|name| {
        let found = changed.iter().find(|(known, _)| known == name);
        let rest = found.map_or(Some(AT_HOME), |(_, rest)| *rest);
        Some(line(name, name, rest?))
    });
    lines.collect()
}

/// A wijk with members, and a browser of the griffie.
pub(crate) struct Wijk {
    pub(crate) db: DatabaseConnection,
    pub(crate) clerk: Client,
    pub(crate) server: Server,
    days: i64,
}

impl Wijk {
    pub(crate) async fn open(db: &DatabaseConnection) -> Result<Self, Failure> {
        Self::open_with(db, &NAMES).await
    }

    /// With these candidates, of whom the first five are members.
    pub(crate) async fn open_with(
        db: &DatabaseConnection,
        names: &[&str],
    ) -> Result<Self, Failure> {
        let opened = Self::elected(db, names).await?;
        write_tx(db, async |tx| {
            let since = "2026-04-22".parse().unwrap_or_default();
            admit_elected(tx, &by(60), (ELECTION, COOL), since).await
        })
        .await?;
        Ok(opened)
    }

    /// With these candidates, and a result; nobody is a member yet.
    pub(crate) async fn elected(db: &DatabaseConnection, names: &[&str]) -> Result<Self, Failure> {
        let row = election(ELECTION, "rotterdam-2026");
        let bodies = bodies()?.into_iter().map(|(body, _)| (body, 5));
        let bodies: Vec<_> = bodies.collect();
        write_tx(db, async |tx| {
            set_up_election(tx, &by(-7200), &row, &bodies).await
        })
        .await?;
        for name in names {
            let mut says = says(COOL, name, None);
            says.details.birth_date = "1980-05-20".parse().ok();
            apply(db, (*name, &says), &valid()).await?;
        }
        accounts(db).await?;
        add(db, ("griffier", Role::Clerk)).await?;
        let (server, _app) = serve_as_it_is(db).await?;
        let mut bureau = coordinator(&server).await?;
        let ballot = format!("/bureau/{ELECTION}/stembiljet/{COOL}");
        let drawn = draw_by_hand(&mut bureau, &ballot, &order(names)).await?;
        assert_eq!(drawn.status, 303, "{}", drawn.body);
        count(db, names.len()).await?;
        Ok(Self {
            db: db.clone(),
            clerk: sign_in(&server, "griffier").await?,
            server,
            days: 0,
        })
    }

    /// Takes in an extract, a day later than the one before.
    pub(crate) async fn extract(&mut self, lines: &[String]) -> Checked {
        self.days += 1;
        let mut by = by(0);
        by.at += Duration::days(self.days - 20);
        let text = format!("{HEADER}\n{}\n", lines.join("\n"));
        let mut checked = Population::of(text.as_bytes());
        while checked.next_persons().map_err(|_| "wrong")?.is_some() {}
        let checked = checked.finish().map_err(|_| "wrong")?;
        write_tx(&self.db, async |tx| {
            let again = (&checked, Population::of(text.as_bytes()));
            take_in_population(tx, &by, (&keys(), ELECTION), again, |_| ()).await
        })
        .await?;
        Ok(())
    }

    /// What the list says, in single spaces.
    pub(crate) async fn list(&mut self, query: &str) -> Result<String, Failure> {
        let page = self.clerk.get(&format!("{LIST}{query}")).await?;
        assert_eq!(page.status, 200, "{}", page.body);
        Ok(single_spaced(&page.body))
    }

    /// Whether somebody is in the list with the signals that wait.
    pub(crate) async fn waits(&mut self, name: &str) -> Result<bool, Failure> {
        Ok(rows(&self.list("").await?).contains(&format!("Anna van {name}")))
    }

    /// The path of the signal about somebody, the newest that the list shows.
    pub(crate) async fn path(&mut self, name: &str) -> Result<String, Failure> {
        let page = self.list("?stand=alle").await?;
        let before = page
            .rsplit_once(&format!("Anna van {name}</a>"))
            .ok_or("no signal")?
            .0;
        let (_, path) = before.rsplit_once("href=\"").ok_or("no link")?;
        Ok(path.trim_end_matches("\">").to_owned())
    }

    pub(crate) async fn dismiss(&mut self, name: &str, reason: &str) -> Result<Answer, Failure> {
        let path = self.path(name).await?;
        self.clerk.submit(&path, &path, &[("reason", reason)]).await
    }
}

/// The rows of the table of a page.
pub(crate) fn rows(page: &str) -> String {
    let table = page.split_once("<tbody").map_or("", |(_, rest)| rest);
    let table = table.split_once("</table>").map_or("", |(rows, _)| rows);
    table.to_owned()
}

/// Counts, and establishes the result.
async fn count(db: &DatabaseConnection, candidates: usize) -> Checked {
    let station = Station {
        number: 1,
        body: COOL.to_owned(),
        name: "Buurthuis".to_owned(),
        street: "Straat".to_owned(),
        house_number: "1".to_owned(),
        postcode: "3011 AB".to_owned(),
        voters: 900,
    };
    let lists = u32::try_from(candidates)?;
    let counts = (1..=lists).map(|list| Count {
        body: COOL.to_owned(),
        station: 1,
        list,
        candidate: 1,
        votes: 100 - u64::from(list),
    });
    let counts = Counts {
        counts: counts.collect(),
        totals: Vec::new(),
    };
    write_tx(db, async |tx| {
        let by = by(60);
        import_stations(tx, &by, ELECTION, std::slice::from_ref(&station)).await?;
        import_counts(tx, &by, ELECTION, &counts).await?;
        let key = (ELECTION, COOL);
        let established = "2026-03-25".parse().unwrap_or_default();
        establish_result(tx, &by, key, (established, "")).await
    })
    .await?;
    Ok(())
}
