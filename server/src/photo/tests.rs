use super::*;
use image::codecs::png::PngEncoder;
use image::codecs::webp::WebPEncoder;
use image::{ExtendedColorType, ImageEncoder, RgbaImage};

/// Red to the left and blue to the right, so that it can be seen how it was turned.
fn picture(width: u32, height: u32) -> RgbImage {
    let half = width / 2;
    RgbImage::from_fn(width, height, |x, _| {
        Rgb(if x < half { [220, 0, 0] } else { [0, 0, 220] })
    })
}

fn jpeg(width: u32, height: u32) -> Vec<u8> {
    let mut bytes = Vec::new();
    let encoder = JpegEncoder::new_with_quality(&mut bytes, 90);
    picture(width, height).write_with_encoder(encoder).unwrap();
    bytes
}

fn png(width: u32, height: u32) -> Vec<u8> {
    let mut bytes = Vec::new();
    let encoder = PngEncoder::new(&mut bytes);
    picture(width, height).write_with_encoder(encoder).unwrap();
    bytes
}

fn webp(width: u32, height: u32) -> Vec<u8> {
    let mut bytes = Vec::new();
    let encoder = WebPEncoder::new_lossless(&mut bytes);
    picture(width, height).write_with_encoder(encoder).unwrap();
    bytes
}

/// The same photo with what a phone adds: how it was held, by whom, and where.
fn from_a_phone(photo: &[u8], orientation: u8) -> Vec<u8> {
    let mut exif = b"Exif\0\0MM\0\x2A\0\0\0\x08".to_vec();
    // Two entries: the orientation, and a pointer to the place.
    exif.extend_from_slice(&[0, 2]);
    exif.extend_from_slice(&[0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0]);
    exif.extend_from_slice(&[0x88, 0x25, 0, 4, 0, 0, 0, 1, 0, 0, 0, 38]);
    exif.extend_from_slice(&[0, 0, 0, 0]);
    // The place: one entry, the letter of the northern half of the world.
    exif.extend_from_slice(&[0, 1, 0, 1, 0, 2, 0, 0, 0, 2, b'N', 0, 0, 0, 0, 0, 0, 0]);
    exif.extend_from_slice(b"GPS 51.9225 4.47917 toestel van Jansen");
    let size = u16::try_from(exif.len() + 2).unwrap().to_be_bytes();
    let mut bytes = vec![0xFF, 0xD8, 0xFF, 0xE1];
    bytes.extend_from_slice(&size);
    bytes.extend_from_slice(&exif);
    bytes.extend_from_slice(&photo[2..]);
    bytes
}

/// A PNG that says how large it is, with nothing to show for it.
fn only_a_head(width: u32, height: u32) -> Vec<u8> {
    let mut bytes = b"\x89PNG\r\n\x1a\n".to_vec();
    let mut head = b"IHDR".to_vec();
    head.extend_from_slice(&width.to_be_bytes());
    head.extend_from_slice(&height.to_be_bytes());
    head.extend_from_slice(&[8, 6, 0, 0, 0]);
    bytes.extend_from_slice(&chunk_of(&head));
    bytes.extend_from_slice(&chunk_of(b"IDAT\x78\x9c\x03\0\0\0\0\x01"));
    bytes.extend_from_slice(&chunk_of(b"IEND"));
    bytes
}

fn chunk_of(named: &[u8]) -> Vec<u8> {
    let size = u32::try_from(named.len() - 4).unwrap();
    let mut bytes = size.to_be_bytes().to_vec();
    bytes.extend_from_slice(named);
    bytes.extend_from_slice(&checksum(named).to_be_bytes());
    bytes
}

fn checksum(bytes: &[u8]) -> u32 {
    let step = |sum: u32| {
        let half = sum >> 1;
        if sum & 1 == 0 {
            half
        } else {
            half ^ 0xEDB8_8320
        }
    };
    !bytes.iter().fold(u32::MAX, |sum, byte| {
        (0..8).fold(sum ^ u32::from(*byte), |sum, _| step(sum))
    })
}

fn check_refused(bytes: &[u8], why: PhotoProblem) {
    assert_eq!(prepare(bytes), Err(why));
}

fn check_size(bytes: &[u8], width: u32, height: u32) -> RgbImage {
    let photo = prepare(bytes).unwrap();
    assert_eq!((photo.width, photo.height), (width, height));
    assert_eq!(Kind::of(&photo.bytes), Kind::Jpeg);
    let shown = image::load_from_memory(&photo.bytes).unwrap().to_rgb8();
    assert_eq!(shown.dimensions(), (width, height));
    shown
}

fn is_red(shown: &RgbImage, x: u32, y: u32) -> bool {
    let Rgb([red, _, blue]) = *shown.get_pixel(x, y);
    blue < red
}

#[test]
fn each_kind_becomes_a_jpeg_of_the_same_size_when_it_fits() {
    for bytes in [jpeg(300, 400), png(300, 400), webp(300, 400)] {
        let shown = check_size(&bytes, 300, 400);
        assert!(is_red(&shown, 10, 10) && !is_red(&shown, 290, 10));
    }
}

#[test]
fn a_large_photo_is_scaled_down_and_keeps_its_shape() {
    check_size(&jpeg(2400, 1600), 800, 533);
    check_size(&png(1000, 4000), 250, 1000);
}

#[test]
fn a_photo_from_a_phone_is_turned_upright() {
    let shown = check_size(&from_a_phone(&jpeg(400, 200), 6), 200, 400);
    assert!(is_red(&shown, 100, 10) && !is_red(&shown, 100, 390));
    let shown = check_size(&from_a_phone(&jpeg(400, 200), 3), 400, 200);
    assert!(!is_red(&shown, 10, 10) && is_red(&shown, 390, 10));
}

#[test]
fn a_photo_on_its_side_is_scaled_to_the_size_it_has_upright() {
    check_size(&from_a_phone(&jpeg(3000, 2000), 6), 667, 1000);
}

#[test]
fn where_and_with_what_a_photo_was_taken_is_gone() {
    let sent = from_a_phone(&jpeg(300, 300), 1);
    let holds = |bytes: &[u8], word: &[u8]| bytes.windows(word.len()).any(|part| part == word);
    let kept = prepare(&sent).unwrap().bytes;
    for word in ["Exif", "GPS", "Jansen"] {
        assert!(holds(&sent, word.as_bytes()), "{word}");
        assert!(!holds(&kept, word.as_bytes()), "{word}");
    }
}

#[test]
fn what_is_hidden_behind_a_photo_is_gone() {
    let mut sent = png(200, 200);
    sent.extend_from_slice(b"PK\x03\x04<script>alert(1)</script>");
    let kept = prepare(&sent).unwrap().bytes;
    assert!(!kept.windows(7).any(|part| part == b"<script"));
}

#[test]
fn what_is_transparent_becomes_white() {
    let clear = RgbaImage::from_pixel(150, 150, Rgba([0, 0, 0, 0]));
    let mut bytes = Vec::new();
    let encoder = PngEncoder::new(&mut bytes);
    clear.write_with_encoder(encoder).unwrap();
    let shown = check_size(&bytes, 150, 150);
    assert!(shown.pixels().all(|pixel| pixel.0 == [255; 3]));
}

#[test]
fn grey_and_sixteen_bits_are_read_as_well() {
    let (side, kind) = (120_u32, ExtendedColorType::L16);
    let grey = vec![0x80_u8; 120 * 120 * 2];
    let mut bytes = Vec::new();
    let encoder = PngEncoder::new(&mut bytes);
    encoder.write_image(&grey, side, side, kind).unwrap();
    check_size(&bytes, side, side);
}

#[test]
fn something_else_than_a_photo_is_refused_whatever_it_is_called() {
    for bytes in [
        &b"<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>"[..],
        b"<!doctype html><script>alert(1)</script>",
        b"PK\x03\x04\x14\0\0\0\x08\0",
        b"%PDF-1.7\n",
        b"MZ\x90\0",
        b"BM\x36\0\0\0",
        b"x",
    ] {
        check_refused(bytes, PhotoProblem::NoPhoto);
    }
}

#[test]
fn a_photo_as_a_phone_keeps_it_is_told_apart() {
    check_refused(b"\0\0\0\x18ftypheic\0\0\0\0mif1heic", PhotoProblem::Heic);
}

#[test]
fn an_empty_file_and_one_that_is_too_large_are_refused() {
    check_refused(b"", PhotoProblem::Empty);
    let mut large = jpeg(200, 200);
    large.resize(MOST_BYTES + 1, 0);
    check_refused(&large, PhotoProblem::TooManyBytes);
}

#[test]
fn a_photo_that_breaks_off_is_refused() {
    let png = png(300, 300);
    check_refused(&png[..png.len() / 2], PhotoProblem::Damaged);
    let jpeg = jpeg(300, 300);
    for end in [20, jpeg.len() / 2, jpeg.len() - 2] {
        check_refused(&jpeg[..end], PhotoProblem::Damaged);
    }
    let webp = webp(300, 300);
    check_refused(&webp[..webp.len() / 2], PhotoProblem::Damaged);
    check_refused(
        b"\xFF\xD8\xFF<script>alert(1)</script>",
        PhotoProblem::Damaged,
    );
}

#[test]
fn a_photo_without_pixels_worth_the_name_is_refused() {
    let (width, height) = (1, 1);
    check_refused(&png(1, 1), PhotoProblem::TooFewPixels { width, height });
    let (width, height) = (3000, 99);
    check_refused(
        &jpeg(3000, 99),
        PhotoProblem::TooFewPixels { width, height },
    );
    check_size(&jpeg(100, 100), 100, 100);
}

#[test]
fn a_photo_that_unfolds_to_more_than_is_read_is_refused_by_its_head() {
    for (width, height) in [(20_000, 20_000), (12_001, 200), (8_000, 8_000)] {
        let refused = prepare(&only_a_head(width, height));
        let by_pixels = PhotoProblem::TooManyPixels { width, height };
        let expected = [Err(by_pixels), Err(PhotoProblem::TooMuchMemory)];
        assert!(expected.contains(&refused), "{refused:?}");
    }
}

#[test]
fn a_photo_that_takes_endless_passes_is_refused() {
    let mut bytes = jpeg(200, 200);
    check_size(&bytes, 200, 200);
    bytes.extend_from_slice(&[0xFF, 0xDA].repeat(MOST_PASSES));
    bytes.extend_from_slice(&[0xFF, 0xD9]);
    check_refused(&bytes, PhotoProblem::Damaged);
}

#[test]
fn a_picture_that_moves_is_refused() {
    let still = png(200, 200);
    let mut moving = still[..33].to_vec();
    moving.extend_from_slice(&chunk_of(b"acTL\0\0\0\x02\0\0\0\0"));
    moving.extend_from_slice(&still[33..]);
    check_refused(&moving, PhotoProblem::Moving);
    let mut webp = b"RIFF\x20\0\0\0WEBPVP8X\x0a\0\0\0".to_vec();
    webp.extend_from_slice(&[0b10, 0, 0, 0, 199, 0, 0, 199, 0, 0]);
    check_refused(&webp, PhotoProblem::Moving);
    check_refused(b"GIF89a\x01\0\x01\0", PhotoProblem::Moving);
}

#[tokio::test]
async fn reading_beside_other_work_answers_the_same() {
    let sent = jpeg(300, 300);
    assert_eq!(prepare_aside(sent.clone()).await, prepare(&sent));
    assert_eq!(prepare_aside(Vec::new()).await, Err(PhotoProblem::Empty));
}
