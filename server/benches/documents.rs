//! A document of tables as the minutes have them, tagged and with its identity, against the same words set by the bare
//! operations of printpdf: no structure, no measuring, no table.
//!
//! Both sides set the same words in the same weights, with the same lines. At the size of the minutes of a body the
//! bound is 2; at ten times that size the structure of thousands of cells weighs more than the typefaces, and its bound
//! only keeps it from growing. Both sides alternate; the median of the rounds counts. `cargo bench` fails when a bound is
//! missed.

use printpdf::{
    FontId, Line, LinePoint, Mm, Op, ParsedFont, PdfDocument, PdfFont, PdfFontHandle, PdfPage,
    PdfSaveOptions, Point, Pt, TextItem,
};
use server::documents::{About, Align, Builder, Column, Row, Table};
use std::error::Error;
use std::hint::black_box;
use std::io::Write;
use std::time::{Duration, Instant};

const ROUNDS: usize = 15;
/// How many rows, and how many times the bare operations they may take.
const SIZES: [(u32, f64); 2] = [(60, 2.0), (600, 6.0)];
const COLUMNS: usize = 7;
/// How many rows the bare pages hold, as many as the tagged ones.
const ROWS_A_PAGE: usize = 35;
const REGULAR: &str = "WZREGU";
const SEMIBOLD: &str = "WZSEMI";
const TYPEFACES: [(&str, &[u8]); 2] = [
    (
        REGULAR,
        include_bytes!("../assets/fonts/pdf/WijkzetelSans-Regular.ttf"),
    ),
    (
        SEMIBOLD,
        include_bytes!("../assets/fonts/pdf/WijkzetelSans-Semibold.ttf"),
    ),
];

type Outcome<T> = Result<T, Box<dyn Error>>;

fn main() -> Outcome<()> {
    let fonts = TYPEFACES.map(|(name, bytes)| font(bytes).map(|font| (name, font)));
    let fonts: Vec<_> = fonts.into_iter().collect::<Outcome<_>>()?;
    let mut output = std::io::stdout().lock();
    let mut missed = Vec::new();
    for (size, most_times) in SIZES {
        let rows: Vec<Vec<String>> = (1..=size).map(words).collect();
        let (tagged, bare) = measured(&rows, &fonts)?;
        let times = tagged.as_secs_f64() / bare.as_secs_f64();
        writeln!(output, "{size} rows, tagged: {tagged:?}, bare: {bare:?}")?;
        writeln!(
            output,
            "{size} rows, ratio: {times:.2} (at most {most_times})"
        )?;
        if most_times < times {
            missed.push(size.to_string());
        }
    }
    if !missed.is_empty() {
        let sizes = missed.join(" and ");
        return Err(format!("a document of {sizes} rows takes too long").into());
    }
    Ok(())
}

fn measured(rows: &[Vec<String>], fonts: &[(&str, ParsedFont)]) -> Outcome<(Duration, Duration)> {
    let (mut tagged, mut bare) = (Vec::new(), Vec::new());
    // The first of each reads the typeface.
    black_box(set(rows)?);
    black_box(set_bare(rows, fonts)?);
    for _ in 0..ROUNDS {
        let start = Instant::now();
        black_box(set(rows)?);
        tagged.push(start.elapsed());
        let start = Instant::now();
        black_box(set_bare(rows, fonts)?);
        bare.push(start.elapsed());
    }
    Ok((median(tagged), median(bare)))
}

/// A station with its figures.
fn words(number: u32) -> Vec<String> {
    let figures =
        (1..u32::try_from(COLUMNS).unwrap_or(u32::MAX)).map(|one| (number * one).to_string());
    std::iter::once(format!("{number} Buurthuis aan de Dorpsstraat"))
        .chain(figures)
        .collect()
}

fn set(rows: &[Vec<String>]) -> Outcome<Vec<u8>> {
    let mut page = Builder::new(About {
        title: "Minutes".to_owned(),
        subject: "Minutes".to_owned(),
        language: "nl-NL",
        made_at: chrono::DateTime::UNIX_EPOCH,
    });
    page.title("Minutes")?;
    let column = |place: usize| Column {
        heading: place.to_string(),
        share: if place == 0 { 3.0 } else { 1.0 },
        align: if place == 0 {
            Align::Left
        } else {
            Align::Right
        },
    };
    page.table(&Table {
        columns: (0..COLUMNS).map(column).collect(),
        label: 0,
        rows: rows
            .iter()
            .map(|cells| Row {
                cells: cells.clone(),
                ..Row::default()
            })
            .collect(),
    })?;
    Ok(page.finish(|number, total| format!("{number} / {total}"))?)
}

fn font(bytes: &[u8]) -> Outcome<ParsedFont> {
    let font = ParsedFont::from_bytes(bytes, 0, &mut Vec::new());
    font.ok_or_else(|| "the typeface cannot be read".into())
}

/// The same words in the same weights, with a line below each row, set without measuring and without structure.
fn set_bare(rows: &[Vec<String>], fonts: &[(&str, ParsedFont)]) -> Outcome<Vec<u8>> {
    let mut document = PdfDocument::new("Minutes");
    for (name, font) in fonts {
        let known = &mut document.resources.fonts.map;
        known.insert(FontId((*name).to_owned()), PdfFont::new(font.clone()));
    }
    let heading: Vec<String> = (0..COLUMNS).map(|place| place.to_string()).collect();
    let pages = rows.chunks(ROWS_A_PAGE).map(|rows| {
        let mut ops = row_of(SEMIBOLD, 0, &heading);
        for (line, cells) in (1_u16..).zip(rows) {
            ops.extend(row_of(REGULAR, line, cells));
        }
        PdfPage::new(Mm(210.0), Mm(297.0), ops)
    });
    document.with_pages(pages.collect());
    let mut file = document.to_lopdf_document(&PdfSaveOptions::default(), &mut Vec::new());
    file.compress();
    let mut bytes = Vec::new();
    file.save_modern(&mut bytes)?;
    Ok(bytes)
}

/// A row of words, and the line below it.
fn row_of(font: &str, line: u16, cells: &[String]) -> Vec<Op> {
    let y = 780.0 - f32::from(line) * 19.0;
    let mut ops = Vec::new();
    for (place, text) in (0_u16..).zip(cells) {
        let pos = at(60.0 + f32::from(place) * 60.0, y);
        ops.extend([
            Op::StartTextSection,
            Op::SetTextCursor { pos },
            Op::SetFont {
                font: PdfFontHandle::External(FontId(font.to_owned())),
                size: Pt(9.5),
            },
            Op::ShowText {
                items: vec![TextItem::Text(text.clone())],
            },
            Op::EndTextSection,
        ]);
    }
    let ends = [at(60.0, y - 4.0), at(531.0, y - 4.0)];
    let points = ends.map(|p| LinePoint { p, bezier: false }).to_vec();
    ops.push(Op::DrawLine {
        line: Line {
            points,
            is_closed: false,
        },
    });
    ops
}

fn at(x: f32, y: f32) -> Point {
    Point { x: Pt(x), y: Pt(y) }
}

fn median(mut rounds: Vec<Duration>) -> Duration {
    rounds.sort_unstable();
    rounds.get(rounds.len() / 2).copied().unwrap_or_default()
}
