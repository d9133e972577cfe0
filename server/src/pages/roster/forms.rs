//! The forms of an appointment: what can be recorded, and what can be decided, at each point of its course.

use super::desk::{Desk, Held};
use crate::form::{Choice, Field, Form};
use crate::locale::Locale;
use crate::store::appointment::{Appointment, AppointmentState};
use crate::wording::roster as wording;
use chrono::NaiveDate;
use succession::acceptance::Paper;

/// The words for the papers, as forms submit them.
pub(super) const PAPERS: [(&str, Paper); 2] = [
    ("offices", Paper::StatementOfOffices),
    ("extract", Paper::RegisterExtract),
];

/// Which of the forms.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Which {
    /// What the person lets know.
    Reply,
    /// That no answer came.
    Lapse,
    /// The papers that came in.
    Papers,
    /// Whether the person is admitted.
    Admission,
    /// That the admission is made known.
    Known,
}

impl Which {
    const ALL: [Self; 5] = [
        Self::Reply,
        Self::Lapse,
        Self::Papers,
        Self::Admission,
        Self::Known,
    ];

    /// The end of its address.
    pub(super) fn path(self) -> &'static str {
        match self {
            Self::Reply => "antwoord",
            Self::Lapse => "geen-antwoord",
            Self::Papers => "papieren",
            Self::Admission => "onderzoek",
            Self::Known => "bekend",
        }
    }

    fn heading(self, locale: Locale) -> String {
        match self {
            Self::Reply => locale.text("reply-title"),
            Self::Lapse => locale.text("lapse-title"),
            Self::Papers => locale.text("papers-record-title"),
            Self::Admission => locale.text("admission-title"),
            Self::Known => locale.text("known-title"),
        }
    }

    fn lead(self, locale: Locale) -> String {
        match self {
            Self::Reply => locale.text("reply-lead"),
            Self::Lapse => locale.text("lapse-lead"),
            Self::Papers => locale.text("papers-lead"),
            Self::Admission => locale.text("admission-lead"),
            Self::Known => locale.text("known-lead"),
        }
    }

    fn is_open(self, (held, of): (&Held, &Appointment), today: NaiveDate) -> bool {
        let state = of.state();
        let is_late = of.answer_by.outcome < today;
        let answers = matches!(
            state,
            AppointmentState::Awaited | AppointmentState::Accepted
        );
        match self {
            Self::Reply => answers,
            Self::Lapse => state == AppointmentState::Awaited && is_late,
            Self::Papers => answers && !missing(of).is_empty(),
            Self::Admission => state == AppointmentState::Accepted,
            Self::Known => {
                let begun = held.file.term_starts_on <= today;
                state == AppointmentState::Admitted && (begun || of.vacancy.is_some())
            }
        }
    }
}

/// A form with what it is for.
pub(super) struct Section {
    pub(super) heading: String,
    pub(super) lead: String,
    pub(super) form: Form,
}

/// Where the forms of an appointment stand.
#[derive(Clone, Copy)]
pub(super) struct Counter<'c> {
    pub(super) desk: &'c Desk,
    pub(super) held: &'c Held,
    pub(super) of: &'c Appointment,
    pub(super) locale: Locale,
    pub(super) csrf: &'c str,
    pub(super) today: NaiveDate,
}

impl Counter<'_> {
    /// Everything that can be done now; a form that was submitted and refused stands in place of its like.
    pub(super) fn sections(self, mut refused: Option<(Which, Form)>) -> Vec<Section> {
        let open = |which: &Which| which.is_open((self.held, self.of), self.today);
        let shown = Which::ALL.into_iter().filter(|which| {
            open(which) || refused.as_ref().is_some_and(|(other, _)| other == which)
        });
        let mut shown: Vec<Which> = shown.collect();
        // Who accepted brings papers; taking the answer back is the exception, so it stands last.
        let accepted = self.of.state() == AppointmentState::Accepted;
        shown.sort_by_key(|which| accepted && *which == Which::Reply);
        let sections = shown.into_iter().map(|which| {
            let taken = refused.take_if(|(other, _)| *other == which);
            Section {
                heading: which.heading(self.locale),
                lead: which.lead(self.locale),
                form: taken.map_or_else(|| self.form(which), |(_, form)| form),
            }
        });
        sections.collect()
    }

    /// The empty form.
    pub(super) fn form(self, which: Which) -> Form {
        let locale = self.locale;
        let (button, fields) = match which {
            Which::Reply => (locale.text("reply-button"), self.reply()),
            Which::Lapse => (locale.text("lapse-button"), Vec::new()),
            Which::Papers => (locale.text("papers-button"), self.papers()),
            Which::Admission => (locale.text("admission-button"), self.admission()),
            Which::Known => {
                let on = Field::date("known-on", locale.text("known-on")).on(self.today);
                (locale.text("known-button"), vec![on])
            }
        };
        let below = format!("/benoeming/{}/{}", self.of.number, which.path());
        Form::new(locale, self.csrf, button, fields).to(self.desk.address(&below))
    }

    fn reply(self) -> Vec<Field> {
        let locale = self.locale;
        let choices = match self.of.state() {
            AppointmentState::Accepted => {
                vec![Choice::new("withdraws", locale.text("reply-withdraws"))]
            }
            _ => vec![
                Choice::new("accepts", locale.text("reply-accepts")),
                Choice::new("declines", locale.text("reply-declines")),
            ],
        };
        vec![
            Field::choice("answer", locale.text("reply-answer"), choices),
            Field::date("answered-on", locale.text("reply-on")),
        ]
    }

    fn papers(self) -> Vec<Field> {
        let locale = self.locale;
        let asked = missing(self.of).into_iter();
        let choices = asked.map(|(word, one)| Choice::new(word, wording::paper(locale, one)));
        vec![
            Field::checks("papers", locale.text("papers-which"), choices.collect()),
            Field::date("papers-on", locale.text("papers-on")),
        ]
    }

    fn admission(self) -> Vec<Field> {
        let locale = self.locale;
        let choices = vec![
            Choice::new("admit", locale.text("admission-admit")),
            Choice::new("refuse", locale.text("admission-refuse")),
        ];
        vec![
            Field::choice("admission", locale.text("admission-which"), choices),
            Field::date("decided-on", locale.text("admission-on")).on(self.today),
            Field::area("reason", locale.text("admission-reason"))
                .described(locale.text("admission-reason-how")),
        ]
    }
}

/// The papers that did not come in yet.
fn missing(of: &Appointment) -> Vec<(&'static str, Paper)> {
    let there = of.papers();
    let came = |paper: Paper| match paper {
        Paper::StatementOfOffices => there.statement_of_offices,
        Paper::RegisterExtract => there.register_extract,
    };
    let asked = PAPERS.into_iter().filter(|(_, paper)| !came(*paper));
    asked.collect()
}
