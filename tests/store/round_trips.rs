//! What goes in comes out, on both databases.

use crate::sample::{
    ELECTION, PLAIN, TIED, ask, bodies, by, counts, day, election, establish, list, set_up, station,
};
use acceptance::{Checked, draw_by_hand, on_each_database, slip};
use election::allocation::Outcome;
use election::lots::Draw;
use server::actions::allocation::calculate;
use server::actions::counting::alter_figure;
use server::actions::roster::admit_elected;
use server::store::allocation::{list_latest_versions, load_latest_result};
use server::store::counting::{
    AlteredFigure, list_altered_figures, list_counts, list_station_totals, list_stations,
    load_votes,
};
use server::store::lots::list_draws;
use server::store::registration::{
    list_bodies, list_elections, list_lists, list_seats, load_body, load_election, load_seats,
};
use server::store::roster::{Member, list_members};
use server::store::{Basis, write_tx};

#[tokio::test]
async fn an_election_comes_out_as_it_went_in() -> Checked {
    on_each_database(async |database| {
        set_up(database).await?;
        let db = &database.db;
        assert_eq!(load_election(db, ELECTION).await?, election());
        assert_eq!(list_elections(db).await?, [election()]);
        let seats = [("plain".to_owned(), 2), ("tied".to_owned(), 2)];
        assert_eq!(list_seats(db, ELECTION).await?, seats);
        assert_eq!(load_seats(db, ELECTION, "tied").await?, 2);
        let names: Vec<_> = list_bodies(db)
            .await?
            .into_iter()
            .map(|body| body.name)
            .collect();
        assert_eq!(names, ["Wijk plain", "Wijk tied"]);
        assert_eq!(load_body(db, "tied").await?, bodies()[0].0);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_ballot_comes_out_as_it_went_in() -> Checked {
    on_each_database(async |database| {
        set_up(database).await?;
        let found = list_lists(&database.db, ELECTION, "tied").await?;
        assert_eq!(found, [list(1), list(2), list(3)]);
        assert_eq!(
            found[0].candidates[0].full_name(),
            "Çiğdem van 't Świątek 1"
        );
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_count_comes_out_as_it_went_in() -> Checked {
    on_each_database(async |database| {
        set_up(database).await?;
        let db = &database.db;
        let stations = [station(1, "plain"), station(2, "plain")];
        assert_eq!(list_stations(db, ELECTION, "plain").await?, stations);
        assert_eq!(
            list_counts(db, ELECTION, "tied").await?,
            counts().counts[4..]
        );
        assert_eq!(list_station_totals(db, ELECTION).await?, counts().totals);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_votes_of_a_body_are_the_sum_of_its_stations() -> Checked {
    on_each_database(async |database| {
        set_up(database).await?;
        let votes = load_votes(&database.db, ELECTION, "plain").await?;
        let totals: Vec<_> = votes
            .lists
            .iter()
            .map(|list| (list.number, list.total()))
            .collect();
        assert_eq!((votes.seats, totals), (2, vec![(1, 50), (2, 30), (3, 20)]));
        Ok(())
    })
    .await
}

#[tokio::test]
async fn an_altered_figure_comes_out_as_it_went_in() -> Checked {
    on_each_database(async |database| {
        set_up(database).await?;
        let altered = AlteredFigure {
            body: "tied".to_owned(),
            list: 3,
            candidate: 1,
            published_votes: 19,
            used_votes: 20,
        };
        write_tx(&database.db, async |tx| {
            alter_figure(tx, &by(), ELECTION, &altered).await
        })
        .await?;
        let found = list_altered_figures(&database.db, ELECTION, "tied").await?;
        assert_eq!(found, [altered]);
        assert!(
            list_altered_figures(&database.db, ELECTION, "plain")
                .await?
                .is_empty()
        );
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_result_comes_out_with_every_step_as_it_was_calculated() -> Checked {
    on_each_database(async |database| {
        set_up(database).await?;
        let db = &database.db;
        let calculation = calculate(db, ELECTION, "plain").await?;
        establish(db, PLAIN, "").await?;
        let result = load_latest_result(db, ELECTION, "plain")
            .await?
            .ok_or("none")?;
        assert!(!result.allocation.steps.is_empty());
        assert_eq!(calculation.outcome, Outcome::Completed(result.allocation));
        assert_eq!(result.votes, calculation.votes);
        assert_eq!(result.established_on, day("2026-03-25"));
        assert_eq!(
            list_latest_versions(db, ELECTION).await?,
            [("plain".to_owned(), 1)].into()
        );
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_lot_comes_out_with_the_situation_it_was_drawn_for() -> Checked {
    on_each_database(async |database| {
        set_up(database).await?;
        let asked = ask(&database.db).await?;
        draw_by_hand(&database.db, &by(), TIED, (&asked, 3)).await?;
        let draws = list_draws(&database.db, ELECTION, "tied").await?;
        let [draw] = draws.as_slice() else {
            return Err(format!("{draws:?}").into());
        };
        let entry = slip(&asked, 3);
        let outcome = draw.outcome.as_ref().ok_or("no outcome")?;
        let held = entry.draw("wr/tied/zetel-2", &asked);
        assert_eq!(outcome.draw, Draw::Physical(held));
        assert_eq!((outcome.at, draw.opened.at), (by().at, by().at));
        assert_eq!((&draw.opened.asked, draw.number), (&asked, 1));
        assert_eq!(draw.opened.session, entry.session);
        assert_eq!(draw.opened.pool, ["list-2", "list-3"]);
        assert_eq!(draw.annulled, None);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn those_elected_become_members_from_the_day_new_members_enter() -> Checked {
    on_each_database(async |database| {
        set_up(database).await?;
        establish(&database.db, PLAIN, "").await?;
        write_tx(&database.db, async |tx| {
            admit_elected(tx, &by(), PLAIN, day("2026-04-22")).await
        })
        .await?;
        let member = |number, list| Member {
            number,
            stood_as: Some((list, 1)),
            basis: Basis::Elected,
            since: day("2026-04-22"),
            until: None,
            ended_by: None,
            replaces: None,
            seat: u32::try_from(number).unwrap(),
            drawn: None,
        };
        let found = list_members(&database.db, ELECTION, "plain").await?;
        assert_eq!(found, [member(1, 1), member(2, 2)]);
        Ok(())
    })
    .await
}
