use super::*;

#[test]
fn every_stage_of_the_work_occurs() {
    let votes = votes().unwrap();
    let staged = stages(&votes.stations);
    for stage in STAGES {
        let found = staged.iter().any(|(_, one)| *one == stage);
        assert_eq!(found, stage != Stage::Empty, "{stage:?}");
    }
    assert!(
        staged.len() < 120,
        "it must be set up fast: {}",
        staged.len()
    );
}
