use std::borrow::Cow;

use crate::language::Language;

/// A text that is part of the model: borrowed in the generated one, owned in one that is built.
pub type Words = Cow<'static, str>;

/// A text in both languages.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Text {
    /// In English.
    pub en: Words,
    /// In Chinese.
    pub zh: Words,
}

impl Text {
    /// The text in one language.
    #[must_use]
    pub fn in_language(&self, language: Language) -> &str {
        match language {
            Language::Chinese => &self.zh,
            Language::English => &self.en,
        }
    }
}
