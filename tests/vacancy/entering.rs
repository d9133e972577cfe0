//! From the notice to a member, on the page of the appointment: each form is filled in, read back and confirmed.

use super::{Griffie, on_day, pairs, path};
use crate::people::Failure;
use acceptance::Answer;
use succession::acceptance::ReplyKind;

/// Spaces that do not break are spaces.
pub(crate) fn text_of(answer: &Answer) -> String {
    answer.body.replace('\u{a0}', " ")
}

/// That the page says all of this.
pub(crate) fn check_says(answer: &Answer, told: &[&str]) {
    let text = text_of(answer);
    for words in told {
        assert!(text.contains(words), "{words}: {text}");
    }
}

impl Griffie {
    /// Fills in a form of an appointment with a day and these fields; answers the page that asks, or where it goes.
    pub(crate) async fn fill_in(
        &self,
        (appointment, form): (u32, &str),
        (day, on): (&str, &str),
        fields: &[(&str, &str)],
    ) -> Result<Answer, Failure> {
        let page = path(&format!("benoeming/{appointment}"));
        let days = on_day(day, on);
        let mut all = pairs(&days);
        all.extend(fields);
        let mut client = self.client.clone();
        client
            .fill_in((&page, &format!("{page}/{form}")), &all)
            .await
    }

    /// Says yes to what the form asked, and reads the appointment.
    pub(crate) async fn say_yes(
        &self,
        (appointment, form): (u32, &str),
        asked: &Answer,
    ) -> Result<Answer, Failure> {
        let page = path(&format!("benoeming/{appointment}"));
        let mut client = self.client.clone();
        let done = client.say_yes((asked, &format!("{page}/{form}"))).await?;
        assert_eq!(done.status, 303, "{}", done.body);
        client.get(&page).await
    }

    /// Records what the person lets know; an acceptance in time is done at once, and all else is asked first.
    pub(crate) async fn reply(
        &self,
        appointment: u32,
        (kind, on): (ReplyKind, &str),
    ) -> Result<(), Failure> {
        let answer = match kind {
            ReplyKind::Accepts => "accepts",
            ReplyKind::Declines => "declines",
            ReplyKind::Withdraws => "withdraws",
        };
        let form = (appointment, "antwoord");
        let answer = [("answer", answer)];
        let asked = self.fill_in(form, ("answered-on", on), &answer).await?;
        if asked.status != 303 {
            assert_eq!(asked.status, 200, "{}", asked.body);
            check_says(&asked, &["Dit kan niet ongedaan worden gemaakt."]);
            self.say_yes(form, &asked).await?;
        }
        Ok(())
    }

    /// Accepts, brings the papers, is admitted, and becomes a member on that day.
    pub(crate) async fn enter(&self, appointment: u32, on: &str) -> Result<(), Failure> {
        self.reply(appointment, (ReplyKind::Accepts, on)).await?;
        self.enter_accepted(appointment, on).await
    }

    /// Brings the papers after an acceptance, is admitted, and becomes a member on that day.
    pub(crate) async fn enter_accepted(&self, appointment: u32, on: &str) -> Result<(), Failure> {
        let papers = [("papers", "offices"), ("papers", "extract")];
        let form = (appointment, "papieren");
        let brought = self.fill_in(form, ("papers-on", on), &papers).await?;
        assert_eq!(brought.status, 303, "{}", brought.body);
        self.admit(appointment, on).await?;
        let form = (appointment, "bekend");
        let asked = self.fill_in(form, ("known-on", on), &[]).await?;
        check_says(&asked, &["wordt lid van de wijkraad"]);
        let page = self.say_yes(form, &asked).await?;
        check_says(&page, &["Deze persoon is lid. Er is niets meer te doen."]);
        Ok(())
    }

    /// Examines the papers and admits.
    pub(crate) async fn admit(&self, appointment: u32, on: &str) -> Result<(), Failure> {
        let form = (appointment, "onderzoek");
        let admit = [("admission", "admit"), ("reason", "")];
        let asked = self.fill_in(form, ("decided-on", on), &admit).await?;
        check_says(&asked, &["U laat deze persoon toe."]);
        let page = self.say_yes(form, &asked).await?;
        check_says(&page, &["Toegelaten. Maak dat bekend."]);
        Ok(())
    }
}
