use oceanconnect_batchtask::{
    BatchTaskCreateInDto, Finding, Findings, QueryOneTaskOutDto, QueryTaskDetailsOutDto, ResultPush, Rule, Valid,
};

use crate::{Checker, Kind, json::BYTE_ORDER_MARK};

/// A document that can be checked and read.
///
/// Nobody else can implement it: there are as many as [`Kind`]s.
pub trait Document: sealed::FromText<<Self as Document>::Read> {
    /// What it is checked as.
    const KIND: Kind;
    /// What it is read into: [`Valid`] where the type alone does not say that it is.
    type Read;
}

mod sealed {
    pub trait FromText<T> {
        fn from_text(text: &[u8]) -> Option<T>;
    }
}

macro_rules! documents {
    ($($document:ident is $kind:ident, read into $read:ty;)+) => {
        $(
            impl Document for $document {
                const KIND: Kind = Kind::$kind;
                type Read = $read;
            }

            impl sealed::FromText<$read> for $document {
                fn from_text(text: &[u8]) -> Option<$read> {
                    serde_json::from_slice(text).ok()
                }
            }
        )+
    };
}

documents! {
    BatchTaskCreateInDto is Create, read into Valid<BatchTaskCreateInDto>;
    QueryOneTaskOutDto is Query, read into QueryOneTaskOutDto;
    QueryTaskDetailsOutDto is Details, read into QueryTaskDetailsOutDto;
    ResultPush is Push, read into ResultPush;
}

/// Reads a document, or finds everything that is wrong with it.
///
/// A byte-order mark is passed over, as the check does. Warnings do not keep a document from being read; a [`Checker`]
/// names them.
///
/// ```
/// use oceanconnect_batchtask::BatchTaskCreateInDto;
///
/// let body = br#"{"appId":"a","taskName":"n","taskType":"DeviceCmd","timeout":5,"param":{"type":"DeviceList"}}"#;
/// let findings = batchtask_check::read::<BatchTaskCreateInDto>(body).unwrap_err();
/// let pointers: Vec<&str> = findings.iter().map(|finding| finding.pointer.as_str()).collect();
/// assert_eq!(pointers, ["/timeout", "/param/command", "/param/deviceList"]);
/// ```
///
/// # Errors
///
/// All findings, in the order of their places, as far as the default [`Limits`](crate::Limits) allow.
pub fn read<T: Document>(bytes: &[u8]) -> Result<T::Read, Findings> {
    let findings = Checker::new(T::KIND).check(bytes);
    if !findings.is_valid() {
        return Err(findings);
    }
    // What has no error can be read: the types and the check are judges of the same contract.
    T::from_text(bytes.strip_prefix(BYTE_ORDER_MARK).unwrap_or(bytes)).ok_or_else(|| {
        debug_assert!(false, "the check and the types disagree");
        vec![Finding::new(Rule::NotJson, String::new(), 0..bytes.len())].into()
    })
}

#[cfg(test)]
mod tests {
    use oceanconnect_batchtask::Severity;

    use super::*;

    const BODY: &str = "{\"appId\":\"\",\"taskName\":\"n\",\"taskType\":\"DeviceCmd\",\"timeout\":1e2,\"param\":{\"type\":\
                        \"Broadcast\",\"command\":{\"serviceId\":\"s\",\"method\":\"m\",\"paras\":{\"p\":1.10}}}}";

    #[test]
    fn what_has_only_warnings_is_read_with_its_mark() {
        let read = read::<BatchTaskCreateInDto>(format!("\u{feff}{BODY}").as_bytes()).unwrap();
        assert_eq!(read.task_name.as_str(), "n");
    }

    #[test]
    fn everything_that_is_wrong_is_found() {
        let body = BODY.replace("1e2", "1").replace("\"method\"", "\"Method\"");
        let findings = read::<BatchTaskCreateInDto>(body.as_bytes()).unwrap_err();
        let errors = findings.iter().filter(|finding| finding.severity == Severity::Error);
        let rules: Vec<_> = errors.map(|finding| finding.rule.id()).collect();
        assert_eq!(rules, ["out-of-range", "missing-member", "unknown-member"]);
    }

    #[test]
    fn every_document_can_be_read() {
        assert!(read::<QueryOneTaskOutDto>(b"{\"taskId\":\"1\"}").is_ok());
        assert!(read::<QueryTaskDetailsOutDto>(b"{\"pageNo\":0}").is_ok());
        assert!(read::<ResultPush>(b"{\"deviceId\":\"d\",\"commandId\":\"c\"}").is_ok());
        assert!(read::<ResultPush>(b"{\"deviceId\":\"d\"}").is_err());
    }
}
