//! The votes of each list and each candidate, and the quota.

use super::{Minutes, left, right};
use crate::documents::{Builder, DocumentError, Row, Table};
use crate::wording::allocation::quota_fraction;
use crate::wording::article::cite;
use election::allocation::{AllocationRules, ListVotes};

impl Minutes<'_> {
    pub(super) fn votes(&self, page: &mut Builder) -> Result<(), DocumentError> {
        let locale = self.locale();
        page.section(&locale.text("minutes-votes-title"))?;
        if !self.of.body.has_one_person_lists() {
            page.paragraph(&locale.text("minutes-votes-lists"))?;
        }
        let lists = &self.of.result.votes.lists;
        let mut rows: Vec<Row> = lists.iter().flat_map(|list| self.list_rows(list)).collect();
        let total = locale.number(self.of.body.votes());
        let label = locale.text("minutes-votes-total");
        rows.push(Row::of([String::new(), String::new(), label, total]).strong());
        page.table(&Table {
            columns: vec![
                right(locale.text("minutes-list"), 0.5),
                right(locale.text("minutes-number"), 0.6),
                left(locale.text("votes-candidate"), 4.0),
                right(locale.text("votes-votes"), 1.0),
            ],
            label: 2,
            rows,
        })
    }

    /// A list of one is its candidate; a longer list stands above its candidates with all its votes.
    fn list_rows(&self, list: &ListVotes) -> Vec<Row> {
        let locale = self.locale();
        let number = locale.number(list.number.into());
        let is_single = self.of.body.only_candidate(list.number).is_some();
        let mut rows = Vec::new();
        if !is_single {
            let label = self.teller.list(list.number);
            let total = locale.number(list.total());
            rows.push(Row::of([number.clone(), String::new(), label, total]).strong());
        }
        for (candidate, votes) in (1_u32..).zip(&list.candidates) {
            let person = (list.number, candidate);
            let deceased = self.of.result.votes.deceased.contains(&person);
            let mut name = self.teller.name(person);
            if deceased {
                name = locale.say("minutes-deceased", &[("name", name.into())]);
            }
            rows.push(Row::of([
                number.clone(),
                locale.number(candidate.into()),
                name,
                locale.number(*votes),
            ]));
        }
        rows
    }

    pub(super) fn quota(&self, page: &mut Builder) -> Result<(), DocumentError> {
        let locale = self.locale();
        page.section(&locale.text("quota-title"))?;
        let quota = self.of.result.allocation.quota;
        match (quota, &self.of.publication.rules) {
            (Some(quota), AllocationRules::Lists(rules)) => {
                let figure = quota_fraction(quota);
                let figure = figure.map_or_else(String::new, |figure| locale.fraction(figure));
                let values = [
                    ("votes", quota.votes.into()),
                    ("seats", quota.seats.into()),
                    ("quota", figure.into()),
                ];
                page.paragraph(&locale.say("quota-sum", &values))?;
                page.paragraph(&locale.text("quota-exact"))?;
                page.small(&cite(locale, &rules.quota.article))
            }
            _ => page.paragraph(&locale.text("most-votes-text")),
        }
    }
}
