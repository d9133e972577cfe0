//! A database from before a check was changed: its rows stay, the new word is taken, others are refused as before, and
//! what must not change still does not.

use acceptance::{Checked, databases, empty_databases};
use migrations::{Migrator, MigratorTrait};
use sea_orm::{ConnectionTrait, Database, DatabaseConnection, DbErr};
use server::store;
use server::store::backup::{is_sound, write_copy};

const CHANGED: &str = "m37_never_filled";
const BEFORE: &str = "INSERT INTO regulation (name, title, council, in_force_from)
    VALUES ('rotterdam-2026', 'Proef', 'Rotterdam', '2026-01-01');
    INSERT INTO election (id, title, regulation, held_on, standing, source)
    VALUES ('oud', 'Oud', 'rotterdam-2026', '2026-03-18', 'official', 'test');
    INSERT INTO body (code, name, gebied, kind) VALUES ('wijk', 'Wijk', 'Noord', 'wijkraad');
    INSERT INTO election_body (election, body, seats) VALUES ('oud', 'wijk', 5)";

/// Adds a vacancy with that number and cause.
async fn add(db: &DatabaseConnection, (number, cause): (u32, &str)) -> Result<(), DbErr> {
    let sql = format!(
        "INSERT INTO vacancy (election, body, number, seat, cause, report)
        VALUES ('oud', 'wijk', {number}, {number}, '{cause}', 'x')"
    );
    db.execute_unprepared(&sql).await.map(|_| ())
}

async fn check_vacancies(db: &DatabaseConnection) -> Checked {
    add(db, (2, "never_filled")).await?;
    assert!(add(db, (3, "unheard_of")).await.is_err());
    add(db, (4, "enlargement")).await?;
    for change in ["UPDATE vacancy SET seat = 9", "DELETE FROM vacancy"] {
        assert!(db.execute_unprepared(change).await.is_err(), "{change}");
    }
    let leaver = "INSERT INTO vacancy (election, body, number, seat, drawn, cause, report)
        VALUES ('oud', 'wijk', 5, 5, 1, 'never_filled', 'x')";
    assert!(
        db.execute_unprepared(leaver).await.is_err(),
        "nobody leaves"
    );
    let nowhere = "INSERT INTO vacancy (election, body, number, seat, cause, report)
        VALUES ('oud', 'elders', 1, 1, 'never_filled', 'x')";
    assert!(
        db.execute_unprepared(nowhere).await.is_err(),
        "no such body"
    );
    Ok(())
}

#[tokio::test]
async fn an_older_database_takes_the_vacancy_of_a_seat_that_was_empty_from_the_start() -> Checked {
    for empty in empty_databases().await? {
        let old = Database::connect(&empty.url).await?;
        let all = Migrator::migrations();
        let before = all.iter().position(|one| one.name() == CHANGED);
        let before = u32::try_from(before.ok_or("no such migration")?)?;
        Migrator::up(&old, Some(before)).await?;
        for statement in BEFORE.split(';') {
            old.execute_unprepared(statement).await?;
        }
        add(&old, (1, "moved_out")).await?;
        assert!(add(&old, (2, "never_filled")).await.is_err());
        old.close().await?;
        let db = store::open(&empty.url).await?;
        check_vacancies(&db).await?;
        let other = store::open(&empty.url).await?;
        assert!(add(&other, (6, "unheard_of")).await.is_err());
        assert_eq!(
            store::vacancy::list_vacancies(&db, ("oud", "leeg")).await?,
            []
        );
        let Some(file) = empty.file() else { continue };
        assert!(is_sound(&db).await?);
        let copy = file.with_file_name("copy.db");
        write_copy(&db, &copy).await?;
        let copy = store::open(&format!("sqlite://{}", copy.display())).await?;
        assert!(is_sound(&copy).await?);
        add(&copy, (7, "never_filled")).await?;
        assert!(add(&copy, (8, "unheard_of")).await.is_err());
    }
    Ok(())
}

#[tokio::test]
async fn a_row_that_the_changed_check_refuses_leaves_an_older_database_as_it_was() -> Checked {
    for empty in empty_databases().await? {
        let old = Database::connect(&empty.url).await?;
        let all = Migrator::migrations();
        let before = all.iter().position(|one| one.name() == CHANGED);
        Migrator::up(
            &old,
            Some(u32::try_from(before.ok_or("no such migration")?)?),
        )
        .await?;
        let Some(file) = empty.file() else { continue };
        for statement in BEFORE.split(';') {
            old.execute_unprepared(statement).await?;
        }
        // As a program that was not ours could have written it.
        let around = "PRAGMA ignore_check_constraints = ON;
            INSERT INTO vacancy (election, body, number, seat, cause, report)
            VALUES ('oud', 'wijk', 1, 1, 'unheard_of', 'x');
            PRAGMA ignore_check_constraints = OFF";
        old.execute_unprepared(around).await?;
        old.close().await?;
        let refused = store::open(&empty.url).await.err().ok_or("it was taken")?;
        assert!(refused.to_string().contains("integrity check"), "{refused}");
        let left = Database::connect(&format!("sqlite://{}", file.display())).await?;
        let done = Migrator::get_applied_migrations(&left).await?;
        assert!(
            done.iter().all(|one| one.name() != CHANGED),
            "nothing was kept"
        );
        add(&left, (2, "moved_out")).await?;
        assert!(add(&left, (3, "never_filled")).await.is_err());
    }
    Ok(())
}

#[tokio::test]
async fn a_new_database_has_the_same_checks() -> Checked {
    for database in databases().await? {
        for statement in BEFORE.split(';') {
            database.db.execute_unprepared(statement).await?;
        }
        add(&database.db, (1, "moved_out")).await?;
        check_vacancies(&database.db).await?;
    }
    Ok(())
}
