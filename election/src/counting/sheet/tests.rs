use super::{Sheet, sheets};
use crate::counting::ballot_shape::BallotShape;
use crate::counting::count::StationCount;

fn ballot(sizes: &[u32]) -> BallotShape {
    BallotShape {
        wijkraad: "delfshaven".to_owned(),
        lists: (1..).zip(sizes.iter().copied()).collect(),
    }
}

#[test]
fn every_field_of_the_paper_stands_on_one_sheet_in_its_order() {
    for sizes in [&[1, 1, 3, 1][..], &[1; 60], &[4], &[2, 1, 2]] {
        let ballot = ballot(sizes);
        let on_sheets: Vec<_> = sheets(&ballot)
            .iter()
            .flat_map(|sheet| sheet.fields(&ballot))
            .collect();
        assert_eq!(on_sheets, StationCount::empty(1, &ballot).fields());
    }
}

#[test]
fn lists_of_one_share_a_sheet_and_larger_lists_have_their_own() {
    let lists = |sizes: &[u32]| sheets(&ballot(sizes)).split_off(3);
    assert_eq!(
        lists(&[1, 1, 3, 1]),
        [
            Sheet::Lists(vec![1, 2]),
            Sheet::Lists(vec![3]),
            Sheet::Lists(vec![4])
        ]
    );
    let many: Vec<usize> = lists(&[1; 26])
        .iter()
        .map(|sheet| match sheet {
            Sheet::Lists(lists) => lists.len(),
            _ => 0,
        })
        .collect();
    assert_eq!(many, [25, 1]);
}
