//! The applications that the demonstration comes with: in every state, in a whole log, and to be worked on.

use crate::people::{add, app, sign_in};
use acceptance::{Checked, Server, keys, on_each_demonstration};
use chrono::{DateTime, Utc};
use election::registration::Supply;
use election::registration::joint_list::JointListState;
use server::actions::registration::examination::{Waits, list_work, load_board};
use server::actions::registration::joint_list::load_together;
use server::audit::{self, Verification};
use server::demo::{REGISTERING, set_up_population};
use server::store::Role;
use server::store::registration::application::list_applications;
use server::store::registration::joint_list::list_joint_lists;
use std::collections::BTreeSet;

const BOARD: &str = "/bureau/wr-demo/aanmeldingen";

fn now() -> DateTime<Utc> {
    "2026-11-22T10:00:00Z".parse().unwrap_or_default()
}

#[tokio::test]
async fn the_demonstration_has_applications_in_every_state() -> Checked {
    on_each_demonstration(now(), async |database| {
        let (db, keys) = (&database.db, keys());
        set_up_population(db, now(), &keys).await?;
        let board = load_board(db, REGISTERING, now()).await?;
        assert!(0 < board.drafts && 0 < board.withdrawn, "{board:?}");
        assert!(15 <= board.days.len(), "{:?}", board.days);
        for supply in [Supply::Shortage, Supply::Equal, Supply::Choice] {
            assert!(board.bodies.iter().any(|one| one.supply() == supply));
        }
        let work = list_work(db, REGISTERING, now()).await?;
        let waits: BTreeSet<Waits> = work.iter().map(|task| task.waits).collect();
        for wanted in Waits::ALL {
            // No term ends before registration closes.
            let occurs = wanted != Waits::TermEnded;
            assert_eq!(waits.contains(&wanted), occurs, "{wanted:?}");
        }
        let applications = list_applications(db, REGISTERING).await?;
        assert!((110..=130).contains(&applications.len()));
        let on_paper = applications.iter().filter(|one| one.applicant.is_none());
        assert!(5 <= on_paper.count());
        let key = keys.find(db, REGISTERING).await?.ok_or("no key")?;
        let lists = list_joint_lists(db, REGISTERING).await?;
        let [list] = lists.as_slice() else {
            return Err(format!("{} lists", lists.len()).into());
        };
        let together = load_together(db, &key, &list.id).await?;
        assert_eq!(together.places.len(), 3);
        assert_eq!(together.decision.outcome, JointListState::Complete);
        let verified = audit::verify(db).await?;
        assert!(
            matches!(verified, Verification::Whole { .. }),
            "{verified:?}"
        );
        Ok(())
    })
    .await
}

#[tokio::test]
async fn applications_of_the_demonstration_can_be_seen_and_are_made_once() -> Checked {
    on_each_demonstration(now(), async |database| {
        let (db, keys) = (&database.db, keys());
        set_up_population(db, now(), &keys).await?;
        let before = list_applications(db, REGISTERING).await?;
        set_up_population(db, now(), &keys).await?;
        assert_eq!(list_applications(db, REGISTERING).await?, before);
        add(db, ("leider", Role::Coordinator)).await?;
        let server = Server::start(app(db)).await?;
        let mut leader = sign_in(&server, "leider").await?;
        let page = leader.get(BOARD).await?;
        for told in ["te weinig", "precies genoeg", "er is keuze"] {
            assert!(page.body.contains(told), "{told}: {}", page.body);
        }
        for task in list_work(db, REGISTERING, now()).await? {
            let path = format!("/bureau/wr-demo/aanmelding/{}", task.application);
            let page = leader.get(&path).await?;
            assert_eq!(page.status, 200, "{}", page.body);
            assert!(!page.body.contains("demonstration"), "{}", page.body);
        }
        Ok(())
    })
    .await
}
