use super::*;

fn wrong(bytes: &[u8]) -> Wrong {
    decode(bytes).unwrap_err()
}

#[test]
fn nothing_but_space_is_an_empty_file() {
    assert_eq!(wrong(b" \r\n"), Wrong::Empty);
}

#[test]
fn a_page_of_a_web_site_is_refused_as_such() {
    for page in [
        "<!DOCTYPE html><html><body>404</body></html>",
        "<!-- saved --><!doctype HTML PUBLIC \"-//W3C//DTD\">",
        "\n<html><head></head></html>",
        "<?xml version=\"1.0\"?><HTML/>",
    ] {
        assert_eq!(wrong(page.as_bytes()), Wrong::Html, "{page}");
    }
}

#[test]
fn a_document_type_is_refused_before_its_entities_are_read() {
    let bomb = "<?xml version=\"1.0\"?><!DOCTYPE EML [<!ENTITY a \"aa\"><!ENTITY b \"&a;&a;\">]><EML>&b;</EML>";
    assert_eq!(wrong(bomb.as_bytes()), Wrong::DocumentType);
}

#[test]
fn what_is_no_xml_is_refused_as_such() {
    for text in ["PK\u{3}\u{4}", "lijst;stemmen", "{}"] {
        assert_eq!(wrong(text.as_bytes()), Wrong::NotXml, "{text}");
    }
}

#[test]
fn an_encoding_that_nobody_knows_is_named() {
    let text = b"<?xml version='1.0' encoding='klingon'?><EML/>";
    let name = "klingon".to_owned();
    assert_eq!(wrong(text), Wrong::UnknownEncoding { name });
}

#[test]
fn bytes_that_do_not_fit_the_encoding_are_refused() {
    let name = "UTF-8".to_owned();
    assert_eq!(wrong(b"<EML>\xe7</EML>"), Wrong::Undecodable { name });
}

#[test]
fn the_same_text_is_read_in_every_encoding() {
    let text = |encoding: &str| {
        format!("<?xml version=\"1.0\" encoding=\"{encoding}\"?><EML>\u{e9}</EML>")
    };
    let utf_16 = |text: String, mark: bool| -> Vec<u8> {
        let marked = mark.then_some(0xfeff).into_iter();
        let units = marked.chain(text.encode_utf16().collect::<Vec<_>>());
        units.flat_map(u16::to_be_bytes).collect()
    };
    let latin: Vec<u8> = text("ISO-8859-1")
        .chars()
        .map(|sign| u8::try_from(u32::from(sign)).unwrap())
        .collect();
    let files = [
        text("UTF-8").into_bytes(),
        format!("\u{feff}{}", text("utf-8")).into_bytes(),
        utf_16(text("UTF-16"), true),
        utf_16(text("UTF-16"), false),
        text("UTF-16").into_bytes(),
        latin,
    ];
    for file in files {
        assert!(decode(&file).unwrap().contains("<EML>\u{e9}</EML>"));
    }
}
