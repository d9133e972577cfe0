use super::*;

/// Lines with the links in brackets.
fn told(text: &str) -> Vec<Vec<String>> {
    let piece = |one: &Piece| match &one.to {
        Some(to) => format!("[{}|{to}]", one.text),
        None => one.text.clone(),
    };
    let line = |pieces: &Vec<Piece>| pieces.iter().map(piece).collect();
    let all = paragraphs(text).into_iter();
    all.map(|one| one.iter().map(line).collect()).collect()
}

#[test]
fn an_empty_line_parts_paragraphs_and_lines_stay_lines() {
    let text = "\r\n\r\nEen wijk.\r\nNog een regel.\r\n \r\n\r\nDaarna.\r\n";
    let expected = [vec!["Een wijk.", "Nog een regel."], vec!["Daarna."]];
    assert_eq!(told(text), expected);
    assert!(told(" \n\n ").is_empty());
}

#[test]
fn only_a_safe_address_leads_somewhere() {
    for (text, expected) in [
        (
            "Zie (https://www.rotterdam.nl/wijk?a=1&b=2).",
            "Zie ([https://www.rotterdam.nl/wijk?a=1&b=2|https://www.rotterdam.nl/wijk?a=1&b=2]).",
        ),
        (
            "Mail griffie@voorbeeld.example, of bel.",
            "Mail [griffie@voorbeeld.example|mailto:griffie@voorbeeld.example], of bel.",
        ),
        ("javascript:alert(1)", "javascript:alert(1)"),
        ("http://voorbeeld.example", "http://voorbeeld.example"),
        ("https://", "https://"),
        ("https://a@b.example", "https://a@b.example"),
        (
            "https://voorbeeld.example/\"onclick=",
            "https://voorbeeld.example/\"onclick=",
        ),
        ("a@b?bcc=c@d.example", "a@b?bcc=c@d.example"),
        ("@ en @x.y", "@ en @x.y"),
        ("<b>vet</b>", "<b>vet</b>"),
    ] {
        assert_eq!(told(text), [vec![expected]], "{text}");
    }
}
