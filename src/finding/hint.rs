use crate::language::{Bilingual, Language, text};

macro_rules! hints {
    ($($(#[doc = $doc:literal])+ $hint:ident: $en:literal, $zh:literal;)+) => {
        /// What a text most likely is, where it is not what it should be.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[non_exhaustive]
        pub enum Hint {
            $($(#[doc = $doc])+ $hint,)+
        }

        impl Hint {
            /// All of them.
            pub const ALL: &[Self] = &[$(Self::$hint),+];

            const fn text(self) -> Bilingual {
                match self {
                    $(Self::$hint => text($en, $zh),)+
                }
            }
        }
    };
}

hints! {
    /// Text in UTF-16 or UTF-32.
    Utf16: "this looks like UTF-16: save the file as UTF-8", "这像是 UTF-16 编码：请把文件另存为 UTF-8";
    /// An archive or a compressed file.
    Compressed:
        "this is a compressed file or an archive: unpack it first, or give it its usual file name",
        "这是压缩文件或归档文件：请先解压，或使用其通常的文件扩展名";
    /// Bytes that are no text.
    Binary: "this is not a text: is it the right file?", "这不是文本：是否选错了文件？";
    /// An HTML page.
    Html:
        "this is an HTML page, e.g. of a login or of a proxy: is it the right file?",
        "这是 HTML 页面，例如登录页或代理返回的页面：是否选错了文件？";
    /// XML.
    Xml: "this is XML; the platform takes JSON", "这是 XML；平台只接受 JSON";
    /// YAML.
    Yaml:
        "this looks like YAML: convert it to JSON first, e.g. with `yq -o=json`",
        "这像是 YAML：请先转换为 JSON，例如使用 `yq -o=json`";
    /// A command line or an HTTP message with a body in it.
    HttpMessage:
        "this looks like a command or a whole HTTP message: only its body is checked",
        "这像是一条命令或完整的 HTTP 报文：只检查其中的请求体";
    /// A comment.
    Comment: "JSON has no comments: take them out", "JSON 没有注释：请删除注释";
    /// `NaN` or `Infinity`.
    NotFinite:
        "JSON has no NaN and no Infinity: write a number or null",
        "JSON 没有 NaN 和 Infinity：请写数字或 null";
    /// A string or name in single quotes.
    SingleQuotes:
        "JSON writes strings and names in double quotes",
        "JSON 的字符串和名称使用双引号";
    /// `True`, `False`, `None` or `undefined`.
    OtherLiteral:
        "JSON writes true, false and null: write the text with a JSON library, e.g. `json.dumps`",
        "JSON 写作 true、false 和 null：请用 JSON 库生成文本，例如 `json.dumps`";
    /// Several bodies behind each other.
    SeveralBodies:
        "several bodies go one a line into a file named .ndjson or .jsonl",
        "多个请求体应每行一个，放入扩展名为 .ndjson 或 .jsonl 的文件";
    /// A line from the middle of a body.
    PartOfABody:
        "this is one line of a body that has several: check the file as one body, not as one body a line",
        "这只是多行请求体中的一行：请把整个文件作为一个请求体检查，而不是每行一个";
    /// An array of bodies.
    ArrayOfBodies:
        "check each body on its own, e.g. one a line as `jq -c '.[]'` writes them",
        "请分别检查每个请求体，例如用 `jq -c '.[]'` 写成每行一个";
    /// The `param` of a body.
    BareParam:
        "this looks like the `param` of a body alone: a body holds it beside appId, taskName, taskType and timeout",
        "这像是单独的 `param`：请求体中它与 appId、taskName、taskType、timeout 并列";
    /// The `command` of a `param`.
    BareCommand:
        "this looks like a command alone: a body holds it in `param`, as `command`",
        "这像是单独的命令：请求体中它位于 `param` 的 `command`";
    /// A body inside of another object.
    WrappedBody:
        "the body stands inside of a member here: check what that member holds alone",
        "请求体被包在某个成员里：请只检查该成员的内容";
    /// The reply to a request that created a task.
    CreateReply:
        "this looks like the platform's reply to a created task: is it the right file?",
        "这像是平台对创建任务请求的响应：是否选错了文件？";
    /// An error of the platform or of its gateway.
    ErrorReply:
        "this looks like an error that the platform answered with: is it the right file?",
        "这像是平台返回的错误响应：是否选错了文件？";
    /// The reply to a query of one task.
    QueryReply:
        "this looks like the reply to a query of a task: check it as one (`--kind query`)",
        "这像是查询任务的响应：请按响应检查（`--kind query`）";
    /// The reply to a query of a task's details.
    DetailsReply:
        "this looks like the reply to a query of a task's details: check it as one (`--kind details`)",
        "这像是查询任务详情的响应：请按响应检查（`--kind details`）";
    /// The push of a command's result.
    Push:
        "this looks like the push of a command's result: check it as one (`--kind push`)",
        "这像是命令结果的推送：请按推送检查（`--kind push`）";
    /// A request to create a task.
    Request:
        "this looks like a request to create a task: check it as one (`--kind create`)",
        "这像是创建任务的请求：请按请求检查（`--kind create`）";
    /// A `$schema` member.
    SchemaMember:
        "a body names no schema: leave it out, and name the schema in the editor's settings",
        "请求体不指明模式（schema）：请删除此成员，并在编辑器设置中指定模式";
}

impl Hint {
    /// What it is and what to do, on one line.
    #[must_use]
    pub const fn get(self, language: Language) -> &'static str {
        self.text().get(language)
    }
}
