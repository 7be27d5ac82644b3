use std::{collections::BTreeMap, sync::Arc};

use twox_hash::XxHash3_128;

use super::entry::Entry;

/// Tells findings apart by what they are and not by where they stand, so that a finding is known again when lines have
/// been put in front of it: by input, rule and pointer and, where these are the same, by their order.
#[derive(Debug, Default)]
pub(super) struct Fingerprints {
    file: Option<Arc<str>>,
    /// How often each has come in the present input.
    seen: BTreeMap<u128, u64>,
}

impl Fingerprints {
    /// The fingerprint of the next finding: 32 hexadecimal digits, which no other finding of the run has.
    pub(super) fn of(&mut self, entry: &Entry) -> String {
        if self.file.as_ref() != Some(&entry.file) {
            self.file = Some(Arc::clone(&entry.file));
            self.seen.clear();
        }
        // No part can run into the next: a rule's id has no space, and neither has a number.
        let finding = format!("{} {} {}{}", entry.rule, entry.file.len(), entry.file, entry.pointer);
        let finding = XxHash3_128::oneshot(finding.as_bytes());
        let times = self.seen.entry(finding).or_default();
        let fingerprint = XxHash3_128::oneshot(format!("{finding:032x} {times}").as_bytes());
        *times += 1;
        format!("{fingerprint:032x}")
    }
}
