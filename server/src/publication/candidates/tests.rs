use super::*;

#[test]
fn only_events_about_applications_and_whole_elections_make_candidates_read_again() {
    for (subject, is_read) in [
        ("application/abcd-efgh", true),
        ("wr-demo", true),
        ("wr-demo/pernis", false),
        ("account/1", false),
        ("applicant/1", false),
        ("mail/1", false),
        ("residences/0599", false),
        ("residences", false),
    ] {
        assert_eq!(touches(subject), is_read, "{subject}");
    }
}
