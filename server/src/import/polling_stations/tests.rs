use super::text::is_markup;
use super::*;

#[test]
fn what_windows_calls_latin_is_read_as_windows_writes_it() {
    let head = b"<?xml version='1.0' encoding='ISO-8859-1'?><a>";
    let content = [&head[..], b"Caf\xE9 \x91t Hoekje\x92", b"</a>"].concat();
    let text = text_of(&content).unwrap();
    assert!(text.ends_with("<a>Café ‘t Hoekje’</a>"), "{text}");
}

#[test]
fn a_file_without_a_name_for_its_encoding_is_utf_8() {
    assert_eq!(text_of("<a>é</a>".as_bytes()).unwrap(), "<a>é</a>");
    let problems = text_of(b"<a>\n\xE9</a>").unwrap_err();
    let shown = problems.shown();
    assert_eq!((shown[0].line, &shown[0].what), (Some(2), &What::NotUtf8));
}

#[test]
fn an_empty_file_and_a_page_are_told_apart() {
    for (content, what) in [
        ("", What::Empty),
        (" \n", What::Empty),
        ("<!doctype HTML><p>", What::Eml(EmlFault::Html)),
        ("<!-- fout --><html lang=\"nl\">", What::Eml(EmlFault::Html)),
    ] {
        let problems = text_of(content.as_bytes()).unwrap_err();
        assert_eq!(problems.shown()[0].what, what, "{content}");
    }
}

#[test]
fn a_table_is_no_markup() {
    for (content, expected) in [
        (&b"\xEF\xBB\xBF<?xml"[..], true),
        (b"\n <EML", true),
        (b"\xFF\xFE<\0", true),
        (b"wijkraad;station", false),
        (b"\xEF\xBB\xBFwijkraad;station", false),
        (b"", false),
    ] {
        assert_eq!(is_markup(content), expected, "{content:?}");
    }
}

#[test]
fn the_line_of_an_element_is_found_whatever_its_prefix() {
    let text =
        "<a>\n<x:Place/><!-- <Places> -->\n\n<Place id='1'>\n</Place><y:Place\n></y:Place></a>";
    assert_eq!(lines_of(text, "Place"), [2, 4, 5]);
    assert_eq!(line_at(text, 4), 2);
}
