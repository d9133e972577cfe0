use super::*;
use crate::counting::finding::Code;
use crate::counting::sample::{ballot, changed, rules, sound_count};
use proptest::prelude::*;

fn findings_of(count: &StationCount, others: &[ListTotals]) -> Vec<Finding> {
    let (rules, ballot) = (rules(), ballot());
    let checking = Checking {
        rules: &rules,
        ballot: &ballot,
        others,
    };
    check(count, &checking).unwrap()
}

fn codes_of(typed: &str, others: &[ListTotals]) -> Vec<Code> {
    let findings = findings_of(&changed(sound_count(), typed), others);
    findings.iter().map(|finding| finding.code).collect()
}

/// Changes to the sound count that just bring a code, and changes that just do not.
fn check_boundary(code: Code, just: &str, just_not: &str) {
    let (with, without) = (codes_of(just, &[]), codes_of(just_not, &[]));
    assert!(with.contains(&code), "{just}: {with:?}");
    assert!(!without.contains(&code), "{just_not}: {without:?}");
}

fn check_codes(typed: &str, expected: &[Code]) {
    assert_eq!(codes_of(typed, &[]), expected);
}

#[test]
fn a_sound_count_has_no_findings() {
    check_codes("", &[]);
}

#[test]
fn f101_exactly_one_question_on_extra_investigation_is_answered() {
    check_boundary(Code::F101, "investigated=", "investigated= recounted=yes");
    check_codes("recounted=no", &[Code::F101]);
}

#[test]
fn f102_no_question_on_extra_investigation_has_both_answers() {
    check_boundary(Code::F102, "investigated=both", "investigated=yes");
    check_codes("investigated= recounted=both", &[Code::F102]);
}

#[test]
fn f111_each_question_on_differences_is_answered() {
    check_boundary(Code::F111, "unexplained=", "unexplained=yes");
    check_boundary(Code::F111, "other_ballots=", "other_ballots=both");
}

#[test]
fn f112_no_question_on_differences_has_both_answers() {
    check_boundary(Code::F112, "other_ballots=both", "other_ballots=yes");
    check_boundary(Code::F112, "unexplained=both", "unexplained=");
}

#[test]
fn f201_poll_cards_and_proxies_make_the_voters_admitted() {
    check_boundary(Code::F201, "A=901", "A=901 B=99");
}

#[test]
fn f202_the_lists_make_the_votes_on_candidates() {
    check_boundary(Code::F202, "E.1=561", "E.1=561 E.2=399");
}

#[test]
fn f203_candidates_blank_and_invalid_make_the_votes_cast() {
    check_boundary(Code::F203, "F=21", "F=21 G=19");
}

#[test]
fn f204_lists_with_votes_and_no_total_is_one_finding() {
    check_codes("E=", &[Code::F204]);
    check_boundary(Code::F204, "E=0 E.1=0 E.2=1", "E=1 E.1=0 E.2=1");
    check_boundary(Code::F204, "E=0", "E=0 E.1=0 E.2=0");
}

#[test]
fn f301_equal_is_ticked_when_it_is() {
    check_boundary(Code::F301, "H=1001", "H=1000");
    check_boundary(Code::F301, "H=999", "H=999 equal=");
}

#[test]
fn f302_above_is_ticked_when_it_is() {
    check_boundary(Code::F302, "above=ticked", "above=ticked H=1001");
    check_boundary(Code::F302, "above=ticked H=999", "H=999");
}

#[test]
fn f303_below_is_ticked_when_it_is() {
    check_boundary(Code::F303, "below=ticked", "below=ticked H=999");
    check_boundary(Code::F303, "below=ticked H=1001", "H=1001");
}

#[test]
fn f304_exactly_one_comparison_is_ticked() {
    check_codes("equal=", &[Code::F304]);
    check_boundary(Code::F304, "above=ticked", "equal= above=ticked");
}

#[test]
fn f305_nothing_is_above_or_below_when_equal() {
    check_codes("I=1", &[Code::F305]);
    check_boundary(Code::F305, "J=1", "J=1 H=999");
}

#[test]
fn f306_more_ballots_are_the_difference() {
    check_boundary(Code::F306, "H=1002 I=1", "H=1002 I=2");
    check_boundary(Code::F306, "H=1001", "H=999");
}

#[test]
fn f307_nothing_is_below_when_there_are_more() {
    check_boundary(Code::F307, "H=1001 J=1", "H=1001");
}

#[test]
fn f308_fewer_ballots_are_the_difference() {
    check_boundary(Code::F308, "H=998 J=1", "H=998 J=2");
    check_boundary(Code::F308, "H=999", "H=1001");
}

#[test]
fn f309_nothing_is_above_when_there_are_fewer() {
    check_boundary(Code::F309, "H=999 I=1", "H=999");
}

#[test]
fn f310_a_difference_is_explained_or_not() {
    check_boundary(Code::F310, "H=999", "H=999 explained=no");
    check_boundary(Code::F310, "H=1001 explained=both", "explained=both");
}

#[test]
fn f401_a_list_with_votes_and_no_total_is_one_finding() {
    check_codes("2.total=0", &[Code::F401]);
    check_boundary(Code::F401, "2.total=0 2.1=0", "2.total=0 2.1=0 E.2=0");
    check_boundary(Code::F401, "2.total=0 E.2=0", "2.total=1 E.2=0");
}

#[test]
fn f402_the_total_of_a_list_is_the_sum_of_its_candidates() {
    check_codes("1.2=211", &[Code::F402]);
    check_boundary(Code::F402, "1.2=209", "1.2=209 1.1=351");
}

#[test]
fn f403_the_total_of_a_list_is_its_total_in_the_station() {
    check_codes("E.1=559 E.2=401", &[Code::F403, Code::F403]);
    check_boundary(Code::F403, "1.total=559", "1.total=560");
}

#[test]
fn w201_exactly_three_in_a_hundred_blank_is_many() {
    check_codes("F=30 G=10", &[Code::W201]);
    check_boundary(Code::W201, "F=30", "F=29");
    check_boundary(Code::W201, "F=30", "F=30 H=0");
}

#[test]
fn w202_exactly_three_in_a_hundred_invalid_is_many() {
    check_codes("F=10 G=30", &[Code::W202]);
    check_boundary(Code::W202, "G=30", "G=29");
    check_boundary(Code::W202, "G=30", "G=30 H=1001");
}

#[test]
fn w203_exactly_two_in_a_hundred_is_much() {
    check_boundary(Code::W203, "D=98 H=100", "D=99 H=101");
    check_boundary(Code::W203, "D=102 H=100", "D=101 H=100");
}

#[test]
fn w203_fifteen_is_much_in_any_station() {
    check_boundary(Code::W203, "D=1015", "D=1014");
    check_boundary(Code::W203, "D=985", "D=986");
}

#[test]
fn w203_voters_without_any_vote_are_much() {
    check_boundary(Code::W203, "D=1 H=0", "D=0 H=0");
}

#[test]
fn w204_a_station_without_votes_is_worth_a_look() {
    check_boundary(Code::W204, "H=0", "H=1");
}

#[test]
fn w301_more_than_ninety_in_a_hundred_for_one_candidate_is_remarkable() {
    check_boundary(Code::W301, "2.1=901", "2.1=900");
    check_boundary(Code::W301, "2.1=900 H=999", "2.1=900 H=0");
}

#[test]
fn w301_the_only_candidate_of_a_body_is_not_remarkable() {
    let ballot = BallotShape {
        wijkraad: "pernis".to_owned(),
        lists: BTreeMap::from([(2, 1)]),
    };
    let rules = rules();
    let checking = Checking {
        rules: &rules,
        ballot: &ballot,
        others: &[],
    };
    let typed = "investigated=no unexplained=no other_ballots=no A=1000 D=1000 E.2=960 E=960 F=20 G=20 \
                 H=1000 equal=ticked 2.1=960 2.total=960";
    let count = changed(StationCount::empty(12, &ballot), typed);
    assert_eq!(check(&count, &checking).unwrap(), []);
}

fn check_absence(here: &str, others: &[[(u32, u64); 2]], expected: &[Code]) {
    let others: Vec<ListTotals> = others.iter().map(|totals| (*totals).into()).collect();
    let warnings = codes_of(here, &others);
    assert_eq!(warnings, expected);
}

const WITHOUT_LIST_2: &str = "E.2=0 2.1=0 2.total=0 E.1=960 1.1=480 1.2=480 1.total=960";

#[test]
fn w301_a_list_absent_here_alone_is_remarkable() {
    check_absence(
        WITHOUT_LIST_2,
        &[[(1, 5), (2, 1)], [(1, 0), (2, 7)]],
        &[Code::W301],
    );
}

#[test]
fn w301_a_list_absent_elsewhere_too_is_not() {
    check_absence(WITHOUT_LIST_2, &[[(1, 5), (2, 1)], [(1, 9), (2, 0)]], &[]);
}

#[test]
fn w301_without_other_stations_no_list_is_absent() {
    check_absence(WITHOUT_LIST_2, &[], &[]);
}

#[test]
fn w301_one_vote_here_is_enough() {
    check_absence(
        "E.2=1 2.1=1 2.total=1 E.1=959 1.1=480 1.2=479 1.total=959",
        &[[(1, 5), (2, 1)]],
        &[],
    );
}

#[test]
fn a_bad_count_shows_everything_at_once_in_the_order_of_the_codes() {
    check_codes(
        "investigated=both recounted=no unexplained= other_ballots=both A=1 D=900 E=900 I=1 J=1 \
         above=ticked below=ticked G=30 F=30 1.total=0 2.total=950 2.1=950",
        &[
            Code::F101,
            Code::F102,
            Code::F111,
            Code::F112,
            Code::F201,
            Code::F202,
            Code::F203,
            Code::F301,
            Code::F303,
            Code::F304,
            Code::F306,
            Code::F307,
            Code::F310,
            Code::F401,
            Code::F403,
            Code::W201,
            Code::W202,
            Code::W203,
            Code::W301,
        ],
    );
}

#[test]
fn a_finding_names_its_fields_and_figures() {
    let findings = findings_of(&changed(sound_count(), "1.2=211"), &[]);
    let (first, second, total) = (
        Field::candidate(1, 1),
        Field::candidate(1, 2),
        Field::list_total(1),
    );
    let figures = [
        Figure::Entered(first, 350),
        Figure::Entered(second, 211),
        Figure::Entered(total, 560),
        Figure::Total(crate::counting::Sum::Candidates(1), 561),
    ];
    assert_eq!(
        findings,
        [Finding::new(Code::F402, &[first, second, total], &figures)]
    );
}

#[test]
fn a_regulation_without_consistency_checks_still_warns() {
    let (mut rules, ballot) = (rules(), ballot());
    rules.consistency.value = false;
    let checking = Checking {
        rules: &rules,
        ballot: &ballot,
        others: &[],
    };
    let findings = check(&changed(sound_count(), "A=1 H=0"), &checking).unwrap();
    let codes: Vec<_> = findings.iter().map(|finding| finding.code).collect();
    assert_eq!(codes, [Code::W203, Code::W204]);
}

fn filled(numbers: &[u64], answers: &[u8]) -> StationCount {
    let mut count = StationCount::empty(12, &ballot());
    let mut numbers = numbers.iter().cycle();
    let mut answers = answers.iter().cycle();
    for field in count.fields() {
        let pick = answers.next().copied().unwrap_or_default();
        let value = match field.empty_value() {
            Value::Number(_) => Value::Number(numbers.next().copied().unwrap_or_default()),
            Value::Answer(_) => Value::Answer(
                [Answer::Unanswered, Answer::Yes, Answer::No, Answer::Both][usize::from(pick % 4)],
            ),
            Value::Tick(_) => Value::Tick(pick % 2 == 1),
        };
        assert!(count.set(field, value));
    }
    count
}

/// A count in which every figure follows from the votes and voters.
fn consistent(votes: [u64; 5], more: bool, apart: u64) -> StationCount {
    let [one, two, three, blank, invalid] = votes;
    let (of_1, cast) = (one + two, votes.iter().sum::<u64>());
    let apart = if more { apart.min(cast) } else { apart };
    let admitted = if more { cast - apart } else { cast + apart };
    let tick = match (apart, more) {
        (0, _) => "equal=ticked".to_owned(),
        (_, true) => format!("above=ticked I={apart} explained=no"),
        (_, false) => format!("below=ticked J={apart} explained=yes"),
    };
    changed(
        StationCount::empty(12, &ballot()),
        &format!(
            "investigated=no unexplained=no other_ballots=no A={admitted} D={admitted} E.1={of_1} \
             E.2={three} E={} F={blank} G={invalid} H={cast} {tick} 1.1={one} 1.2={two} \
             1.total={of_1} 2.1={three} 2.total={three}",
            of_1 + three
        ),
    )
}

proptest! {
    #[test]
    fn no_numbers_make_the_checks_panic(
        numbers in prop::collection::vec(prop_oneof![0..3_u64, any::<u64>(), 999_999_990..1_000_000_010_u64], 1..20),
        answers in prop::collection::vec(any::<u8>(), 1..9),
    ) {
        let (mut rules, ballot) = (rules(), ballot());
        rules.maximum_number.value = u64::MAX;
        let checking = Checking { rules: &rules, ballot: &ballot, others: &[] };
        prop_assert!(check(&filled(&numbers, &answers), &checking).is_ok());
    }

    #[test]
    fn findings_come_in_the_order_of_the_codes(
        numbers in prop::collection::vec(0..4_u64, 1..20),
        answers in prop::collection::vec(any::<u8>(), 1..9),
    ) {
        let findings = findings_of(&filled(&numbers, &answers), &[]);
        prop_assert!(findings.is_sorted_by_key(|finding| finding.code));
    }

    #[test]
    fn a_count_without_errors_has_no_error_codes(
        votes in prop::array::uniform5(0..5000_u64), more in any::<bool>(), apart in 0..40_u64,
    ) {
        let findings = findings_of(&consistent(votes, more, apart), &[]);
        prop_assert!(findings.iter().all(|finding| !finding.code.is_error()), "{findings:?}");
    }
}
