//! Every wrong file is refused with what is wrong in it, and all that is wrong at once.

use super::sample::{Council, PLAIN, Style, council};
use server::import::eml::{EmlProblem, Missing, Wrong, gather};

fn small() -> Council {
    council("Schiermonnikoog")
}

/// The files of a small council, with the one of that name made anew.
fn with(name: &str, bytes: Vec<u8>) -> Vec<EmlProblem> {
    let mut files = PLAIN.files(&small());
    files
        .iter_mut()
        .filter(|file| file.0 == name)
        .for_each(|file| file.1.clone_from(&bytes));
    gather(&files).unwrap_err()
}

/// The same with a text of the file replaced by another.
fn replaced(name: &str, from: &str, to: &str) -> Vec<EmlProblem> {
    let files = PLAIN.files(&small());
    let (_, bytes) = files.iter().find(|file| file.0 == name).unwrap();
    let text = String::from_utf8(bytes.clone()).unwrap();
    assert!(text.contains(from), "{from}");
    with(name, text.replacen(from, to, 1).into_bytes())
}

fn only(problems: &[EmlProblem], file: &str) -> Wrong {
    let [problem] = problems else {
        panic!("one problem expected: {problems:?}");
    };
    assert_eq!(problem.file, file);
    problem.wrong.clone()
}

const LISTS: &str = "lijsten.eml.xml";
const COUNT: &str = "telling.eml.xml";
const DEFINITION: &str = "definitie.eml.xml";

#[test]
fn an_error_page_that_was_saved_is_refused_as_a_page() {
    let page = b"<!DOCTYPE html>\n<html><title>404 Not Found</title></html>".to_vec();
    assert_eq!(only(&with(COUNT, page), COUNT), Wrong::Html);
}

#[test]
fn a_file_of_another_municipality_says_so() {
    let other = PLAIN.count(&council("Ameland"));
    let problems = with(COUNT, other.into_bytes());
    let of_count = problems.iter().find(|one| one.file == COUNT).unwrap();
    let Wrong::Lonely {
        municipality,
        missing,
        others,
        ..
    } = &of_count.wrong
    else {
        panic!("{of_count:?}");
    };
    assert_eq!(municipality, "0060");
    assert_eq!(missing, &[Missing::Definition, Missing::Lists]);
    assert_eq!(others, &[("GR2022".to_owned(), small().code)]);
    assert_eq!(problems.len(), 3);
}

#[test]
fn a_file_of_another_election_says_so() {
    let problems = replaced(COUNT, "Id=\"GR2022\"", "Id=\"GR2026\"");
    let of_count = problems.iter().find(|one| one.file == COUNT).unwrap();
    assert!(
        matches!(&of_count.wrong, Wrong::Lonely { election, others, .. }
            if election == "GR2026" && others[0].0 == "GR2022")
    );
}

#[test]
fn another_day_of_the_vote_is_refused() {
    let problems = replaced(LISTS, "ElectionDate>2022-03-16", "ElectionDate>2022-03-17");
    assert!(matches!(only(&problems, LISTS), Wrong::OtherDay { .. }));
}

#[test]
fn votes_for_a_list_that_is_not_on_the_ballot_are_refused() {
    let mut more = small();
    more.lists.push((9, vec![4, 1]));
    let problems = with(COUNT, PLAIN.count(&more).into_bytes());
    // In the total and in both stations.
    assert_eq!(problems.len(), 3);
    let unit = None;
    assert_eq!(problems[0].wrong, Wrong::UnknownList { unit, list: 9 });
}

#[test]
fn votes_for_somebody_who_is_not_on_the_list_are_refused() {
    let mut more = small();
    more.lists[0].1.push(3);
    let candidate = u32::try_from(more.lists[0].1.len()).unwrap();
    let problems = with(COUNT, PLAIN.count(&more).into_bytes());
    assert_eq!(problems.len(), 3);
    for problem in &problems {
        assert!(
            matches!(&problem.wrong, Wrong::UnknownCandidate { list: 1, candidate: who, .. } if *who == candidate)
        );
    }
}

#[test]
fn missing_votes_of_a_candidate_and_of_a_list_are_refused() {
    let mut fewer = small();
    fewer.lists[0].1.pop();
    let problems = with(COUNT, PLAIN.count(&fewer).into_bytes());
    assert!(
        problems
            .iter()
            .all(|one| matches!(one.wrong, Wrong::CandidateMissing { list: 1, .. }))
    );
    assert_eq!(problems.len(), 3);
    let mut fewer = small();
    fewer.lists.pop();
    let problems = with(COUNT, PLAIN.count(&fewer).into_bytes());
    assert!(
        problems
            .iter()
            .all(|one| matches!(one.wrong, Wrong::ListMissing { .. }))
    );
}

#[test]
fn a_selection_without_votes_is_refused_at_its_line() {
    let one = "<Candidate><CandidateIdentifier Id=\"1\"/></Candidate><ValidVotes>";
    let files = PLAIN.files(&small());
    let text = String::from_utf8(files[2].1.clone()).unwrap();
    let from = text.find(one).unwrap() + one.len() - "<ValidVotes>".len();
    let to = from + text[from..].find("</Selection>").unwrap();
    let broken = format!("{}{}", &text[..from], &text[to..]);
    let problems = with(COUNT, broken.into_bytes());
    let element = "ValidVotes".to_owned();
    assert_eq!(only(&problems, COUNT), Wrong::MissingElement { element });
    assert_eq!(problems[0].place.unwrap().line, 3);
}

#[test]
fn a_list_total_that_contradicts_its_candidates_is_refused() {
    let total: u64 = small().lists[0].1.iter().sum();
    let from = format!("<ValidVotes>{total}</ValidVotes>");
    let to = format!("<ValidVotes>{}</ValidVotes>", total + 1);
    let problems = replaced(COUNT, &from, &to);
    assert!(problems.iter().any(|one| matches!(one.wrong,
        Wrong::ListTotal { unit: None, list: 1, total: said, sum } if said == total + 1 && sum == total)));
}

#[test]
fn stations_that_do_not_add_up_to_the_total_are_refused() {
    let mut other = small();
    other.lists[0].1[0] += 2;
    let only_stations = Style {
        with_total: false,
        ..PLAIN
    };
    let stations = only_stations.count(&other);
    let from = stations.find("<ReportingUnitVotes>").unwrap();
    let total = PLAIN.count(&small());
    let until = total.find("<ReportingUnitVotes>").unwrap();
    let mixed = format!("{}{}", &total[..until], &stations[from..]);
    let problems = with(COUNT, mixed.into_bytes());
    assert!(matches!(
        only(&problems, COUNT),
        Wrong::Stations {
            list: 1,
            candidate: 1,
            ..
        }
    ));
}

#[test]
fn a_file_that_stops_before_its_end_is_refused_wherever_it_stops() {
    let whole = PLAIN.count(&small()).into_bytes();
    for part in [3, 7, 19, 20] {
        let cut = whole[..whole.len() * part / 21].to_vec();
        assert_eq!(only(&with(COUNT, cut), COUNT), Wrong::CutOff, "{part}");
    }
}

#[test]
fn a_document_type_with_entities_is_refused_at_once() {
    let mut bomb = "<?xml version=\"1.0\"?><!DOCTYPE EML [<!ENTITY l0 \"lol\">".to_owned();
    for level in 1..40 {
        let before = level - 1;
        bomb += &format!("<!ENTITY l{level} \"&l{before};&l{before};&l{before};\">");
    }
    bomb += "]><EML>&l39;</EML>";
    let problems = with(DEFINITION, bomb.into_bytes());
    assert_eq!(only(&problems, DEFINITION), Wrong::DocumentType);
}

#[test]
fn a_figure_that_is_no_number_is_named_with_its_element() {
    for figure in ["-3", "12,5", "1.000", "9999999999", ""] {
        let to = format!("<TotalCounted>{figure}</TotalCounted>");
        let votes: u64 = small().lists.iter().flat_map(|(_, votes)| votes).sum();
        let problems = replaced(COUNT, &format!("<TotalCounted>{votes}</TotalCounted>"), &to);
        assert!(
            problems.iter().any(|one| matches!(&one.wrong,
                Wrong::Value { element, found } if element == "TotalCounted" && found == figure)),
            "{figure}: {problems:?}"
        );
    }
}

#[test]
fn two_files_of_the_same_kind_are_refused() {
    let mut files = PLAIN.files(&small());
    files.push(("nog-een.eml.xml".to_owned(), files[0].1.clone()));
    let problems = gather(&files).unwrap_err();
    let other = DEFINITION.to_owned();
    assert_eq!(only(&problems, "nog-een.eml.xml"), Wrong::Double { other });
}

#[test]
fn a_file_that_is_missing_is_named() {
    let mut files = PLAIN.files(&small());
    files.remove(1);
    let problems = gather(&files).unwrap_err();
    assert_eq!(problems.len(), 2);
    assert!(matches!(&problems[0].wrong,
        Wrong::Lonely { missing, others, .. } if missing == &[Missing::Lists] && others.is_empty()));
}

#[test]
fn everything_that_is_wrong_in_several_files_is_said_at_once() {
    let mut more = small();
    more.lists.push((9, vec![4]));
    let files = [
        (DEFINITION.to_owned(), b"<html></html>".to_vec()),
        (LISTS.to_owned(), b"lijst;naam".to_vec()),
        (COUNT.to_owned(), Vec::new()),
    ];
    let problems = gather(&files).unwrap_err();
    let wrong: Vec<&Wrong> = problems.iter().map(|one| &one.wrong).collect();
    assert_eq!(wrong, [&Wrong::Html, &Wrong::NotXml, &Wrong::Empty]);
}

#[test]
fn other_xml_and_other_kinds_of_eml_are_refused_as_such() {
    let other = b"<?xml version=\"1.0\"?><rss version=\"2.0\"></rss>".to_vec();
    assert_eq!(only(&with(COUNT, other), COUNT), Wrong::NotEml);
    let kind = PLAIN
        .count(&small())
        .replacen("Id=\"510b\"", "Id=\"630\"", 1);
    let wrong = only(&with(COUNT, kind.into_bytes()), COUNT);
    let kind = "630".to_owned();
    assert_eq!(wrong, Wrong::OtherKind { kind });
}
