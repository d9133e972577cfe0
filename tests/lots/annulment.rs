//! Annulling a draw: with a reason, in sight of everybody, and not under an established result unnoticed.

use crate::sample::{
    LOT, TWO, by, coordinator, elected, establish, fill, payloads, publish, serve,
};
use acceptance::{Checked, draw_by_hand, on_each_database};
use election::allocation::{Ask, Outcome};
use sea_orm::DatabaseConnection;
use server::actions::allocation::{Establishment, calculate};
use server::error::AppError;
use server::store::lots::list_draws;

const ANNUL: &str = "/bureau/wr/wijkraad/twee/loting/1/nietig";
const REASON: &str = "Een briefje lag nog op tafel.";

async fn ask(db: &DatabaseConnection) -> Result<Ask, AppError> {
    match calculate(db, TWO.0, TWO.1).await?.outcome {
        Outcome::LotRequired { ask, .. } => Ok(ask),
        Outcome::Completed(_) => Err(AppError::LotNotAsked),
    }
}

async fn draw(db: &DatabaseConnection, drawn: u32) -> Result<u64, AppError> {
    let ask = ask(db).await?;
    draw_by_hand(db, &by(), TWO, (&ask, drawn)).await
}

#[tokio::test]
async fn a_draw_is_annulled_with_a_reason_and_drawn_again_under_the_same_name() -> Checked {
    on_each_database(async |database| {
        let db = &database.db;
        let (server, app) = serve(database).await?;
        let mut client = coordinator(&server).await?;
        draw(db, 3).await?;
        let refused = fill(&mut client, ANNUL, &[("reason", " ")]).await?;
        assert_eq!(refused.status, 422);
        assert!(
            refused
                .body
                .contains("Schrijf waarom de loting niet meer telt"),
            "{}",
            refused.body
        );
        assert_eq!(elected(db, TWO).await?, [1, 3]);
        let done = fill(&mut client, ANNUL, &[("reason", REASON)]).await?;
        assert_eq!((done.status, done.header("location")), (303, LOT));
        assert!(elected(db, TWO).await?.is_empty());
        assert_eq!(draw(db, 2).await?, 2);
        assert_eq!(elected(db, TWO).await?, [1, 2]);
        let names = list_draws(db, TWO.0, TWO.1).await?;
        let names: Vec<&str> = names
            .iter()
            .map(|draw| draw.opened.context.as_str())
            .collect();
        assert_eq!(names, ["wr/twee/zetel-2", "wr/twee/zetel-2"]);
        publish(&app).await?;
        assert!(
            server
                .client()
                .get("/wijkraad/twee")
                .await?
                .body
                .contains(REASON)
        );
        assert!(!payloads(db, "lot_annulled").await?[0].contains("briefje"));
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_draw_is_annulled_once() -> Checked {
    on_each_database(async |database| {
        let (server, _) = serve(database).await?;
        let mut client = coordinator(&server).await?;
        draw(&database.db, 3).await?;
        fill(&mut client, ANNUL, &[("reason", REASON)]).await?;
        let again = client.get(ANNUL).await?;
        assert_eq!(again.status, 409, "{}", again.body);
        assert_eq!(
            client
                .get("/bureau/wr/wijkraad/twee/loting/7/nietig")
                .await?
                .status,
            404
        );
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_draw_under_an_established_result_is_annulled_only_to_correct_that_result() -> Checked {
    on_each_database(async |database| {
        let db = &database.db;
        let (server, _) = serve(database).await?;
        let mut client = coordinator(&server).await?;
        draw(db, 3).await?;
        assert_eq!(establish(db, TWO, "").await?, Establishment::Established(1));
        let refused = fill(&mut client, ANNUL, &[("reason", REASON)]).await?;
        assert_eq!(refused.status, 422, "{}", refused.body);
        assert!(
            refused
                .body
                .contains("de vastgestelde uitslag rust op deze loting"),
            "{}",
            refused.body
        );
        assert!(payloads(db, "lot_annulled").await?.is_empty());
        let fields = [("reason", REASON), ("corrects", "1")];
        assert_eq!(fill(&mut client, ANNUL, &fields).await?.status, 303);
        assert!(payloads(db, "lot_annulled").await?[0].contains("\"corrects\":1"));
        draw(db, 2).await?;
        assert_eq!(
            establish(db, TWO, "opnieuw geloot").await?,
            Establishment::Established(2)
        );
        Ok(())
    })
    .await
}
