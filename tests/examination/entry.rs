use super::sample::{Scene, act, holds};
use acceptance::{Checked, on_each_database};
use server::store::registration::application::{list_applications, list_versions, load_course};

const FORM: &str = "/bureau/wr2026/aanmeldingen/papier";
const FILLED: [(&str, &str); 17] = [
    ("received-day", "14"),
    ("received-month", "1"),
    ("received-year", "2026"),
    ("time", "14.30"),
    ("body", "pernis"),
    ("initials", "A.B."),
    ("first_name", "Ayşe"),
    ("last_name", "Yılmaz"),
    ("birth_date-day", "29"),
    ("birth_date-month", "2"),
    ("birth_date-year", "2000"),
    ("postcode", "3195 ab"),
    ("house_number", "12-B"),
    ("street", "Ring"),
    ("locality", "Rotterdam"),
    ("offices", "raadslid\r\nbestuurslid"),
    ("consents", "1"),
];

#[tokio::test]
async fn a_paper_is_entered_with_the_moment_at_which_it_came() -> Checked {
    on_each_database(async |database| {
        let scene = Scene::open(database).await?;
        let mut leader = scene.leader().await?;
        let done = act(&mut leader, (FORM, FORM), &FILLED).await?;
        assert_eq!(done.status, 303, "{}", done.body);
        let shown = leader.get(done.header("location")).await?;
        holds(
            &shown,
            &[
                "A.B. (Ayşe) Yılmaz",
                "Op papier ontvangen op woensdag 14 januari 2026, 14:30:00 uur",
                "3195 AB Rotterdam",
                "Ring 12 B",
                "29 februari 2000",
                "raadslid",
            ],
        );
        let all = list_applications(&scene.db, "wr2026").await?;
        let id = &all[0].id;
        let version = &list_versions(&scene.db, &scene.key().await?, id).await?[0];
        assert_eq!(version.made_at.to_rfc3339(), "2026-01-14T13:30:00+00:00");
        assert_eq!(load_course(&scene.db, id).await?.version(), 1);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn what_a_paper_leaves_out_is_found_and_not_refused() -> Checked {
    on_each_database(async |database| {
        let scene = Scene::open(database).await?;
        let mut leader = scene.leader().await?;
        let label = "Een heel lange aanduiding van meer dan vijfendertig tekens";
        let fields = [
            ("received-day", "14"),
            ("received-month", "1"),
            ("received-year", "2026"),
            ("time", "14:30:05"),
            ("body", "pernis"),
            ("last_name", "Jansen"),
            ("aanduiding", label),
        ];
        let done = act(&mut leader, (FORM, FORM), &fields).await?;
        assert_eq!(done.status, 303, "{}", done.body);
        let shown = leader.get(done.header("location")).await?;
        holds(
            &shown,
            &[
                "te lang: 58 tekens, hooguit 35",
                "niet ingevuld",
                "niet te zeggen zonder geboortedatum",
            ],
        );
        let texts = leader
            .get(&format!("{}/verzuim", done.header("location")))
            .await?;
        assert_eq!(
            texts.body.matches("past bij een bevinding").count(),
            4,
            "{}",
            texts.body
        );
        Ok(())
    })
    .await
}

#[tokio::test]
async fn bad_input_is_refused_at_its_field_all_at_once_and_what_was_typed_stays() -> Checked {
    on_each_database(async |database| {
        let scene = Scene::open(database).await?;
        let mut leader = scene.leader().await?;
        let long = "x".repeat(1001);
        for (name, value, why) in [
            ("received-day", "31x", "bestaat niet"),
            ("received-day", "16", "Dit moment is nog niet geweest."),
            ("received-year", "26", "vier cijfers"),
            ("time", "", "Dit is geen tijd."),
            ("time", "25:00", "Dit is geen tijd."),
            ("body", "", "Kies een wijk"),
            ("body", "charlois", "Kies een wijk"),
            ("last_name", "", "Vul de achternaam in."),
            ("last_name", "汉", "kan niet worden gedrukt"),
            ("initials", &long, "hooguit 80 tekens"),
            ("birth_date-month", "13", "bestaat niet"),
            ("birth_date-year", "2030", "bestaat niet"),
            ("postcode", "12345", "Dit is geen postcode."),
            ("postcode", "٣١٩٥AB", "Dit is geen postcode."),
            ("house_number", "B12", "Begin met het huisnummer"),
            ("house_number", "0", "Begin met het huisnummer"),
            ("house_number", "99999999999", "Begin met het huisnummer"),
            (
                "no_offices",
                "1",
                "Er staan functies, en ook dat er geen zijn.",
            ),
            ("presentation", &long, "hooguit 1.000 tekens"),
            ("aanduiding", &long, "hooguit 120 tekens"),
        ] {
            let kept = FILLED.iter().filter(|(known, _)| *known != name);
            let mut fields: Vec<(&str, &str)> = kept.copied().collect();
            fields.push((name, value));
            let refused = act(&mut leader, (FORM, FORM), &fields).await?;
            assert_eq!(refused.status, 422, "{name}: {value}");
            holds(
                &refused,
                &[why, "<title>Fout: ", "Yılmaz"].map(|text| {
                    if name == "last_name" && text == "Yılmaz" {
                        "Ayşe"
                    } else {
                        text
                    }
                }),
            );
        }
        let nothing = act(&mut leader, (FORM, FORM), &[]).await?;
        holds(
            &nothing,
            &[
                "Kies een wijk",
                "Vul de achternaam in.",
                "Dit is geen tijd.",
            ],
        );
        assert!(list_applications(&scene.db, "wr2026").await?.is_empty());
        Ok(())
    })
    .await
}
