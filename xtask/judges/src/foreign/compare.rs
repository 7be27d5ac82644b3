use super::{
    cases::{Case, Cases},
    exceptions::Exceptions,
    judges::{Answer, Draft},
};

/// How the answers of a judge stand to the expected verdicts.
#[derive(Debug)]
pub(super) struct Comparison {
    pub(super) agreed: usize,
    pub(super) excepted: usize,
    /// Each case with the judge's own words; and each exception that is no longer needed.
    pub(super) complaints: Vec<String>,
}

/// Compares them, case by case.
pub(super) fn compare(
    judge: &str,
    draft: Draft,
    cases: &Cases,
    answers: &[Answer],
    exceptions: &Exceptions,
) -> Comparison {
    compare_all(judge, draft, &cases.all, cases.standard, answers, exceptions)
}

fn compare_all(
    judge: &str,
    draft: Draft,
    cases: &[Case],
    standard: bool,
    answers: &[Answer],
    exceptions: &Exceptions,
) -> Comparison {
    let mut comparison = Comparison { agreed: 0, excepted: 0, complaints: Vec::new() };
    if answers.len() != cases.len() {
        comparison.complaints.push(format!("it answered {} of {} cases", answers.len(), cases.len()));
        return comparison;
    }
    let exceptions = exceptions.of(judge, draft);
    for (case, answer) in cases.iter().zip(answers) {
        let agrees = match answer {
            Answer::Valid => case.valid,
            Answer::Invalid(_) => !case.valid,
            Answer::Unreadable(_) => false,
        };
        if agrees {
            comparison.agreed += 1;
        } else if exceptions.iter().filter(|exception| exception.covers(case, answer)).count() > 0 {
            comparison.excepted += 1;
        } else {
            let text: String = case.text.chars().take(400).collect();
            comparison.complaints.push(format!("{}: {}, but it says «{answer}» of {text}", case.name, case.expected));
        }
    }
    for exception in exceptions {
        let unneeded = exception.unneeded(standard).into_iter();
        comparison.complaints.extend(unneeded.map(|case| format!("the exception is no longer needed: {case}")));
    }
    comparison
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::foreign::cases::Trait;

    fn case(name: &str, valid: bool, traits: &[Trait]) -> Case {
        let generated = !traits.is_empty();
        let expected = if valid { "valid" } else { "invalid" }.to_owned();
        Case { name: name.to_owned(), text: "{}".to_owned(), valid, expected, traits: traits.to_vec(), generated }
    }

    fn exceptions() -> Exceptions {
        Exceptions::parse(
            r#"[{ "judge": "j", "drafts": ["draft-07"], "reason": "r", "says": "invalid",
                  "kit": ["a"], "generated": "written-with-point" }]"#,
        )
        .unwrap()
    }

    fn complaints(judge: &str, cases: &[Case], answers: &[Answer]) -> Vec<String> {
        compare_all(judge, Draft::Draft07, cases, true, answers, &exceptions()).complaints
    }

    fn invalid() -> Answer {
        Answer::Invalid("words".to_owned())
    }

    #[test]
    fn a_disagreement_is_named_with_the_words() {
        assert_eq!(
            complaints("other", &[case("a", true, &[])], &[invalid()]),
            ["a: valid, but it says «invalid: words» of {}"]
        );
        assert_eq!(complaints("other", &[case("a", false, &[])], &[Answer::Valid]).len(), 1);
        assert_eq!(complaints("other", &[case("a", false, &[])], &[Answer::Unreadable(String::new())]).len(), 1);
    }

    #[test]
    fn an_exception_covers_its_cases_alone() {
        let pointed = [case("a", true, &[]), case("g", true, &[Trait::WrittenWithPoint])];
        assert!(complaints("j", &pointed, &[invalid(), invalid()]).is_empty());
        let other = [case("a", true, &[]), case("b", true, &[]), case("g", true, &[Trait::TooLargeForDouble])];
        let said = complaints("j", &other, &[invalid(), invalid(), invalid()]);
        assert_eq!(said.iter().filter(|said| said.contains("but it says")).count(), 2, "{said:?}");
    }

    #[test]
    fn an_exception_that_is_not_needed_is_a_complaint() {
        let pointed = [case("a", true, &[]), case("g", true, &[Trait::WrittenWithPoint])];
        let said = complaints("j", &pointed, &[Answer::Valid, Answer::Valid]);
        assert_eq!(said.len(), 2, "{said:?}");
        assert!(said.iter().all(|said| said.starts_with("the exception is no longer needed")));
    }

    #[test]
    fn every_case_has_to_be_answered() {
        assert_eq!(complaints("j", &[case("a", true, &[])], &[]), ["it answered 0 of 1 cases"]);
    }
}
