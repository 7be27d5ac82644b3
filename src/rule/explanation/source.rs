use crate::{language::Language, rule::Rule};

/// Where a rule comes from: the platform's page, the standard, or what real clients were seen to send.
pub(super) const fn of(rule: Rule, language: Language) -> &'static str {
    let (english, chinese) = match rule {
        Rule::EmptyInput | Rule::NotJson | Rule::NotUtf8 => {
            ("RFC 8259, sections 2 and 8.1", "RFC 8259 第 2 节和第 8.1 节")
        }
        Rule::TooDeep => (
            "this crate's own limit, which is that of serde_json: what passes the check can be read",
            "本工具自身的限制，与 serde_json 相同：通过检查的内容一定能读取",
        ),
        Rule::DuplicateMember => ("RFC 8259, section 4: names should be unique", "RFC 8259 第 4 节：成员名应当唯一"),
        Rule::MissingMember => ("\"创建批量任务\", column \"mandatory\"", "《创建批量任务》的“必选”列"),
        Rule::MissingForType | Rule::EmptyForType => (
            "\"创建批量任务\", table DeviceCmd: the member needs to be filled in if type has the value",
            "《创建批量任务》DeviceCmd 表：type 取该值时需要填写",
        ),
        Rule::UnknownMember => ("\"创建批量任务\", tables of members", "《创建批量任务》的成员表"),
        Rule::WrongType | Rule::UnknownValue | Rule::TooShort | Rule::TooLong | Rule::OutOfRange => {
            ("\"创建批量任务\", column \"type and rule\"", "《创建批量任务》的“类型及规则”列")
        }
        Rule::TaskTypeNotCarriedOut => (
            "\"创建批量任务\": the platform at present carries out only cached commands to a batch of devices",
            "《创建批量任务》：平台目前只支持批量设备的缓存命令",
        ),
        Rule::EmptyAppId => ("\"创建批量任务\", error 100217", "《创建批量任务》错误码 100217"),
        Rule::EmptyTaskName | Rule::RepeatedTaskName => {
            ("\"创建批量任务\", error 105002", "《创建批量任务》错误码 105002")
        }
        Rule::MemberOfOtherType | Rule::ModelWithoutManufacturer => (
            "\"创建批量任务\", table DeviceCmd; real clients leave stale members behind",
            "《创建批量任务》DeviceCmd 表；真实客户端会留下旧成员",
        ),
        Rule::RepeatedId => {
            ("the platform's own Java sample has the same id twice", "平台自己的 Java 示例中同一 ID 出现了两次")
        }
        Rule::CallbackNotHttp | Rule::CallbackWithoutPort | Rule::CallbackWithoutPath => (
            "the platform's pages on subscriptions, error 100234: an address without port and path is refused",
            "平台的订阅接口说明，错误码 100234：没有端口和路径的地址会被拒绝",
        ),
        Rule::CallbackTooLong => (
            "the platform's page on the single command: callbackUrl has at most 1024 characters",
            "平台的单个命令下发接口：callbackUrl 最长 1024 个字符",
        ),
        Rule::Utf16Length => (
            "\"创建批量任务\" counts characters; Java, in which the platform is written, counts UTF-16 units",
            "《创建批量任务》按字符计数；而 Java 平台按 UTF-16 单元计数",
        ),
        Rule::ByteOrderMark => ("RFC 8259, section 8.1", "RFC 8259 第 8.1 节"),
        Rule::AppIdLooksLikeUrl | Rule::EmptyId | Rule::DeviceIdLooksLikeImei | Rule::GsonWrapper => {
            ("bodies that real clients were seen to send", "真实客户端发送过的请求体")
        }
    };
    match language {
        Language::English => english,
        Language::Chinese => chinese,
    }
}
