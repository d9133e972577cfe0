use super::sample::{ELECTION, LARGE, TIED, by, make, set_up};
use acceptance::{Checked, databases, on_each_database};
use sea_orm::{ConnectionTrait, DatabaseConnection, Statement};
use server::audit;
use server::error::AppError;
use server::store::documents::load_document;
use server::store::{DocumentKind, Standing};

const MINUTES: (DocumentKind, u32, &str) = (DocumentKind::Minutes, 1, "");

#[tokio::test]
async fn minutes_are_made_once_and_then_they_are_the_stored_ones() -> Checked {
    on_each_database(async |database| {
        let db = &database.db;
        set_up(db, Standing::Official).await?;
        assert_eq!(load_document(db, LARGE, MINUTES).await?, None);
        let first = make(db, LARGE, 1).await?;
        let log = audit::head(db).await?;
        assert_eq!(make(db, LARGE, 1).await?, first);
        assert_eq!(
            load_document(db, LARGE, MINUTES).await?,
            Some(first.clone())
        );
        assert_eq!((count(db).await?, audit::head(db).await?), (1, log));
        assert_eq!((first.id, first.made_at), (1, by().at));
        let event = "SELECT payload AS found FROM event WHERE kind = 'document_made'";
        let payload: String = one(db, event).await?;
        assert!(payload.contains(&first.sha256), "{payload}");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_same_result_gives_the_same_bytes() -> Checked {
    let mut made = Vec::new();
    for _ in 0..2 {
        for database in databases().await? {
            set_up(&database.db, Standing::Official).await?;
            made.push(make(&database.db, LARGE, 1).await?);
        }
    }
    let first = made.first().ok_or("none")?;
    for other in &made {
        assert_eq!(other.sha256, first.sha256);
    }
    Ok(())
}

#[tokio::test]
async fn each_body_has_its_own_minutes() -> Checked {
    on_each_database(async |database| {
        set_up(&database.db, Standing::Official).await?;
        let (large, tied) = (
            make(&database.db, LARGE, 1).await?,
            make(&database.db, TIED, 1).await?,
        );
        assert_eq!((large.id, tied.id), (1, 2));
        assert_ne!(large.sha256, tied.sha256);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn there_are_no_minutes_of_a_version_that_is_not_there() -> Checked {
    on_each_database(async |database| {
        set_up(&database.db, Standing::Official).await?;
        let answer = make(&database.db, LARGE, 2).await;
        assert!(matches!(
            answer,
            Err(AppError::Missing { what: "result", .. })
        ));
        assert_eq!(count(&database.db).await?, 0);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_document_is_never_changed() -> Checked {
    check_refused("UPDATE document SET made_at = ''").await
}

#[tokio::test]
async fn a_document_is_never_removed() -> Checked {
    check_refused("DELETE FROM document").await
}

#[tokio::test]
async fn bytes_that_are_not_those_of_their_digest_are_not_handed_out() -> Checked {
    on_each_database(async |database| {
        let db = &database.db;
        set_up(db, Standing::Official).await?;
        make(db, LARGE, 1).await?;
        let digest = "0".repeat(64);
        db.execute_unprepared(&format!(
            "INSERT INTO document (id, election, body, kind, version, about, sha256, bytes, made_at) \
             SELECT 2, election, body, 'notice', version, 'x', '{digest}', bytes, made_at FROM document"
        ))
        .await?;
        let answer = load_document(db, LARGE, (DocumentKind::Notice, 1, "x")).await;
        assert!(matches!(answer, Err(AppError::Unreadable { .. })), "{answer:?}");
        Ok(())
    })
    .await
}

async fn check_refused(statement: &str) -> Checked {
    on_each_database(async |database| {
        let db = &database.db;
        set_up(db, Standing::Official).await?;
        let before = make(db, LARGE, 1).await?;
        let answer = db.execute_unprepared(statement).await;
        let refusal = answer.err().ok_or("it was not refused")?.to_string();
        assert!(refusal.contains("never changed or removed"), "{refusal}");
        let key = (ELECTION, LARGE.1);
        assert_eq!(load_document(db, key, MINUTES).await?, Some(before));
        Ok(())
    })
    .await
}

async fn count(db: &DatabaseConnection) -> Result<i64, sea_orm::DbErr> {
    one(db, "SELECT count(*) AS found FROM document").await
}

async fn one<T: sea_orm::TryGetable>(
    db: &DatabaseConnection,
    query: &str,
) -> Result<T, sea_orm::DbErr> {
    let query = Statement::from_string(db.get_database_backend(), query);
    let row = db.query_one_raw(query).await?;
    row.ok_or(sea_orm::DbErr::RecordNotFound(String::new()))?
        .try_get("", "found")
}
