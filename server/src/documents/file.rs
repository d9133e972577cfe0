//! The file around the pages: typeface, structure, title, language, and an identity made from the content.

use super::builder::About;
use super::face::Weight;
use super::structure::Tree;
use super::{DocumentError, page::Sheet};
use chrono::{DateTime, Utc};
use lopdf::{Document, Object, ObjectId, Stream, StringFormat, dictionary, text_string};
use printpdf::{FontId, PdfDocument, PdfFont, PdfSaveOptions};
use ring::digest::{SHA256, digest};

const PROGRAM: &str = "Wijkzetel";
const IDENTITY: usize = 16;

/// Puts the pages and their structure together.
pub(super) fn write(
    about: &About,
    sheets: Vec<Sheet>,
    tree: &Tree,
) -> Result<Vec<u8>, DocumentError> {
    let mut document = PdfDocument::new(&about.title);
    for weight in Weight::ALL {
        let font = PdfFont::new(weight.face()?.font.clone());
        let fonts = &mut document.resources.fonts.map;
        fonts.insert(FontId(weight.id().to_owned()), font);
    }
    document.with_pages(sheets.into_iter().map(Sheet::finish).collect());
    let mut file = document.to_lopdf_document(&PdfSaveOptions::default(), &mut Vec::new());
    name_fonts(&mut file);
    tag(&mut file, tree, about)?;
    describe(&mut file, about);
    pack(&mut file)?;
    let mut bytes = saved(&mut file)?;
    identify(&mut bytes)?;
    Ok(bytes)
}

/// The file, with an identity of nothing but zeros.
fn saved(file: &mut Document) -> Result<Vec<u8>, DocumentError> {
    let none = Object::String(vec![0; IDENTITY], StringFormat::Hexadecimal);
    file.trailer.set("ID", vec![none.clone(), none]);
    let mut bytes = Vec::new();
    file.save_modern(&mut bytes)
        .map_err(|cause| DocumentError::File(cause.to_string()))?;
    Ok(bytes)
}

/// Puts the identity of the content in the place of the zeros, which stand in the trailer: the last of the file.
fn identify(bytes: &mut [u8]) -> Result<(), DocumentError> {
    let identity = digest(&SHA256, bytes);
    let signs = identity.as_ref().iter().take(IDENTITY);
    let signs: String = signs.map(|one| format!("{one:02X}")).collect();
    let zeros = vec![b'0'; signs.len()];
    for _ in 0..2 {
        let place = bytes.windows(zeros.len()).rposition(|part| part == zeros);
        let place = place.and_then(|from| bytes.get_mut(from..from + zeros.len()));
        let place =
            place.ok_or_else(|| DocumentError::File("no place for its identity".to_owned()))?;
        place.copy_from_slice(signs.as_bytes());
    }
    Ok(())
}

/// Packs the streams. A typeface is the same in each document, so it is packed once.
fn pack(file: &mut Document) -> Result<(), DocumentError> {
    for weight in Weight::ALL {
        let face = weight.face()?;
        let streams = file.objects.values_mut().filter_map(stream_of);
        for stream in streams.filter(|one| one.content == face.font.original_bytes) {
            *stream = face.packed.clone();
        }
    }
    file.compress();
    Ok(())
}

fn stream_of(object: &mut Object) -> Option<&mut Stream> {
    object.as_stream_mut().ok()
}

/// Fonts are known in the file by the names that the pages use for them; readers get the real ones.
fn name_fonts(file: &mut Document) {
    for object in file.objects.values_mut() {
        name_within(object);
    }
}

fn name_within(object: &mut Object) {
    match object {
        Object::Array(items) => items.iter_mut().for_each(name_within),
        Object::Dictionary(fields) => {
            for (key, value) in fields.iter_mut() {
                let is_name = key == b"BaseFont" || key == b"FontName";
                match value.as_name() {
                    Ok(name) if is_name => {
                        let known = |weight: &Weight| name.ends_with(weight.id().as_bytes());
                        if let Some(weight) = Weight::ALL.into_iter().find(known) {
                            *value = Object::Name(weight.name().into());
                        }
                    }
                    _ => name_within(value),
                }
            }
        }
        _ => {}
    }
}

fn tag(file: &mut Document, tree: &Tree, about: &About) -> Result<(), DocumentError> {
    let pages: Vec<ObjectId> = file.get_pages().into_values().collect();
    let root = tree.write(file, &pages);
    for (number, page) in (0_i64..).zip(&pages) {
        let page = file.get_object_mut(*page).and_then(Object::as_dict_mut);
        let page = page.map_err(|cause| DocumentError::File(cause.to_string()))?;
        page.set("StructParents", number);
        page.set("Tabs", "S");
    }
    let xmp = Stream::new(
        dictionary! { "Type" => "Metadata", "Subtype" => "XML" },
        metadata(about).into_bytes(),
    );
    // Left as it is, so that an archive finds it without knowing PDF.
    let metadata = file.add_object(xmp.with_compression(false));
    let catalog = file
        .catalog_mut()
        .map_err(|cause| DocumentError::File(cause.to_string()))?;
    catalog.set("StructTreeRoot", root);
    catalog.set("MarkInfo", dictionary! { "Marked" => true });
    catalog.set("Lang", Object::string_literal(about.language));
    catalog.set(
        "ViewerPreferences",
        dictionary! { "DisplayDocTitle" => true },
    );
    catalog.set("Metadata", metadata);
    Ok(())
}

fn describe(file: &mut Document, about: &About) {
    let moment = Object::string_literal(pdf_moment(about.made_at));
    let described = file.add_object(dictionary! {
        "Title" => text_string(&about.title),
        "Subject" => text_string(&about.subject),
        "Creator" => text_string(PROGRAM),
        "Producer" => text_string(PROGRAM),
        "CreationDate" => moment.clone(),
        "ModDate" => moment,
    });
    if let Ok(before) = file.trailer.get(b"Info").and_then(Object::as_reference) {
        file.objects.remove(&before);
    }
    file.trailer.set("Info", described);
    file.version = "1.7".to_owned();
}

fn pdf_moment(at: DateTime<Utc>) -> String {
    at.format("D:%Y%m%d%H%M%SZ").to_string()
}

/// The same once more as XMP, which archives read.
fn metadata(about: &About) -> String {
    let moment = at_second(about.made_at);
    format!(
        "<?xpacket begin=\"\u{feff}\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n\
         <x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n\
         <rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n\
         <rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" \
         xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\" xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\">\n\
         <dc:format>application/pdf</dc:format>\n\
         <dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">{title}</rdf:li></rdf:Alt></dc:title>\n\
         <dc:description><rdf:Alt><rdf:li xml:lang=\"x-default\">{subject}</rdf:li></rdf:Alt></dc:description>\n\
         <dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>\n\
         <xmp:CreatorTool>{PROGRAM}</xmp:CreatorTool><pdf:Producer>{PROGRAM}</pdf:Producer>\n\
         <xmp:CreateDate>{moment}</xmp:CreateDate><xmp:ModifyDate>{moment}</xmp:ModifyDate>\n\
         </rdf:Description>\n</rdf:RDF>\n</x:xmpmeta>\n<?xpacket end=\"r\"?>",
        title = escaped(&about.title),
        subject = escaped(&about.subject),
        language = about.language,
    )
}

fn at_second(at: DateTime<Utc>) -> String {
    at.format("%Y-%m-%dT%H:%M:%SZ").to_string()
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
}
