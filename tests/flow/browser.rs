//! A browser that presses the button of a form: it sends what the page carries, and what is filled in.

use super::people::Failure;
use acceptance::{Answer, Client, Paper, single_spaced};

/// Somebody who is signed in.
pub(crate) struct Browser {
    pub(crate) client: Client,
}

impl Browser {
    /// A page, with spaces that do not break as spaces.
    pub(crate) async fn read(&mut self, path: &str) -> Result<String, Failure> {
        let answer = self.client.get(path).await?;
        assert_eq!(answer.status, 200, "{path}: {}", answer.body);
        Ok(answer.body.replace('\u{a0}', " "))
    }

    /// That a page says all this.
    pub(crate) async fn sees(&mut self, path: &str, expected: &[&str]) -> Result<(), Failure> {
        check_told(&self.read(path).await?, expected);
        Ok(())
    }

    /// Opens a page and presses the button of its form that goes to that path.
    pub(crate) async fn submit(
        &mut self,
        (page, path): (&str, &str),
        fields: &[(&str, &str)],
    ) -> Result<Answer, Failure> {
        let shown = self.client.get(page).await?;
        assert_eq!(shown.status, 200, "{page}: {}", shown.body);
        self.press((&shown, path), fields).await
    }

    /// Presses the button of the form on this page that goes to that path.
    pub(crate) async fn press(
        &mut self,
        (shown, path): (&Answer, &str),
        fields: &[(&str, &str)],
    ) -> Result<Answer, Failure> {
        let mut all = carried(&shown.body, path)?;
        let given = fields.iter();
        all.extend(given.map(|(name, value)| ((*name).to_owned(), (*value).to_owned())));
        let all: Vec<(&str, &str)> = all
            .iter()
            .map(|(name, value)| (&**name, &**value))
            .collect();
        self.client.post(path, &all).await
    }

    /// Fills in a form and, when the next page shows it again and asks, says yes. It must be done then.
    pub(crate) async fn does(
        &mut self,
        (page, path): (&str, &str),
        fields: &[(&str, &str)],
    ) -> Result<(), Failure> {
        let mut answer = self.submit((page, path), fields).await?;
        if answer.status == 200 {
            answer = self.press((&answer, path), &[]).await?;
        }
        assert_eq!(answer.status, 303, "{path}: {}", answer.body);
        Ok(())
    }

    /// The text of a PDF, with one space between words; Poppler and qpdf must be content with it.
    pub(crate) async fn reads_pdf(&mut self, path: &str) -> Result<String, Failure> {
        let answer = self.client.get(path).await?;
        assert_eq!(answer.status, 200, "{path}: {}", answer.body);
        assert_eq!(answer.header("content-type"), "application/pdf", "{path}");
        let paper = Paper::of(&answer.bytes);
        let checked = paper.ask("qpdf", &["--check"], &[]);
        assert!(
            checked.contains("No syntax or stream encoding errors"),
            "{path}: {checked}"
        );
        Ok(single_spaced(&paper.ask("pdftotext", &[], &["-"])))
    }
}

/// The hidden fields of the form that goes to that path: it says so, or it goes to the page it stands on.
fn carried(page: &str, path: &str) -> Result<Vec<(String, String)>, Failure> {
    let forms = page.split("<form method=\"post\"").skip(1);
    let forms: Vec<&str> = forms
        .filter_map(|rest| rest.split("</form>").next())
        .collect();
    let tag = |form: &str| form.split('>').next().unwrap_or_default().to_owned();
    let action = format!("action=\"{path}\"");
    let named = forms.iter().find(|form| tag(form).contains(&action));
    let form = named.or_else(|| forms.iter().rfind(|form| !tag(form).contains("action=")));
    let form = form.ok_or_else(|| format!("no form goes to {path}: {page}"))?;
    let hidden = form.split("<input type=\"hidden\" name=\"").skip(1);
    let read = |field: &str| {
        let (name, rest) = field.split_once("\" value=\"")?;
        Some((name.to_owned(), plain(rest.split('"').next()?)))
    };
    Ok(hidden.filter_map(read).collect())
}

/// Text as it was before it was put in a page.
fn plain(html: &str) -> String {
    let entities = [
        ("&#10;", "\n"),
        ("&#13;", "\r"),
        ("&#34;", "\""),
        ("&#39;", "'"),
        ("&#60;", "<"),
        ("&#62;", ">"),
        ("&#38;", "&"),
    ];
    entities
        .iter()
        .fold(html.to_owned(), |text, (from, to)| text.replace(from, to))
}

/// That a text says all this.
pub(crate) fn check_told(text: &str, expected: &[&str]) {
    for part in expected {
        assert!(text.contains(part), "{part} in {text}");
    }
}

/// A day (`2026-03-18`) as the three boxes of a field.
pub(crate) fn day(name: &str, day: &str) -> Vec<(String, String)> {
    let parts = ["year", "month", "day"].into_iter().zip(day.split('-'));
    parts
        .map(|(part, value)| (format!("{name}-{part}"), value.to_owned()))
        .collect()
}

/// Days with other fields after them.
pub(crate) fn fields<'f>(
    days: &'f [(String, String)],
    other: &[(&'f str, &'f str)],
) -> Vec<(&'f str, &'f str)> {
    let days = days.iter().map(|(name, value)| (&**name, &**value));
    days.chain(other.iter().copied()).collect()
}
