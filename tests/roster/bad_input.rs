use super::sample::{APPOINTMENTS, BODY, boxes, check_says, of_2026, on_day, send_notices};
use acceptance::{Answer, Checked, Client, on_each_database};

#[tokio::test]
async fn a_date_of_the_notices_that_cannot_be_is_told_and_kept() -> Checked {
    on_each_database(async |database| {
        of_2026(&database.db).await?;
        let (_server, mut client) = on_day(&database.db, "2026-03-26").await?;
        for (path, page) in [
            (APPOINTMENTS, APPOINTMENTS),
            ("/griffie/wr/benoemingen", "/griffie/wr/benoemingen"),
        ] {
            for (parts, told) in [
                (["", "", ""], "Vul een datum in"),
                (["31", "2", "2026"], "bestaat niet"),
                (["26", "3", "26"], "vier cijfers"),
                (
                    ["24", "3", "2026"],
                    "De uitslag is vastgesteld op 25 maart 2026.",
                ),
                (["27", "3", "2026"], "Deze dag is nog niet geweest."),
            ] {
                let answer = submit(&mut client, (page, path), &[], ("notified-on", parts)).await?;
                check_refused(&answer, told, parts);
            }
        }
        check_says(
            &client.get(APPOINTMENTS).await?,
            200,
            &["nog geen kennisgeving"],
        );
        Ok(())
    })
    .await
}

#[tokio::test]
async fn an_answer_without_choice_or_day_is_told_both_at_once() -> Checked {
    on_each_database(async |database| {
        of_2026(&database.db).await?;
        send_notices(&database.db).await?;
        let (_server, mut client) = on_day(&database.db, "2026-03-30").await?;
        let page = format!("{BODY}/benoeming/1");
        let path = format!("{page}/antwoord");
        let both = client.submit(&page, &path, &[]).await?;
        check_says(
            &both,
            422,
            &["Kies wat het antwoord is.", "href=\"#answer-accepts\""],
        );
        check_says(&both, 422, &["href=\"#answered-on-day\""]);
        for (parts, told) in [
            (
                ["25", "3", "2026"],
                "Deze dag ligt vóór de kennisgeving van 26 maart 2026.",
            ),
            (
                ["31", "3", "2026"],
                "Deze dag is nog niet geweest. Het is vandaag 30 maart 2026.",
            ),
            (["x", "3", "2026"], "bestaat niet"),
        ] {
            let fields = [("answer", "accepts")];
            let answer =
                submit(&mut client, (&page, &path), &fields, ("answered-on", parts)).await?;
            check_refused(&answer, told, parts);
            check_says(&answer, 422, &["value=\"accepts\" checked"]);
        }
        let forged = [("answer", "misschien")];
        let day = ("answered-on", ["27", "3", "2026"]);
        let answer = submit(&mut client, (&page, &path), &forged, day).await?;
        check_says(&answer, 422, &["Kies wat het antwoord is."]);
        let day = ("answered-on", ["27", "3", "2026"]);
        let answer = submit(&mut client, (&page, &path), &[("answer", "withdraws")], day).await?;
        assert_ne!(answer.status, 303, "nothing was accepted");
        check_says(
            &client.get(&page).await?,
            200,
            &["Er is nog niets vastgelegd."],
        );
        Ok(())
    })
    .await
}

#[tokio::test]
async fn papers_without_a_tick_and_a_decision_without_a_choice_are_told() -> Checked {
    on_each_database(async |database| {
        of_2026(&database.db).await?;
        send_notices(&database.db).await?;
        let (_server, mut client) = on_day(&database.db, "2026-03-30").await?;
        let page = format!("{BODY}/benoeming/1");
        let papers = format!("{page}/papieren");
        let none = client.submit(&page, &papers, &[]).await?;
        check_says(
            &none,
            422,
            &["Vink minstens één papier aan.", "href=\"#papers-on-day\""],
        );
        let parts = ["1", "4", "2026"];
        let fields = [("papers", "offices")];
        let later = submit(&mut client, (&page, &papers), &fields, ("papers-on", parts)).await?;
        check_refused(&later, "Deze dag is nog niet geweest.", parts);
        check_says(&later, 422, &["value=\"offices\" checked"]);
        let admission = format!("{page}/onderzoek");
        let early = client.submit(&page, &admission, &[]).await?;
        check_says(&early, 422, &["Kies of deze persoon wordt toegelaten."]);
        let known = format!("{page}/bekend");
        let early = client.submit(&page, &known, &[]).await?;
        check_says(&early, 422, &["href=\"#known-on-day\""]);
        check_says(
            &client.get(&page).await?,
            200,
            &["Er is nog niets vastgelegd."],
        );
        Ok(())
    })
    .await
}

async fn submit(
    client: &mut Client,
    (page, path): (&str, &str),
    fields: &[(&str, &str)],
    (name, parts): (&str, [&str; 3]),
) -> Result<Answer, super::sample::Failure> {
    let day = boxes(name, parts);
    let mut all: Vec<(&str, &str)> = fields.to_vec();
    all.extend(day.iter().map(|(name, part)| (name.as_str(), *part)));
    client.submit(page, path, &all).await
}

/// That it says so at the field and in the summary, and keeps what was typed.
fn check_refused(answer: &Answer, told: &str, parts: [&str; 3]) {
    check_says(answer, 422, &[told, "alert--error", "aria-invalid"]);
    for part in parts.iter().filter(|part| !part.is_empty()) {
        check_says(answer, 422, &[&format!("value=\"{part}\"")]);
    }
}
