//! The fields of an application as an official types them: for one on paper, and for a correction.
//!
//! What a paper leaves out can be left out here too: it is found in the examination, and can be repaired.

use super::place::Desk;
use crate::actions::registration::examination::house;
use crate::documents::unprintable;
use crate::form::{Choice, Field, Form, Submitted, Unfit};
use crate::locale::Locale;
use crate::store::registration::application::{Content, Details};
use chrono::NaiveDate;

/// The most signs of a name, of a line and of a longer text. An aanduiding that is too long for the ballot can be
/// entered as it stands on the paper.
const LONGEST_NAME: usize = 80;
const LONGEST_LINE: usize = 120;
const LONGEST_TEXT: usize = 1000;
const LONGEST_PHONE: usize = 20;

/// A line of text: its name, the key of its label, and the most signs.
const LINES: [(&str, &str, usize); 4] = [
    ("initials", "entry-initials", LONGEST_NAME),
    ("first_name", "entry-first-name", LONGEST_NAME),
    ("prefix", "entry-prefix", LONGEST_NAME),
    ("last_name", "entry-last-name", LONGEST_NAME),
];
const PLACES: [(&str, &str, usize); 3] = [
    ("street", "entry-street", LONGEST_LINE),
    ("locality", "entry-locality", LONGEST_LINE),
    ("phone", "entry-phone", LONGEST_PHONE),
];

/// The fields, filled with what is known.
pub(super) fn fields(desk: &Desk<'_>, content: Option<&Content>, with_body: bool) -> Vec<Field> {
    let locale = desk.locale;
    let text = |key: &str| locale.text(key);
    let nothing = Details::default();
    let known = content.map_or(&nothing, |content| &content.details);
    let line = |name: &str, key: &str, value: &str| {
        Field::text(name, locale.text(key), "off").holding(value)
    };
    let mut fields = Vec::new();
    if with_body {
        let mut bodies: Vec<Choice> = desk
            .names()
            .into_iter()
            .map(|(code, name)| Choice::new(code, name))
            .collect();
        bodies.sort_by(|a, b| a.label.cmp(&b.label));
        let body = content.and_then(|content| content.body.clone());
        let field = Field::select("body", text("entry-body"), bodies);
        fields.push(field.holding(body.unwrap_or_default()));
    }
    let names = [
        &known.initials,
        &known.first_name,
        &known.prefix,
        &known.last_name,
    ];
    for ((name, key, _), value) in LINES.into_iter().zip(names) {
        fields.push(line(name, key, value));
    }
    let born = Field::date("birth_date", text("entry-birth-date"));
    fields.push(match known.birth_date {
        Some(day) => born.on(day),
        None => born,
    });
    let postcode = line("postcode", "entry-postcode", &known.shown_postcode());
    fields.push(postcode.described(text("entry-postcode-hint")));
    let number = content.map(house).unwrap_or_default();
    let number = line("house_number", "entry-house-number", &number);
    fields.push(number.described(text("entry-house-number-hint")));
    let places = [&known.street, &known.locality, &known.phone];
    for ((name, key, _), value) in PLACES.into_iter().zip(places) {
        fields.push(line(name, key, value));
    }
    let label = line("aanduiding", "entry-aanduiding", &known.aanduiding);
    fields.push(label.described(text("entry-aanduiding-hint")));
    let offices = Field::area("offices", text("entry-offices")).holding(known.offices.as_str());
    fields.push(offices.described(text("entry-offices-hint")));
    let tick = |ticked: bool| if ticked { "1" } else { "" };
    fields
        .push(Field::check("no_offices", text("entry-no-offices")).holding(tick(known.no_offices)));
    fields.push(Field::check("consents", text("entry-consents")).holding(tick(known.consents)));
    let told = Field::area("presentation", text("entry-presentation"));
    fields.push(told.holding(known.presentation.as_str()));
    fields
}

/// Reads the fields over what is known; what is wrong stands at its field, and all of it at once.
pub(super) fn read(
    form: &mut Form,
    (desk, submitted): (&Desk<'_>, &Submitted),
    (known, today): (&Details, NaiveDate),
) -> (String, Details) {
    let mut reader = Reader {
        form,
        submitted,
        locale: desk.locale,
    };
    let body = reader.body(desk);
    let [initials, first_name, prefix, last_name] =
        LINES.map(|(name, _, most)| reader.line(name, most));
    let [street, locality, phone] = PLACES.map(|(name, _, most)| reader.line(name, most));
    if last_name.is_empty() {
        reader.refuse("last_name", "entry-last-name-missing");
    }
    let (house_number, addition) = reader.house();
    let (offices, no_offices) = (reader.area("offices"), submitted.is_checked("no_offices"));
    if !offices.is_empty() && no_offices {
        reader.refuse("no_offices", "entry-offices-both");
    }
    let details = Details {
        initials,
        first_name,
        prefix,
        last_name,
        birth_date: reader.birth_date(today),
        postcode: reader.postcode(),
        house_number,
        addition,
        street,
        locality,
        phone,
        aanduiding: reader.line("aanduiding", LONGEST_LINE),
        offices,
        no_offices,
        consents: submitted.is_checked("consents"),
        presentation: reader.area("presentation"),
        ..known.clone()
    };
    (body, details)
}

struct Reader<'r> {
    form: &'r mut Form,
    submitted: &'r Submitted,
    locale: Locale,
}

impl Reader<'_> {
    fn refuse(&mut self, name: &str, key: &str) {
        let why = self.locale.text(key);
        self.form.refuse(name, why);
    }

    /// The code of a body that takes part; for a form that does not ask it, nothing.
    fn body(&mut self, desk: &Desk<'_>) -> String {
        let asked = self.form.fields.iter().any(|field| field.name == "body");
        let code = self.submitted.trimmed("body");
        if asked && !desk.bodies.iter().any(|body| body.code == code) {
            self.refuse("body", "entry-body-missing");
        }
        code.to_owned()
    }

    /// A line, with single spaces.
    fn line(&mut self, name: &str, most: usize) -> String {
        let words = self.submitted.trimmed(name).split_whitespace();
        let text = words.collect::<Vec<_>>().join(" ");
        self.check(name, (&text, most));
        text
    }

    fn area(&mut self, name: &str) -> String {
        let lines = self.submitted.trimmed(name).lines().map(str::trim);
        let text = lines.collect::<Vec<_>>().join("\n");
        self.check(name, (&text.replace('\n', " "), LONGEST_TEXT));
        text
    }

    fn check(&mut self, name: &str, (text, most): (&str, usize)) {
        if most < text.chars().count() {
            let why = self
                .locale
                .say("examination-text-long", &[("most", most.into())]);
            self.form.refuse(name, why);
        } else if let Some(letter) = unprintable(text) {
            let letter = [("letter", letter.to_string().into())];
            let why = self.locale.say("found-unprintable", &letter);
            self.form.refuse(name, why);
        }
    }

    /// A day before today, or nothing when the paper has none.
    fn birth_date(&mut self, today: NaiveDate) -> Option<NaiveDate> {
        match self.submitted.date("birth_date") {
            Ok(day) if today <= day => {
                self.refuse("birth_date", "entry-birth-date-late");
                None
            }
            Ok(day) => Some(day),
            Err(Unfit::NoDate) => None,
            Err(unfit) => {
                self.form.refuse("birth_date", unfit.told(self.locale));
                None
            }
        }
    }

    /// Four digits and two letters, without the space.
    fn postcode(&mut self) -> String {
        let typed = self.submitted.trimmed("postcode").split_whitespace();
        let code: String = typed.collect::<String>().to_uppercase();
        let (digits, letters) = code.split_at_checked(4).unwrap_or((&code, ""));
        let is_fit = digits.len() == 4
            && digits.chars().all(|sign| sign.is_ascii_digit())
            && letters.len() == 2
            && letters.chars().all(|sign| sign.is_ascii_uppercase());
        if !code.is_empty() && !is_fit {
            self.refuse("postcode", "entry-postcode-wrong");
        }
        code
    }

    /// The number, and what comes after it.
    fn house(&mut self) -> (Option<u32>, String) {
        let typed = self.line("house_number", LONGEST_PHONE);
        let end = typed.find(|sign: char| !sign.is_ascii_digit());
        let (number, addition) = typed.split_at(end.unwrap_or(typed.len()));
        let parsed = number.parse().ok().filter(|number| *number != 0);
        if !typed.is_empty() && parsed.is_none() {
            self.refuse("house_number", "entry-house-number-wrong");
        }
        let addition = addition.trim_matches(|sign: char| sign == '-' || sign.is_whitespace());
        (parsed, addition.to_owned())
    }
}
