use std::collections::BTreeMap;

use batchtask_check::report::SkipReason;
use oceanconnect_batchtask::Language;

/// How many files and directories were passed over; what lies in such a directory is not counted.
#[derive(Clone, Debug, Default)]
pub(crate) struct Skipped(pub(crate) BTreeMap<SkipReason, u64>);

impl Skipped {
    pub(super) fn add(&mut self, reason: SkipReason) {
        self.add_all(reason, 1);
    }

    pub(super) fn add_all(&mut self, reason: SkipReason, count: u64) {
        *self.0.entry(reason).or_default() += count;
    }

    /// The counts in words: "3 ignored, 1 hidden".
    pub(crate) fn in_words(&self) -> String {
        let words = self.0.iter().map(|(reason, count)| format!("{count} {}", reason.in_words(Language::English)));
        words.collect::<Vec<_>>().join(", ")
    }
}
