//! Seats that are not simply handed on: leave, a new seat, a seat that stays empty, a resident, and a result
//! that was corrected.

use crate::desk::{BODY, ELECTION, Griffie, by, day, on_day, pairs, path};
use crate::people::Failure;
use acceptance::{Answer, Checked, on_each_database};
use sea_orm::ConnectionTrait;
use server::actions::allocation::establish_result;
use server::store::roster::list_members;
use server::store::{Basis, write_tx};
use succession::roster::Person;
use succession::vacancy::State;

fn check_words(page: &Answer, words: &[&str]) {
    for word in words {
        assert!(page.body.contains(word), "{word}: {}", page.body);
    }
}

/// The roster as the griffie sees it on that day.
async fn roster_on(griffie: &mut Griffie, on: &str) -> Result<Answer, Failure> {
    let address = format!("/griffie/{ELECTION}/{BODY}?op={on}");
    griffie.client.get(&address).await
}

/// Everybody who could follow says beforehand that they do not want to.
async fn nobody_wants(griffie: &mut Griffie) -> Checked {
    let address = path("uitgesloten");
    for candidate in ["2-2", "1-3", "3-1"] {
        let on = on_day("on", "2026-05-01");
        let mut fields = pairs(&on);
        let bar = [
            ("person", candidate),
            ("reason", "waived"),
            ("kind", "stated"),
        ];
        fields.extend(bar);
        let answer = griffie.client.submit(&address, &address, &fields).await?;
        assert_eq!(answer.status, 303, "{candidate}");
    }
    Ok(())
}

#[tokio::test]
async fn who_replaces_a_member_on_leave_stops_when_the_member_is_back() -> Checked {
    on_each_database(async |database| {
        let mut griffie = Griffie::open(database).await?;
        griffie.on_leave("1").await?;
        assert_eq!(griffie.appoint(1, "2026-05-22").await?.status, 303);
        griffie.enter(1, "2026-06-01").await?;
        let members = list_members(&griffie.db, ELECTION, BODY).await?;
        let (stays, instead) = (&members[0], &members[3]);
        assert_eq!((stays.until, instead.seat), (None, 1));
        assert_eq!(instead.basis, Basis::Temporary);
        assert_eq!(instead.until, Some(day("2026-09-20")));
        let back = "is met verlof en komt terug op 21\u{a0}september 2026";
        let during = roster_on(&mut griffie, "2026-07-01").await?;
        check_words(&during, &[back, "Proef Persoon 1-3", "3 van de 3 zetels"]);
        let published = server::publication::load(&griffie.db, day("2026-07-01")).await?;
        let (_, body) = published.body(BODY).ok_or("not published")?;
        let public: Vec<_> = body.members.iter().filter_map(|one| one.person).collect();
        assert_eq!(public, [(1, 2), (2, 1), (1, 3)], "without who is on leave");
        let file = griffie.file().await?;
        let after = file.roster.members_on(day("2026-09-21"));
        let after: Vec<Person> = after.into_iter().map(|(_, one)| one.person).collect();
        let second = |list| Person::Candidate { list, candidate: 2 };
        let first = |list| Person::Candidate { list, candidate: 1 };
        assert_eq!(after, [first(1), second(1), first(2)]);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_council_that_grows_gets_a_seat_more_that_is_filled() -> Checked {
    on_each_database(async |database| {
        let mut griffie = Griffie::open(database).await?;
        let days = [
            ("decided", "2026-05-20"),
            ("from", "2026-06-01"),
            ("reported", "2026-05-20"),
        ];
        griffie.vacate("enlargement/0", &days, "2026-05-21").await?;
        let page = griffie.page("vacature/1").await?;
        check_words(&page, &["niemand, dit is een nieuwe zetel"]);
        let answer = griffie.appoint(1, "2026-05-22").await?;
        assert_eq!(answer.status, 303, "{}", answer.body);
        griffie.enter(1, "2026-06-02").await?;
        let members = list_members(&griffie.db, ELECTION, BODY).await?;
        let member = members.last().ok_or("nobody")?;
        assert_eq!((member.seat, member.replaces), (4, None));
        assert_eq!(member.since, day("2026-06-02"));
        let roster = roster_on(&mut griffie, "2026-06-02").await?;
        check_words(&roster, &["4 van de 4 zetels"]);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_seat_left_empty_is_opened_again_and_a_drawn_resident_enters() -> Checked {
    on_each_database(async |database| {
        let mut griffie = Griffie::open(database).await?;
        nobody_wants(&mut griffie).await?;
        griffie.move_out(3, "2026-05-20").await?;
        let empty = on_day("empty", "2026-06-08");
        let mut fields = pairs(&empty);
        fields.push(("reason", "Niemand nam de loting aan."));
        let answer = griffie.step((1, "onvervuld"), &fields).await?;
        assert_eq!(answer.status, 303, "{}", answer.body);
        assert_eq!(griffie.state(1).await?, State::Unfilled);
        let reopen = on_day("reopen", "2026-07-01");
        let answer = griffie.step((1, "heropenen"), &pairs(&reopen)).await?;
        assert_eq!(answer.status, 303, "{}", answer.body);
        let page = griffie.page("vacature/1").await?;
        check_words(&page, &["Nu wordt een bewoner geloot", "15\u{a0}juli 2026"]);
        assert_eq!(griffie.appoint(1, "2026-07-02").await?.status, 303);
        griffie.enter(1, "2026-07-10").await?;
        let members = list_members(&griffie.db, ELECTION, BODY).await?;
        let member = members.last().ok_or("nobody")?;
        assert_eq!((member.basis, member.drawn), (Basis::Drawn, Some(1)));
        let roster = roster_on(&mut griffie, "2026-07-10").await?;
        check_words(&roster, &["loting nummer 1", "3 van de 3 zetels"]);
        Ok(())
    })
    .await
}

/// The votes of list 2 turn out to be those of nobody: then list 1 gets its seat.
#[tokio::test]
async fn a_corrected_result_tells_the_griffie_whom_it_touches() -> Checked {
    on_each_database(async |database| {
        let mut griffie = Griffie::open(database).await?;
        let change = "UPDATE count SET votes = 1 WHERE list = 2";
        griffie.db.execute_unprepared(change).await?;
        write_tx(&griffie.db, async |tx| {
            let new = (day("2026-05-01"), "Verkeerd geteld");
            establish_result(tx, &by(), (ELECTION, BODY), new).await
        })
        .await?;
        let overview = griffie.client.get("/griffie").await?;
        check_words(&overview, &["De uitslag is gecorrigeerd."]);
        let roster = roster_on(&mut griffie, "2026-06-01").await?;
        let told = [
            "Versie 2 van de uitslag geldt nu.",
            "Proef Persoon 2-1 is lid, maar is volgens de nieuwe uitslag niet gekozen.",
            "Proef Persoon 1-3 is volgens de nieuwe uitslag gekozen",
        ];
        check_words(&roster, &told);
        griffie.move_out(3, "2026-05-20").await?;
        let page = griffie.page("vacature/1").await?;
        check_words(
            &page,
            &["Overleg met het centraal stembureau", "is aan de beurt."],
        );
        assert_eq!(griffie.appoint(1, "2026-06-03").await?.status, 303);
        griffie.enter(1, "2026-06-10").await?;
        let roster = roster_on(&mut griffie, "2026-06-11").await?;
        check_words(
            &roster,
            &["3 van de 3 zetels", "Proef Persoon 1-3 is volgens"],
        );
        assert!(!roster.body.contains("2-1 is lid, maar"), "{}", roster.body);
        Ok(())
    })
    .await
}
