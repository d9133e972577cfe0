use super::browser::get;
use acceptance::{Checked, keys, on_each_demonstration};
use chrono::{DateTime, NaiveDate, Utc};
use sea_orm::DatabaseConnection;
use server::actions::counting::import_stations;
use server::audit::By;
use server::demo;
use server::publication::{Body, Publication, Published, Stage, load};
use server::store::counting::Station;
use server::store::write_tx;
use server::web::{self, App};
use succession::successor::Outcome;
use tokio::net::TcpListener;

#[tokio::test]
async fn all_bodies_are_shown_and_two_of_them_are_open() -> Checked {
    on_each_demonstration(set_up_on(), async |database| {
        let shown = demonstration(&database.db, "2026-11-22").await?;
        let ready = codes(&shown, |stage| matches!(stage, Stage::Ready));
        let waiting = codes(&shown, |stage| matches!(stage, Stage::LotRequired { .. }));
        assert_eq!(shown.bodies.len(), 39);
        assert_eq!((ready, waiting.len()), (vec![demo::LEFT_OPEN], 1));
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_body_that_waits_for_a_lot_says_which_figure_was_changed() -> Checked {
    on_each_demonstration(set_up_on(), async |database| {
        let shown = demonstration(&database.db, "2026-11-22").await?;
        let waits = |body: &&Body| matches!(body.stage, Stage::LotRequired { .. });
        let waiting = shown.bodies.iter().find(waits).ok_or("none waits")?;
        let changed = waiting.altered.first().ok_or("no figure was changed")?;
        let used = waiting
            .candidate(changed.person)
            .ok_or("no such candidate")?;
        assert_ne!(used.votes, changed.published);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_body_of_which_a_station_is_not_counted_shows_no_figures_and_leaves_the_others_alone()
-> Checked {
    on_each_demonstration(set_up_on(), async |database| {
        demonstration(&database.db, "2026-11-22").await?;
        let late = Station {
            number: 9999,
            body: demo::LEFT_OPEN.to_owned(),
            name: "Stembureau 9999".to_owned(),
            street: "Voorbeeldstraat".to_owned(),
            house_number: "1".to_owned(),
            postcode: "0000 AA".to_owned(),
            voters: 10,
        };
        let by = By {
            actor: "test".to_owned(),
            at: DateTime::<Utc>::UNIX_EPOCH,
        };
        write_tx(&database.db, async |tx| {
            import_stations(tx, &by, demo::ELECTION, std::slice::from_ref(&late)).await
        })
        .await?;
        let shown = only(load(&database.db, "2026-11-22".parse()?).await?)?;
        let open = codes(&shown, |stage| matches!(stage, Stage::NotCounted));
        assert_eq!((shown.bodies.len(), open), (39, vec![demo::LEFT_OPEN]));
        let body = shown.body(demo::LEFT_OPEN).ok_or("not shown")?;
        assert_eq!(body.votes(), 0);
        let page = get(shown, "/wijkraad/pernis").await;
        assert!(
            page.body.contains("Er is nog geen uitslag"),
            "{}",
            page.body
        );
        assert!(!page.body.contains("id=\"stemmen\""), "{}", page.body);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn nobody_is_a_member_before_the_day_new_members_enter() -> Checked {
    check_members("2026-04-21", 0).await?;
    check_members("2026-04-22", 7).await
}

#[tokio::test]
async fn every_member_of_today_has_somebody_considered_for_the_seat() -> Checked {
    on_each_demonstration(set_up_on(), async |database| {
        let shown = demonstration(&database.db, "2026-11-22").await?;
        for body in &shown.bodies {
            assert_eq!(body.next.len(), body.members.len(), "{}", body.code);
            for next in &body.next {
                assert!(
                    considered(&next.outcome) > 0,
                    "{}: {:?}",
                    body.code,
                    next.member
                );
            }
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_server_shows_what_the_database_holds() -> Checked {
    on_each_demonstration(set_up_on(), async |database| {
        let today = demonstration(&database.db, "2026-11-22").await?;
        let listener = TcpListener::bind("127.0.0.1:0").await?;
        let address = listener.local_addr()?;
        let app = App::on(database.db.clone()).with_keys(keys());
        let server = tokio::spawn(web::serve_store(listener, (app, database.db.clone()), None));
        let home = super::browser::read_page(address, "/").await;
        server.abort();
        for body in &today.bodies {
            let link = format!("href=\"/wijkraad/{}\"", body.code);
            assert!(home.contains(&link), "{link}");
        }
        Ok(())
    })
    .await
}

async fn check_members(today: &str, seated: usize) -> Checked {
    on_each_demonstration(set_up_on(), async |database| {
        let shown = demonstration(&database.db, today).await?;
        let body = shown.body("heijplaat").ok_or("no such body")?;
        assert_eq!(body.members.len(), seated);
        Ok(())
    })
    .await
}

fn codes(shown: &Publication, is: fn(&Stage) -> bool) -> Vec<&str> {
    let bodies = shown.bodies.iter().filter(|body| is(&body.stage));
    bodies.map(|body| body.code.as_str()).collect()
}

fn considered(outcome: &Outcome) -> usize {
    match outcome {
        Outcome::Proposed(proposals) => {
            let first = proposals.first();
            first.map_or(0, |proposal| proposal.decision.grounds.len())
        }
        Outcome::LotRequired { considered, .. } => considered.len(),
    }
}

fn set_up_on() -> DateTime<Utc> {
    "2026-03-25T10:00:00Z".parse().unwrap()
}

async fn demonstration(
    db: &DatabaseConnection,
    today: &str,
) -> Result<Publication, Box<dyn std::error::Error + Send + Sync>> {
    let today: NaiveDate = today.parse()?;
    only(load(db, today).await?)
}

/// The only election that is shown.
fn only(published: Published) -> Result<Publication, Box<dyn std::error::Error + Send + Sync>> {
    let mut editions = published.editions.into_iter();
    let first = editions.next().ok_or("no election")?;
    assert!(editions.next().is_none());
    Ok(first.publication)
}
