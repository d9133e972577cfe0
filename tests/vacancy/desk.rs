//! A body with members, and a clerk at the desk; what the clerk does with an appointment stands in `entering.rs`.

#[path = "entering.rs"]
pub(crate) mod entering;

use crate::people::{Failure, add, app, sign_in};
use acceptance::{Answer, Client, Server, TestDatabase};
use chrono::{DateTime, NaiveDate, Utc};
use sea_orm::DatabaseConnection;
use server::actions::allocation::establish_result;
use server::actions::counting::{Counts, import_counts, import_stations};
use server::actions::registration::{import_lists, set_up_election};
use server::actions::roster::admit_elected;
use server::actions::successor::SuccessionFile;
use server::audit::By;
use server::store::counting::{Count, Station};
use server::store::registration::{Body, BodyList, Candidate, Election, List};
use server::store::{BodyKind, ListKind, Role, Standing, write_tx};
use server::web::App;
use succession::vacancy::State;

pub(crate) const ELECTION: &str = "wr2026";
/// Three seats. List 1 has 120 votes and two seats, list 2 has 60 and one, list 3 has 10 and none.
pub(crate) const VOTES: [&[u64]; 3] = [&[60, 40, 20], &[40, 20], &[10]];
pub(crate) const BODY: &str = "proefwijk";

pub(crate) fn by() -> By {
    By {
        actor: "test".to_owned(),
        at: DateTime::<Utc>::UNIX_EPOCH,
    }
}

pub(crate) fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// An election of so many seats in each body, and the days on which it was held, established and took effect.
pub(crate) struct Setting {
    pub(crate) seats: u64,
    pub(crate) regulation: &'static str,
    pub(crate) votes: &'static [&'static [u64]],
    pub(crate) days: [&'static str; 3],
}

/// By the regulation of 2026; the members entered on 22 April 2026.
pub(crate) const OF_2026: Setting = Setting {
    seats: 3,
    regulation: "rotterdam-2026",
    votes: &VOTES,
    days: ["2026-03-18", "2026-03-25", "2026-04-22"],
};

/// Bodies by [`OF_2026`].
pub(crate) async fn set_up(db: &DatabaseConnection, codes: &[String]) -> Result<(), Failure> {
    set_up_as(db, codes, &OF_2026).await
}

async fn set_up_as(
    db: &DatabaseConnection,
    codes: &[String],
    setting: &Setting,
) -> Result<(), Failure> {
    let [held_on, established_on, since] = setting.days.map(day);
    let election = Election {
        id: ELECTION.to_owned(),
        title: "Proefverkiezing".to_owned(),
        regulation: setting.regulation.to_owned(),
        held_on,
        standing: Standing::NotOfficial,
        source: "made up".to_owned(),
    };
    let bodies: Vec<(Body, u64)> = codes
        .iter()
        .map(|code| (body(code), setting.seats))
        .collect();
    let of_body = |code: &String| lists(code, setting.votes);
    let lists: Vec<BodyList> = codes.iter().flat_map(of_body).collect();
    let numbered = || (1_u32..).zip(codes);
    let stations: Vec<Station> = numbered().map(|(n, code)| station(n, code)).collect();
    let counts = numbered().flat_map(|(n, code)| counts((n, code), setting.votes));
    let counts = Counts {
        counts: counts.collect(),
        totals: Vec::new(),
    };
    write_tx(db, async |tx| {
        set_up_election(tx, &by(), &election, &bodies).await?;
        import_lists(tx, &by(), ELECTION, &lists).await?;
        import_stations(tx, &by(), ELECTION, &stations).await?;
        import_counts(tx, &by(), ELECTION, &counts).await?;
        for code in codes {
            let key = (ELECTION, code.as_str());
            establish_result(tx, &by(), key, (established_on, "")).await?;
            admit_elected(tx, &by(), key, since).await?;
        }
        Ok(())
    })
    .await?;
    Ok(())
}

fn body(code: &str) -> Body {
    Body {
        code: code.to_owned(),
        name: format!("Wijk {code}"),
        gebied: "Noord".to_owned(),
        kind: BodyKind::Wijkraad,
    }
}

fn lists(code: &str, votes: &[&[u64]]) -> Vec<BodyList> {
    let candidate = |list, number| Candidate {
        number,
        initials: "A.".to_owned(),
        first_name: "Proef".to_owned(),
        prefix: String::new(),
        last_name: format!("Persoon {list}-{number}"),
        aanduiding: String::new(),
        locality: "Rotterdam".to_owned(),
    };
    let list = |(number, votes): (u32, &&[u64])| BodyList {
        body: code.to_owned(),
        list: List {
            number,
            name: format!("Lijst {number}"),
            kind: ListKind::Collectief,
            candidates: (1..)
                .zip(votes.iter())
                .map(|(place, _)| candidate(number, place))
                .collect(),
        },
    };
    (1..).zip(votes).map(list).collect()
}

fn station(number: u32, code: &str) -> Station {
    Station {
        number,
        body: code.to_owned(),
        name: format!("Stembureau {number}"),
        street: "Voorbeeldstraat".to_owned(),
        house_number: "1".to_owned(),
        postcode: "0000 AA".to_owned(),
        voters: 900,
    }
}

fn counts((station, code): (u32, &str), votes: &[&[u64]]) -> Vec<Count> {
    let all = (1..).zip(votes).flat_map(|(list, votes)| {
        let numbered = (1..).zip(votes.iter());
        numbered.map(move |(candidate, votes)| Count {
            body: code.to_owned(),
            station,
            list,
            candidate,
            votes: *votes,
        })
    });
    all.collect()
}

/// The griffie of one body, in a browser.
pub(crate) struct Griffie {
    pub(crate) client: Client,
    pub(crate) db: DatabaseConnection,
    pub(crate) _server: Server,
}

impl Griffie {
    pub(crate) async fn open(database: &TestDatabase) -> Result<Self, Failure> {
        Self::open_in(database, &OF_2026).await
    }

    pub(crate) async fn open_in(
        database: &TestDatabase,
        setting: &Setting,
    ) -> Result<Self, Failure> {
        Self::open_on(database, setting, app(&database.db)).await
    }

    /// The same with an application of its own.
    pub(crate) async fn open_on(
        database: &TestDatabase,
        setting: &Setting,
        app: App,
    ) -> Result<Self, Failure> {
        set_up_as(&database.db, &[BODY.to_owned()], setting).await?;
        add(&database.db, ("griffier", Role::Clerk)).await?;
        let server = Server::start(app).await?;
        Ok(Self {
            client: sign_in(&server, "griffier").await?,
            db: database.db.clone(),
            _server: server,
        })
    }

    pub(crate) async fn page(&mut self, rest: &str) -> Result<Answer, Failure> {
        self.client.get(&path(rest)).await
    }

    /// Submits a form of the page of a vacancy with what that page shows.
    pub(crate) async fn step(
        &mut self,
        (vacancy, step): (u32, &str),
        fields: &[(&str, &str)],
    ) -> Result<Answer, Failure> {
        let address = path(&format!("vacature/{vacancy}"));
        let page = self.client.get(&address).await?;
        let shown = shown(&page.body);
        let mut all = vec![("csrf", page.csrf()), ("shown", shown)];
        all.extend(fields);
        self.client.post(&format!("{address}/{step}"), &all).await
    }

    /// Submits the form with the dates of a cause.
    pub(crate) async fn report(
        &mut self,
        rest: &str,
        fields: &[(&str, &str)],
    ) -> Result<Answer, Failure> {
        let address = path(&format!("vacature/nieuw/{rest}"));
        self.client.submit(&address, &address, fields).await
    }

    /// Reports that a member moved out on that day of May 2026, and establishes the vacancy.
    pub(crate) async fn move_out(&mut self, member: u32, on: &str) -> Result<(), Failure> {
        let days = [("happened", on), ("reported", "2026-06-01")];
        self.vacate(&format!("moved_out/{member}"), &days, "2026-06-02")
            .await?;
        Ok(())
    }

    /// Reports a vacancy with its days and its evidence, and establishes it; answers its number.
    pub(crate) async fn vacate(
        &mut self,
        rest: &str,
        days: &[(&str, &str)],
        established: &str,
    ) -> Result<u32, Failure> {
        let fields: Vec<_> = days
            .iter()
            .flat_map(|(name, on)| on_day(name, on))
            .collect();
        let mut fields = pairs(&fields);
        fields.push(("evidence", "seen"));
        let answer = self.report(rest, &fields).await?;
        assert_eq!(answer.status, 303, "{}", answer.body);
        let number = u32::try_from(self.file().await?.vacancies.len())?;
        self.establish(number, established).await?;
        Ok(number)
    }

    /// A member asks on 20 May 2026 for leave from 1 June, and gets it on 21 May: sixteen weeks, to 20 September.
    pub(crate) async fn on_leave(&mut self, member: &str) -> Result<(), Failure> {
        let days = [
            on_day("received", "2026-05-20"),
            on_day("stated", "2026-05-20"),
            on_day("from", "2026-06-01"),
        ]
        .concat();
        let mut fields = pairs(&days);
        fields.extend([("member", member), ("kind", "illness"), ("weeks", "16")]);
        let new = path("verlof/nieuw");
        let asked = self.client.submit(&new, &new, &fields).await?;
        let request = asked.header("location").to_owned();
        assert_eq!(asked.status, 303, "{}", asked.body);
        let page = self.client.get(&request).await?;
        let day = on_day("decided", "2026-05-21");
        let mut fields = vec![("csrf", page.csrf()), ("shown", shown(&page.body))];
        fields.extend(pairs(&day));
        let granted = format!("{request}/besluit");
        let granted = self.client.post(&granted, &fields).await?;
        assert_eq!(granted.status, 303, "{}", granted.body);
        Ok(())
    }

    pub(crate) async fn establish(&mut self, vacancy: u32, on: &str) -> Result<(), Failure> {
        let fields = on_day("establish", on);
        let answer = self.step((vacancy, "vaststellen"), &pairs(&fields)).await?;
        assert_eq!(answer.status, 303, "{}", answer.body);
        Ok(())
    }

    /// Confirms who is proposed, on that day.
    pub(crate) async fn appoint(&mut self, vacancy: u32, on: &str) -> Result<Answer, Failure> {
        let fields = [on_day("decided", on), on_day("notified", on)].concat();
        self.step((vacancy, "benoemen"), &pairs(&fields)).await
    }

    pub(crate) async fn file(&self) -> Result<SuccessionFile, Failure> {
        Ok(SuccessionFile::load(&self.db, (ELECTION, BODY)).await?)
    }

    pub(crate) async fn state(&self, vacancy: u32) -> Result<State, Failure> {
        Ok(self.file().await?.vacancy(vacancy)?.state())
    }
}

pub(crate) fn path(rest: &str) -> String {
    format!("/griffie/{ELECTION}/{BODY}/{rest}")
}

/// The digest that a page of a vacancy carries.
pub(crate) fn shown(body: &str) -> &str {
    let after = body.split_once("name=\"shown\" value=\"");
    let value = after.and_then(|(_, rest)| rest.split('"').next());
    value.unwrap_or_default()
}

/// A day as the three boxes of a field.
pub(crate) fn on_day(name: &str, day: &str) -> Vec<(String, String)> {
    let parts = ["year", "month", "day"].into_iter().zip(day.split('-'));
    parts
        .map(|(part, value)| (format!("{name}-{part}"), value.to_owned()))
        .collect()
}

pub(crate) fn pairs(fields: &[(String, String)]) -> Vec<(&str, &str)> {
    let borrowed = fields.iter();
    borrowed
        .map(|(name, value)| (name.as_str(), value.as_str()))
        .collect()
}
