use std::sync::Arc;

use super::{ChunkResults, Levels};

/// Something that the reader hands to a worker: whole bodies, or word that an input ended early.
#[derive(Debug)]
pub(super) struct Chunk {
    /// Its place in the order of all chunks.
    pub(super) number: u64,
    pub(super) file: Arc<str>,
    pub(super) levels: Arc<Levels>,
    pub(super) content: Content,
    /// Whether the input ends with it.
    pub(super) ends_input: bool,
}

#[derive(Debug)]
pub(super) enum Content {
    /// One body.
    Body(Vec<u8>),
    /// Lines with a body each; the last may lack its end.
    Lines(Vec<u8>),
    /// The input could not be read further.
    Failure(String),
}

/// What became of a chunk.
#[derive(Debug)]
pub(super) struct Checked {
    pub(super) number: u64,
    pub(super) outcome: Outcome,
    /// How many lines the chunk has.
    pub(super) lines: usize,
}

#[derive(Debug)]
pub(super) enum Outcome {
    /// Lines and records are counted from the beginning of the chunk.
    Results(ChunkResults),
    /// The chunk could not be read or not be checked. A chunk that was read has a buffer, which travels on.
    Failure { file: Arc<str>, why: String, buffer: Option<Vec<u8>>, records: u64, ends_input: bool },
}
