//! Reading a form that carries files.

use super::{Submitted, Upload};
use axum::body::Bytes;
use std::convert::Infallible;

/// Why a form with files was not read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refused {
    /// It is not what a browser sends.
    Unreadable,
}

/// Reads the parts of a body: those with a file name are files, the others are fields.
///
/// # Errors
/// When it is not a form with parts, or a field is not text.
pub async fn read_multipart(content_type: &str, body: Bytes) -> Result<Submitted, Refused> {
    let boundary = multer::parse_boundary(content_type).map_err(|_| Refused::Unreadable)?;
    let whole = futures_util::stream::once(async move { Ok::<Bytes, Infallible>(body) });
    let mut parts = multer::Multipart::new(whole, boundary);
    let (mut fields, mut files) = (Vec::new(), Vec::new());
    while let Some(part) = parts.next_field().await.map_err(|_| Refused::Unreadable)? {
        let name = part.name().ok_or(Refused::Unreadable)?.to_owned();
        let file = part.file_name().map(str::to_owned);
        let bytes = part.bytes().await.map_err(|_| Refused::Unreadable)?;
        match file {
            // A browser sends an empty part for a file that was not chosen.
            Some(called) if called.is_empty() && bytes.is_empty() => {}
            Some(called) => {
                let bytes = bytes.to_vec();
                files.push((
                    name,
                    Upload {
                        name: called,
                        bytes,
                    },
                ));
            }
            None => {
                let text = String::from_utf8(bytes.to_vec()).map_err(|_| Refused::Unreadable)?;
                fields.push((name, text));
            }
        }
    }
    Ok(Submitted::with_files(fields, files))
}

#[cfg(test)]
mod tests;
