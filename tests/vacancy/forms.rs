//! What the forms of a vacancy refuse, with words at the field.

use crate::desk::{Griffie, on_day, pairs, path};
use acceptance::{Checked, on_each_database};
use succession::vacancy::State;

/// Submits the dates of a cause and looks for these words in the page that comes back.
async fn check_refused(
    griffie: &mut Griffie,
    rest: &str,
    days: &[(&str, &str)],
    words: &[&str],
) -> Checked {
    let days: Vec<_> = days
        .iter()
        .flat_map(|(name, day)| on_day(name, day))
        .collect();
    let answer = griffie.report(rest, &pairs(&days)).await?;
    assert_eq!(answer.status, 422, "{rest}");
    for word in words {
        assert!(answer.body.contains(word), "{word}: {}", answer.body);
    }
    Ok(())
}

#[tokio::test]
async fn a_report_that_cannot_be_read_changes_nothing() -> Checked {
    on_each_database(async |database| {
        let mut griffie = Griffie::open(database).await?;
        let address = path("vacature/nieuw");
        let none = griffie.client.submit(&address, &address, &[]).await?;
        assert_eq!(none.status, 422);
        assert!(none.body.contains("Kies wie vertrekt") && none.body.contains("Kies waarom"));
        let fields = [("member", "0"), ("cause", "death")];
        let mixed = griffie.client.submit(&address, &address, &fields).await?;
        assert!(mixed.body.contains("Deze oorzaak hoort bij een lid"));
        let seat = [("member", "1"), ("cause", "enlargement")];
        let seat = griffie.client.submit(&address, &address, &seat).await?;
        assert!(
            seat.body
                .contains("Deze oorzaak hoort bij een nieuwe zetel")
        );
        let empty: &[(&str, &str)] = &[("happened", ""), ("reported", "")];
        check_refused(&mut griffie, "moved_out/1", empty, &["Vul een datum in"]).await?;
        let future: &[(&str, &str)] = &[("happened", "2027-01-01"), ("reported", "2026-06-01")];
        check_refused(&mut griffie, "death/1", future, &["nog niet geweest"]).await?;
        let before: &[(&str, &str)] = &[("happened", "2026-01-01"), ("reported", "2026-06-01")];
        check_refused(&mut griffie, "moved_out/1", before, &["begon pas later"]).await?;
        assert!(griffie.file().await?.vacancies.is_empty());
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_report_without_evidence_is_kept_and_can_only_be_dismissed() -> Checked {
    on_each_database(async |database| {
        let mut griffie = Griffie::open(database).await?;
        let days = [
            on_day("happened", "2026-05-20"),
            on_day("reported", "2026-06-01"),
        ]
        .concat();
        assert_eq!(
            griffie.report("moved_out/1", &pairs(&days)).await?.status,
            303
        );
        let page = griffie.page("vacature/1").await?;
        assert!(page.body.contains("Het bewijs ontbreekt"), "{}", page.body);
        let establish = on_day("establish", "2026-06-02");
        let refused = griffie.step((1, "vaststellen"), &pairs(&establish)).await?;
        assert_eq!(refused.status, 422);
        assert!(refused.body.contains("volgt geen vacature"));
        let again = griffie.report("moved_out/1", &pairs(&days)).await?;
        assert_eq!(again.status, 422);
        assert!(again.body.contains("staat vacature 1 nog open"));
        let dismiss = on_day("dismiss", "2026-06-02");
        let silent = griffie.step((1, "afwijzen"), &pairs(&dismiss)).await?;
        assert!(silent.body.contains("Schrijf op waarom"));
        let mut fields = pairs(&dismiss);
        fields.push(("note", "Geen bericht uit de basisregistratie."));
        assert_eq!(griffie.step((1, "afwijzen"), &fields).await?.status, 303);
        assert_eq!(griffie.state(1).await?, State::Dismissed);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_decision_with_a_wrong_date_or_an_old_page_is_refused() -> Checked {
    on_each_database(async |database| {
        let mut griffie = Griffie::open(database).await?;
        griffie.move_out(1, "2026-05-20").await?;
        let early = griffie.appoint(1, "2026-05-30").await?;
        assert_eq!(early.status, 422);
        assert!(
            early.body.contains("ligt vóór de vorige stap"),
            "{}",
            early.body
        );
        let days = [
            on_day("decided", "2026-06-03"),
            on_day("notified", "2026-06-02"),
        ]
        .concat();
        let notice = griffie.step((1, "benoemen"), &pairs(&days)).await?;
        assert!(
            notice
                .body
                .contains("de kennisgeving ligt vóór het besluit")
        );
        let days = [
            on_day("decided", "2026-06-03"),
            on_day("notified", "2026-06-03"),
        ]
        .concat();
        let mut old = pairs(&days);
        old.push(("shown", "0"));
        old.rotate_right(1);
        let page = griffie.page("vacature/1").await?;
        let mut fields = vec![("csrf", page.csrf())];
        fields.extend(old);
        let answer = griffie
            .client
            .post(&path("vacature/1/benoemen"), &fields)
            .await?;
        assert_eq!(answer.status, 409);
        assert!(answer.body.contains("de uitkomst is veranderd"));
        assert_eq!(griffie.state(1).await?, State::Established);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn what_is_not_there_is_not_found() -> Checked {
    on_each_database(async |database| {
        let mut griffie = Griffie::open(database).await?;
        for rest in [
            "vacature/9",
            "vacature/nieuw/niets/1",
            "vacature/nieuw/death/0",
            "vacature/nieuw/death/9",
        ] {
            assert_eq!(griffie.page(rest).await?.status, 404, "{rest}");
        }
        let elsewhere = griffie
            .client
            .get("/griffie/nergens/nergens/vacature/1")
            .await?;
        assert_eq!(elsewhere.status, 404);
        let address = path("uitgesloten");
        let empty = griffie.client.submit(&address, &address, &[]).await?;
        assert_eq!(empty.status, 422);
        assert!(empty.body.contains("Kies een antwoord"));
        Ok(())
    })
    .await
}

/// What the statement says is tested on the page of the request, and there is no way around it.
#[tokio::test]
async fn a_leave_is_never_reported_as_a_vacancy_without_its_tests() -> Checked {
    on_each_database(async |database| {
        let mut griffie = Griffie::open(database).await?;
        let asks = path("verlof/nieuw");
        let report = path("vacature/nieuw/leave/1");
        let page = griffie.client.get(&report).await?;
        assert_eq!((page.status, page.header("location")), (303, asks.as_str()));
        let asked = griffie.client.get(&asks).await?;
        let days = [
            on_day("from", "2026-06-10"),
            on_day("back", "2027-06-01"),
            on_day("reported", "2026-06-01"),
        ]
        .concat();
        let mut fields = pairs(&days);
        fields.push(("evidence", "seen"));
        let sent = griffie.client.send((&asked, &report), &fields).await?;
        assert_eq!((sent.status, sent.header("location")), (303, asks.as_str()));
        assert!(griffie.file().await?.vacancies.is_empty());
        Ok(())
    })
    .await
}
