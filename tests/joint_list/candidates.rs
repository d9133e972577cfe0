//! The candidates as everybody sees them: nothing before the decision, and never how to reach somebody.

use super::sample::{
    FOUNDER, NAME, SECOND, applications, founder, member, official, signed, somebody,
};
use crate::town::{ELECTION, Failure, Town, save};
use acceptance::{Answer, Checked, on_each_database};
use election::registration::course::{Step, Verdict};

async fn candidates(town: &Town, end: &str) -> Result<Answer, Failure> {
    let path = format!("/verkiezing/{ELECTION}/kandidaten{end}");
    town.server.client().get(&path).await
}

#[tokio::test]
async fn nobody_is_shown_before_the_session_and_then_only_who_is_valid() -> Checked {
    on_each_database(async |database| {
        let town = Town::start(database).await?;
        let mut anna = founder(&town).await?;
        signed(&mut anna).await?;
        member(&town, &mut anna, (SECOND, "Bram")).await?;
        for end in ["", "/pernis"] {
            let before = candidates(&town, end).await?;
            assert!(
                before.body.contains("23\u{a0}januari 2026"),
                "{}",
                before.body
            );
            assert!(!before.body.contains("de Vries") && !before.body.contains(NAME));
        }
        let all = applications(&town).await?;
        let valid = Step::Decided {
            session: 1,
            verdict: Verdict::Valid,
        };
        official(&town, &all[0].id, vec![valid]).await?;
        let invalid = Step::Decided {
            session: 1,
            verdict: Verdict::Invalid,
        };
        official(&town, &all[1].id, vec![invalid]).await?;
        let overview = candidates(&town, "").await?;
        for told in ["Pernis", "1 kandidaat"] {
            assert!(overview.body.contains(told), "{told}: {}", overview.body);
        }
        let page = candidates(&town, "/pernis").await?;
        for told in ["X. (Anna) de Vries", "Ik woon hier graag.", "En u?"] {
            assert!(page.body.contains(told), "{told}: {}", page.body);
        }
        // Whoever is left alone of a joint list stands on a personal title.
        for hidden in [NAME, "Bram", "3195", "1988", "123 45 67", FOUNDER] {
            assert!(!page.body.contains(hidden), "{hidden}: {}", page.body);
        }
        assert_eq!(candidates(&town, "/elders").await?.status, 404);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_presentation_is_text_and_nothing_else() -> Checked {
    on_each_database(async |database| {
        let town = Town::start(database).await?;
        let mut anna = somebody(&town, FOUNDER, "Anna").await?;
        let text = "<script>alert(1)</script>\n\"><img src=x onerror=alert(1)>";
        save(&mut anna, "profiel", &[("presentation", text)]).await?;
        signed(&mut anna).await?;
        let id = applications(&town).await?[0].id.clone();
        let verdict = Verdict::Valid;
        official(
            &town,
            &id,
            vec![Step::Decided {
                session: 1,
                verdict,
            }],
        )
        .await?;
        let page = candidates(&town, "/pernis").await?;
        assert!(page.body.contains("script"), "{}", page.body);
        assert!(!page.body.contains("<script") && !page.body.contains("<img src=x"));
        let own = anna.get(&crate::town::path("")).await?;
        assert!(!own.body.contains("<script") && !own.body.contains("<img src=x"));
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_presentation_has_a_thousand_signs_at_most() -> Checked {
    on_each_database(async |database| {
        let town = Town::start(database).await?;
        let mut anna = somebody(&town, FOUNDER, "Anna").await?;
        for (signs, status) in [(1000, 303), (1001, 422)] {
            let text = "é".repeat(signs);
            let answer = save(&mut anna, "profiel", &[("presentation", &text)]).await?;
            assert_eq!(answer.status, status, "{signs}");
            if status == 422 {
                assert!(answer.body.contains(&text), "what was typed is kept");
            }
        }
        Ok(())
    })
    .await
}
