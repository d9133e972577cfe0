//! For another purpose than an allocation: the actions take the question of whoever asks it.

use crate::sample::{TWO, by, set_up};
use acceptance::{Checked, on_each_database, slip};
use election::allocation::{Ask, DrawnLot, Outcome, Purpose};
use server::actions::allocation::calculate;
use server::actions::lots::{Answers, Question, draw_physical};
use server::error::AppError;
use server::store::lots::{LotFor, list_draws};
use server::store::write_tx;

async fn vacancy_ask(db: &sea_orm::DatabaseConnection) -> Result<Ask, AppError> {
    match calculate(db, TWO.0, TWO.1).await?.outcome {
        Outcome::LotRequired { ask, .. } => Ok(Ask {
            purpose: Purpose::Vacancy,
            ..ask
        }),
        Outcome::Completed(_) => Err(AppError::LotNotAsked),
    }
}

#[tokio::test]
async fn a_lot_for_a_vacancy_answers_that_vacancy_and_nothing_else() -> Checked {
    on_each_database(async |database| {
        let db = &database.db;
        set_up(db).await?;
        let ask = vacancy_ask(db).await?;
        let question = Question {
            election: TWO.0.to_owned(),
            body: TWO.1.to_owned(),
            lot_for: LotFor::Vacancy(4),
            ask: Some(ask.clone()),
        };
        let (shown, entry) = (question.digest()?, slip(&ask, 2));
        write_tx(db, async |tx| {
            draw_physical(tx, &by(), &question, (&shown, &entry)).await
        })
        .await?;
        let drawn = DrawnLot {
            drawn: 2,
            asked: Some(ask.clone()),
        };
        for (lot_for, expected) in [
            (LotFor::Vacancy(4), Some(drawn)),
            (LotFor::Vacancy(5), None),
            (LotFor::Allocation, None),
        ] {
            let answers = Answers::load(db, TWO, lot_for).await?;
            assert_eq!(answers.to(&ask), expected, "{lot_for:?}");
        }
        let draws = list_draws(db, TWO.0, TWO.1).await?;
        assert_eq!(draws[0].opened.context, "wr/twee/vacature-4");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn another_question_than_the_one_that_was_shown_is_not_answered() -> Checked {
    on_each_database(async |database| {
        let db = &database.db;
        set_up(db).await?;
        let ask = vacancy_ask(db).await?;
        let question = |ask| Question {
            election: TWO.0.to_owned(),
            body: TWO.1.to_owned(),
            lot_for: LotFor::Vacancy(4),
            ask,
        };
        let shown = question(Some(ask.clone())).digest()?;
        let other = Ask {
            places: 2,
            ..ask.clone()
        };
        let entry = slip(&ask, 2);
        let draw = async |now: Question| {
            let drawn = write_tx(db, async |tx| {
                draw_physical(tx, &by(), &now, (&shown, &entry)).await
            });
            drawn.await
        };
        let changed = draw(question(Some(other))).await;
        assert!(
            matches!(changed, Err(AppError::AnswerChanged)),
            "{changed:?}"
        );
        let gone = draw(question(None)).await;
        assert!(matches!(gone, Err(AppError::LotNotAsked)), "{gone:?}");
        assert!(list_draws(db, TWO.0, TWO.1).await?.is_empty());
        Ok(())
    })
    .await
}
