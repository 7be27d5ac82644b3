use std::sync::LazyLock;

use oceanconnect_batchtask::model::CONTRACT;
/// What kind of document a text is checked as: the one that belongs to this call.
pub use oceanconnect_batchtask::model::Call as Kind;

use super::plan::Plan;

/// The plan of the document that is checked.
pub(super) fn plan(kind: Kind) -> &'static Plan {
    static CREATE: LazyLock<Plan> = LazyLock::new(|| compiled(Kind::Create));
    static QUERY: LazyLock<Plan> = LazyLock::new(|| compiled(Kind::Query));
    static DETAILS: LazyLock<Plan> = LazyLock::new(|| compiled(Kind::Details));
    static PUSH: LazyLock<Plan> = LazyLock::new(|| compiled(Kind::Push));
    match kind {
        Kind::Create => &CREATE,
        Kind::Query => &QUERY,
        Kind::Details => &DETAILS,
        Kind::Push => &PUSH,
        other => unreachable!("no plan for {other}: a test of this crate compiles that of every call"),
    }
}

/// The tests compile every plan, so that this cannot fail for a user.
fn compiled(kind: Kind) -> Plan {
    let document = CONTRACT.checked(kind).unwrap_or_else(|| unreachable!("no document for {kind}"));
    Plan::compile(document).unwrap_or_else(|error| unreachable!("{error}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_call_has_a_plan() {
        for kind in Kind::ALL {
            let plan = plan(*kind);
            assert!(plan.node(plan.root).object.is_some(), "{kind}");
        }
    }
}
