//! The sheet: where text and lines come to stand, in points from the lower left corner.

use super::DocumentError;
use super::face::Weight;
use printpdf::{
    Color, DictItem, FontId, Line, LinePoint, Mm, Op, PaintMode, PdfFontHandle, PdfPage, Point,
    Polygon, PolygonRing, Pt, Rgb, WindingOrder,
};
use std::collections::BTreeMap;

/// A4.
const SHEET: (f32, f32) = (210.0, 297.0);
/// The left edge of the text; the right one is as far from its side.
pub(super) const LEFT: f32 = 62.0;
/// How wide the text is.
pub(super) const WIDTH: f32 = 471.0;
/// Where the text begins on a page.
pub(super) const TOP: f32 = 784.0;
/// No text below this height but the foot of the page.
pub(super) const BOTTOM: f32 = 74.0;
/// The line of the foot.
pub(super) const FOOT: f32 = 44.0;

/// A colour, of red, green and blue from 0 to 1.
pub(super) type Colour = (f32, f32, f32);
pub(super) const INK: Colour = (0.106, 0.137, 0.149);
pub(super) const QUIET: Colour = (0.294, 0.349, 0.369);
pub(super) const LINE: Colour = (0.788, 0.827, 0.839);
pub(super) const BRAND: Colour = (0.0, 0.42, 0.235);

// Stations and people.
/// The lower left corner of a box, with its width and height.
pub(super) type Rectangle = ((f32, f32), (f32, f32));

/// How letters are set.
#[derive(Debug, Clone, Copy)]
pub(super) struct Style {
    pub(super) weight: Weight,
    /// In points.
    pub(super) size: f32,
    /// From one line to the next, in points.
    pub(super) leading: f32,
    pub(super) colour: Colour,
}

/// One line of text and where it begins.
#[derive(Debug)]
pub(super) struct Piece {
    pub(super) text: String,
    pub(super) at: (f32, f32),
    pub(super) style: Style,
}

/// What is drawn on one page.
#[derive(Debug, Default)]
pub(super) struct Sheet {
    ops: Vec<Op>,
    /// The colour of what is filled from here on, letters too; none at the top of a page.
    ink: Option<Colour>,
    /// The thickness and the colour of lines from here on.
    pen: Option<(f32, Colour)>,
}

impl Sheet {
    /// Text that belongs to an element of the structure, under its mark.
    pub(super) fn text(
        &mut self,
        kind: &str,
        mark: i64,
        pieces: &[Piece],
    ) -> Result<(), DocumentError> {
        let map = BTreeMap::from([("MCID".to_owned(), DictItem::Int(mark))]);
        self.ops.push(Op::BeginMarkedContentWithProperties {
            tag: kind.to_owned(),
            properties: DictItem::Dict { map },
        });
        self.pieces(pieces)
    }

    /// Text that a reader of the structure does not need: page numbers, repeated headings.
    pub(super) fn aside(&mut self, pieces: &[Piece]) -> Result<(), DocumentError> {
        let kind = DictItem::Name(b"Pagination".to_vec());
        let map = BTreeMap::from([("Type".to_owned(), kind)]);
        self.ops.push(Op::BeginMarkedContentWithProperties {
            tag: "Artifact".to_owned(),
            properties: DictItem::Dict { map },
        });
        self.pieces(pieces)
    }

    fn pieces(&mut self, pieces: &[Piece]) -> Result<(), DocumentError> {
        for piece in pieces {
            let style = piece.style;
            let items = style.weight.face()?.items(&piece.text)?;
            self.fill_with(style.colour);
            self.ops.extend([
                Op::StartTextSection,
                Op::SetTextCursor {
                    pos: point(piece.at),
                },
                Op::SetFont {
                    font: PdfFontHandle::External(FontId(style.weight.id().to_owned())),
                    size: Pt(style.size),
                },
                Op::ShowText { items },
                Op::EndTextSection,
            ]);
        }
        self.ops.push(Op::EndMarkedContent);
        Ok(())
    }

    /// A line that only the eye needs.
    pub(super) fn line(&mut self, from: (f32, f32), to: (f32, f32), pen: (f32, Colour)) {
        let points = [from, to].map(|at| LinePoint {
            p: point(at),
            bezier: false,
        });
        self.ops.push(Op::BeginMarkedContent {
            tag: "Artifact".to_owned(),
        });
        self.draw_with(pen);
        self.ops.extend([
            Op::DrawLine {
                line: Line {
                    points: points.to_vec(),
                    is_closed: false,
                },
            },
            Op::EndMarkedContent,
        ]);
    }

    fn fill_with(&mut self, ink: Colour) {
        if self.ink != Some(ink) {
            self.ink = Some(ink);
            self.ops.push(Op::SetFillColor { col: colour(ink) });
        }
    }

    fn draw_with(&mut self, pen: (f32, Colour)) {
        if self.pen != Some(pen) {
            self.pen = Some(pen);
            let (thick, of) = pen;
            self.ops.extend([
                Op::SetOutlineColor { col: colour(of) },
                Op::SetOutlineThickness { pt: Pt(thick) },
            ]);
        }
    }

    // Stations and people.
    /// Boxes that only the eye needs; one without height is a line.
    pub(super) fn boxes(&mut self, boxes: &[Rectangle], pen: (f32, Colour)) {
        if boxes.is_empty() {
            return;
        }
        self.ops.push(Op::BeginMarkedContent {
            tag: "Artifact".to_owned(),
        });
        self.draw_with(pen);
        for ((x, y), (wide, high)) in boxes {
            let corners = [
                (*x, *y),
                (x + wide, *y),
                (x + wide, y + high),
                (*x, y + high),
            ];
            let points = corners.map(|at| LinePoint {
                p: point(at),
                bezier: false,
            });
            self.ops.push(Op::DrawLine {
                line: Line {
                    points: points.to_vec(),
                    is_closed: *high > 0.0,
                },
            });
        }
        self.ops.push(Op::EndMarkedContent);
    }

    /// Filled boxes that are a picture, under its mark.
    pub(super) fn filled(&mut self, mark: i64, boxes: Vec<Rectangle>) {
        let map = BTreeMap::from([("MCID".to_owned(), DictItem::Int(mark))]);
        let rings = boxes.into_iter().map(|((x, y), (wide, high))| {
            let corners = [(x, y), (x + wide, y), (x + wide, y + high), (x, y + high)];
            let points = corners.map(|at| LinePoint {
                p: point(at),
                bezier: false,
            });
            PolygonRing {
                points: points.to_vec(),
            }
        });
        let polygon = Polygon {
            rings: rings.collect(),
            mode: PaintMode::Fill,
            winding_order: WindingOrder::NonZero,
        };
        self.ops.push(Op::BeginMarkedContentWithProperties {
            tag: "Figure".to_owned(),
            properties: DictItem::Dict { map },
        });
        self.fill_with((0.0, 0.0, 0.0));
        self.ops
            .extend([Op::DrawPolygon { polygon }, Op::EndMarkedContent]);
    }

    /// The page as the file takes it.
    pub(super) fn finish(self) -> PdfPage {
        PdfPage::new(Mm(SHEET.0), Mm(SHEET.1), self.ops)
    }
}

/// A place on the sheet, to a hundredth of a point.
fn point((x, y): (f32, f32)) -> Point {
    let [x, y] = [x, y].map(|one| Pt((one * 100.0).round() / 100.0));
    Point { x, y }
}

fn colour((r, g, b): Colour) -> Color {
    Color::Rgb(Rgb {
        r,
        g,
        b,
        icc_profile: None,
    })
}
