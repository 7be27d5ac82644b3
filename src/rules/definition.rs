use super::{decides::Decides, severity::Severity};
use crate::{
    finding::MessageContext,
    language::{Bilingual, Language, text},
};

/// All that is known of a rule.
#[derive(Debug)]
#[non_exhaustive]
pub struct Definition {
    /// The id, which never changes.
    pub id: &'static str,
    /// How much the rule weighs by default.
    pub severity: Severity,
    /// What kind of source the rule has.
    pub basis: Basis,
    /// What a document does that breaks the rule, in one sentence.
    pub title: Bilingual,
    /// What happens to those who break it.
    pub reason: Bilingual,
    /// How to keep it.
    pub remedy: Bilingual,
    /// Where the rule comes from.
    pub source: Bilingual,
    /// What is said of a finding.
    pub(crate) message: Words,
    /// What its author most likely meant, or can do.
    pub(crate) help: Words,
    /// An input that breaks the rule.
    pub bad: Example,
    /// The same, repaired: it breaks no rule.
    pub good: Example,
    /// What decides whether the rule is broken.
    pub decides: Decides,
}

/// What kind of source a rule has.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Basis {
    /// The platform's page on the call.
    Contract,
    /// The JSON standard.
    Standard,
    /// The check itself.
    Limit,
    /// A page of the platform that says what goes wrong, without forbidding it here.
    Documented,
    /// A conclusion from what the page says.
    Inferred,
    /// What real clients were seen to send.
    Clients,
}

impl Basis {
    /// What the basis is, in a sentence.
    #[must_use]
    pub const fn sentence(self, language: Language) -> &'static str {
        let sentence = match self {
            Self::Contract => text("The contract forbids it.", "接口约定不允许。"),
            Self::Standard => text("The JSON standard forbids it.", "JSON 标准不允许。"),
            Self::Limit => text("It is a limit of this check.", "这是本检查自身的限制。"),
            Self::Documented => text(
                "The contract does not forbid it, but the platform's documentation says what goes wrong.",
                "接口约定没有禁止，但平台的文档说明了会出什么问题。",
            ),
            Self::Inferred => text(
                "The contract does not forbid it, but what the documentation says speaks against it.",
                "接口约定没有禁止，但由文档可以推断出不应如此。",
            ),
            Self::Clients => text(
                "The contract does not forbid it, but real clients were seen to do it by mistake.",
                "接口约定没有禁止，但曾有真实客户端误这样写。",
            ),
        };
        sentence.get(language)
    }
}

/// An input that keeps or breaks a rule. It is a file in `examples/rules/`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Example {
    /// The file's name.
    pub file_name: &'static str,
    /// What is in it; not always UTF-8.
    pub bytes: &'static [u8],
}

/// An example, by the name of its file.
macro_rules! example {
    ($file_name:literal) => {
        Example { file_name: $file_name, bytes: include_bytes!(concat!("../../examples/rules/", $file_name)) }
    };
}
pub(super) use example;

/// What a rule says of a finding.
#[derive(Clone, Debug)]
pub(crate) enum Words {
    /// Nothing.
    None,
    /// Always the same.
    Fixed(Bilingual),
    /// Words made of the finding.
    Made { en: fn(&MessageContext<'_>) -> String, zh: fn(&MessageContext<'_>) -> String },
    /// Words made of the finding, if there is something to say of it.
    Perhaps { en: fn(&MessageContext<'_>) -> Option<String>, zh: fn(&MessageContext<'_>) -> Option<String> },
}

impl Words {
    pub(crate) fn say(&self, context: &MessageContext<'_>) -> Option<String> {
        match (self, context.language) {
            (Self::None, _) => None,
            (Self::Fixed(text), language) => Some(text.get(language).to_owned()),
            (Self::Made { en, .. }, Language::English) => Some(en(context)),
            (Self::Made { zh, .. }, Language::Chinese) => Some(zh(context)),
            (Self::Perhaps { en, .. }, Language::English) => en(context),
            (Self::Perhaps { zh, .. }, Language::Chinese) => zh(context),
        }
    }
}
