//! A seat in which nobody sits and for which no case is open stands on the board of deadlines.

use crate::desk::{BODY, ELECTION, Griffie, on_day, pairs, path};
use crate::empty::{DAYS, TOO_FEW};
use crate::people::{add, sign_in};
use acceptance::{Checked, on_each_database, single_spaced};
use server::store::Role;

const BOARD: &str = "/griffie/wr2026/termijnen?soort=lege-zetel";

#[tokio::test]
async fn a_seat_that_nobody_reported_is_to_be_done_and_leads_to_its_report() -> Checked {
    on_each_database(async |database| {
        let mut griffie = Griffie::open_in(database, &TOO_FEW).await?;
        let page = griffie.client.get(BOARD).await?;
        let words = single_spaced(&page.body);
        for told in [
            "Zetel 4 is leeg vanaf het begin: meld de vacature",
            "Zetel 5 is leeg vanaf het begin: meld de vacature",
            "Lege zetel zonder zaak",
            "Geen termijn in het reglement",
        ] {
            assert!(words.contains(told), "{told}: {words}");
        }
        let leads = path("vacature/nieuw/never_filled/zetel-4");
        assert!(page.body.contains(&format!("href=\"{leads}\"")), "{words}");
        assert_eq!(griffie.client.get(&leads).await?.status, 200);
        let english = griffie.client.get(&format!("{BOARD}&taal=en")).await?;
        let told = "Seat 4 has been empty from the start";
        assert!(english.body.contains(told), "{}", english.body);
        let other = format!("{BOARD}&wijk=elders");
        let other = griffie.client.get(&other).await?;
        assert!(!other.body.contains("Zetel 4"), "{}", other.body);
        let file = "/griffie/wr2026/termijnen.csv?soort=lege-zetel";
        let file = griffie.client.get(file).await?;
        assert!(file.body.contains("Zetel 5 is leeg"), "{}", file.body);
        add(&griffie.db, ("lezer", Role::Auditor)).await?;
        let mut reader = sign_in(&griffie._server, "lezer").await?;
        let read = reader.get(BOARD).await?;
        assert!(!read.body.contains(&leads), "{}", read.body);
        let roster = format!("href=\"/griffie/{ELECTION}/{BODY}\"");
        assert!(read.body.contains(&roster), "{}", read.body);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn it_is_gone_while_a_case_is_open_and_is_back_when_nobody_was_appointed() -> Checked {
    on_each_database(async |database| {
        let mut griffie = Griffie::open_in(database, &TOO_FEW).await?;
        griffie
            .vacate("never_filled/zetel-4", &DAYS, "2026-05-02")
            .await?;
        let page = griffie.client.get(BOARD).await?;
        assert!(!page.body.contains("Zetel 4"), "{}", page.body);
        assert!(page.body.contains("Zetel 5"), "{}", page.body);
        let empty = on_day("empty", "2026-05-10");
        let mut fields = pairs(&empty);
        fields.push(("reason", "Niemand nam de loting aan."));
        assert_eq!(griffie.step((1, "onvervuld"), &fields).await?.status, 303);
        let page = griffie.client.get(BOARD).await?;
        let words = single_spaced(&page.body);
        let told = "Zetel 4 is leeg gelaten in vacature 1";
        assert!(words.contains(told), "{words}");
        let leads = format!("href=\"{}\"", path("vacature/1"));
        assert!(page.body.contains(&leads), "{words}");
        let again = on_day("reopen", "2026-05-12");
        let reopened = griffie.step((1, "heropenen"), &pairs(&again)).await?;
        assert_eq!(reopened.status, 303, "{}", reopened.body);
        let page = griffie.client.get(BOARD).await?;
        assert!(!page.body.contains("Zetel 4"), "{}", page.body);
        Ok(())
    })
    .await
}

/// A leave for which nobody was found leaves no seat empty, and neither does a body in which everybody sits.
#[tokio::test]
async fn a_body_in_which_everybody_sits_has_no_such_seat() -> Checked {
    on_each_database(async |database| {
        let mut griffie = Griffie::open(database).await?;
        griffie.on_leave("1").await?;
        let page = griffie.client.get(BOARD).await?;
        assert!(page.body.contains("staat niets open"), "{}", page.body);
        Ok(())
    })
    .await
}
