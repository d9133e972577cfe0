//! From what was ruled to what the minutes say.

use super::candidacy::{Candidacy, Grounds};
use super::seats::BodySeats;
use crate::documents::{
    BodySaid, CandidateSaid, FindingSaid, ListSaid, OmissionSaid, RefusedSaid, WhySaid,
};
use crate::error::AppError;
use crate::store::registration::Body;
use crate::store::registration::validity::BodyOutcome;
use election::ballot::{Drawn, decide_joint_list};
use election::registration::correction::{Candidacies, Candidacy as Standing};
use election::registration::course::Verdict;
use election::reglement::Reglement;
use std::collections::{BTreeMap, BTreeSet};

/// What holds for one candidacy after a session.
#[derive(Debug, Clone)]
pub(super) struct Ruled<'c> {
    pub(super) candidacy: &'c Candidacy,
    pub(super) body: String,
    pub(super) list: Option<String>,
    pub(super) verdict: Verdict,
    pub(super) strikes_aanduiding: bool,
    pub(super) grounds: Grounds,
    pub(super) reason: String,
    pub(super) article: String,
}

impl Ruled<'_> {
    fn why(&self) -> WhySaid {
        let words = [self.grounds.reason.as_str(), &self.reason];
        let words: Vec<&str> = words.into_iter().filter(|text| !text.is_empty()).collect();
        WhySaid {
            findings: self.grounds.findings.clone(),
            omissions: self.grounds.omissions.clone(),
            reason: words.join(" "),
            article: self.article.clone(),
        }
    }

    fn said(&self) -> CandidateSaid {
        let aanduiding = &self.candidacy.content.details.aanduiding;
        let why = WhySaid {
            findings: Vec::new(),
            omissions: Vec::new(),
            ..self.why()
        };
        CandidateSaid {
            name: self.candidacy.name(),
            aanduiding: match self.strikes_aanduiding {
                true => String::new(),
                false => aanduiding.clone(),
            },
            struck: self.strikes_aanduiding.then(|| (aanduiding.clone(), why)),
        }
    }
}

/// Whether the lot puts lists in order; otherwise everybody stands alone.
pub(super) fn draws_lists(reglement: &Reglement) -> bool {
    let rules = reglement.ballot.as_ref();
    rules.is_some_and(|rules| rules.drawn.value == Drawn::Lists)
}

/// Everybody by the key of the application, to see which bodies a correction touches.
pub(super) fn standings(ruled: &[Ruled<'_>]) -> Candidacies {
    let standings = ruled.iter().map(|one| {
        let standing = Standing {
            body: one.body.clone(),
            list: one.list.clone(),
            valid: one.verdict == Verdict::Valid,
        };
        (one.candidacy.id().to_owned(), standing)
    });
    standings.collect()
}

/// Every body with its candidates.
pub(super) fn bodies_said(
    ruled: &[Ruled<'_>],
    (reglement, lists): (&Reglement, &BTreeMap<String, String>),
    (seats, affected): (&[BodySeats], &BTreeSet<String>),
) -> Vec<BodySaid> {
    let bodies = seats.iter().map(|one| {
        let of_body: Vec<&Ruled<'_>> = ruled
            .iter()
            .filter(|ruled| ruled.body == one.body.code)
            .collect();
        let refused = of_body.iter().filter(|one| one.verdict == Verdict::Invalid);
        BodySaid {
            planned: one.shortage.planned,
            seats: one.found().clone(),
            lists: lists_said(&of_body, (reglement, lists)),
            refused: refused
                .map(|one| RefusedSaid {
                    name: one.candidacy.name(),
                    why: one.why(),
                })
                .collect(),
            affected: affected.contains(&one.body.code),
            body: one.body.clone(),
        }
    });
    bodies.collect()
}

fn lists_said(
    of_body: &[&Ruled<'_>],
    (reglement, names): (&Reglement, &BTreeMap<String, String>),
) -> Vec<ListSaid> {
    let mut grouped: BTreeMap<&str, Vec<&Ruled<'_>>> = BTreeMap::new();
    for one in of_body.iter().filter(|one| one.verdict == Verdict::Valid) {
        let entrant = one.list.as_deref().unwrap_or(one.candidacy.id());
        grouped.entry(entrant).or_default().push(one);
    }
    let mut said: Vec<ListSaid> = grouped
        .into_iter()
        .map(|(entrant, mut members)| {
            members.sort_by_key(|one| one.candidacy.application.position);
            let fell = of_body
                .iter()
                .any(|one| one.verdict == Verdict::Invalid && one.list.as_deref() == Some(entrant));
            let rules = reglement.ballot.as_ref().filter(|_| fell);
            ListSaid {
                name: names.get(entrant).cloned().unwrap_or_default(),
                outcome: rules.and_then(|rules| decide_joint_list(members.len() as u64, rules)),
                candidates: members.into_iter().map(Ruled::said).collect(),
            }
        })
        .collect();
    // Before the draw no order says more than the alphabet.
    said.sort_by_cached_key(|list| {
        let first = list.candidates.first().map(|one| one.name.to_lowercase());
        (list.name.to_lowercase(), first)
    });
    said
}

/// What the examination found about every candidacy.
pub(super) fn findings_said(
    ruled: &[Ruled<'_>],
    bodies: &[BodySeats],
) -> Result<Vec<FindingSaid>, AppError> {
    let named: BTreeMap<&str, &Body> = bodies
        .iter()
        .map(|one| (one.body.code.as_str(), &one.body))
        .collect();
    let mut found = Vec::with_capacity(ruled.len());
    for one in ruled {
        let body = named
            .get(one.body.as_str())
            .ok_or_else(|| AppError::Missing {
                what: "body of the election",
                key: one.body.clone(),
            })?;
        let omissions = one.candidacy.course.omissions().iter();
        found.push(FindingSaid {
            body: (*body).clone(),
            name: one.candidacy.name(),
            omissions: omissions
                .map(|omission| OmissionSaid {
                    preset: omission.preset.clone(),
                    until: omission.until,
                    repaired: omission.repaired,
                })
                .collect(),
            proposal: one.candidacy.course.proposal(),
        });
    }
    let place = |code: &str| bodies.iter().position(|one| one.body.code == code);
    found.sort_by_cached_key(|one| place(&one.body.code));
    Ok(found)
}

/// What the session means for every body, as it is stored.
pub(super) fn outcomes(seats: &[BodySeats], affected: &BTreeSet<String>) -> Vec<BodyOutcome> {
    let outcomes = seats.iter().map(|one| BodyOutcome {
        body: one.body.code.clone(),
        valid: one.valid,
        invalid: one.invalid,
        seats: one.found().outcome.seats,
        drawn: one.found().outcome.drawn,
        vote: one.found().outcome.vote,
        affected: affected.contains(&one.body.code),
    });
    outcomes.collect()
}
