use super::course::{Report, State, after, is_too_late, pause_after};
use super::settings::{MailMode, MailOptions, Wrong};
use super::smtp::Secrecy;
use super::{
    Attachment, Letter, MailKind, Problem, Smtp, compose, is_address, masked, pack, unpack,
};
use crate::config::Password;
use crate::locale::Locale;
use chrono::{DateTime, TimeDelta, Utc};

const FROM: &str = "Bureau <bureau@wijk.example>";

fn at() -> DateTime<Utc> {
    "2026-11-22T10:00:00Z".parse().unwrap()
}

fn letter() -> Letter {
    Letter {
        election: "wr".to_owned(),
        kind: MailKind::Notice,
        about: String::new(),
        locale: Locale::English,
        to: "jan@post.example".to_owned(),
        subject: "Your application".to_owned(),
        text: "One line.\n".to_owned(),
        attachments: Vec::new(),
    }
}

fn composed(letter: &Letter) -> String {
    let mail = compose(letter, &FROM.parse().unwrap(), ("abc", at())).unwrap();
    String::from_utf8(mail.bytes).unwrap()
}

#[test]
fn a_mail_has_the_headers_of_a_mail_that_a_program_wrote() {
    assert_eq!(
        composed(&letter()),
        "From: Bureau <bureau@wijk.example>\r\n\
         To: jan@post.example\r\n\
         Subject: Your application\r\n\
         Date: Sun, 22 Nov 2026 10:00:00 +0000\r\n\
         Message-ID: <abc@wijk.example>\r\n\
         Auto-Submitted: auto-generated\r\n\
         Content-Language: en\r\n\
         MIME-Version: 1.0\r\n\
         Content-Type: text/plain; charset=utf-8\r\n\
         Content-Transfer-Encoding: 7bit\r\n\
         \r\n\
         One line.\r\n\r\n"
    );
}

#[test]
fn the_same_letter_gives_the_same_bytes() {
    let mut letter = letter();
    letter.attachments = vec![Attachment {
        name: "één.pdf".to_owned(),
        media_type: "application/pdf".to_owned(),
        bytes: vec![0, 255, 10, 13],
    }];
    assert_eq!(composed(&letter), composed(&letter));
}

#[test]
fn what_somebody_typed_never_becomes_a_header() {
    let mut letter = letter();
    letter.subject = "Hallo\r\nBcc: dief@post.example\r\n\r\nTekst".to_owned();
    letter.attachments = vec![Attachment {
        name: "a\"\r\nX-Y: z.pdf".to_owned(),
        media_type: "application/pdf".to_owned(),
        bytes: Vec::new(),
    }];
    let mail = composed(&letter);
    assert!(
        !mail.contains("\nBcc:") && !mail.contains("\nX-Y:"),
        "{mail}"
    );
    letter.attachments[0].media_type = "application/pdf\r\nX-Y: z".to_owned();
    assert!(compose(&letter, &FROM.parse().unwrap(), ("abc", at())).is_err());
}

#[test]
fn a_letter_is_packed_and_unpacked_to_the_byte() {
    let attachments = vec![
        Attachment {
            name: "a".to_owned(),
            media_type: "b".to_owned(),
            bytes: b"\n\n{}".to_vec(),
        },
        Attachment {
            name: String::new(),
            media_type: String::new(),
            bytes: Vec::new(),
        },
    ];
    let packed = pack("Twee\nregels", &attachments).unwrap();
    let read = unpack(&packed).unwrap();
    assert_eq!(read, ("Twee\nregels".to_owned(), attachments));
    for end in 0..packed.len() {
        assert!(unpack(&packed[..end]).is_err(), "{end}");
    }
}

#[test]
fn of_an_address_only_the_beginning_and_the_host_are_shown() {
    assert_eq!(masked("jansen@post.example"), "j…@post.example");
    assert_eq!(masked("é@post.example"), "é…@post.example");
    assert_eq!(masked("geen adres"), "g…@");
}

#[test]
fn nothing_is_sent_to_what_is_no_address() {
    assert!(is_address("jan.jansen+wijk@post.example"));
    for wrong in [
        "",
        "jan",
        "@post.example",
        "jan@",
        "jan jansen@post.example",
        "a@b\nc",
    ] {
        assert!(!is_address(wrong), "{wrong}");
    }
}

#[test]
fn a_mail_is_tried_for_about_a_day_and_a_code_for_minutes() {
    for (kind, attempts, shortest, longest) in [
        (
            MailKind::Decision,
            10,
            TimeDelta::hours(23),
            TimeDelta::hours(26),
        ),
        (
            MailKind::Code,
            5,
            TimeDelta::minutes(5),
            TimeDelta::minutes(10),
        ),
    ] {
        let pauses: Vec<_> = (1..)
            .map_while(|attempt| pause_after(kind, attempt))
            .collect();
        assert_eq!(pauses.len() + 1, attempts);
        let all = pauses.iter().sum::<TimeDelta>();
        assert!(shortest <= all && all <= longest, "{all}");
    }
    assert_eq!(pause_after(MailKind::Decision, 0), None);
}

#[test]
fn what_follows_on_an_attempt_depends_on_what_came_of_it() {
    let key = (MailKind::Decision, 1);
    let later = Report::Deferred(Problem::Later, Some(451));
    let next = Some(at() + TimeDelta::minutes(1));
    assert_eq!(after(later, key, at()), (State::Waiting, next));
    let often = (MailKind::Decision, 10);
    assert_eq!(after(later, often, at()), (State::GivenUp, None));
    let refused = Report::Refused(Problem::Recipient, Some(550));
    assert_eq!(after(refused, key, at()), (State::Failed, None));
    assert_eq!(after(Report::Unknown, key, at()), (State::Unsure, None));
    assert_eq!(after(Report::Accepted, key, at()), (State::Sent, None));
}

#[test]
fn only_a_code_is_ever_too_late() {
    let late = at() + TimeDelta::minutes(10);
    assert!(is_too_late(MailKind::Code, at(), late));
    assert!(!is_too_late(
        MailKind::Code,
        at(),
        late - TimeDelta::seconds(1)
    ));
    assert!(!is_too_late(MailKind::Decision, at(), late));
}

#[test]
fn every_word_of_a_state_and_a_kind_is_read_back() {
    for state in State::ALL {
        assert_eq!(State::from_word(state.word()), Some(state));
        let stored = serde_json::to_string(&state).unwrap();
        assert_eq!(stored, format!("\"{}\"", state.word()));
    }
    for kind in MailKind::ALL {
        assert_eq!(MailKind::from_word(kind.word()), Some(kind));
        let stored = serde_json::to_string(&kind).unwrap();
        assert_eq!(stored, format!("\"{}\"", kind.word()));
    }
}

#[test]
fn an_address_of_a_mail_server_is_read() {
    let at = |url: &str| Smtp::at(url, FROM, Some(Password::of("geheim\n"))).unwrap();
    let near = at("smtp://127.0.0.1:2525");
    assert_eq!((near.host.as_str(), near.port), ("127.0.0.1", 2525));
    assert!(matches!(near.secrecy, Secrecy::None));
    let far = at("smtp://wijk%40post.example@mail.example");
    assert_eq!((far.host.as_str(), far.port), ("mail.example", 587));
    assert!(matches!(far.secrecy, Secrecy::Asked(_)) && far.credentials.is_some());
    let whole = at("smtps://wijk@mail.example/");
    assert_eq!(whole.port, 465);
    assert!(matches!(whole.secrecy, Secrecy::Whole(_)));
    assert_eq!(at("smtp://[::1]:26").port, 26);
}

#[test]
fn what_is_wrong_with_the_options_is_said_and_no_password_is_printed() {
    let secret = || Some(Password::of("geheim"));
    for (url, password, wrong) in [
        (
            "smtp://wijk:geheim@mail.example",
            None,
            Wrong::PasswordInUrl,
        ),
        ("smtp://wijk@mail.example", None, Wrong::NoPassword),
        (
            "smtp://wijk@mail.example?tls=none",
            secret(),
            Wrong::PasswordInClear,
        ),
    ] {
        assert_eq!(Smtp::at(url, FROM, password).err(), Some(wrong), "{url}");
    }
    for url in [
        "mail.example",
        "http://mail.example",
        "smtp://",
        "smtp://mail.example:x",
        "smtp://mail.example?tls=maybe",
        "smtp://mail.example?x=1",
        "smtps://mail.example?tls=none",
        "smtp://[::1",
        "smtp://a:b:c",
    ] {
        let refused = Smtp::at(url, FROM, secret()).err();
        assert!(matches!(refused, Some(Wrong::Url(_))), "{url}: {refused:?}");
    }
    assert_eq!(
        Smtp::at("smtp://mail.example", "niemand", None).err(),
        Some(Wrong::From)
    );
    let known = Smtp::at("smtp://wijk@mail.example", FROM, secret()).unwrap();
    let printed = format!("{known:?} {:?} {:?}", secret(), Wrong::PasswordInUrl);
    assert!(!printed.contains("geheim"), "{printed}");
}

#[test]
fn without_a_mail_server_mail_is_kept_or_shown() {
    let options = MailOptions::default();
    for mode in [MailMode::Kept, MailMode::Shown] {
        let settings = options.settings(mode).unwrap();
        assert!(settings.mode == mode && settings.smtp.is_none());
    }
    let options = MailOptions {
        smtp_url: Some("smtp://localhost".to_owned()),
        ..MailOptions::default()
    };
    assert_eq!(options.settings(MailMode::Kept).err(), Some(Wrong::NoFrom));
}
