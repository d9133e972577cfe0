//! A body with a seat that nobody is left for, an extract of the population, and a clock that the test moves.

use crate::desk::{BODY, ELECTION, Griffie, OF_2026, Setting, day, on_day, pairs, path, shown};
use crate::people::{Failure, START, add, app, sign_in};
use acceptance::{Answer, Client, TestDatabase, keys};
use chrono::{DateTime, TimeDelta, Utc};
use sea_orm::DatabaseConnection;
use server::store::opt_out::{Mark, save_opt_out};
use server::store::registration::population::{
    Person, PopulationFile, clear_population, save_persons, save_population_file,
};
use server::store::registration::residence::{Buurt, save_buurten};
use server::store::registration::{ShortageDecision, save_shortage_decision};
use server::store::{Role, write_tx};
use std::sync::{Arc, Mutex};

/// The buurt of the wijk.
const HERE: &str = "BU05990110";
/// A buurt of another wijk.
pub(crate) const ELSEWHERE: &str = "BU05990111";
pub(crate) const PEOPLE: [(&str, &str); 3] = [
    ("drawn-by", "A. de Werper"),
    ("witnesses", "B. Getuige\nC. Getuige"),
    ("place", "Stadhuis"),
];
/// Twenty digits, as dice give them.
pub(crate) const DIGITS: &str = "63454660390103169462";

pub(crate) struct Stage {
    pub(crate) griffie: Griffie,
    now: Arc<Mutex<DateTime<Utc>>>,
    /// What residents are drawn for, as the form says it.
    pub(crate) drawn_for: &'static str,
}

/// Three candidates for five seats.
const TOO_FEW: Setting = Setting {
    seats: 5,
    votes: &[&[60], &[50], &[40]],
    ..OF_2026
};

/// Somebody in the extract, born in 1980 and living in the wijk.
pub(crate) fn person(number: u32) -> Person {
    Person {
        id: format!("BRP-{number}"),
        bsn: None,
        initials: "Q.".to_owned(),
        first_name: format!("Voor{number}"),
        prefix: "van".to_owned(),
        last_name: format!("Geheim{number}"),
        birth_date: day("1980-05-17"),
        buurt: Some(HERE.to_owned()),
        resident_since: Some(day("2015-01-01")),
        left_on: None,
        deceased_on: None,
    }
}

/// Seven who can be drawn, and one for each reason to be left out.
pub(crate) fn extract() -> Vec<Person> {
    let mut all: Vec<Person> = (1..=7).map(person).collect();
    all.push(Person {
        birth_date: day("2011-06-01"),
        ..person(11)
    });
    all.push(Person {
        left_on: Some(day("2026-10-01")),
        ..person(12)
    });
    all.push(Person {
        deceased_on: Some(day("2026-10-01")),
        ..person(13)
    });
    all.push(person(14));
    all.push(Person {
        first_name: "Proef".to_owned(),
        prefix: String::new(),
        last_name: "Persoon 1-1".to_owned(),
        ..person(15)
    });
    all.push(Person {
        buurt: Some(ELSEWHERE.to_owned()),
        ..person(16)
    });
    all
}

impl Stage {
    /// The griffie of a body whose third seat waits for a resident; person 14 does not want to be drawn.
    pub(crate) async fn open(database: &TestDatabase, extract: &[Person]) -> Result<Self, Failure> {
        Self::open_at(database, extract, None).await
    }

    /// The same at a site whose address is known.
    pub(crate) async fn open_at(
        database: &TestDatabase,
        extract: &[Person],
        site: Option<&str>,
    ) -> Result<Self, Failure> {
        let mut stage = Self::begin(database, &OF_2026, (extract, site)).await?;
        stage.exhaust().await?;
        Ok(stage)
    }

    /// The griffie of a body with three members on five seats, where it was decided that residents are drawn for two.
    pub(crate) async fn open_with_too_few(database: &TestDatabase) -> Result<Self, Failure> {
        let mut stage = Self::begin(database, &TOO_FEW, (&extract(), None)).await?;
        stage.drawn_for = "plaatsen";
        let decision = ShortageDecision {
            number: 1,
            planned: 9,
            candidates: 3,
            seats: 5,
            drawn: 2,
            decided_on: day("2026-01-30"),
        };
        write_tx(stage.db(), async |tx| {
            save_shortage_decision(tx, (ELECTION, BODY), &decision, *START).await
        })
        .await?;
        Ok(stage)
    }

    async fn begin(
        database: &TestDatabase,
        setting: &Setting,
        (extract, site): (&[Person], Option<&str>),
    ) -> Result<Self, Failure> {
        Self::begin_at(database, (setting, *START), (extract, site)).await
    }

    /// The griffie of a body by this setting, from that moment on; person 14 does not want to be drawn.
    pub(crate) async fn begin_at(
        database: &TestDatabase,
        (setting, start): (&Setting, DateTime<Utc>),
        (extract, site): (&[Person], Option<&str>),
    ) -> Result<Self, Failure> {
        let now = Arc::new(Mutex::new(start));
        let read = Arc::clone(&now);
        let clock = Arc::new(move || read.lock().map_or(*START, |now| *now));
        let app = app(&database.db)
            .with_clock(clock)
            .with_keys(keys())
            .with_site(site);
        let griffie = Griffie::open_on(database, setting, app).await?;
        let stage = Self {
            griffie,
            now,
            drawn_for: "1",
        };
        stage.load(extract).await?;
        stage.opt_out(&person(14)).await?;
        Ok(stage)
    }

    async fn load(&self, extract: &[Person]) -> Result<(), Failure> {
        let buurt = |code: &str, body: &str| Buurt {
            code: code.to_owned(),
            name: "Buurt".to_owned(),
            body: Some(body.to_owned()),
        };
        let buurten = [buurt(HERE, BODY), buurt(ELSEWHERE, "anders")];
        let file = PopulationFile {
            persons: extract.len() as u64,
            commitment: "0".repeat(64),
            imported: ("test".to_owned(), *START),
        };
        write_tx(&self.griffie.db, async |tx| {
            save_buurten(tx, &buurten).await?;
            if extract.is_empty() {
                return Ok(());
            }
            let key = keys().of_election(tx, ELECTION).await?;
            save_population_file(tx, ELECTION, &file).await?;
            save_persons(tx, &key, 1, extract).await
        })
        .await?;
        Ok(())
    }

    /// Takes in another extract in the place of the first.
    pub(crate) async fn replace_extract(&self, extract: &[Person]) -> Result<(), Failure> {
        let file = PopulationFile {
            persons: extract.len() as u64,
            commitment: "1".repeat(64),
            imported: ("test".to_owned(), *START),
        };
        write_tx(&self.griffie.db, async |tx| {
            let key = keys().of_election(tx, ELECTION).await?;
            clear_population(tx, ELECTION).await?;
            save_population_file(tx, ELECTION, &file).await?;
            save_persons(tx, &key, 1, extract).await
        })
        .await?;
        Ok(())
    }

    /// Enters somebody in the opt-out register.
    pub(crate) async fn opt_out(&self, person: &Person) -> Result<(), Failure> {
        let key = keys().opt_out()?;
        let first = &person.first_name;
        let mark = Mark::of(&key, &person.last_name, first, person.birth_date);
        write_tx(&self.griffie.db, async |tx| save_opt_out(tx, &mark).await).await?;
        Ok(())
    }

    /// Nobody who stood wants to be considered, and the member of list 2 moves out.
    async fn exhaust(&mut self) -> Result<(), Failure> {
        for candidate in ["1-3", "2-2", "3-1"] {
            let on = on_day("on", "2026-05-01");
            let mut fields = pairs(&on);
            fields.extend([
                ("person", candidate),
                ("reason", "waived"),
                ("kind", "stated"),
            ]);
            let address = path("uitgesloten");
            let answer = self
                .griffie
                .client
                .submit(&address, &address, &fields)
                .await?;
            assert_eq!(answer.status, 303, "{}", answer.body);
        }
        self.griffie.move_out(3, "2026-05-20").await
    }

    pub(crate) fn db(&self) -> &DatabaseConnection {
        &self.griffie.db
    }

    /// Lets time pass; a session is over after some days, so the clerk signs in again.
    pub(crate) async fn wait(&mut self, time: TimeDelta) -> Result<(), Failure> {
        if let Ok(mut now) = self.now.lock() {
            *now += time;
        }
        if time > TimeDelta::hours(1) {
            self.griffie.client = sign_in(&self.griffie._server, "griffier").await?;
        }
        Ok(())
    }

    /// The day of the clock.
    pub(crate) fn today(&self) -> String {
        let now = self.now.lock().map_or(*START, |now| *now);
        now.date_naive().to_string()
    }

    pub(crate) async fn page(&mut self, rest: &str) -> Result<String, Failure> {
        let page = self.griffie.page(rest).await?;
        assert_eq!(page.status, 200, "{rest}: {}", page.body);
        Ok(page.body)
    }

    /// Posts to a page below the sortitions what that page shows, with these fields.
    pub(crate) async fn post(
        &mut self,
        (form, to): (&str, &str),
        fields: &[(&str, &str)],
    ) -> Result<Answer, Failure> {
        let page = self.griffie.page(&format!("loting{form}")).await?;
        let digest = shown(&page.body).to_owned();
        let mut all = vec![("csrf", page.csrf()), ("shown", digest.as_str())];
        all.extend(fields);
        let address = path(&format!("loting{to}"));
        self.griffie.client.post(&address, &all).await
    }

    /// What is shown before the list is frozen.
    pub(crate) async fn counted(&mut self) -> Result<Answer, Failure> {
        let on = on_day("on", &self.today());
        let mut fields = pairs(&on);
        fields.push(("for", self.drawn_for));
        self.post(("/nieuw", "/nieuw"), &fields).await
    }

    /// Freezes what was shown.
    pub(crate) async fn freeze(&mut self, counted: &Answer) -> Result<Answer, Failure> {
        let on = on_day("on", &self.today());
        let mut fields = pairs(&on);
        fields.extend([
            ("for", self.drawn_for),
            ("csrf", counted.csrf()),
            ("shown", shown(&counted.body)),
        ]);
        let address = path("loting/bevriezen");
        self.griffie.client.post(&address, &fields).await
    }

    /// Freezes the list and draws it with dice, typed by two.
    pub(crate) async fn draw(&mut self) -> Result<(), Failure> {
        let counted = self.counted().await?;
        let frozen = self.freeze(&counted).await?;
        assert_eq!(frozen.status, 303, "{}", frozen.body);
        self.throw().await
    }

    /// Draws the list that is frozen with dice, typed by two.
    pub(crate) async fn throw(&mut self) -> Result<(), Failure> {
        let published = self
            .post(("/1/bekendmaken", "/1/bekendmaken"), &PEOPLE)
            .await?;
        assert_eq!(published.status, 303, "{}", published.body);
        self.wait(TimeDelta::seconds(1)).await?;
        let digits = [("digits", DIGITS)];
        let typed = self.post(("/1/cijfers", "/1/cijfers"), &digits).await?;
        assert_eq!(typed.status, 303, "{}", typed.body);
        let mut second = self.second().await?;
        let address = path("loting/1/cijfers");
        let typed = second.submit(&address, &address, &digits).await?;
        assert_eq!(typed.status, 303, "{}", typed.body);
        Ok(())
    }

    /// Somebody else who types what the dice show.
    pub(crate) async fn second(&self) -> Result<Client, Failure> {
        add(self.db(), ("typist", Role::Typist)).await?;
        sign_in(&self.griffie._server, "typist").await
    }

    /// Invites who is next, today.
    pub(crate) async fn invite(&mut self) -> Result<Answer, Failure> {
        let on = on_day("on", &self.today());
        self.post(("/1/uitnodigen", "/1/uitnodigen"), &pairs(&on))
            .await
    }

    /// Records what became of the resident at this place, today.
    pub(crate) async fn record(
        &mut self,
        position: u32,
        (kind, note): (&str, &str),
    ) -> Result<Answer, Failure> {
        let on = on_day("on", &self.today());
        let mut fields = pairs(&on);
        fields.extend([("kind", kind), ("note", note)]);
        let page = format!("/1/bewoner/{position}");
        self.post((&page, &page), &fields).await
    }

    pub(crate) async fn recorded(
        &mut self,
        position: u32,
        what: (&str, &str),
    ) -> Result<(), Failure> {
        let answer = self.record(position, what).await?;
        assert_eq!(answer.status, 303, "{position} {what:?}: {}", answer.body);
        Ok(())
    }

    /// The ids in the order drawn, as the file has them.
    pub(crate) async fn order(&mut self) -> Result<Vec<String>, Failure> {
        let file = self.page("loting/1/volgorde.csv").await?;
        let rows = file.lines().skip(1);
        Ok(rows
            .filter_map(|row| row.split(';').nth(2).map(str::to_owned))
            .collect())
    }

    /// Everything that the log holds.
    pub(crate) async fn log(&self) -> Result<String, Failure> {
        use sea_orm::{ConnectionTrait, Statement};
        let sql = "SELECT payload FROM event";
        let statement = Statement::from_string(self.db().get_database_backend(), sql);
        let rows = self.db().query_all_raw(statement).await?;
        let mut log = String::new();
        for row in rows {
            log.push_str(&row.try_get::<String>("", "payload")?);
        }
        Ok(log)
    }
}

/// Looks for these words on a page.
pub(crate) fn check(page: &str, words: &[&str]) {
    for word in words {
        assert!(page.contains(word), "{word}: {page}");
    }
}

/// Enters a member by an appointment, on its pages.
pub(crate) async fn enter(stage: &Stage, appointment: u32, on: &str) -> Result<(), Failure> {
    stage.griffie.enter(appointment, on).await
}
