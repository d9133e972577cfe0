use super::*;
use crate::article::Certainty;
use crate::reglement::Reglement;

#[test]
fn each_code_is_found_by_its_word() {
    for code in Code::ALL {
        assert_eq!(code.word().parse(), Ok(*code));
    }
}

#[test]
fn another_word_is_no_code() {
    for word in ["", "f101", "F205", "W"] {
        assert_eq!(word.parse::<Code>(), Err(UnknownCode));
    }
}

#[test]
fn the_codes_stand_in_their_order() {
    assert!(Code::ALL.is_sorted_by(
        |one, next| one < next && one.word() < next.word() || one.is_error() != next.is_error()
    ));
}

#[test]
fn no_article_is_named_that_was_not_read() {
    for reglement in Reglement::built_in().unwrap() {
        for code in Code::ALL {
            let article = reglement.counting.article_of(*code);
            assert_eq!(article.citation(), "");
            assert!(article.certainty != Certainty::Read);
        }
    }
}
