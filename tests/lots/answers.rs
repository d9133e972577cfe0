//! For another purpose than an allocation: the actions take the question of whoever asks it.

use crate::sample::{TWO, by, set_up};
use acceptance::{Checked, on_each_database, slip};
use election::allocation::{Ask, DrawnLot, Outcome, Purpose};
use election::result::{Article, Decision};
use server::actions::allocation::calculate;
use server::actions::lots::{Annulling, Answers, Question, annul_draw, draw_physical};
use server::error::AppError;
use server::locale::Locale;
use server::store::lots::{LotFor, list_draws};
use server::store::vacancy::{CourseStep, RecordedStep, ReportedVacancy, save_step, save_vacancy};
use server::store::write_tx;
use server::wording::refusal;
use std::collections::BTreeSet;
use succession::roster::Person;
use succession::rules::Policy;
use succession::successor::{Filling, Proposal};
use succession::vacancy::{Cause, Report, Step};

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
            compared: None,
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
            compared: None,
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

#[tokio::test]
async fn a_draw_on_which_somebody_was_appointed_is_not_annulled() -> Checked {
    on_each_database(async |database| {
        let db = &database.db;
        set_up(db).await?;
        let ask = vacancy_ask(db).await?;
        let question = Question {
            election: TWO.0.to_owned(),
            body: TWO.1.to_owned(),
            lot_for: LotFor::Vacancy(1),
            ask: Some(ask.clone()),
            compared: None,
        };
        let (shown, entry) = (question.digest()?, slip(&ask, 2));
        write_tx(db, async |tx| {
            draw_physical(tx, &by(), &question, (&shown, &entry)).await
        })
        .await?;
        offer(db).await?;
        let annulling = Annulling {
            lot_for: LotFor::Vacancy(1),
            number: 1,
            reason: "Een briefje lag nog op tafel.".to_owned(),
            corrects: None,
        };
        let annul = async || {
            let annulled = write_tx(db, async |tx| annul_draw(tx, &by(), TWO, &annulling).await);
            annulled.await
        };
        let refused = annul().await;
        assert!(
            matches!(refused, Err(AppError::LotInAppointment { vacancy: 1 })),
            "{refused:?}"
        );
        let told = refusal::told(Locale::Dutch, &AppError::LotInAppointment { vacancy: 1 });
        assert!(told.is_some_and(|(what, _)| what.contains("bij vacature 1")));
        assert_eq!(list_draws(db, TWO.0, TWO.1).await?[0].annulled, None);
        Ok(())
    })
    .await
}

/// Vacancy 1, with somebody appointed to it.
async fn offer(db: &sea_orm::DatabaseConnection) -> Checked {
    let person = Person::Candidate {
        list: 2,
        candidate: 1,
    };
    let vacancy = ReportedVacancy {
        number: 1,
        seat: 1,
        left_by: Some(person),
        report: Report {
            cause: Cause::MovedOut {
                moved_on: "2026-05-20".parse()?,
            },
            reported_on: "2026-06-01".parse()?,
            evidence: BTreeSet::new(),
        },
    };
    let proposal = Proposal {
        decision: Decision {
            outcome: Filling::Appointed {
                person: (2, 1),
                route: Policy::SameList,
            },
            grounds: Vec::new(),
        },
        article: Article::read("Kieswet W 4"),
        steps: Vec::new(),
        compared: None,
    };
    let step = RecordedStep {
        vacancy: 1,
        position: 1,
        what: CourseStep::Taken(Step::Offer(person)),
        on: "2026-06-02".parse()?,
        note: String::new(),
        proposal: Some((proposal, "0".repeat(64))),
        at: by().at,
        actor: by().actor,
    };
    write_tx(db, async |tx| {
        save_vacancy(tx, TWO, &vacancy).await?;
        save_step(tx, TWO, &step).await
    })
    .await?;
    Ok(())
}
