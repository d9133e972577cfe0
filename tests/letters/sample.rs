//! Five lists for seven seats, with the figures of the worked example in docs/formats.md; and letters about them.

use chrono::{DateTime, NaiveDate, Utc};
use election::allocation::{
    AllocationRules, ListVotes, Outcome as Allocated, Replay, Votes, allocate,
};
use election::article::Article;
use election::reglement::Reglement;
use election::result::DrawnLot;
use election::terms::TermRules;
use server::documents::{DecisionOf, Letter, LetterLot, NoticeGround, NoticeOf};
use server::letter_texts::LetterTexts;
use server::locale::Locale;
use server::publication::{Body, BodyKind, Candidate, Publication, Stage};
use server::store::LotMethod;
use std::collections::{BTreeMap, BTreeSet};
use succession::acceptance::{Occasion, PaperFinding, Papers, assess_papers};
use succession::deadlines::{answer_by, decide_by, installation_day, object_by};
use succession::rules::{CauseKind, Policy, Reason, SuccessionRules};
use succession::successor::{Outcome, Person, Proposal, Situation, VacantSeat, decide_successor};

const LISTS: [&[u64]; 5] = [
    &[150, 60, 50],
    &[100, 50, 30, 10],
    &[60, 30, 14],
    &[76],
    &[40, 30],
];
const NAMES: [(&str, [&str; 4]); 5] = [
    ("Yılmaz-Öztürk", ["Şükrü", "Ğülay", "Zoë", ""]),
    ("van Świątek", ["Wojciech", "Łucja", "Renée", "Đorđe"]),
    ("Çelik", ["İbrahim", "Noor", "Piet", ""]),
    ("’t Hoen", ["Aafke", "", "", ""]),
    ("Brûlée", ["Jan", "Els", "", ""]),
];

/// The address of the page of who gets a letter.
pub(crate) const OWN_PAGE: &str = "https://wijkraden.example/lid/wr2026";

pub(crate) fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

pub(crate) fn rules() -> SuccessionRules {
    SuccessionRules::named("rotterdam-2026").unwrap().unwrap()
}

fn reglement(name: &str) -> Reglement {
    Reglement::named(name).unwrap().unwrap()
}

fn votes() -> Votes {
    let lists = (1..).zip(LISTS);
    Votes {
        seats: 7,
        lists: lists
            .map(|(number, candidates)| ListVotes {
                number,
                candidates: candidates.to_vec(),
            })
            .collect(),
        deceased: BTreeSet::new(),
    }
}

fn candidates(votes: &Votes) -> Vec<Candidate> {
    let mut all = Vec::new();
    for (list, (last, first)) in votes.lists.iter().zip(NAMES) {
        for ((number, votes), first) in (1..).zip(&list.candidates).zip(first) {
            all.push(Candidate {
                person: (list.number, number),
                name: format!("{first} {last}"),
                votes: *votes,
                deceased: false,
            });
        }
    }
    all
}

/// A letter about the body, known by this reference.
pub(crate) fn letter(reference: &str, on: &str) -> Letter {
    let (votes, rules) = (votes(), reglement("rotterdam-2026").allocation);
    let Ok(Allocated::Completed(completed)) = allocate(&votes, &rules, day("2026-03-18"), &[])
    else {
        panic!("the worked example asks for no lot");
    };
    Letter {
        publication: Publication {
            day: day("2026-03-18"),
            reglement: "Kiesreglement wijkraden 2026".to_owned(),
            rules,
            official: true,
            bodies: Vec::new(),
        },
        election: "Proefverkiezing".to_owned(),
        body: Body {
            code: "oud-charlois".to_owned(),
            name: "Oud-Charlois".to_owned(),
            gebied: "Charlois".to_owned(),
            kind: BodyKind::Wijkraad,
            seats: 7,
            altered: Vec::new(),
            candidates: candidates(&votes),
            stage: Stage::Established(completed),
            minutes: None,
            files: Vec::new(),
            members: Vec::new(),
            next: Vec::new(),
            draws: Vec::new(),
            version: None,
        },
        reference: reference.to_owned(),
        on: day(on),
        made_at: DateTime::<Utc>::UNIX_EPOCH,
        texts: texts(),
        template: 3,
        own_page: Some(OWN_PAGE.to_owned()),
    }
}

/// What the griffie wrote around it.
fn texts() -> LetterTexts {
    LetterTexts {
        sender: "Griffie\nCoolsingel 40".to_owned(),
        salutation: "Beste Şükrü,".to_owned(),
        opening: "Fijn dat u meedoet.\n\nLees verder.".to_owned(),
        closing: "Met vriendelijke groet".to_owned(),
        contact: "Bel 14 010.".to_owned(),
    }
}

/// The notice to this candidate, on that day.
pub(crate) fn notice(person: Person, ground: NoticeGround, on: &str) -> NoticeOf {
    let (rules, terms) = (rules(), TermRules::built_in().unwrap());
    let occasion = match ground {
        NoticeGround::Elected { .. } => Occasion::Election,
        NoticeGround::Successor { .. } => Occasion::Vacancy,
        NoticeGround::Temporary { .. } => Occasion::Temporary,
    };
    let asked = assess_papers(Papers::default(), &rules.acceptance).grounds;
    let letter = letter("wr2026/oud-charlois/benoeming/1", on);
    NoticeOf {
        name: letter.body.candidate(person).unwrap().name.clone(),
        letter,
        stood_as: Some(person),
        entry: match ground {
            NoticeGround::Elected { established_on } => {
                Some(installation_day(established_on, &rules.installation).unwrap())
            }
            NoticeGround::Successor { .. } | NoticeGround::Temporary { .. } => None,
        },
        ground,
        article: rules.appointment.successor.article.clone(),
        until: answer_by(occasion, day(on), &rules.acceptance, &terms).unwrap(),
        enclosures: asked
            .into_iter()
            .map(|ground| match ground.finding {
                PaperFinding::Received(paper) | PaperFinding::Missing(paper) => {
                    election::decision::Ground {
                        finding: paper,
                        article: ground.article,
                    }
                }
            })
            .collect(),
        silence: Some(rules.acceptance.silence_refuses.article.clone()),
        withdrawal: Some(rules.acceptance.withdrawable_until_admission.article),
    }
}

pub(crate) fn elected() -> NoticeGround {
    NoticeGround::Elected {
        established_on: day("2026-03-25"),
    }
}

pub(crate) fn successor(cause: CauseKind) -> NoticeGround {
    NoticeGround::Successor {
        decided_on: day("2027-05-03"),
        cause,
        vacant_on: day("2027-04-20"),
        route: Some(Policy::OtherList),
    }
}

/// Who follows candidate 1 of list 4, who has nobody below, when these cannot.
pub(crate) fn proposal(policies: &[Policy], bars: &[(Person, Reason)]) -> Proposal {
    let rules = rules();
    let letter = letter("", "2027-05-03");
    let completed = letter.body.completed().unwrap();
    let votes = votes();
    let situation = Situation {
        votes: &votes,
        allocation: completed,
        allocation_rules: &letter.publication.rules,
        rules: &rules,
        policies,
        members: completed.elected.iter().copied().collect(),
        transfers: Vec::new(),
        bars: bars.iter().copied().collect(),
    };
    match decide_successor(&situation, VacantSeat::Of((4, 1)), &mut Replay::new(&[])).unwrap() {
        Outcome::Proposed(mut proposals) => proposals.remove(0),
        Outcome::LotRequired { ask, .. } => panic!("{ask:?}"),
    }
}

/// Everybody who is not elected is barred for this reason.
pub(crate) fn everybody_barred(reason: Reason) -> Vec<(Person, Reason)> {
    let persons = [(1, 1), (1, 2), (1, 3), (2, 1), (2, 2), (2, 3), (2, 4)];
    let more = [(3, 1), (3, 2), (3, 3), (5, 1), (5, 2)];
    let all = persons.into_iter().chain(more);
    all.map(|person| (person, reason)).collect()
}

/// The decision on the seat of candidate 1 of list 4.
pub(crate) fn decision(cause: CauseKind, proposal: Proposal) -> DecisionOf {
    let (rules, terms) = (rules(), TermRules::built_in().unwrap());
    let on = day("2027-05-03");
    DecisionOf {
        letter: letter("wr2026/oud-charlois/vacature/1/2", "2027-05-03"),
        seat: 7,
        cause,
        cause_article: rules.causes.rule(cause).article.clone(),
        vacant_on: day("2027-04-20"),
        known_on: day("2027-04-21"),
        left_by: Some("Aafke ’t Hoen".to_owned()),
        drawn: None,
        decide_by: decide_by(day("2027-04-21"), &rules.appointment, &terms).unwrap(),
        proposal,
        order: server::wording::Reason {
            sentence: "De volgorde van het reglement: dezelfde lijst.".to_owned(),
            article: "artikel 9 van het besluit".to_owned(),
        },
        lots: Vec::new(),
        reason: String::new(),
        object_by: object_by(on, &rules.appointment, &terms).unwrap(),
    }
}

/// Three persons with as many votes for one seat: the question, the lot drawn for it, and who comes in.
pub(crate) fn drawn_lot() -> (LetterLot, Proposal) {
    let AllocationRules::MostVotes(rules) = reglement("rotterdam-2022").allocation else {
        panic!("2022 goes by most votes");
    };
    let rules = AllocationRules::MostVotes(rules);
    let succession = SuccessionRules::named("rotterdam-2022").unwrap().unwrap();
    let votes = Votes {
        seats: 1,
        lists: (1..)
            .zip([90, 20, 20, 20])
            .map(|(number, votes)| ListVotes {
                number,
                candidates: vec![votes],
            })
            .collect(),
        deceased: BTreeSet::new(),
    };
    let Ok(Allocated::Completed(completed)) = allocate(&votes, &rules, day("2026-03-18"), &[])
    else {
        panic!("the one with 90 is elected");
    };
    let situation = Situation {
        votes: &votes,
        allocation: &completed,
        allocation_rules: &rules,
        rules: &succession,
        policies: &[Policy::MostVotes],
        members: completed.elected.iter().copied().collect(),
        transfers: Vec::new(),
        bars: BTreeMap::new(),
    };
    let seat = VacantSeat::Of((1, 1));
    let asked = decide_successor(&situation, seat, &mut Replay::new(&[])).unwrap();
    let Outcome::LotRequired { ask, .. } = asked else {
        panic!("three are tied");
    };
    let lot = LetterLot {
        drawn: 3,
        asked: ask,
        method: LotMethod::Physical,
        drawn_by: "de voorzitter".to_owned(),
        witnesses: "twee leden".to_owned(),
    };
    let lots: [DrawnLot; 1] = [DrawnLot {
        drawn: lot.drawn,
        asked: Some(lot.asked.clone()),
    }];
    let found = decide_successor(&situation, seat, &mut Replay::new(&lots)).unwrap();
    let Outcome::Proposed(mut proposals) = found else {
        panic!("the lot was drawn");
    };
    (lot, proposals.remove(0))
}

pub(crate) fn cited(article: &Article) -> String {
    server::wording::article::cite(Locale::Dutch, article)
}
