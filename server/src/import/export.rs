//! What is stored, as files that can be read again.

use super::kind::Kind;
use super::known::Known;
use super::write::write;
use crate::store::ListKind;
use std::borrow::Cow;

type Cells<'k> = Vec<Cow<'k, str>>;

/// What is stored of one kind.
#[must_use]
pub fn export(kind: Kind, known: &Known) -> Vec<u8> {
    let rows: Box<dyn Iterator<Item = Cells<'_>>> = match kind {
        Kind::Lists => Box::new(known.lists().map(|(body, list)| {
            let kind = list.kind.word();
            vec![
                body.into(),
                number(list.number),
                (&list.name).into(),
                kind.into(),
            ]
        })),
        Kind::Candidates => Box::new(candidates(known)),
        Kind::Stations => Box::new(known.stations.values().map(|one| {
            vec![
                (&one.body).into(),
                number(one.number),
                (&one.name).into(),
                (&one.street).into(),
                (&one.house_number).into(),
                (&one.postcode).into(),
                number(one.voters),
            ]
        })),
        Kind::Counts => Box::new(known.counts.iter().map(|one| {
            let key = [one.station, one.list, one.candidate].map(number);
            [&key[..], &[number(one.votes)]].concat()
        })),
        Kind::Totals => Box::new(known.totals.values().map(|one| {
            let (voters, votes) = (
                [one.poll_cards, one.proxies, one.admitted],
                [one.candidate_votes, one.blank, one.invalid, one.votes_cast],
            );
            let differences = [one.more_ballots, one.fewer_ballots];
            let letters = voters.iter().chain(&votes).chain(&differences);
            let letters = letters.map(|letter| number(*letter));
            [number(one.station)].into_iter().chain(letters).collect()
        })),
    };
    write(kind.columns(), rows)
}

/// A file with a header and nothing below it.
#[must_use]
pub fn template(kind: Kind) -> Vec<u8> {
    write(kind.columns(), [])
}

fn candidates(known: &Known) -> impl Iterator<Item = Cells<'_>> {
    known.lists().flat_map(|(body, list)| {
        list.candidates.iter().map(move |one| {
            let texts = [
                &one.initials,
                &one.first_name,
                &one.prefix,
                &one.last_name,
                &one.aanduiding,
                &one.locality,
            ];
            let key = [body.into(), number(list.number), number(one.number)];
            key.into_iter()
                .chain(texts.into_iter().map(Cow::from))
                .collect()
        })
    })
}

fn number<'k>(number: impl Into<u64>) -> Cow<'k, str> {
    number.into().to_string().into()
}

impl ListKind {
    /// The word for it in a file.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Persoonlijk => "persoonlijk",
            Self::Collectief => "collectief",
        }
    }
}
