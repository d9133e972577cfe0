use super::*;

#[test]
fn a_day_is_read_from_its_three_boxes() {
    let day = NaiveDate::from_ymd_opt(2028, 2, 29);
    assert_eq!(date("29", "02", "2028").ok(), day);
    assert_eq!(date(" 29 ", "2", "2028").ok(), day);
}

#[test]
fn a_day_that_does_not_exist_is_refused_with_the_reason() {
    assert_eq!(date("29", "2", "2027"), Err(Unfit::NoSuchDay));
    assert_eq!(date("0", "1", "2027"), Err(Unfit::NoSuchDay));
    assert_eq!(date("een", "1", "2027"), Err(Unfit::NoSuchDay));
    assert_eq!(date("", "1", "2027"), Err(Unfit::HalfADate));
    assert_eq!(date("", "", ""), Err(Unfit::NoDate));
    assert_eq!(date("1", "1", "27"), Err(Unfit::ShortYear));
}

#[test]
fn a_number_may_be_written_with_points_and_spaces() {
    assert_eq!(number("1.234"), Ok(1234));
    assert_eq!(number(" 12 345 "), Ok(12345));
    assert_eq!(number("0"), Ok(0));
}

#[test]
fn what_is_no_whole_number_is_refused() {
    assert_eq!(number(""), Err(Unfit::NoNumber));
    assert_eq!(number("."), Err(Unfit::NotWhole));
    assert_eq!(number("-1"), Err(Unfit::NotWhole));
    assert_eq!(number("1,5"), Err(Unfit::NotWhole));
    assert_eq!(number("٣"), Err(Unfit::NotWhole));
    assert_eq!(number("4294967296"), Err(Unfit::TooLarge));
    assert_eq!(number("99999999999999999999999"), Err(Unfit::TooLarge));
}

#[test]
fn every_ticked_box_is_read() {
    let submitted = Submitted::read(b"a=1&b=2&a=3");
    assert_eq!(submitted.all("a"), ["1", "3"]);
    assert!(submitted.is_checked("b") && !submitted.is_checked("c"));
}

fn date(day: &str, month: &str, year: &str) -> Result<NaiveDate, Unfit> {
    let body = format!("d-day={day}&d-month={month}&d-year={year}");
    Submitted::read(body.as_bytes()).date("d")
}

fn number(typed: &str) -> Result<u64, Unfit> {
    let fields = vec![("n".to_owned(), typed.to_owned())];
    Submitted::with_files(fields, Vec::new()).number("n")
}
