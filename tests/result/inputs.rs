use crate::sample::{ELECTION, PLAIN, SESSION, session_with, start};
use acceptance::{Checked, on_each_database};
use server::store::allocation::load_latest_result;

/// Fills the form in wrongly: it comes back with this message and everything that was typed.
async fn check_session(other: &[(&str, &str)], told: &str) -> Checked {
    on_each_database(async |database| {
        let (_server, mut client) = start(database).await?;
        for path in [&format!("{PLAIN}/vaststellen"), "/bureau/proef/vaststellen"] {
            let answer = client.submit(path, path, &session_with(other)).await?;
            assert_eq!(answer.status, 422, "{path}");
            assert!(answer.body.contains(told), "{path} {told}: {}", answer.body);
            assert!(answer.body.contains("role=\"alert\""), "{path}");
            if !other.iter().any(|(name, _)| *name == "members") {
                assert!(answer.body.contains("C. van den Lid</textarea>"), "{path}");
            }
        }
        assert_eq!(
            load_latest_result(&database.db, ELECTION, "plain").await?,
            None
        );
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_session_has_a_place() -> Checked {
    check_session(&[("place", " ")], "Vul in waar de zitting was.").await
}

#[tokio::test]
async fn a_session_has_a_chair() -> Checked {
    check_session(&[("chair", "")], "Vul de naam van de voorzitter in.").await
}

#[tokio::test]
async fn a_session_is_not_before_the_vote() -> Checked {
    let told = "Die dag ligt vóór de stemming van 18\u{a0}maart 2026.";
    check_session(&[("day-day", "17")], told).await
}

#[tokio::test]
async fn a_session_is_not_still_to_come() -> Checked {
    let other = [("day-day", "23"), ("day-month", "11")];
    check_session(&other, "Die dag is nog niet geweest.").await
}

#[tokio::test]
async fn a_session_is_on_a_day_that_exists() -> Checked {
    check_session(&[("day-day", "32")], "Deze datum bestaat niet").await
}

#[tokio::test]
async fn a_member_is_named_once() -> Checked {
    check_session(
        &[("members", "B. Lid\na. de voorzitter")],
        "staat er twee keer",
    )
    .await
}

#[tokio::test]
async fn every_objection_has_an_answer() -> Checked {
    let told = "Er zijn 1 bezwaren en 0 antwoorden.";
    check_session(&[("answers", "")], told).await
}

#[tokio::test]
async fn a_name_that_cannot_be_printed_is_refused_before_the_minutes_are() -> Checked {
    check_session(
        &[("chair", "Лидия")],
        "kan niet in het proces-verbaal worden gedrukt",
    )
    .await
}

#[tokio::test]
async fn a_name_is_not_endless() -> Checked {
    let long = "x".repeat(101);
    check_session(&[("place", &long)], "Gebruik hooguit 100 tekens").await
}

#[tokio::test]
async fn all_errors_of_a_session_come_at_once() -> Checked {
    on_each_database(async |database| {
        let (_server, mut client) = start(database).await?;
        let path = format!("{PLAIN}/vaststellen");
        let answer = client.submit(&path, &path, &[]).await?;
        assert!(
            answer.body.contains("Verbeter 3 antwoorden"),
            "{}",
            answer.body
        );
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_death_is_of_a_candidate_on_a_day_with_a_source() -> Checked {
    on_each_database(async |database| {
        let (_server, mut client) = start(database).await?;
        let path = format!("{PLAIN}/overleden");
        let empty = client.submit(&path, &path, &[]).await?;
        assert_eq!(empty.status, 422);
        for told in ["Verbeter 3 antwoorden", "Kies een kandidaat van deze raad."] {
            assert!(empty.body.contains(told), "{told}");
        }
        let fields = |candidate, year| {
            [
                ("candidate", candidate),
                ("day-day", "20"),
                ("day-month", "3"),
                ("day-year", year),
                ("source", "bericht"),
            ]
        };
        let later = client.submit(&path, &path, &fields("1.1", "2027")).await?;
        assert!(later.body.contains("Vul de dag van overlijden in."));
        let nobody = client.submit(&path, &path, &fields("9.9", "2026")).await?;
        assert!(nobody.body.contains("Kies een kandidaat van deze raad."));
        assert_eq!(
            client
                .submit(&path, &path, &fields("1.1", "2026"))
                .await?
                .status,
            303
        );
        let again = client.submit(&path, &path, &fields("1.1", "2026")).await?;
        assert_eq!(again.status, 422);
        assert!(again.body.contains("Dit overlijden is al vastgelegd."));
        Ok(())
    })
    .await
}

#[tokio::test]
async fn an_address_of_nothing_is_not_found() -> Checked {
    on_each_database(async |database| {
        let (_server, mut client) = start(database).await?;
        for path in [
            "/bureau/nergens",
            "/bureau/proef/wijkraad/nergens",
            "/bureau/proef/wijkraad/plain/uitslag/1",
            "/bureau/proef/wijkraad/plain/uitslag/x",
            "/bureau/proef/wijkraad/plain/proces-verbaal/1",
        ] {
            assert_eq!(client.get(path).await?.status, 404, "{path}");
        }
        let gone = client.get("/bureau/proef/voortgang/1").await?;
        assert_eq!(gone.header("location"), "/bureau/proef");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_body_that_waits_for_a_lot_cannot_be_established() -> Checked {
    on_each_database(async |database| {
        let (_server, mut client) = start(database).await?;
        let body = "/bureau/proef/wijkraad/tied";
        let path = format!("{body}/vaststellen");
        let answer = client.submit(body, &path, &SESSION).await?;
        assert_eq!(answer.header("location"), format!("{body}/loting"));
        Ok(())
    })
    .await
}
