//! Filling in a form that stands on a page, reading what the page asks, and saying yes.

use crate::client::{Answer, Client};

type Failure = Box<dyn std::error::Error + Send + Sync>;

impl Client {
    /// Opens a page and fills in the form on it that goes to this address: what the form carries, and these fields.
    /// A form or a field that is not on the page, or a choice that it does not offer, is an error.
    ///
    /// # Errors
    /// Also when the server cannot be reached or understood.
    pub async fn fill_in(
        &mut self,
        (page, to): (&str, &str),
        fields: &[(&str, &str)],
    ) -> Result<Answer, Failure> {
        let shown = self.get(page).await?;
        let form = form_to(&shown.body, to).ok_or_else(|| format!("{page} has no form to {to}"))?;
        let carried = carried(form)?;
        for (name, value) in fields {
            check_offered(form, (name, value)).map_err(|why| format!("{page}, {to}: {why}"))?;
        }
        let carried = carried.iter();
        let carried = carried.map(|(name, value)| (name.as_str(), value.as_str()));
        let all: Vec<(&str, &str)> = carried.chain(fields.iter().copied()).collect();
        self.post(to, &all).await
    }

    /// Says yes to a page that asks, with everything that it carries.
    ///
    /// # Errors
    /// When the page does not ask, or the server cannot be reached or understood.
    pub async fn say_yes(&mut self, (asked, to): (&Answer, &str)) -> Result<Answer, Failure> {
        let form = form_to(&asked.body, to).ok_or("the page does not ask")?;
        let carried = carried(form)?;
        if !carried.iter().any(|(name, _)| name == "confirmed") {
            return Err(format!("{to} asks nothing: {}", asked.body).into());
        }
        let carried = carried.iter();
        let all = carried.map(|(name, value)| (name.as_str(), value.as_str()));
        self.post(to, &all.collect::<Vec<_>>()).await
    }
}

/// The form of a page that goes to this address.
fn form_to<'b>(body: &'b str, to: &str) -> Option<&'b str> {
    let forms = body.split("<form ").skip(1);
    let mut forms = forms.filter_map(|rest| rest.split("</form>").next());
    forms.find(|form| form.contains(&format!("action=\"{to}\"")))
}

/// The names and values that a form carries unseen.
fn carried(form: &str) -> Result<Vec<(String, String)>, Failure> {
    let hidden = form.split("<input type=\"hidden\" name=\"").skip(1);
    let pairs = hidden.map(|rest| -> Result<(String, String), Failure> {
        let (name, rest) = rest.split_once("\" value=\"").ok_or("no value")?;
        let (value, _) = rest.split_once('"').ok_or("no end")?;
        Ok((name.to_owned(), plain(value)))
    });
    pairs.collect()
}

/// A value as it was before it was written into the page.
fn plain(value: &str) -> String {
    let marks = [
        ("&#10;", "\n"),
        ("&#13;", "\r"),
        ("&#34;", "\""),
        ("&#39;", "'"),
        ("&#60;", "<"),
        ("&#62;", ">"),
        ("&#38;", "&"),
    ];
    marks.iter().fold(value.to_owned(), |text, (mark, sign)| {
        text.replace(mark, sign)
    })
}

/// That the form has the field, and the choice where there are choices.
fn check_offered(form: &str, (name, value): (&str, &str)) -> Result<(), String> {
    let tags = form.split('<');
    let mut of_name = tags.filter(|tag| tag.contains(&format!(" name=\"{name}\"")));
    let is_choice = |tag: &&str| {
        let kinds = ["type=\"radio\"", "type=\"checkbox\""];
        kinds.iter().any(|kind| tag.contains(kind))
    };
    let Some(first) = of_name.next() else {
        return Err(format!("no field {name}"));
    };
    let mut all = std::iter::once(first).chain(of_name);
    if !is_choice(&first) || all.any(|tag| tag.contains(&format!(" value=\"{value}\""))) {
        return Ok(());
    }
    Err(format!("{name} cannot be {value}"))
}
