//! The fields of each sheet, in the order of the paper: a box for a number, a box before an answer, a box to tick.

use super::Form;
use super::paper::{HEADING, Paper, STRONG, TEXT};
use crate::documents::DocumentError;
use crate::documents::structure::Element;
use crate::store::registration::List;
use election::allocation::ListNumber;
use election::counting::{BallotShape, Field, OnList, Sheet, Value};

impl Form<'_> {
    /// One sheet: its heading, how to fill it in, and its fields.
    pub(super) fn sheet(
        &self,
        paper: &mut Paper,
        sheet: &Sheet,
        shape: &BallotShape,
    ) -> Result<(), DocumentError> {
        let text = |key| self.locale.text(key);
        let (title, lead) = match sheet {
            Sheet::Investigation => ("count-form-investigation", "count-form-investigation-text"),
            Sheet::Totals => ("count-form-totals", "count-form-totals-text"),
            Sheet::Differences => ("count-form-differences", "count-form-differences-text"),
            Sheet::Lists(_) => ("count-form-lists", "count-form-lists-text"),
        };
        paper.flow("H2", &text(title), HEADING)?;
        paper.flow("P", &text(lead), TEXT)?;
        paper.space(10.0);
        let mut table = None;
        let mut list = None;
        for field in sheet.fields(shape) {
            match (field.empty_value(), field) {
                (Value::Answer(_), _) => {
                    let answers = [text("count-form-yes"), text("count-form-no")];
                    let answers = [answers[0].as_str(), answers[1].as_str()];
                    if table.is_some() {
                        paper.space(14.0);
                    }
                    paper.question(&self.asks(field), &answers)?;
                    table = None;
                }
                (Value::Tick(_), _) => {
                    paper.tick(&self.asks(field))?;
                    table = None;
                }
                (Value::Number(_), Field::OnList(number, on)) => {
                    if list != Some(number) {
                        table = self.begin_list(paper, number, table)?;
                        list = Some(number);
                    }
                    let open = *table.get_or_insert_with(|| paper.table());
                    self.on_list(paper, open, (number, on, field))?;
                }
                (Value::Number(_), _) => {
                    let open = *table.get_or_insert_with(|| paper.table());
                    let letter = field.to_string();
                    let is_sum = matches!(
                        field,
                        Field::Admitted | Field::VotesOnCandidates | Field::Cast
                    );
                    paper.row(open, (&letter, &self.asks(field)), (1, is_sum))?;
                }
            }
        }
        Ok(())
    }

    /// A list of several has a heading and a table of its own; those of one person share a table, with the total
    /// of the list beside the candidate.
    fn begin_list(
        &self,
        paper: &mut Paper,
        number: ListNumber,
        table: Option<Element>,
    ) -> Result<Option<Element>, DocumentError> {
        if self.is_single(number) {
            if table.is_none() {
                let words = ["count-form-column-votes", "count-form-column-total"];
                let words = words.map(|key| self.locale.text(key));
                paper.columns(&[&words[0], &words[1]])?;
                return Ok(Some(paper.table()));
            }
            return Ok(table);
        }
        paper.space(6.0);
        paper.flow("H3", &self.list_name(number), STRONG)?;
        paper.space(4.0);
        Ok(None)
    }

    fn on_list(
        &self,
        paper: &mut Paper,
        table: Element,
        (number, on, field): (ListNumber, OnList, Field),
    ) -> Result<(), DocumentError> {
        match on {
            OnList::Candidate(_) if self.is_single(number) => {
                let name = self.name_of(field);
                paper.row(table, (&number.to_string(), &name), (2, false))
            }
            // It stands beside the only candidate.
            OnList::Total if self.is_single(number) => Ok(()),
            OnList::Candidate(candidate) => {
                let name = self.name_of(field);
                paper.row(table, (&candidate.to_string(), &name), (1, false))
            }
            OnList::Total => {
                let list = [("list", number.to_string().into())];
                let asks = self.locale.say("count-form-list-total", &list);
                paper.row(table, ("", &asks), (1, true))
            }
        }
    }

    fn list(&self, number: ListNumber) -> Option<&List> {
        self.lists.iter().find(|list| list.number == number)
    }

    fn is_single(&self, number: ListNumber) -> bool {
        let list = self.list(number);
        list.is_some_and(|list| list.candidates.len() == 1)
    }

    /// The number of a list with its name, or with that of its only candidate.
    fn list_name(&self, number: ListNumber) -> String {
        let list = self.list(number);
        let name = match list.map(|list| (list.name.as_str(), list.candidates.as_slice())) {
            Some(("", [only])) => only.ballot_name(),
            Some((name, _)) => name.to_owned(),
            None => String::new(),
        };
        let number = number.to_string();
        let key = if name.is_empty() {
            "count-form-list"
        } else {
            "count-form-list-named"
        };
        let values = [("list", number.into()), ("name", name.into())];
        self.locale.say(key, &values)
    }

    /// The name of a candidate as on the ballot.
    fn name_of(&self, field: Field) -> String {
        let Field::OnList(number, OnList::Candidate(candidate)) = field else {
            return String::new();
        };
        let list = self.list(number);
        let found =
            list.and_then(|list| list.candidates.iter().find(|one| one.number == candidate));
        found.map_or_else(String::new, |one| match one.aanduiding.as_str() {
            "" => one.ballot_name(),
            aanduiding => format!("{} · {aanduiding}", one.ballot_name()),
        })
    }

    /// What a field asks.
    fn asks(&self, field: Field) -> String {
        let key = match field {
            Field::VotesOfList(number) => return self.list_name(number),
            Field::OnList(..) => return self.name_of(field),
            Field::Station => "count-form-station",
            Field::InvestigatedForOtherReason => "count-form-investigated",
            Field::RecountedAfterInvestigation => "count-form-recounted",
            Field::UnexplainedByStation => "count-form-unexplained",
            Field::OtherBallotsOnList => "count-form-other-ballots",
            Field::PollCards => "count-form-cards",
            Field::Proxies => "count-form-proxies",
            Field::Admitted => "count-form-admitted",
            Field::VotesOnCandidates => "count-form-votes",
            Field::Blank => "count-form-blank",
            Field::Invalid => "count-form-invalid",
            Field::Cast => "count-form-cast",
            Field::TickedEqual => "count-form-equal",
            Field::TickedAbove => "count-form-above",
            Field::TickedBelow => "count-form-below",
            Field::MoreBallots => "count-form-more",
            Field::FewerBallots => "count-form-fewer",
            Field::FullyExplained => "count-form-explained",
        };
        self.locale.text(key)
    }
}
