//! Each rule has a message of its own in each language.

use batchtask_check::{Checker, Kind};
use oceanconnect_batchtask::{Finding, Language, Rule, finding::Detail};

/// A finding of each rule: in the rule's own example.
fn findings() -> impl Iterator<Item = Finding> {
    Rule::ALL.iter().map(|rule| {
        let bytes = rule.definition().bad.bytes;
        let found = Checker::new(Kind::Create).check(bytes).into_iter().find(|finding| finding.rule == *rule);
        let across_bodies = || Finding::new(*rule, "/taskName".to_owned(), 0..1);
        found.unwrap_or_else(across_bodies)
    })
}

#[test]
fn each_rule_has_a_text_of_its_own_in_each_language() {
    for finding in findings() {
        let rule = finding.rule;
        assert!(!finding.bytes().is_empty() || finding.detail != Detail::None || rule == Rule::EmptyInput, "{rule}");
        for language in Language::ALL.iter().copied() {
            let title = rule.definition().title.get(language);
            for finding in [finding.clone(), finding.clone().masked()] {
                let said = finding.texts(language);
                let texts = [Some(&said.text), said.help.as_ref(), said.related.as_ref()];
                assert_ne!(said.text, title.trim_end_matches(['.', '。']), "{rule}");
                assert_eq!(said.related.is_some(), finding.related.is_some(), "{rule}");
                for text in texts.into_iter().flatten() {
                    let has_chinese = text.chars().any(|char| ('\u{4e00}'..='\u{9fff}').contains(&char));
                    assert_eq!(has_chinese, language == Language::Chinese, "{rule}: {text}");
                    let gaps = ["``", "  ", " ,", " ;", "at least  ", "found ,", "of :", "：，"];
                    assert!(!gaps.iter().any(|gap| text.contains(gap)), "something is left out of {rule}: {text}");
                    assert!(!text.ends_with([' ', ':', '：', '.', '。']), "{rule}: {text}");
                }
            }
        }
    }
}
