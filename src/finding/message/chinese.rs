use batchtask_json::{MAX_DEPTH, SyntaxErrorKind};

use super::{Bounds, Said};
use crate::{
    finding::{Detail, JsonType, NumberUnit, RelatedRole, RepairKind},
    rule::Rule,
};

pub(super) fn text(said: &Said<'_>) -> String {
    let member = said.member();
    let (decides, value) = said.because();
    let quoted = || said.value().map(|value| format!(" {value}")).unwrap_or_default();
    match said.finding.rule {
        Rule::EmptyInput => "输入为空，应为一个 JSON 对象".to_owned(),
        Rule::NotUtf8 => "此字节不是 UTF-8 编码；JSON 必须使用 UTF-8".to_owned(),
        Rule::NotJson => match said.finding.detail {
            Detail::Syntax(kind) => format!("不是合法的 JSON：{}", syntax(kind)),
            _ => "不是合法的 JSON".to_owned(),
        },
        Rule::TooDeep => format!("数组和对象嵌套超过 {MAX_DEPTH} 层"),
        Rule::DuplicateMember => format!("同一对象中 `{member}` 出现两次，不同的读取方会取不同的值"),
        Rule::MissingMember => format!("`{member}` 为必选，但缺失或为 null"),
        Rule::MissingForType => format!("`{decides}` 为 `{value}` 时必须填写 `{member}`"),
        Rule::EmptyForType => format!("`{decides}` 为 `{value}` 时 `{member}` 不能为空"),
        Rule::UnknownMember => format!("此对象没有名为 `{member}` 的成员"),
        Rule::WrongType => {
            let Some((expected, found)) = said.types() else { return "类型不正确".to_owned() };
            let expected: Vec<&str> = expected.iter().map(|expected| type_name(*expected)).collect();
            format!("应为{}，实际为{}", expected.join("或"), found_value(found, said.value()))
        }
        Rule::UnknownValue => format!("{}不在允许的取值之内：{}", leading(said), said.allowed().join("、")),
        Rule::TooShort | Rule::TooLong | Rule::CallbackTooLong => {
            let bounds = said.bounds();
            format!("长度为 {} 个字符，允许{}", bounds.actual, allowed(&bounds))
        }
        Rule::OutOfRange => {
            let unit = match said.finding.detail {
                Detail::Range { unit: Some(NumberUnit::Minutes), .. } => " 分钟",
                _ => "",
            };
            format!("{}超出范围，允许{}{unit}", leading(said), allowed(&said.bounds()))
        }
        Rule::TaskTypeNotCarriedOut => format!("平台目前只执行 DeviceCmd 任务，不执行 {member}"),
        Rule::EmptyAppId => "`appId` 为空，只有在非授权应用场景下才正确".to_owned(),
        Rule::AppIdLooksLikeUrl => format!("{}像是 URL，而不是应用 ID", leading(said)),
        Rule::EmptyTaskName => "`taskName` 为空".to_owned(),
        Rule::RepeatedTaskName => format!("本次检查中另一个请求体也使用任务名{}；平台上任务名不能重复", quoted()),
        Rule::MemberOfOtherType => format!("`{decides}` 为 `{value}` 时 `{member}` 不起作用"),
        Rule::ModelWithoutManufacturer => format!("填写了 `{member}`，但没有填写 `manufacturerId`"),
        Rule::RepeatedId => format!("{}在此列表中已经出现过", leading(said)),
        Rule::EmptyId => "此 ID 为空".to_owned(),
        Rule::DeviceIdLooksLikeImei => format!("{}像是 IMEI；此处应为平台分配的设备 ID", leading(said)),
        Rule::CallbackNotHttp => format!("{}不是 http 或 https 地址", leading(said)),
        Rule::CallbackWithoutPort => format!("{}没有写端口", leading(said)),
        Rule::CallbackWithoutPath => format!("{}没有写路径", leading(said)),
        Rule::GsonWrapper => "`nameValuePairs` 是 Gson 序列化 Android JSONObject 的产物，设备不认识它".to_owned(),
        Rule::Utf16Length => {
            let bounds = said.bounds();
            format!("长度为 {} 个 UTF-16 单元；按此计数的服务器（如 Java）只允许{}", bounds.actual, allowed(&bounds))
        }
        Rule::ByteOrderMark => "输入以字节顺序标记（BOM）开头，JSON 文本不应有此标记".to_owned(),
    }
}

pub(super) fn help(said: &Said<'_>) -> Option<String> {
    let replacement = said.replacement();
    if let (Some(kind), replacement) = (said.repair(), replacement.unwrap_or_default()) {
        let said = match kind {
            RepairKind::Spelling => format!("是否应为 `{replacement}`？"),
            RepairKind::Unquote if replacement.is_empty() => "数字不要加引号".to_owned(),
            RepairKind::Unquote => format!("数字不要加引号：{replacement}"),
            RepairKind::SecondsToMinutes if replacement.is_empty() => "单位是分钟，不是秒".to_owned(),
            RepairKind::SecondsToMinutes => format!("单位是分钟；如果这是秒数，请写 {replacement}"),
            RepairKind::EmptyObject => "去掉此成员或写成 {}；PHP 会把空数组写成 []".to_owned(),
            RepairKind::ObjectFromText => "请直接写对象，而不是包含其文本的字符串".to_owned(),
            RepairKind::WrapInList => "即使只有一个，也要放进列表".to_owned(),
            RepairKind::Unwrap => "把其中的成员直接写进 `paras`，例如使用 JSONObject.toString()".to_owned(),
        };
        return Some(said);
    }
    let text = match said.finding.rule {
        Rule::UnknownMember => format!("此处的成员有：{}", said.allowed().join("、")),
        Rule::NotJson => match said.finding.detail {
            Detail::Syntax(SyntaxErrorKind::LoneSurrogate) => {
                "直接写出该字符，或写全两个部分，如 \\uD83D\\uDE00".to_owned()
            }
            Detail::Syntax(kind) => syntax_help(kind)?.to_owned(),
            _ => return None,
        },
        Rule::NotUtf8 => "请把文件保存为 UTF-8".to_owned(),
        Rule::DuplicateMember => "只保留其中一个".to_owned(),
        Rule::MissingForType | Rule::EmptyForType => {
            format!("填写 `{}`，或选择其他 `{}`", said.member(), said.because().0)
        }
        Rule::OutOfRange if matches!(said.finding.detail, Detail::Range { unit: Some(_), .. }) => {
            "单位是分钟".to_owned()
        }
        Rule::TaskTypeNotCarriedOut => "其 `param` 没有文档说明，只检查了它是否为对象".to_owned(),
        Rule::EmptyAppId => "除非平台返回错误码 100217，否则请填写应用 ID".to_owned(),
        Rule::AppIdLooksLikeUrl => "只写 ID，不要带平台地址".to_owned(),
        Rule::EmptyTaskName | Rule::RepeatedTaskName => "给每个任务起不同的名字，例如在末尾加上时间或 UUID".to_owned(),
        Rule::MemberOfOtherType => "去掉它，或选择它所属的 `type`".to_owned(),
        Rule::ModelWithoutManufacturer => "型号属于某个厂商：请同时填写 `manufacturerId`".to_owned(),
        Rule::RepeatedId => "每个 ID 只写一次：文档没有说明平台会执行一次还是两次".to_owned(),
        Rule::EmptyId => "去掉它".to_owned(),
        Rule::DeviceIdLooksLikeImei => "请查询设备注册时平台返回的 deviceId".to_owned(),
        Rule::CallbackNotHttp | Rule::CallbackWithoutPort | Rule::CallbackWithoutPath => {
            "平台接受 http://主机:端口/路径，或相应的 https 地址".to_owned()
        }
        Rule::ByteOrderMark => "请把文件保存为不带 BOM 的 UTF-8".to_owned(),
        _ => return None,
    };
    Some(text)
}

fn syntax_help(kind: SyntaxErrorKind) -> Option<&'static str> {
    Some(match kind {
        SyntaxErrorKind::UnexpectedEnd => "文件可能被截断，或缺少右括号、右引号",
        SyntaxErrorKind::ExpectedValue => "前面可能多了一个逗号，或字符串没有加双引号",
        SyntaxErrorKind::ExpectedName => "前面可能多了一个逗号，或成员名没有加双引号",
        SyntaxErrorKind::ExpectedCommaOrBrace | SyntaxErrorKind::ExpectedCommaOrBracket => {
            "前面可能缺少逗号，或字符串中的引号没有写成 \\\""
        }
        SyntaxErrorKind::ControlCharacter => "字符串中的换行写成 \\n，制表符写成 \\t；也可能缺少右引号",
        SyntaxErrorKind::InvalidEscape => "反斜杠本身写成 \\\\",
        SyntaxErrorKind::InvalidNumber => "请写成 100、-1.5 或 2e3 的形式：前面不能有零或加号",
        SyntaxErrorKind::TrailingCharacters => "多个请求体请每行一个，放进以 .ndjson 或 .jsonl 结尾的文件",
        SyntaxErrorKind::ExpectedColon | SyntaxErrorKind::LoneSurrogate | SyntaxErrorKind::TooDeep => return None,
    })
}

pub(super) fn related(role: RelatedRole) -> &'static str {
    match role {
        RelatedRole::Because => "原因在此",
        RelatedRole::First => "首次出现在此",
    }
}

/// The value and a space, or words for it where it stays secret.
fn leading(said: &Said<'_>) -> String {
    said.value().map_or_else(|| "该值".to_owned(), |value| format!("{value} "))
}

fn allowed(bounds: &Bounds) -> String {
    match (&bounds.min, &bounds.max) {
        (Some(min), Some(max)) => format!(" {min} 到 {max}"),
        (Some(min), None) => format!("至少 {min}"),
        (None, Some(max)) => format!("最多 {max}"),
        (None, None) => "任意值".to_owned(),
    }
}

fn type_name(expected: JsonType) -> &'static str {
    match expected {
        JsonType::Null => " null",
        JsonType::Boolean => " true 或 false",
        JsonType::Integer => "整数",
        JsonType::Number => "数字",
        JsonType::String => "字符串",
        JsonType::Array => "数组",
        JsonType::Object => "对象",
    }
}

/// What was found: with the value, unless it stays secret.
fn found_value(found: JsonType, value: Option<String>) -> String {
    let noun = match found {
        JsonType::Null | JsonType::Boolean if value.is_some() => "",
        other => type_name(other),
    };
    value.map_or_else(|| noun.to_owned(), |value| format!("{noun} {value}"))
}

fn syntax(kind: SyntaxErrorKind) -> &'static str {
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
