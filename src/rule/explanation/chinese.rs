use crate::rule::Rule;

/// The title, what the rule protects from, and how to keep it.
pub(super) const fn of(rule: Rule) -> (&'static str, &'static str, &'static str) {
    match rule {
        Rule::EmptyInput => (
            "输入为空。",
            "空文件通常说明前一步骤失败。如果放行，就看不出其实什么也没有发送。",
            "请检查本应写出输入的步骤。单个请求体是一个 JSON 对象；NDJSON 每行一个对象。",
        ),
        Rule::NotUtf8 => (
            "输入不是 UTF-8 编码。",
            "JSON 必须使用 UTF-8。用 GBK 或 Latin-1 编码的名称会变成乱码，或者请求被平台拒绝。",
            "请以 UTF-8 保存或转换文本，或把非 ASCII 字符写成 \\uXXXX。",
        ),
        Rule::NotJson => (
            "输入不是一个合法的 JSON 文本。",
            "不合法的 JSON 会被平台以错误码 50400 整体拒绝，且不说明位置。",
            "请修改所指位置的文本。一个文件包含多个请求体时，每行写一个并使用 --ndjson。",
        ),
        Rule::TooDeep => (
            "数组和对象嵌套过深。",
            "嵌套过深的文本会使读取方放弃甚至崩溃，而正常请求不需要这样的深度。",
            "请查找被反复包装的值，多半在 paras 里。",
        ),
        Rule::DuplicateMember => (
            "同一对象中同一成员出现两次。",
            "不同的读取方会取不同的值：检查的内容不一定是实际执行的内容。",
            "只保留其中一个。",
        ),
        Rule::MissingMember => (
            "缺少必选成员，或其值为 null。",
            "平台会以错误码 50400 拒绝请求。显式的 null 等同于缺失。",
            "请填写该成员。",
        ),
        Rule::MissingForType => (
            "缺少 type 所要求的成员，或其值为 null。",
            "没有它，平台不知道命令要发给哪些设备。",
            "请填写所选 type 需要的成员，或选择与已填成员相符的 type。",
        ),
        Rule::EmptyForType => (
            "type 所要求的成员为空。",
            "空列表或空文本选不中任何设备。Java SDK 会丢弃空列表，平台看到的就是缺失。",
            "请填写该成员；如果没有目标，就不要发送任务。",
        ),
        Rule::UnknownMember => (
            "对象中有不应有的成员。",
            "平台会忽略不认识的成员，拼错的成员等于没有写：把 manufacturerId 写成 manufactureId，命令就会发给所有厂商的设备。",
            "请改正拼写或去掉该成员。成员名区分大小写。",
        ),
        Rule::WrongType => (
            "值的 JSON 类型不正确。",
            "平台会拒绝请求或读成别的内容：带引号的数字不是数字，[] 不是对象。",
            "请按所要求的类型书写：数字不加引号，列表用方括号，对象用花括号。",
        ),
        Rule::UnknownValue => {
            ("值不在允许的取值之内。", "平台会拒绝列表之外的取值。取值区分大小写。", "请原样写成所列取值之一。")
        }
        Rule::TooShort => ("字符串太短。", "平台会拒绝过短的值。", "请按设备 profile 填写。"),
        Rule::TooLong => ("字符串太长。", "平台会拒绝过长的值。长度按字符计算，不按字节。", "请缩短该值。"),
        Rule::OutOfRange => (
            "数字太小或太大。",
            "平台会拒绝该数字。timeout 的单位是分钟：按秒填写会超出范围，或者远远过长。",
            "请填写所列范围内的数字。",
        ),
        Rule::TaskTypeNotCarriedOut => (
            "平台尚不执行此类型的任务。",
            "平台认识此类型但尚不执行，其 param 没有文档，只检查了它是否为对象。",
            "请使用 DeviceCmd；如果您的平台已支持此类型，可使用 --allow task-type-not-carried-out。",
        ),
        Rule::EmptyAppId => (
            "应用 ID 为空。",
            "只有在平台返回错误码 100217（非授权应用场景）时 appId 才应为空，否则多半是变量没有赋值。",
            "请填写应用 ID。",
        ),
        Rule::AppIdLooksLikeUrl => (
            "应用 ID 像是 URL。",
            "曾有客户端把平台地址拼在 ID 之前。它的长度能通过检查，但没有应用会有这样的 ID。",
            "只写 ID 本身。",
        ),
        Rule::EmptyTaskName => (
            "任务名为空。",
            "第二个空名任务会以错误码 105002 被拒绝，第一个也无法与其他任务区分。",
            "请给每个任务起不同的名字，例如在末尾加上时间或 UUID。",
        ),
        Rule::RepeatedTaskName => (
            "一次检查中两个请求体的任务名相同。",
            "平台上任务名不能重复：第二个请求会以错误码 105002 被拒绝。比较范围是一次运行的全部输入，最多 262,144 个不同的名字。",
            "请使任务名不同，例如在末尾加上时间或 UUID。",
        ),
        Rule::MemberOfOtherType => (
            "成员属于另一种 type。",
            "在当前 type 下该成员不起作用：可能是其他请求的残留，也可能是 type 写错了。",
            "请去掉该成员，或选择它所属的 type。",
        ),
        Rule::ModelWithoutManufacturer => (
            "填写了型号但没有填写厂商。",
            "两个厂商可能有同名的型号：命令会发给两者的设备。",
            "请同时填写 manufacturerId。",
        ),
        Rule::RepeatedId => {
            ("列表中同一 ID 出现两次。", "文档没有说明列表中重复的设备会收到一次还是两次命令。", "每个 ID 只写一次。")
        }
        Rule::EmptyId => ("列表中有空的 ID。", "空 ID 不属于任何对象，多半是变量没有赋值。", "请去掉它。"),
        Rule::DeviceIdLooksLikeImei => (
            "设备 ID 像是 IMEI。",
            "平台用自己分配的 ID 识别设备，而不是 IMEI：命令到达不了任何设备。",
            "请用 IMEI 查询设备 ID，或保存注册设备时返回的 ID。",
        ),
        Rule::CallbackNotHttp => (
            "回调地址不是 http 或 https URL。",
            "平台通过 http 或 https 推送结果，其他地址收不到任何内容。",
            "请写成 http://主机:端口/路径，或相应的 https 地址。",
        ),
        Rule::CallbackWithoutPort => (
            "回调地址没有写端口。",
            "平台拒绝没有端口的订阅地址，回调地址也适用同样的规则。",
            "请写出端口，即使是 80 或 443。",
        ),
        Rule::CallbackWithoutPath => (
            "回调地址没有写路径。",
            "平台拒绝没有路径的订阅地址，回调地址也适用同样的规则。",
            "请写出接收端监听的路径。",
        ),
        Rule::CallbackTooLong => (
            "回调地址过长。",
            "单个命令下发接口的说明只允许 1024 个字符，更长的地址可能被拒绝或截断。",
            "请缩短地址：把状态存到自己的存储里，地址中只放它的键。",
        ),
        Rule::GsonWrapper => (
            "参数被包在 Gson 的 nameValuePairs 里。",
            "Gson 会把 Android 的 JSONObject 写成 {\"nameValuePairs\": {...}}，设备收到的是这个名字的参数，而不是它自己的参数。",
            "请让 JSONObject 自己转成文本，或用 Map 或 JsonObject 构造参数。",
        ),
        Rule::Utf16Length => (
            "按 UTF-16 单元计数时字符串太长。",
            "基本多文种平面之外的字符（如表情符号）占两个 UTF-16 单元。按单元计数的服务器会拒绝按文档来说正确的值。",
            "请在上限之下留出余量，或不使用这类字符。",
        ),
        Rule::ByteOrderMark => (
            "输入以字节顺序标记开头。",
            "JSON 文本不应以字节顺序标记（BOM）开头，许多读取方会拒绝它。",
            "请保存为不带 BOM 的 UTF-8。",
        ),
    }
}
