//! Several files as one ZIP. The same files give the same bytes: no moment and no machine stands in it.

use crate::error::AppError;
use flate2::Compression;
use flate2::Crc;
use flate2::write::DeflateEncoder;
use std::io::{self, Write};

/// The first day that the format can say, as both halves of a moment: 1 January 1980, midnight.
const MOMENT: [u8; 4] = [0, 0, 0x21, 0];
/// The version of the format that a reader needs, a flag for names in UTF-8, and the method deflate.
const NEEDS: [u8; 6] = [20, 0, 0, 8, 8, 0];

/// Files that are packed one after the other.
#[derive(Debug, Default)]
pub struct Zip {
    bytes: Vec<u8>,
    directory: Vec<u8>,
    count: u16,
}

impl Zip {
    /// Adds a file.
    ///
    /// # Errors
    /// When it would not fit in the format: more than 4 GB, or more than 65,535 files.
    pub fn add(&mut self, name: &str, content: &[u8]) -> io::Result<()> {
        let mut packing = DeflateEncoder::new(Vec::new(), Compression::default());
        packing.write_all(content)?;
        let packed = packing.finish()?;
        let mut crc = Crc::new();
        crc.update(content);
        let mut about = Vec::new();
        about.extend(NEEDS);
        about.extend(MOMENT);
        about.extend(crc.sum().to_le_bytes());
        about.extend(small(packed.len())?.to_le_bytes());
        about.extend(small(content.len())?.to_le_bytes());
        let length = u16::try_from(name.len()).map_err(io::Error::other)?;
        about.extend(length.to_le_bytes());
        about.extend([0, 0]);
        let offset = small(self.bytes.len())?;
        self.bytes.extend(*b"PK\x03\x04");
        self.bytes.extend(&about);
        self.bytes.extend(name.as_bytes());
        self.bytes.extend(packed);
        self.directory.extend(*b"PK\x01\x02");
        self.directory.extend([20, 0]);
        self.directory.extend(about);
        // No comment, one disk, no attributes.
        self.directory.extend([0; 10]);
        self.directory.extend(offset.to_le_bytes());
        self.directory.extend(name.as_bytes());
        let count = self.count.checked_add(1);
        self.count = count.ok_or_else(|| io::Error::other("too many files for one ZIP"))?;
        Ok(())
    }

    /// Packs files, by name. Packing would keep other requests waiting, so it is done beside them.
    ///
    /// # Errors
    /// As for [`Zip::add`].
    pub async fn pack(files: Vec<(String, Vec<u8>)>) -> Result<Vec<u8>, AppError> {
        let packing = tokio::task::spawn_blocking(move || {
            let mut zip = Self::default();
            for (name, bytes) in &files {
                zip.add(name, bytes)?;
            }
            zip.into_bytes()
        });
        let packed = packing
            .await
            .map_err(|cause| AppError::unreadable("ZIP", cause))?;
        packed.map_err(|cause| AppError::unreadable("ZIP", cause))
    }

    /// The whole file.
    ///
    /// # Errors
    /// When it is larger than the format can say.
    pub fn into_bytes(mut self) -> io::Result<Vec<u8>> {
        let offset = small(self.bytes.len())?;
        let length = small(self.directory.len())?;
        self.bytes.extend(self.directory);
        self.bytes.extend(*b"PK\x05\x06");
        self.bytes.extend([0; 4]);
        self.bytes.extend(self.count.to_le_bytes());
        self.bytes.extend(self.count.to_le_bytes());
        self.bytes.extend(length.to_le_bytes());
        self.bytes.extend(offset.to_le_bytes());
        self.bytes.extend([0, 0]);
        Ok(self.bytes)
    }
}

fn small(length: usize) -> io::Result<u32> {
    u32::try_from(length).map_err(io::Error::other)
}

#[cfg(test)]
mod tests {
    use super::*;
    use flate2::read::DeflateDecoder;
    use std::io::Read;

    /// The content of the only file, as a reader of the format finds it.
    fn unpacked(zip: &[u8], name: &str) -> Vec<u8> {
        let number = |at: usize| u32::from_le_bytes(zip[at..at + 4].try_into().unwrap()) as usize;
        let end = zip.len() - 22;
        assert_eq!(&zip[end..end + 4], b"PK\x05\x06");
        let directory = number(end + 16);
        assert_eq!(directory + number(end + 12), end);
        assert_eq!(&zip[directory..directory + 4], b"PK\x01\x02");
        let local = number(directory + 42);
        assert_eq!(&zip[local..local + 4], b"PK\x03\x04");
        assert_eq!(
            &zip[local + 4..local + 30],
            &zip[directory + 6..directory + 32]
        );
        let content = local + 30 + name.len();
        assert_eq!(&zip[local + 30..content], name.as_bytes());
        let packed = &zip[content..content + number(local + 18)];
        let mut whole = Vec::new();
        DeflateDecoder::new(packed).read_to_end(&mut whole).unwrap();
        assert_eq!(whole.len(), number(local + 22));
        let mut crc = Crc::new();
        crc.update(&whole);
        assert_eq!(crc.sum() as usize, number(local + 14));
        whole
    }

    #[test]
    fn a_file_comes_out_as_it_went_in() {
        let content = "telling ".repeat(500);
        let mut zip = Zip::default();
        zip.add("pernis/telling.csv", content.as_bytes()).unwrap();
        let packed = zip.into_bytes().unwrap();
        assert!(packed.len() < content.len());
        assert_eq!(unpacked(&packed, "pernis/telling.csv"), content.as_bytes());
    }
}
