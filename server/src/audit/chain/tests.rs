use super::*;

fn first() -> Model {
    Model {
        seq: 1,
        at: "2026-03-25T12:00:00.000Z".to_owned(),
        actor: "demo".to_owned(),
        kind: "election_set_up".to_owned(),
        subject: "wr2026".to_owned(),
        payload: "{}".to_owned(),
        prev_hash: FIRST_PREV_HASH.to_owned(),
        hash: String::new(),
    }
}

fn check_changes_the_hash(change: impl FnOnce(&mut Model)) {
    let mut changed = first();
    change(&mut changed);
    assert_ne!(hash_of(&changed), hash_of(&first()));
}

#[test]
fn the_hash_of_an_event_can_be_repeated_with_sha256sum() {
    // printf '%064d1:1\n24:2026-03-25T12:00:00.000Z\n4:demo\n15:election_set_up\n6:wr2026\n2:{}\n' 0 | sha256sum
    assert_eq!(
        hash_of(&first()),
        "5c04a489786724ad7098d3463f1fde7cd0b87a2b5fd35d06e40505be8c6b3ded"
    );
}

#[test]
fn the_hash_covers_the_place_in_the_chain() {
    check_changes_the_hash(|event| event.seq = 2);
}

#[test]
fn the_hash_covers_the_event_before() {
    check_changes_the_hash(|event| event.prev_hash.replace_range(..1, "1"));
}

#[test]
fn a_text_moved_to_the_next_field_changes_the_hash() {
    check_changes_the_hash(|event| {
        event.kind = "election_set_u".to_owned();
        event.subject = "pwr2026".to_owned();
    });
}

#[test]
fn the_shell_line_of_an_event_prints_its_hash() {
    let mut event = first();
    check_shell_line(&event);
    // Whatever somebody who owns the database writes there.
    event.actor = "it's $(id) `id` %s \\n \"é\"".to_owned();
    event.payload = "{\"a\":\"b\"}\n'; exit 1 #".to_owned();
    check_shell_line(&event);
}

fn check_shell_line(event: &Model) {
    let line = shell_line(event);
    let output = std::process::Command::new("sh")
        .args(["-c", &line])
        .output()
        .unwrap();
    let printed = String::from_utf8(output.stdout).unwrap();
    assert_eq!(printed, format!("{}  -\n", hash_of(event)), "{line}");
}
