//! Applications in the store: sealed at rest, every version kept, and who takes part in the draw.

use crate::sample::{ELECTION, bodies, election};
use acceptance::{Checked, TestDatabase, keys, on_each_database};
use chrono::{DateTime, Utc};
use election::registration::course::{CourseRefusal, Step, Verdict};
use sea_orm::{ConnectionTrait, DatabaseConnection, Statement};
use server::actions::registration::set_up_election;
use server::audit::By;
use server::error::AppError;
use server::store::registration::application::{
    Application, Content, Details, Entrant, PaperKind, list_entrants, list_papers, list_versions,
    load_draft, load_paper, save_draft, save_new_application, save_paper, save_step, save_version,
};
use server::store::{ListKind, write_tx};

const NAME: &str = "Overduijn";

fn by(actor: &str) -> By {
    By {
        actor: actor.to_owned(),
        at: DateTime::<Utc>::UNIX_EPOCH,
    }
}

fn details() -> Details {
    Details {
        initials: "A.".to_owned(),
        last_name: NAME.to_owned(),
        ..Details::default()
    }
}

fn content(body: &str, list: Option<(&str, u32)>) -> Content {
    Content {
        body: Some(body.to_owned()),
        details: details(),
        joint_list: list.map(|(list, _)| list.to_owned()),
        position: list.map(|(_, position)| position),
    }
}

async fn set_up(database: &TestDatabase) -> Checked {
    write_tx(&database.db, async |tx| {
        set_up_election(tx, &by("test"), &election(), &bodies()).await
    })
    .await?;
    Ok(())
}

/// An application that says this and to which this happened.
async fn apply(
    db: &DatabaseConnection,
    id: &str,
    (says, steps): (&Content, &[Step]),
) -> Result<(), AppError> {
    write_tx(db, async |tx| {
        let key = keys().of_election(tx, ELECTION).await?;
        let applicant = by("applicant");
        let new = Application {
            id: id.to_owned(),
            election: ELECTION.to_owned(),
            applicant: None,
            body: says.body.clone(),
            joint_list: says.joint_list.clone(),
            position: says.position,
            begun_at: applicant.at,
            saved_at: applicant.at,
        };
        save_new_application(tx, &new).await?;
        save_draft(tx, &key, (id, &says.details), applicant.at).await?;
        save_version(tx, &key, (id, 1), (says, &applicant, "")).await?;
        for step in steps {
            save_step(tx, &applicant, (id, step.clone())).await?;
        }
        Ok(())
    })
    .await
}

fn decided(session: u32, verdict: Verdict) -> Step {
    Step::Decided { session, verdict }
}

const RECEIVED: Step = Step::Received { version: 1 };

/// Every byte of these columns, as text.
async fn stored_bytes(db: &DatabaseConnection) -> Result<String, AppError> {
    let mut all = String::new();
    for (table, column) in [
        ("application", "draft"),
        ("application_version", "content"),
        ("registration_document", "bytes"),
    ] {
        let statement = format!("SELECT {column} FROM {table}");
        let statement = Statement::from_string(db.get_database_backend(), statement);
        for row in db.query_all_raw(statement).await? {
            let bytes: Vec<u8> = row.try_get_by_index(0)?;
            all.push_str(&String::from_utf8_lossy(&bytes));
        }
    }
    Ok(all)
}

#[tokio::test]
async fn what_is_personal_is_sealed_in_the_tables_and_opens_again() -> Checked {
    on_each_database(async |database| {
        set_up(database).await?;
        let db = &database.db;
        apply(db, "aaaa", (&content("plain", None), &[RECEIVED])).await?;
        let paper = write_tx(db, async |tx| {
            let key = keys().of_election(tx, ELECTION).await?;
            let what = ("plain", PaperKind::Confirmation, "aaaa");
            save_paper(tx, &key, what, (NAME.as_bytes(), DateTime::UNIX_EPOCH)).await
        })
        .await?;
        let stored = stored_bytes(db).await?;
        assert!(!stored.is_empty() && !stored.contains(NAME));
        let key = keys().of_election(db, ELECTION).await?;
        let draft = load_draft(db, &key, "aaaa").await?;
        assert!(draft == Some(details()), "the draft is another one");
        let versions = list_versions(db, &key, "aaaa").await?;
        assert_eq!(versions[0].content, content("plain", None));
        assert_eq!(versions[0].sha256, content("plain", None).sha256()?);
        assert_eq!(load_paper(db, &key, paper.id).await?, NAME.as_bytes());
        Ok(())
    })
    .await
}

#[tokio::test]
async fn papers_of_one_kind_about_one_thing_are_numbered() -> Checked {
    on_each_database(async |database| {
        set_up(database).await?;
        let numbers = write_tx(&database.db, async |tx| {
            let key = keys().of_election(tx, ELECTION).await?;
            let mut numbers = Vec::new();
            for (body, about) in [("plain", "a"), ("plain", "a"), ("plain", "b"), ("", "a")] {
                let what = (body, PaperKind::Validity, about);
                let paper = save_paper(tx, &key, what, (b"%PDF", DateTime::UNIX_EPOCH)).await?;
                numbers.push((paper.id, paper.version));
            }
            Ok(numbers)
        })
        .await?;
        assert_eq!(numbers, [(1, 1), (2, 2), (3, 1), (4, 1)]);
        let about = (None, Some("a"));
        let listed = list_papers(&database.db, ELECTION, about).await?;
        assert_eq!(listed.len(), 3);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn versions_and_steps_are_never_changed_or_removed() -> Checked {
    on_each_database(async |database| {
        set_up(database).await?;
        apply(&database.db, "aaaa", (&content("plain", None), &[RECEIVED])).await?;
        for table in ["application_version", "application_step"] {
            for statement in [
                format!("UPDATE {table} SET made_by = 'another'"),
                format!("DELETE FROM {table}"),
            ] {
                let done = database.db.execute_unprepared(&statement).await;
                assert!(done.is_err(), "{statement}");
            }
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_step_that_does_not_fit_leaves_nothing_behind() -> Checked {
    on_each_database(async |database| {
        set_up(database).await?;
        let steps = [RECEIVED, Step::Seconded];
        let refused = apply(&database.db, "aaaa", (&content("plain", None), &steps)).await;
        let Err(AppError::Course(CourseRefusal::NotNow(_))) = refused else {
            panic!("{refused:?}");
        };
        let key = keys().of_election(&database.db, ELECTION).await?;
        assert!(list_versions(&database.db, &key, "aaaa").await?.is_empty());
        Ok(())
    })
    .await
}

/// The entrants of a body: their keys with those of their members.
async fn entrants(db: &DatabaseConnection, body: &str) -> Result<Vec<String>, AppError> {
    let key = keys().of_election(db, ELECTION).await?;
    let told = |one: Entrant| {
        let members: Vec<&str> = one.members.iter().map(|(id, _)| id.as_str()).collect();
        match one.kind {
            ListKind::Persoonlijk => one.id,
            ListKind::Collectief => format!("{}: {}", one.name, members.join(" ")),
        }
    };
    let listed = list_entrants(db, &key, ELECTION, body).await?;
    Ok(listed.into_iter().map(told).collect())
}

#[tokio::test]
async fn those_stand_whom_the_last_session_found_valid_where_it_found_them() -> Checked {
    on_each_database(async |database| {
        set_up(database).await?;
        let db = &database.db;
        let list = "INSERT INTO joint_list (id, election, body, name, founder, begun_at)
            VALUES ('list', 'wr', 'plain', 'Samen', 'x', '1970-01-01T00:00:00.000Z')";
        db.execute_unprepared(list).await?;
        let valid = decided(1, Verdict::Valid);
        let moved = Step::Moved {
            session: 2,
            body: "tied".to_owned(),
        };
        let alone = content("plain", None);
        for (id, says, steps) in [
            ("valid", &alone, vec![RECEIVED, valid.clone()]),
            ("waits", &alone, vec![RECEIVED]),
            (
                "struck",
                &alone,
                vec![RECEIVED, valid.clone(), decided(2, Verdict::Invalid)],
            ),
            (
                "added",
                &alone,
                vec![
                    RECEIVED,
                    decided(1, Verdict::Invalid),
                    decided(2, Verdict::Valid),
                ],
            ),
            ("moved", &alone, vec![RECEIVED, valid.clone(), moved]),
            (
                "second",
                &content("plain", Some(("list", 2))),
                vec![RECEIVED, valid.clone()],
            ),
            (
                "first",
                &content("plain", Some(("list", 1))),
                vec![RECEIVED, valid.clone()],
            ),
            (
                "third",
                &content("plain", Some(("list", 3))),
                vec![RECEIVED, Step::Withdrawn],
            ),
        ] {
            apply(db, id, (says, &steps)).await?;
        }
        assert_eq!(
            entrants(db, "plain").await?,
            ["added", "Samen: first second", "valid"]
        );
        assert_eq!(entrants(db, "tied").await?, ["moved"]);
        Ok(())
    })
    .await
}
