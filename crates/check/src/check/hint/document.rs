//! JSON texts that are another document than the one that is expected.

use std::ops::Range;

use oceanconnect_batchtask::{Finding, Rule};

use crate::{
    check::{Hint, Kind, RepairKind, guess},
    json::members,
};

/// How many mandatory members of a request make an object one.
const ENOUGH: usize = 3;

/// Adds to the findings of a document what it most likely is. Rules and places stay as they are.
pub(in crate::check) fn add_to(findings: &mut [Finding], bytes: &[u8], start: usize, kind: Kind) {
    for finding in &mut *findings {
        if finding.rule == Rule::UnknownMember && finding.pointer == "/$schema" {
            finding.hint = Some(Hint::SchemaMember);
        } else if finding.rule == Rule::WrongType && finding.pointer.is_empty() {
            add_to_root(finding, bytes);
            return;
        }
    }
    let is_missing_in_root =
        |finding: &Finding| finding.rule == Rule::MissingMember && finding.pointer.rfind('/') == Some(0);
    let missing = findings.iter().filter(|finding| is_missing_in_root(finding)).count();
    if missing >= if kind == Kind::Create { ENOUGH } else { 1 }
        && let Some(hint) = other_document(bytes, start, kind)
        && let Some(first) = findings.iter_mut().find(|finding| is_missing_in_root(finding))
    {
        first.hint = Some(hint);
    }
}

/// Adds to the finding that a document is not an object what it is instead.
fn add_to_root(finding: &mut Finding, bytes: &[u8]) {
    let array = bytes.get(finding.bytes()).and_then(|value| value.strip_prefix(b"["));
    if array.is_some_and(|items| items.trim_ascii_start().starts_with(b"{")) {
        finding.hint = Some(Hint::ArrayOfBodies);
    }
    // Nobody means the empty object, and there is no member that could be left out.
    if finding.repair.as_ref().is_some_and(|repair| repair.kind == RepairKind::EmptyObject) {
        finding.repair = None;
    }
}

fn other_document(bytes: &[u8], start: usize, kind: Kind) -> Option<Hint> {
    let start = start + bytes[start..].iter().take_while(|byte| byte.is_ascii_whitespace()).count();
    let is_request = |start: usize| guess::mandatory_members(bytes, start) >= ENOUGH;
    if kind != Kind::Create {
        return is_request(start).then_some(Hint::Request);
    }
    let holds = |wanted: &str| names(bytes, start).any(|(name, _)| name == wanted);
    match guess::kind(bytes, start) {
        Kind::Query => return Some(Hint::QueryReply),
        Kind::Details => return Some(Hint::DetailsReply),
        Kind::Push => return Some(Hint::Push),
        _ => {}
    }
    let is_request_as_text = |value: &Range<usize>| {
        let text = &bytes[value.clone()];
        text.starts_with(b"\"{") && memchr::memmem::find(text, b"taskType").is_some()
    };
    if names(bytes, start).any(|(_, value)| is_request(value.start) || is_request_as_text(&value)) {
        Some(Hint::WrappedBody)
    } else if holds("taskID") {
        Some(Hint::CreateReply)
    } else if holds("error_code") || holds("resultcode") {
        Some(Hint::ErrorReply)
    } else if holds("serviceId") && holds("method") {
        Some(Hint::BareCommand)
    } else if holds("command") && holds("type") {
        Some(Hint::BareParam)
    } else {
        None
    }
}

/// The members of an object: their names and the places of their values.
fn names(bytes: &[u8], start: usize) -> impl Iterator<Item = (String, Range<usize>)> {
    members(bytes, start).map(|(name, value)| (name.decode(bytes, &mut String::new()).to_owned(), value))
}
