use super::*;

#[test]
fn the_regulations_that_come_with_the_program_are_right() {
    let names: Vec<_> = Reglement::built_in()
        .unwrap()
        .into_iter()
        .map(|reglement| reglement.name)
        .collect();
    assert_eq!(names, ["kieswet", "rotterdam-2022", "rotterdam-2026"]);
}
