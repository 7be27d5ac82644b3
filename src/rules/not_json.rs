use batchtask_json::SyntaxErrorKind;

use super::prelude::*;
use crate::language::Bilingual;

pub(super) static RULE: Definition = Definition {
    id: "not-json",
    severity: Severity::Error,
    basis: Basis::Standard,
    title: text("The input is not one JSON text.", "输入不是一个合法的 JSON 文本。"),
    reason: text(
        "The platform refuses a text that is not JSON as a whole, with error 50400, and does not say where it is wrong.",
        "不合法的 JSON 会被平台以错误码 50400 整体拒绝，且不说明位置。",
    ),
    remedy: text(
        "Correct the text at the place that is named. Several bodies in one file need one line each and --ndjson.",
        "请修改所指位置的文本。一个文件包含多个请求体时，每行写一个并使用 --ndjson。",
    ),
    source: text("RFC 8259, section 2", "RFC 8259 第 2 节"),
    message: Words::Made {
        en: |m| match m.detail() {
            Detail::Syntax(kind) => format!("not JSON: {}", kind.as_str()),
            _ => "not JSON".to_owned(),
        },
        zh: |m| match m.detail() {
            Detail::Syntax(kind) => format!("不是合法的 JSON：{}", in_chinese(*kind)),
            _ => "不是合法的 JSON".to_owned(),
        },
    },
    help: Words::Perhaps {
        en: |m| help(m.detail()).map(|help| help.en.to_owned()),
        zh: |m| help(m.detail()).map(|help| help.zh.to_owned()),
    },
    bad: example!("not-json.bad.json"),
    good: example!("not-json.good.json"),
    decides: Decides::Text { stops: true },
};

const fn in_chinese(kind: SyntaxErrorKind) -> &'static str {
    match kind {
        SyntaxErrorKind::UnexpectedEnd => "文本提前结束",
        SyntaxErrorKind::ExpectedValue => "此处应为一个 JSON 值",
        SyntaxErrorKind::ExpectedName => "此处应为双引号括起的成员名",
        SyntaxErrorKind::ExpectedColon => "成员名后应为冒号",
        SyntaxErrorKind::ExpectedCommaOrBrace => "此处应为逗号或 `}`",
        SyntaxErrorKind::ExpectedCommaOrBracket => "此处应为逗号或 `]`",
        SyntaxErrorKind::ControlCharacter => "字符串中的控制字符必须转义",
        SyntaxErrorKind::InvalidEscape => "不是 JSON 的转义序列",
        SyntaxErrorKind::LoneSurrogate => "代理对只有一半",
        SyntaxErrorKind::InvalidNumber => "不是 JSON 的数字",
        SyntaxErrorKind::TrailingCharacters => "JSON 值之后还有内容",
        SyntaxErrorKind::TooDeep => "嵌套过深",
    }
}

fn help(detail: &Detail) -> Option<Bilingual> {
    let Detail::Syntax(kind) = detail else { return None };
    Some(match kind {
        SyntaxErrorKind::UnexpectedEnd => text(
            "is the file cut off, or is a closing brace or quote missing?",
            "文件是否被截断，或缺少右括号、右引号？",
        ),
        SyntaxErrorKind::ExpectedValue => text(
            "is there an extra comma before this, or a string without double quotes?",
            "前面是否多了一个逗号，或字符串没有加双引号？",
        ),
        SyntaxErrorKind::ExpectedName => text(
            "is there an extra comma before this, or a name without double quotes?",
            "前面是否多了一个逗号，或成员名没有加双引号？",
        ),
        SyntaxErrorKind::ExpectedCommaOrBrace | SyntaxErrorKind::ExpectedCommaOrBracket => text(
            "is a comma missing before this, or is a quote inside a string not written as \\\"?",
            "前面是否缺少逗号，或字符串中的引号没有写成 \\\"？",
        ),
        SyntaxErrorKind::ControlCharacter => text(
            "write a line break in a string as \\n and a tab as \\t; or is a closing quote missing?",
            "字符串中的换行写成 \\n，制表符写成 \\t；是否缺少右引号？",
        ),
        SyntaxErrorKind::InvalidEscape => text("write a backslash as \\\\", "反斜杠本身写成 \\\\"),
        SyntaxErrorKind::LoneSurrogate => text(
            "write the character itself, or both halves, for example \\uD83D\\uDE00",
            "直接写出该字符，或写全两个部分，如 \\uD83D\\uDE00",
        ),
        SyntaxErrorKind::InvalidNumber => text(
            "write it like 100, -1.5 or 2e3, without a zero or plus sign in front",
            "请写成 100、-1.5 或 2e3 的形式：前面不能有零或加号",
        ),
        SyntaxErrorKind::TrailingCharacters => text(
            "remove it, or is there a brace or bracket too many before this?",
            "请将其删除；前面是否多了一个右括号？",
        ),
        SyntaxErrorKind::ExpectedColon | SyntaxErrorKind::TooDeep => return None,
    })
}
