//! A document of tables as the minutes have them, tagged and with its identity, against the same words set by the bare
//! operations of printpdf: no structure, no measuring, no table.
//!
//! Both sides alternate; the median of the rounds counts. `cargo bench` fails when the bound is missed.

use printpdf::{
    FontId, Mm, Op, ParsedFont, PdfDocument, PdfFont, PdfFontHandle, PdfPage, PdfSaveOptions,
    Point, Pt, TextItem,
};
use server::documents::{About, Align, Builder, Column, Row, Table};
use std::error::Error;
use std::hint::black_box;
use std::io::Write;
use std::time::{Duration, Instant};

const ROUNDS: usize = 7;
const MOST_TIMES: f64 = 2.0;
const ROWS: u32 = 600;
const COLUMNS: usize = 7;
/// How many rows the bare pages hold, as many as the tagged ones.
const ROWS_A_PAGE: usize = 35;
const FONT: &str = "WZREGU";
const TYPEFACE: &[u8] = include_bytes!("../assets/fonts/pdf/WijkzetelSans-Regular.ttf");

type Outcome<T> = Result<T, Box<dyn Error>>;

fn main() -> Outcome<()> {
    let rows: Vec<Vec<String>> = (1..=ROWS).map(words).collect();
    let (mut tagged, mut bare) = (Vec::new(), Vec::new());
    // The first of each reads the typeface.
    black_box(set(&rows)?);
    let font = font()?;
    black_box(set_bare(&rows, &font)?);
    for _ in 0..ROUNDS {
        let start = Instant::now();
        black_box(set(&rows)?);
        tagged.push(start.elapsed());
        let start = Instant::now();
        black_box(set_bare(&rows, &font)?);
        bare.push(start.elapsed());
    }
    let (tagged, bare) = (median(tagged), median(bare));
    let times = tagged.as_secs_f64() / bare.as_secs_f64();
    let mut output = std::io::stdout().lock();
    writeln!(output, "tagged: {tagged:?}")?;
    writeln!(output, "bare: {bare:?}")?;
    writeln!(output, "ratio: {times:.2} (at most {MOST_TIMES})")?;
    if MOST_TIMES < times {
        return Err("a document takes too long compared with bare operations".into());
    }
    Ok(())
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

fn font() -> Outcome<ParsedFont> {
    let font = ParsedFont::from_bytes(TYPEFACE, 0, &mut Vec::new());
    font.ok_or_else(|| "the typeface cannot be read".into())
}

fn set_bare(rows: &[Vec<String>], font: &ParsedFont) -> Outcome<Vec<u8>> {
    let mut document = PdfDocument::new("Minutes");
    let id = FontId(FONT.to_owned());
    let fonts = &mut document.resources.fonts.map;
    fonts.insert(id.clone(), PdfFont::new(font.clone()));
    let pages = rows.chunks(ROWS_A_PAGE).map(|rows| {
        let ops = (0_u16..).zip(rows).flat_map(|(line, cells)| {
            let id = id.clone();
            (0_u16..).zip(cells).flat_map(move |(place, text)| {
                let (x, y) = (
                    60.0 + f32::from(place) * 60.0,
                    780.0 - f32::from(line) * 19.0,
                );
                [
                    Op::StartTextSection,
                    Op::SetTextCursor {
                        pos: Point { x: Pt(x), y: Pt(y) },
                    },
                    Op::SetFont {
                        font: PdfFontHandle::External(id.clone()),
                        size: Pt(9.5),
                    },
                    Op::ShowText {
                        items: vec![TextItem::Text(text.clone())],
                    },
                    Op::EndTextSection,
                ]
            })
        });
        PdfPage::new(Mm(210.0), Mm(297.0), ops.collect())
    });
    document.with_pages(pages.collect());
    let mut file = document.to_lopdf_document(&PdfSaveOptions::default(), &mut Vec::new());
    file.compress();
    let mut bytes = Vec::new();
    file.save_modern(&mut bytes)?;
    Ok(bytes)
}

fn median(mut rounds: Vec<Duration>) -> Duration {
    rounds.sort_unstable();
    rounds.get(rounds.len() / 2).copied().unwrap_or_default()
}
