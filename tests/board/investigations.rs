use super::sample::{BOARD, ELECTION, SOUND, Scene, element, holds};
use acceptance::{Checked, on_each_database};
use election::counting::Whose;
use server::audit::{Filter, Place, search};
use server::store::counting::leading::{list_investigations, list_recount_requests};

fn page(end: &str) -> String {
    format!("{BOARD}/{end}")
}

const OPENING: [(&str, &str); 3] = [
    ("station", "1"),
    ("asked_by", "Het centraal stembureau"),
    ("reason", "Er lag een pak biljetten apart."),
];

#[tokio::test]
async fn an_investigation_is_opened_with_a_reason_and_closed_with_what_was_found() -> Checked {
    on_each_database(async |database| {
        let scene = Scene::open(database).await?;
        scene.count(1, SOUND).await?;
        let mut leader = scene.leader().await?;
        let new = page("onderzoek/nieuw");
        let opened = leader.submit(&new, &new, &OPENING).await?;
        let first = page("onderzoek/1");
        assert_eq!((opened.status, opened.header("location")), (303, first.as_str()));
        holds(
            &leader.get(&first).await?,
            &["Het centraal stembureau", "Er lag een pak biljetten apart.", "Er is niets aan de telling verbeterd.", "open"],
        );
        assert!(element(&leader.get(BOARD).await?, "sb-1", "tr").contains("in onderzoek"));
        assert_eq!(leader.submit(&new, &new, &OPENING).await?.status, 409);

        scene.at("2026-03-19T09:00:00Z")?;
        scene.reopen(1, "Onderzoek 1", &["1.1", "1.total", "E.1", "2.1", "2.total", "E.2"]).await?;
        let mut leader = scene.leader().await?;
        holds(&leader.get(&first).await?, &["heropend en nog niet weer definitief"]);
        let corrected = "1.1=49 1.total=49 E.1=49 2.1=41 2.total=41 E.2=41";
        for whose in [Whose::First, Whose::Second] {
            scene.correct((1, whose), corrected).await?;
        }
        let shown = leader.get(&first).await?;
        for (field, before, after) in [("Lijst 1: J. (Jo) Kandidaat 1", "50", "49"), ("Lijst 2: J. (Jo) Kandidaat 2", "40", "41")] {
            let row = format!("<th scope=\"row\">{field}</th><td class=\"num\"><del>{before}</del></td><td class=\"num\"><ins>{after}</ins>");
            holds(&shown, &[&row]);
        }

        let close = page("onderzoek/1/afsluiten");
        let wrong = leader.submit(&close, &close, &[]).await?;
        assert_eq!(wrong.status, 422);
        holds(&wrong, &["Schrijf op wat er gevonden is", "Kies of er stembiljetten"]);
        let fields = [("findings", "Eén biljet lag verkeerd."), ("recounted", "yes")];
        assert_eq!(leader.submit(&close, &close, &fields).await?.status, 303);
        holds(&leader.get(&first).await?, &["Eén biljet lag verkeerd.", "Ja, er is opnieuw geteld", "afgesloten"]);
        assert_eq!(leader.get(&close).await?.status, 303);

        let all = list_investigations(&scene.db, ELECTION, "bloemhof").await?;
        let end = all[0].end.as_ref().ok_or("not closed")?;
        assert!(end.recounted && all.len() == 1);
        assert_eq!(list_investigations(&scene.db, ELECTION, "pernis").await?, []);
        let events = search(&scene.db, &Filter::default(), (Place::Newest, 100)).await?.events;
        for kind in ["investigation_opened", "investigation_closed"] {
            let event = events.iter().find(|event| event.kind == kind);
            let payload = &event.ok_or("not in the log")?.payload;
            assert!(!payload.contains("biljet"), "{payload}");
        }
        // What is reopened after the end is not the work of this investigation.
        scene.at("2026-03-20T09:00:00Z")?;
        scene.reopen(1, "Iets anders", &["F"]).await?;
        let mut leader = scene.leader().await?;
        holds(&leader.get(&first).await?, &["<del>50</del>"]);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn everything_that_is_wrong_with_an_investigation_is_told_at_once() -> Checked {
    on_each_database(async |database| {
        let scene = Scene::open(database).await?;
        let mut leader = scene.leader().await?;
        let new = page("onderzoek/nieuw");
        let wrong = leader
            .submit(&new, &new, &[("station", "77"), ("asked_by", "😀")])
            .await?;
        assert_eq!(wrong.status, 422);
        holds(
            &wrong,
            &[
                "Er is geen stembureau met dit nummer",
                "Het teken 😀 kan niet",
                "Schrijf op waarom",
                "value=\"77\"",
            ],
        );
        let named = leader.get(&format!("{new}?stembureau=3")).await?;
        holds(&named, &["value=\"3\""]);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_request_for_a_recount_is_recorded_with_its_decision() -> Checked {
    on_each_database(async |database| {
        let scene = Scene::open(database).await?;
        let mut leader = scene.leader().await?;
        let new = page("hertelling/nieuw");
        let fields = [
            ("body", "bloemhof"),
            ("stations", "2, 1"),
            ("requested_by", "Een kiezer"),
            ("requested_on-day", "18"),
            ("requested_on-month", "3"),
            ("requested_on-year", "2026"),
            ("reason", "Het verschil is één stem."),
        ];
        let recorded = leader.submit(&new, &new, &fields).await?;
        assert_eq!(recorded.status, 303, "{}", recorded.body);
        let overview = leader.get(&page("onderzoek")).await?;
        holds(
            &overview,
            &[
                "Bloemhof, stembureaus 1 en 2",
                "Gevraagd door Een kiezer op 18 maart 2026.",
                "wacht op een besluit",
            ],
        );
        let decide = page("hertelling/1/besluit");
        let wrong = leader
            .submit(&decide, &decide, &[("granted", "misschien")])
            .await?;
        assert_eq!(wrong.status, 422);
        holds(
            &wrong,
            &["Kies of er opnieuw wordt geteld.", "Schrijf op waarom"],
        );
        let fields = [
            ("granted", "no"),
            ("decided_on-day", "18"),
            ("decided_on-month", "3"),
            ("decided_on-year", "2026"),
            ("reason", "Er is niets dat op een fout wijst."),
        ];
        assert_eq!(leader.submit(&decide, &decide, &fields).await?.status, 303);
        holds(
            &leader.get(&page("onderzoek")).await?,
            &[
                "er wordt niet opnieuw geteld",
                "Er is niets dat op een fout wijst.",
            ],
        );
        let all = list_recount_requests(&scene.db, ELECTION).await?;
        assert_eq!(all[0].stations, [1, 2]);
        assert!(all[0].decision.as_ref().is_some_and(|one| !one.granted));
        Ok(())
    })
    .await
}

#[tokio::test]
async fn everything_that_is_wrong_with_a_request_is_told_at_once() -> Checked {
    on_each_database(async |database| {
        let scene = Scene::open(database).await?;
        let mut leader = scene.leader().await?;
        let new = page("hertelling/nieuw");
        let fields = [
            ("body", "bloemhof"),
            ("stations", "1 5 x"),
            ("requested_on-day", "19"),
            ("requested_on-month", "3"),
            ("requested_on-year", "2026"),
        ];
        let wrong = leader.submit(&new, &new, &fields).await?;
        assert_eq!(wrong.status, 422);
        holds(
            &wrong,
            &[
                "Geen stembureau van deze wijk: 5 en x.",
                "Vul in wie erom vroeg.",
                "Kies een dag van 18 maart 2026 tot en met 18 maart 2026.",
                "Schrijf op waarom",
            ],
        );
        holds(
            &leader.submit(&new, &new, &[]).await?,
            &["Kies een wijkraad of dorpsraad."],
        );
        assert_eq!(leader.get(&page("hertelling/1/besluit")).await?.status, 404);
        Ok(())
    })
    .await
}
