//! The photo of a candidate: what was sent is checked and made anew, so that nothing but the picture is kept.
//!
//! It knows pictures only: not whose it is, nor where it is stored. Where a photo was taken, with what and when
//! is gone afterwards, and so is whatever somebody hid behind it.

mod kind;
mod moving;
mod problem;

pub use problem::PhotoProblem;

use image::codecs::jpeg::{JpegDecoder, JpegEncoder};
use image::codecs::png::PngDecoder;
use image::codecs::webp::WebPDecoder;
use image::imageops::FilterType;
use image::metadata::Orientation;
use image::{DynamicImage, ImageDecoder, ImageError, Limits, Rgb, RgbImage, Rgba};
use kind::Kind;
use std::io::Cursor;
use tokio::sync::Semaphore;

/// The most bytes of a photo that is sent.
pub const MOST_BYTES: usize = 8 * 1024 * 1024;
/// The largest photo that is kept: what a page shows, twice as sharp.
pub const LARGEST: (u32, u32) = (800, 1000);
/// The fewest pixels of a side: a face cannot be seen on less.
pub const SMALLEST_SIDE: u32 = 100;
/// The most pixels of a photo that is sent, and of one side of it.
const MOST_PIXELS: u64 = 40_000_000;
const LONGEST_SIDE: u32 = 12_000;
/// The most bytes that reading one photo may take.
const MOST_MEMORY: u64 = 200_000_000;
/// A photo is written in some ten passes; a file of thousands takes hours to read.
const MOST_PASSES: usize = 64;
const QUALITY: u8 = 85;

/// Reading a photo takes memory, so only a few are read at once.
static TURNS: Semaphore = Semaphore::const_new(2);

/// A photo as it is kept: a JPEG without anything but the picture.
#[derive(Clone, PartialEq, Eq)]
pub struct Photo {
    /// The file.
    pub bytes: Vec<u8>,
    /// Pixels from left to right.
    pub width: u32,
    /// Pixels from top to bottom.
    pub height: u32,
}

/// A photo shows a person, so only its size is printed.
impl std::fmt::Debug for Photo {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "a photo of {} by {} pixels", self.width, self.height)
    }
}

/// The same as [`prepare`], beside the work of other requests.
///
/// # Errors
/// As [`prepare`].
pub async fn prepare_aside(bytes: Vec<u8>) -> Result<Photo, PhotoProblem> {
    // The semaphore is never closed, and a photo that cannot be read is told as such.
    let turn = TURNS.acquire().await;
    let made = tokio::task::spawn_blocking(move || prepare(&bytes)).await;
    drop(turn);
    made.unwrap_or(Err(PhotoProblem::Damaged))
}

/// Makes the photo to keep: upright, at most [`LARGEST`], on white, and without metadata.
///
/// # Errors
/// What is wrong with the file, so that somebody can choose another.
pub fn prepare(bytes: &[u8]) -> Result<Photo, PhotoProblem> {
    if bytes.is_empty() {
        return Err(PhotoProblem::Empty);
    }
    if MOST_BYTES < bytes.len() {
        return Err(PhotoProblem::TooManyBytes);
    }
    let (picture, orientation) = match Kind::of(bytes) {
        Kind::Jpeg if !is_whole(bytes) => return Err(PhotoProblem::Damaged),
        Kind::Jpeg => decode(JpegDecoder::new(Cursor::new(bytes)))?,
        Kind::Png if moving::is_moving_png(bytes) => return Err(PhotoProblem::Moving),
        Kind::Png => {
            let decoder = PngDecoder::with_limits(Cursor::new(bytes), limits());
            decode(decoder)?
        }
        Kind::WebP if moving::is_moving_webp(bytes) => return Err(PhotoProblem::Moving),
        Kind::WebP => decode(WebPDecoder::new(Cursor::new(bytes)))?,
        Kind::Heic => return Err(PhotoProblem::Heic),
        Kind::Gif => return Err(PhotoProblem::Moving),
        Kind::Other => return Err(PhotoProblem::NoPhoto),
    };
    let upright = fit(picture, orientation);
    encode(&on_white(&upright))
}

/// Whether a JPEG ends after its last pass, and has not more passes than a photo needs; within its data these
/// pairs of bytes do not occur otherwise. Half a photo would be read as one that is grey below.
fn is_whole(bytes: &[u8]) -> bool {
    let at = |second: u8| {
        let pairs = (0_usize..).zip(bytes.windows(2));
        let found = pairs.filter(move |(_, pair)| *pair == [0xFF, second]);
        found.map(|(place, _)| place)
    };
    let (mut passes, mut last) = (0_usize, usize::MAX);
    for place in at(0xDA) {
        passes += 1;
        last = place;
    }
    passes <= MOST_PASSES && at(0xD9).any(|end| last < end)
}

fn limits() -> Limits {
    let mut limits = Limits::default();
    limits.max_image_width = Some(LONGEST_SIDE);
    limits.max_image_height = Some(LONGEST_SIDE);
    limits.max_alloc = Some(MOST_MEMORY);
    limits
}

/// The picture and how the camera was held. The size is looked at before a pixel is read.
fn decode(
    decoder: Result<impl ImageDecoder, ImageError>,
) -> Result<(DynamicImage, Orientation), PhotoProblem> {
    let mut decoder = decoder.map_err(|cause| told(&cause))?;
    let (width, height) = decoder.dimensions();
    let pixels = u64::from(width).saturating_mul(u64::from(height));
    if LONGEST_SIDE < width.max(height) || MOST_PIXELS < pixels {
        return Err(PhotoProblem::TooManyPixels { width, height });
    }
    if width.min(height) < SMALLEST_SIDE {
        return Err(PhotoProblem::TooFewPixels { width, height });
    }
    decoder.set_limits(limits()).map_err(|cause| told(&cause))?;
    // A photo that does not say how it was held is upright.
    let orientation = decoder.orientation().unwrap_or(Orientation::NoTransforms);
    let picture = DynamicImage::from_decoder(decoder).map_err(|cause| told(&cause))?;
    Ok((picture, orientation))
}

fn told(cause: &ImageError) -> PhotoProblem {
    match cause {
        ImageError::Limits(_) => PhotoProblem::TooMuchMemory,
        _ => PhotoProblem::Damaged,
    }
}

/// Scaled down when it is too large, and turned upright; scaled first, because that is less to turn.
fn fit(picture: DynamicImage, orientation: Orientation) -> DynamicImage {
    let (width, height) = if is_on_its_side(orientation) {
        (LARGEST.1, LARGEST.0)
    } else {
        LARGEST
    };
    let mut fitting = if width < picture.width() || height < picture.height() {
        picture.resize(width, height, FilterType::Triangle)
    } else {
        picture
    };
    fitting.apply_orientation(orientation);
    fitting
}

fn is_on_its_side(orientation: Orientation) -> bool {
    matches!(
        orientation,
        Orientation::Rotate90
            | Orientation::Rotate270
            | Orientation::Rotate90FlipH
            | Orientation::Rotate270FlipH
    )
}

/// Without what is transparent: a JPEG has no such thing, and would show it black.
fn on_white(picture: &DynamicImage) -> RgbImage {
    if !picture.color().has_alpha() {
        return picture.to_rgb8();
    }
    let seen = picture.to_rgba8();
    RgbImage::from_fn(seen.width(), seen.height(), |x, y| {
        let Rgba([red, green, blue, alpha]) = *seen.get_pixel(x, y);
        Rgb([red, green, blue].map(|colour| over_white(colour, alpha)))
    })
}

fn over_white(colour: u8, alpha: u8) -> u8 {
    let (colour, alpha) = (u32::from(colour), u32::from(alpha));
    let mixed = (colour * alpha + 255 * (255 - alpha)) / 255;
    u8::try_from(mixed).unwrap_or(u8::MAX)
}

fn encode(picture: &RgbImage) -> Result<Photo, PhotoProblem> {
    let mut bytes = Vec::new();
    let encoder = JpegEncoder::new_with_quality(&mut bytes, QUALITY);
    let written = picture.write_with_encoder(encoder);
    written.map_err(|_| PhotoProblem::Damaged)?;
    Ok(Photo {
        bytes,
        width: picture.width(),
        height: picture.height(),
    })
}

#[cfg(test)]
mod tests;
