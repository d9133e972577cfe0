//! F201 to F204: the sums of voters and of votes.

use super::entered;
use crate::counting::count::{StationCount, sum};
use crate::counting::field::Field;
use crate::counting::finding::{Code, Figure, Finding, Sum};

pub(super) fn check(count: &StationCount) -> Vec<Finding> {
    let (voters, votes) = (&count.voters, &count.votes);
    let admitted = sum([voters.poll_cards, voters.proxies]);
    let of_lists = sum(votes.of_lists.values().copied());
    let cast = sum([votes.on_candidates, votes.blank, votes.invalid]);
    let e_left_out = of_lists != 0 && votes.on_candidates == 0;

    let voters = [Field::PollCards, Field::Proxies, Field::Admitted];
    let lists: Vec<Field> = votes
        .of_lists
        .keys()
        .map(|&list| Field::VotesOfList(list))
        .collect();
    let lists = [&lists[..], &[Field::VotesOnCandidates]].concat();
    let votes_cast = [
        Field::VotesOnCandidates,
        Field::Blank,
        Field::Invalid,
        Field::Cast,
    ];
    let tests = [
        (
            admitted != count.voters.admitted,
            Code::F201,
            &voters[..],
            Figure::Total(Sum::Voters, admitted),
        ),
        (
            !e_left_out && of_lists != votes.on_candidates,
            Code::F202,
            &lists,
            Figure::Total(Sum::Lists, of_lists),
        ),
        (
            !e_left_out && cast != votes.cast,
            Code::F203,
            &votes_cast,
            Figure::Total(Sum::Votes, cast),
        ),
        (
            e_left_out,
            Code::F204,
            &lists,
            Figure::Total(Sum::Lists, of_lists),
        ),
    ];
    let holding = tests.into_iter().filter(|(holds, ..)| *holds);
    holding
        .map(|(_, code, fields, total)| {
            let mut figures = entered(count, fields);
            figures.push(total);
            Finding::new(code, fields, &figures)
        })
        .collect()
}
