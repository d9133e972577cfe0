//! A file in blocks of whole lines, with its digest: however long it is, one block is in memory.

use ring::digest::{Context, SHA256};
use std::fmt::Write;
use std::io::{self, Read};

/// As much as is read at once. A line is never longer.
const BLOCK: usize = 1 << 20;

/// A file that is being read.
pub(super) struct Blocks<R> {
    from: R,
    held: Vec<u8>,
    /// How much of it is filled, and how much of that was handed out.
    filled: usize,
    taken: usize,
    ended: bool,
    digest: Context,
    read: u64,
}

/// What comes next.
pub(super) enum Block<'b> {
    /// Some whole lines.
    Lines(&'b [u8]),
    /// A line that does not end within a block.
    WithoutEnd,
    /// Nothing more.
    End,
}

impl<R: Read> Blocks<R> {
    pub(super) fn of(from: R) -> Self {
        Self {
            from,
            held: vec![0; BLOCK],
            filled: 0,
            taken: 0,
            ended: false,
            digest: Context::new(&SHA256),
            read: 0,
        }
    }

    /// The next block.
    pub(super) fn next(&mut self) -> io::Result<Block<'_>> {
        // The beginning of a line that was not handed out begins the next block.
        self.held.copy_within(self.taken..self.filled, 0);
        self.filled -= self.taken;
        self.taken = 0;
        self.fill()?;
        let filled = self.held.get(..self.filled).unwrap_or_default();
        self.taken = match memchr::memrchr(b'\n', filled) {
            _ if self.ended => self.filled,
            Some(last) => last + 1,
            None => return Ok(Block::WithoutEnd),
        };
        match filled.get(..self.taken) {
            Some([]) | None => Ok(Block::End),
            Some(lines) => Ok(Block::Lines(lines)),
        }
    }

    fn fill(&mut self) -> io::Result<()> {
        while let Some(free) = self.held.get_mut(self.filled..)
            && !free.is_empty()
            && !self.ended
        {
            let read = match self.from.read(free) {
                Ok(read) => read,
                Err(cause) if cause.kind() == io::ErrorKind::Interrupted => continue,
                Err(cause) => return Err(cause),
            };
            self.digest.update(free.get(..read).unwrap_or_default());
            self.filled += read;
            self.read += read as u64;
            self.ended = read == 0;
        }
        Ok(())
    }

    /// How many bytes were read.
    pub(super) fn read(&self) -> u64 {
        self.read
    }

    /// SHA-256 of what was read, in lower-case hexadecimal.
    pub(super) fn sha256(self) -> String {
        let digest = self.digest.finish();
        digest.as_ref().iter().fold(String::new(), |mut hex, byte| {
            // Writing to a String never fails.
            let _ = write!(hex, "{byte:02x}");
            hex
        })
    }
}
