//! A list from its founder to its members: consent, order, leaving, and who keeps it.

use super::sample::{
    FOUNDER, NAME, SECOND, THIRD, applications, founder, invited, join, key, member, official,
    reorder, signed, somebody, the_list,
};
use crate::town::{ELECTION, Failure, Town, path, save, sign};
use acceptance::{Checked, Client, last_mail, on_each_database};
use election::registration::course::{Step, Verdict};
use election::registration::joint_list::JointListState;
use server::actions::registration::joint_list::{Together, load_together};
use server::store::registration::application::{list_entrants, load_version};
use server::store::registration::joint_list::list_orders;

async fn together(town: &Town) -> Result<Together, Failure> {
    let list = the_list(town).await?;
    Ok(load_together(&town.db, &key(town).await?, &list.id).await?)
}

#[tokio::test]
async fn a_list_of_three_who_each_sign_themselves_is_complete_and_stands() -> Checked {
    on_each_database(async |database| {
        let town = Town::start(database).await?;
        let mut anna = founder(&town).await?;
        signed(&mut anna).await?;
        member(&town, &mut anna, (SECOND, "Bram")).await?;
        member(&town, &mut anna, (THIRD, "Cem")).await?;
        let page = anna.get(&path("lijst")).await?;
        for told in [
            NAME,
            "Iedereen heeft ondertekend",
            "Anna de Vries (beheert de lijst)",
            "Cem",
        ] {
            assert!(page.body.contains(told), "{told}: {}", page.body);
        }
        assert_eq!(
            together(&town).await?.decision.outcome,
            JointListState::Complete
        );
        let all = applications(&town).await?;
        let version = load_version(&town.db, &key(&town).await?, (&all[1].id, 1)).await?;
        let list = the_list(&town).await?;
        assert_eq!(
            version.content.joint_list.as_deref(),
            Some(list.id.as_str())
        );
        assert_eq!(version.content.position, Some(2));
        for one in &all {
            let (session, verdict) = (1, Verdict::Valid);
            official(&town, &one.id, vec![Step::Decided { session, verdict }]).await?;
        }
        let entrants = list_entrants(&town.db, &key(&town).await?, ELECTION, "pernis").await?;
        let [entrant] = entrants.as_slice() else {
            return Err(format!("{} entrants", entrants.len()).into());
        };
        let names: Vec<&str> = entrant
            .members
            .iter()
            .map(|(_, says)| says.details.first_name.as_str())
            .collect();
        assert_eq!(
            (entrant.name.as_str(), names),
            (NAME, vec!["Anna", "Bram", "Cem"])
        );
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_consent_is_what_was_signed_and_not_having_said_yes() -> Checked {
    on_each_database(async |database| {
        let town = Town::start(database).await?;
        let mut anna = founder(&town).await?;
        signed(&mut anna).await?;
        let link = invited(&town, &mut anna, SECOND).await?;
        let mut bram = somebody(&town, SECOND, "Bram").await?;
        // Signed before the list was there: that says nothing of a list.
        signed(&mut bram).await?;
        join(&mut bram, &link).await?;
        assert_eq!(
            together(&town).await?.decision.outcome,
            JointListState::Refused
        );
        let shown = bram.get(&path("lijst")).await?;
        assert!(
            shown.body.contains("Nog niet ondertekend"),
            "{}",
            shown.body
        );
        let verdict = Verdict::Valid;
        for one in applications(&town).await? {
            official(
                &town,
                &one.id,
                vec![Step::Decided {
                    session: 1,
                    verdict,
                }],
            )
            .await?;
        }
        let entrants = list_entrants(&town.db, &key(&town).await?, ELECTION, "pernis").await?;
        let members: Vec<usize> = entrants.iter().map(|one| one.members.len()).collect();
        assert_eq!(members, [1, 1], "nobody stands on a list without consent");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn another_order_is_a_version_of_its_own_and_who_signed_is_told() -> Checked {
    on_each_database(async |database| {
        let town = Town::start(database).await?;
        let mut anna = founder(&town).await?;
        let mut bram = member(&town, &mut anna, (SECOND, "Bram")).await?;
        let shown = anna.get(&path("lijst")).await?;
        let all = applications(&town).await?;
        let names: Vec<String> = all.iter().map(|one| format!("place-{}", one.id)).collect();
        let fields = [(names[0].as_str(), "2"), (names[1].as_str(), "1")];
        let ordered = reorder(&mut anna, &shown, &fields).await?;
        assert_eq!(ordered.status, 303, "{}", ordered.body);
        let places: Vec<Option<u32>> = applications(&town)
            .await?
            .iter()
            .map(|one| one.position)
            .collect();
        assert_eq!(places, [Some(2), Some(1)]);
        let mail = last_mail(&town.db, (ELECTION, SECOND))
            .await?
            .ok_or("no mail")?;
        assert!(mail.text.contains("plaats 1"), "{}", mail.text);
        let page = bram.get(&path("lijst")).await?;
        assert!(page.body.contains("Tekende voor plaats 2"), "{}", page.body);
        let orders = list_orders(&town.db, &the_list(&town).await?.id).await?;
        let last = orders.last().ok_or("no order")?;
        assert_eq!(last.places, [all[1].id.clone(), all[0].id.clone()]);
        // The page that was opened before shows another order by now.
        let stale = reorder(&mut anna, &shown, &fields).await?;
        assert_eq!(stale.status, 409, "{}", stale.body);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn only_who_keeps_the_list_changes_it_and_sees_addresses() -> Checked {
    on_each_database(async |database| {
        let town = Town::start(database).await?;
        let mut anna = founder(&town).await?;
        let mut bram = member(&town, &mut anna, (SECOND, "Bram")).await?;
        invited(&town, &mut anna, THIRD).await?;
        let page = bram.get(&path("lijst")).await?;
        for hidden in [THIRD, "Verstuur de uitnodiging", "Leg deze volgorde vast"] {
            assert!(!page.body.contains(hidden), "{hidden}: {}", page.body);
        }
        let asked = [("email", "dina@voorbeeld.example")];
        let refused = bram.submit(&path("lijst"), &path("lijst"), &asked).await?;
        assert_eq!(refused.status, 404);
        let mut stranger = town.applicant("vreemd@voorbeeld.example").await?;
        assert_eq!(stranger.get(&path("lijst")).await?.status, 404);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn who_leaves_or_withdraws_is_off_the_list_and_the_next_one_keeps_it() -> Checked {
    on_each_database(async |database| {
        let town = Town::start(database).await?;
        let mut anna = founder(&town).await?;
        signed(&mut anna).await?;
        let mut bram = member(&town, &mut anna, (SECOND, "Bram")).await?;
        let mut cem = member(&town, &mut anna, (THIRD, "Cem")).await?;
        let shown = anna.get(&path("intrekken")).await?;
        let gone = anna
            .send((&shown, &path("intrekken")), &[("sure", "1")])
            .await?;
        assert_eq!(gone.status, 303, "{}", gone.body);
        let all = applications(&town).await?;
        assert_eq!(
            (all[0].joint_list.as_ref(), all[1].position),
            (None, Some(1))
        );
        assert_eq!(
            the_list(&town).await?.founder,
            all[1].applicant.clone().unwrap()
        );
        let page = bram.get(&path("lijst")).await?;
        assert!(
            page.body.contains("Verstuur de uitnodiging"),
            "{}",
            page.body
        );
        leave(&mut cem).await?;
        assert_eq!(together(&town).await?.places.len(), 1);
        // Alone again, with another signature.
        signed(&mut cem).await
    })
    .await
}

async fn leave(client: &mut Client) -> Result<(), Failure> {
    let page = client.get(&path("lijst")).await?;
    let left = client.send((&page, &path("lijst/verlaten")), &[]).await?;
    assert_eq!(left.status, 303, "{}", left.body);
    Ok(())
}

#[tokio::test]
async fn who_lives_in_another_wijk_cannot_sign_for_the_list() -> Checked {
    on_each_database(async |database| {
        let town = Town::start(database).await?;
        let mut anna = founder(&town).await?;
        let link = invited(&town, &mut anna, SECOND).await?;
        let mut bram = somebody(&town, SECOND, "Bram").await?;
        let address = [
            ("postcode", "3063AB"),
            ("house-number", "5"),
            ("locality", "Rotterdam"),
        ];
        save(&mut bram, "adres", &address).await?;
        join(&mut bram, &link).await?;
        let refused = bram.get(&path("controleren")).await?;
        assert_ne!(sign(&mut bram).await?.status, 303);
        assert!(
            refused.body.contains("voor een andere wijk"),
            "{}",
            refused.body
        );
        let page = anna.get(&path("lijst")).await?;
        assert!(
            page.body.contains("woont in een andere wijk"),
            "{}",
            page.body
        );
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_same_person_twice_is_found() -> Checked {
    on_each_database(async |database| {
        let town = Town::start(database).await?;
        let mut anna = founder(&town).await?;
        signed(&mut anna).await?;
        member(&town, &mut anna, (SECOND, "Bram")).await?;
        member(&town, &mut anna, (THIRD, "Bram")).await?;
        let page = anna.get(&path("lijst")).await?;
        assert!(
            page.body.contains("dezelfde persoon als plaats 2"),
            "{}",
            page.body
        );
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_name_is_given_once_in_a_wijk() -> Checked {
    on_each_database(async |database| {
        let town = Town::start(database).await?;
        founder(&town).await?;
        let mut bram = somebody(&town, SECOND, "Bram").await?;
        let page = path("lijst");
        let name = [("name", "  samen VOOR  pernis ")];
        let refused = bram.submit(&page, &page, &name).await?;
        assert_eq!(refused.status, 422);
        assert!(
            refused.body.contains("al een lijst met deze naam"),
            "{}",
            refused.body
        );
        assert!(last_mail(&town.db, (ELECTION, FOUNDER)).await?.is_some());
        Ok(())
    })
    .await
}
