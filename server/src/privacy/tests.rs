use super::master::KeyFile;
use super::{ElectionKey, Keys, MasterKey, Place, read_or_make};
use crate::error::AppError;
use std::path::PathBuf;

const HERE: Place<'static> = Place {
    table: "application",
    column: "draft",
    row: "r7k4-wq2m",
};

fn key(id: &str, byte: u8) -> ElectionKey {
    ElectionKey::of(id, &[byte; 32]).unwrap()
}

fn check_closed(opened: Result<Vec<u8>, AppError>) {
    assert!(matches!(opened, Err(AppError::Sealed)), "{opened:?}");
}

#[test]
fn what_was_sealed_opens_again() {
    let key = key("wr2026", 1);
    for plain in ["", "Jansen", "Łukasz 😀"] {
        let sealed = key.seal_text(&HERE, plain).unwrap();
        assert_eq!(key.open_text(&HERE, &sealed).unwrap(), plain);
    }
}

#[test]
fn the_same_value_is_sealed_differently_each_time() {
    let key = key("wr2026", 1);
    let [one, other] = [(); 2].map(|()| key.seal(&HERE, b"Jansen").unwrap());
    assert_ne!(one, other);
}

#[test]
fn a_sealed_value_opens_only_in_its_own_place() {
    let key = key("wr2026", 1);
    let sealed = key.seal(&HERE, b"Jansen").unwrap();
    for elsewhere in [
        Place {
            row: "other",
            ..HERE
        },
        Place {
            column: "bsn",
            ..HERE
        },
        Place {
            table: "applicant",
            ..HERE
        },
    ] {
        check_closed(key.open(&elsewhere, &sealed));
    }
}

#[test]
fn another_key_or_a_changed_byte_opens_nothing() {
    let sealed = key("wr2026", 1).seal(&HERE, b"Jansen").unwrap();
    check_closed(key("wr2026", 2).open(&HERE, &sealed));
    check_closed(key("wr2030", 1).open(&HERE, &sealed));
    for place in 0..sealed.len() {
        let mut changed = sealed.clone();
        changed[place] ^= 1;
        check_closed(key("wr2026", 1).open(&HERE, &changed));
    }
    check_closed(key("wr2026", 1).open(&HERE, &[]));
}

#[test]
fn an_index_is_the_same_for_one_value_and_tells_elections_and_uses_apart() {
    let index = key("wr2026", 1).index("bsn", "999990019");
    assert_eq!(index, key("wr2026", 1).index("bsn", "999990019"));
    assert_ne!(index, key("wr2026", 1).index("email", "999990019"));
    assert_ne!(index, key("wr2026", 2).index("bsn", "999990019"));
    assert_ne!(index, key("wr2026", 1).commitment("bsn", b"999990019"));
}

#[test]
fn an_address_is_signed_alike_by_one_master_key_and_by_no_other() {
    let keys = |byte| Keys::under(MasterKey::of([byte; 32]).unwrap());
    let signed = keys(1).sign("screen", "wr2026.1").unwrap();
    assert_eq!(keys(1).sign("screen", "wr2026.1").unwrap(), signed);
    assert_ne!(keys(2).sign("screen", "wr2026.1").unwrap(), signed);
    assert_ne!(keys(1).sign("screen", "wr2026.2").unwrap(), signed);
    assert_ne!(keys(1).sign("other", "wr2026.1").unwrap(), signed);
    let without = Keys::default().sign("screen", "wr2026.1");
    assert!(matches!(without, Err(AppError::NoMasterKey)), "{without:?}");
}

#[test]
fn nothing_secret_is_printed() {
    let master = MasterKey::of([7; 32]).unwrap();
    let printed = format!("{:?} {:?}", Keys::under(master), key("wr2026", 7));
    assert!(!printed.contains('7'), "{printed}");
}

/// A path that is nobody else's, and goes with the value.
struct Fresh(PathBuf);

impl Fresh {
    fn new(name: &str) -> Self {
        let name = format!("wijkzetel-key-{}-{name}", std::process::id());
        let fresh = Self(std::env::temp_dir().join(name));
        let _ = std::fs::remove_file(&fresh.0);
        fresh
    }
}

impl Drop for Fresh {
    fn drop(&mut self) {
        let _ = std::fs::remove_file(&self.0);
    }
}

#[test]
fn a_key_file_is_made_once_and_read_by_its_owner_alone() {
    let file = Fresh::new("made");
    read_or_make(&file.0, false).unwrap();
    let made = std::fs::read_to_string(&file.0).unwrap();
    assert_eq!(made.trim().len(), 64);
    read_or_make(&file.0, true).unwrap();
    assert_eq!(std::fs::read_to_string(&file.0).unwrap(), made);
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let mode = std::fs::metadata(&file.0).unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o600);
    }
}

#[test]
fn a_lost_key_file_is_not_replaced_when_something_was_sealed() {
    let file = Fresh::new("lost");
    let refused = read_or_make(&file.0, true);
    assert!(matches!(refused, Err(KeyFile::Lost(_))), "{refused:?}");
    assert!(!file.0.exists());
}

#[test]
fn a_file_that_holds_something_else_is_no_key() {
    let file = Fresh::new("malformed");
    for text in ["", "abc", &"g".repeat(64), &"a".repeat(63), &"a".repeat(66)] {
        std::fs::write(&file.0, text).unwrap();
        let refused = read_or_make(&file.0, false);
        assert!(matches!(refused, Err(KeyFile::Malformed(_))), "{text}");
    }
}
