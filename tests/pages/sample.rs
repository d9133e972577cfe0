//! Three small bodies, one in each state, with outcomes that follow from their votes.

use chrono::NaiveDate;
use election::allocation::{Ask, Completed, Purpose, Quota, Standing, Step, StepKind, Tied};
use election::article::{Article, Certainty};
use election::decision::{Decision, Ground};
use election::fraction::Fraction;
use election::reglement::Reglement;
use server::publication::{
    Altered, Basis, Body, BodyKind, Candidate, Member, Minutes, Next, Person, Publication, Stage,
};
use succession::rules::{Policy, Reason};
use succession::successor::{Consideration, Filling, Outcome, Proposal, Verdict, Why};

/// The publication of the sample.
pub(crate) fn publication() -> Publication {
    let reglement = Reglement::named("rotterdam-2026").unwrap().unwrap();
    Publication {
        day: NaiveDate::from_ymd_opt(2026, 3, 18).unwrap(),
        reglement: reglement.title,
        rules: reglement.allocation,
        official: false,
        bodies: vec![established(), ready(), waiting()],
    }
}

/// Two seats, 10 votes, quota 5: one full seat and one by remainder.
fn established() -> Body {
    let elected = vec![(1, 1), (2, 1)];
    let step = |kind, list, candidate, value| Step {
        kind,
        article: article("Kieswet P 8"),
        list,
        candidate,
        from: None,
        places: 1,
        value: Some(Fraction::whole(value)),
        lot: false,
    };
    let stage = Stage::Established(Completed {
        quota: Some(Quota {
            votes: 10,
            seats: 2,
        }),
        seats: vec![(1, 1), (2, 1), (3, 0)],
        elected,
        ranking: vec![(1, vec![1]), (2, vec![1]), (3, vec![1])],
        empty: 0,
        steps: vec![
            step(StepKind::Full, 1, None, 5),
            step(StepKind::LargestRemainder, 2, None, 4),
            step(StepKind::Preference, 1, Some(1), 5),
            step(StepKind::Preference, 2, Some(1), 4),
        ],
        standings: [(1, 5, 1), (2, 4, 1), (3, 1, 0)].map(standing).to_vec(),
    });
    let since = NaiveDate::from_ymd_opt(2026, 4, 22).unwrap();
    let member = |person| Member {
        person: Some(person),
        basis: Basis::Elected,
        since,
        name: None,
    };
    Body {
        minutes: Some(minutes()),
        members: vec![member((1, 1)), member((2, 1))],
        next: vec![next((1, 1)), next((2, 1))],
        draws: Vec::new(),
        ..body("pernis", "Pernis", (BodyKind::Dorpsraad, "Pernis"), stage)
    }
}

/// A file that is no PDF: pages send it as it is.
pub(crate) fn minutes() -> Minutes {
    Minutes {
        sha256: "5d".repeat(32),
        bytes: (*b"%PDF-1.7 stored bytes").into(),
    }
}

fn ready() -> Body {
    body(
        "heijplaat",
        "Heijplaat",
        (BodyKind::Wijkraad, "Charlois"),
        Stage::Ready,
    )
}

fn waiting() -> Body {
    let ask = Ask {
        tied: Tied::Lists {
            options: vec![2, 3],
        },
        purpose: Purpose::ResidualSeat,
        places: 1,
        article: article("Kieswet P 8"),
        value: Fraction::whole(4),
        standings: vec![(1, 5, 1), (2, 4, 0), (3, 4, 0)],
    };
    let stage = Stage::LotRequired {
        ask,
        steps: Vec::new(),
    };
    Body {
        altered: vec![Altered {
            person: (3, 1),
            published: 3,
        }],
        ..body(
            "tarwewijk",
            "Tarwewijk",
            (BodyKind::Wijkraad, "Charlois"),
            stage,
        )
    }
}

fn body(code: &str, name: &str, (kind, gebied): (BodyKind, &str), stage: Stage) -> Body {
    let names = ["Ayşe Yılmaz-Öztürk", "Piet 't Hoen", "Łucja <b>Żółć</b>"];
    let candidate = |((name, list), votes): ((&str, u32), u64)| Candidate {
        person: (list, 1),
        name: name.to_owned(),
        votes,
        deceased: false,
    };
    Body {
        code: code.to_owned(),
        name: name.to_owned(),
        gebied: gebied.to_owned(),
        kind,
        seats: 2,
        altered: Vec::new(),
        candidates: names
            .into_iter()
            .zip(1..)
            .zip([5, 4, 1])
            .map(candidate)
            .collect(),
        stage,
        version: None,
        minutes: None,
        files: Vec::new(),
        members: Vec::new(),
        next: Vec::new(),
        draws: Vec::new(),
    }
}

fn next(member: Person) -> Next {
    let comes = |verdict, person| Ground {
        finding: Consideration { person, verdict },
        article: article("Kieswet W 1"),
    };
    let filling = Filling::Appointed {
        person: (3, 1),
        route: Policy::OtherList,
    };
    let own_seat = Verdict::PassedOver(Why::Person(Reason::OwnSeat));
    let decision = Decision {
        outcome: filling,
        grounds: vec![comes(own_seat, member), comes(Verdict::Appointed, (3, 1))],
    };
    let proposal = Proposal {
        decision,
        article: article("Kieswet W 4"),
        steps: Vec::new(),
        compared: None,
    };
    Next {
        member,
        outcome: Outcome::Proposed(vec![proposal]),
    }
}

fn standing((list, votes, held): (u32, u64, u64)) -> Standing {
    Standing {
        list,
        votes,
        full: votes / 5,
        remainder: Fraction::whole(votes % 5),
        meets_share: votes >= 4,
        held,
        majority_seat: false,
    }
}

fn article(modelled_on: &str) -> Article {
    Article {
        name: "".into(),
        modelled_on: modelled_on.into(),
        certainty: Certainty::Inferred,
    }
}
