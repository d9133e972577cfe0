//! Signing an application, against inserting the same rows and nothing more.
//!
//! Both sides alternate on one database, each write in a transaction of its own; the median of the rounds
//! counts. Signing reads the calendar, finds the problems, makes a paper, seals it, and writes the log; it may
//! take as long as the bound says, and no longer. `cargo bench` fails when the bound is missed.

mod measure;

use measure::{Folder, median};
use sea_orm::{ActiveModelTrait, DatabaseTransaction, EntityTrait, IntoActiveModel, QueryOrder};
use server::actions::registration::apply::{Signed, sign, start_applicant_session};
use server::actions::registration::set_up_election;
use server::audit::By;
use server::error::AppError;
use server::locale::Locale;
use server::privacy::{ElectionKey, Keys, MasterKey};
use server::rotterdam;
use server::store::entity::{application_step, application_version, mail, registration_document};
use server::store::registration::Election;
use server::store::registration::application::{
    Application, Content, Details, Identity, find_applicant, new_id, save_draft,
    save_new_application,
};
use server::store::{self, Database, Standing, write_tx};
use std::error::Error;
use std::io::Write;
use std::time::{Duration, Instant};

const ELECTION: &str = "wr2030";
const ROUNDS: usize = 7;
const EACH: usize = 40;
const MOST_TIMES: f64 = 12.0;
/// The rows that are only inserted get numbers beyond all that signing gave in rounds before.
const FAR_OFF: usize = 1_000_000;

fn main() -> Result<(), Box<dyn Error>> {
    let folder = std::env::temp_dir().join(format!("wijkzetel-signing-{}", std::process::id()));
    let folder = Folder(folder);
    std::fs::create_dir_all(&folder.0)?;
    let url = format!("sqlite://{}?mode=rwc", folder.0.join("bench.db").display());
    let runtime = tokio::runtime::Runtime::new()?;
    let (signing, inserting) = runtime.block_on(measure(&url))?;
    let times = signing.as_secs_f64() / inserting.as_secs_f64();
    let mut out = std::io::stdout();
    writeln!(
        out,
        "{EACH} applications: inserting {inserting:.2?}, signing {signing:.2?}: {times:.2} times (bound {MOST_TIMES})"
    )?;
    if MOST_TIMES < times {
        return Err("the bound is missed".into());
    }
    Ok(())
}

async fn measure(url: &str) -> Result<(Duration, Duration), Box<dyn Error>> {
    let db = store::open(url).await?;
    let keys = MasterKey::of([7; 32]).map(Keys::under).ok_or("no key")?;
    let key = set_up(&db, &keys).await?;
    let (mut signing, mut inserting) = (Vec::new(), Vec::new());
    for round in 0..ROUNDS {
        let people = fill_in(&db, &key, round).await?;
        let start = Instant::now();
        for (applicant, shown) in &people {
            let signed = write_tx(&db, async |tx| {
                sign(tx, &by(), (&key, applicant, Locale::Dutch), shown).await
            });
            let Signed::Received { .. } = signed.await? else {
                return Err("it was not received".into());
            };
        }
        signing.push(start.elapsed());
        let copies = fill_in(&db, &key, ROUNDS + round).await?;
        let rows = rows_of_one(&db).await?;
        let start = Instant::now();
        for (place, (applicant, _)) in copies.iter().enumerate() {
            let place = i64::try_from((round + 1) * FAR_OFF + place)?;
            write_tx(&db, async |tx| insert(tx, &rows, (applicant, place)).await).await?;
        }
        inserting.push(start.elapsed());
    }
    db.close().await?;
    Ok((median(signing), median(inserting)))
}

fn by() -> By {
    By {
        actor: "bench".to_owned(),
        at: chrono::DateTime::UNIX_EPOCH,
    }
}

async fn set_up(db: &Database, keys: &Keys) -> Result<ElectionKey, Box<dyn Error>> {
    let election = Election {
        id: ELECTION.to_owned(),
        title: "Wijkraden 2030".to_owned(),
        regulation: "rotterdam-2026".to_owned(),
        held_on: "2030-03-20".parse()?,
        standing: Standing::NotOfficial,
        source: "made up".to_owned(),
    };
    let bodies = rotterdam::bodies()?;
    let key = write_tx(db, async |tx| {
        set_up_election(tx, &by(), &election, &bodies).await?;
        keys.of_election(tx, ELECTION).await
    });
    Ok(key.await?)
}

/// People who filled in everything: the applicant, and what the page shows to be signed.
async fn fill_in(
    db: &Database,
    key: &ElectionKey,
    round: usize,
) -> Result<Vec<(String, String)>, AppError> {
    let body = rotterdam::bodies()?
        .first()
        .map(|(body, _)| body.code.clone());
    write_tx(db, async |tx| {
        let mut people = Vec::with_capacity(EACH);
        for number in 0..EACH {
            let identity = Identity::Email(format!("bewoner{round}-{number}@example.test"));
            let at = by().at;
            start_applicant_session(tx, at, &identity, (key, Locale::Dutch)).await?;
            let found = find_applicant(tx, key, &identity).await?;
            let applicant = found.map(|one| one.id).unwrap_or_default();
            let application = Application {
                id: new_id()?,
                election: ELECTION.to_owned(),
                applicant: Some(applicant.clone()),
                body: body.clone(),
                joint_list: None,
                position: None,
                begun_at: at,
                saved_at: at,
            };
            save_new_application(tx, &application).await?;
            save_draft(tx, key, (&application.id, &details()), at).await?;
            let content = Content {
                body: body.clone(),
                details: details(),
                joint_list: None,
                position: None,
            };
            people.push((applicant, content.sha256()?));
        }
        Ok(people)
    })
    .await
}

fn details() -> Details {
    Details {
        initials: "A.".to_owned(),
        first_name: "Aïsha".to_owned(),
        last_name: "Bewoner".to_owned(),
        birth_date: chrono::NaiveDate::from_ymd_opt(1990, 5, 17),
        postcode: "3011AB".to_owned(),
        house_number: Some(1),
        locality: "Rotterdam".to_owned(),
        no_offices: true,
        consents: true,
        body_chosen: true,
        alone: Some(true),
        ..Details::default()
    }
}

/// The rows that signing wrote for somebody.
struct Rows {
    version: application_version::Model,
    step: application_step::Model,
    paper: registration_document::Model,
    mail: mail::Model,
}

async fn rows_of_one(db: &Database) -> Result<Rows, Box<dyn Error>> {
    let version = application_version::Entity::find().one(db).await?;
    let step = application_step::Entity::find().one(db).await?;
    let paper = registration_document::Entity::find()
        .order_by_desc(registration_document::Column::Id)
        .one(db)
        .await?;
    let posted = mail::Entity::find()
        .order_by_desc(mail::Column::Id)
        .one(db)
        .await?;
    Ok(Rows {
        version: version.ok_or("no version")?,
        step: step.ok_or("no step")?,
        paper: paper.ok_or("no paper")?,
        mail: posted.ok_or("no mail")?,
    })
}

/// The same rows for somebody else, with keys that are free.
async fn insert(
    tx: &DatabaseTransaction,
    rows: &Rows,
    (applicant, place): (&str, i64),
) -> Result<(), AppError> {
    let own = store::registration::application::list_of_applicant(tx, applicant).await?;
    let application = own.first().map(|one| one.id.clone()).unwrap_or_default();
    let mut version = rows.version.clone();
    version.application.clone_from(&application);
    version.into_active_model().insert(tx).await?;
    let mut step = rows.step.clone();
    step.application.clone_from(&application);
    step.into_active_model().insert(tx).await?;
    let mut paper = rows.paper.clone();
    paper.id = place;
    paper.about = application;
    paper.into_active_model().insert(tx).await?;
    let mut mail = rows.mail.clone();
    mail.id = place;
    mail.message_id = format!("{place}@bench");
    mail.into_active_model().insert(tx).await?;
    Ok(())
}
