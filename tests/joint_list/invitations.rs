//! Invitations: answering, declining, taking back, and when they are over.

use super::sample::{SECOND, THIRD, founder, invite, invited, join, somebody, the_list};
use crate::town::{CLOSING, Town, path};
use acceptance::{Checked, on_each_database};
use chrono::TimeDelta;
use server::store::registration::joint_list::{Answer, list_invitations};

#[tokio::test]
async fn whoever_has_the_link_can_decline_without_signing_in() -> Checked {
    on_each_database(async |database| {
        let town = Town::start(database).await?;
        let mut anna = founder(&town).await?;
        let link = invited(&town, &mut anna, SECOND).await?;
        let mut bram = town.server.client();
        let shown = bram.get(&link).await?;
        assert!(shown.body.contains("Ik doe niet mee"), "{}", shown.body);
        let declined = bram.submit(&link, &format!("{link}/afslaan"), &[]).await?;
        assert_eq!(declined.header("location"), link);
        let over = bram.get(&link).await?;
        assert!(over.body.contains("afgeslagen"), "{}", over.body);
        let page = anna.get(&path("lijst")).await?;
        assert!(
            page.body
                .contains("bram@voorbeeld.example wil niet op de lijst"),
            "{}",
            page.body
        );
        let all = list_invitations(&town.db, &the_list(&town).await?.id).await?;
        assert_eq!(all[0].answer, Some(Answer::Declined));
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_second_invitation_does_not_put_somebody_on_two_lists() -> Checked {
    on_each_database(async |database| {
        let town = Town::start(database).await?;
        let mut anna = founder(&town).await?;
        let first = invited(&town, &mut anna, SECOND).await?;
        let again = invite(&mut anna, "BRAM@voorbeeld.example").await?;
        assert_eq!(again.status, 422);
        assert!(again.body.contains("al een uitnodiging"), "{}", again.body);
        let second = invited(&town, &mut anna, THIRD).await?;
        let mut bram = somebody(&town, SECOND, "Bram").await?;
        assert_eq!(join(&mut bram, &first).await?.status, 303);
        let refused = join(&mut bram, &second).await?;
        assert!(
            refused.body.contains("U staat al op een lijst"),
            "{}",
            refused.body
        );
        // The link that was used says so, and puts nobody else on the list.
        let mut cem = somebody(&town, THIRD, "Cem").await?;
        let used = cem.get(&first).await?;
        assert!(used.body.contains("is gebruikt"), "{}", used.body);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn an_invitation_is_taken_back_and_ends_after_thirty_days_or_at_closing() -> Checked {
    on_each_database(async |database| {
        let town = Town::start(database).await?;
        let mut anna = founder(&town).await?;
        let link = invited(&town, &mut anna, SECOND).await?;
        let all = list_invitations(&town.db, &the_list(&town).await?.id).await?;
        let shown = anna.get(&path("lijst")).await?;
        let recall = path(&format!("lijst/terug/{}", all[0].id));
        assert!(shown.body.contains(&recall), "{}", shown.body);
        assert_eq!(anna.send((&shown, &recall), &[]).await?.status, 303);
        let mut bram = town.server.client();
        assert!(bram.get(&link).await?.body.contains("teruggenomen"));
        let link = invited(&town, &mut anna, THIRD).await?;
        town.at(CLOSING)?;
        let shown = bram.get(&link).await?;
        assert!(shown.body.contains("Ik wil meedoen"), "{}", shown.body);
        town.wait(TimeDelta::seconds(1));
        assert!(
            bram.get(&link)
                .await?
                .body
                .contains("De aanmelding is gesloten")
        );
        let late = bram.send((&shown, &format!("{link}/afslaan")), &[]).await?;
        assert_eq!(late.status, 409, "{}", late.body);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn an_invitation_of_another_election_or_with_a_made_up_token_is_not_there() -> Checked {
    on_each_database(async |database| {
        let town = Town::start(database).await?;
        let mut anna = founder(&town).await?;
        let link = invited(&town, &mut anna, SECOND).await?;
        let mut stranger = town.server.client();
        let elsewhere = link.replace("wr2026", "pernis2026");
        assert_eq!(stranger.get(&elsewhere).await?.status, 404);
        let made_up = path(&format!("uitnodiging/{}", "0".repeat(64)));
        assert_eq!(stranger.get(&made_up).await?.status, 404);
        Ok(())
    })
    .await
}
