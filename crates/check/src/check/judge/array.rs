use super::{Judge, Value, sink::Sink};
use crate::{
    check::{
        RelatedRole,
        advice::MemberRules,
        path::{PathSegment, Target},
        plan::Node,
    },
    json::items,
};

impl<S: Sink> Judge<'_, '_, S> {
    #[inline(never)]
    pub(super) fn array(&mut self, node: &Node, rules: Option<&MemberRules>) -> Result<Value, S::Stop> {
        let Some(item) = node.items else {
            return self.unchecked_value(None).map(|()| Value::Other);
        };
        let start = self.scanner.at;
        self.scanner.enter()?;
        if self.scanner.array_is_empty() {
            return Ok(Value::Empty);
        }
        let repeated = rules.and_then(|rules| rules.repeated);
        let mark = self.scratch.ids.begin();
        let mut index = 0;
        loop {
            if S::REPORTS {
                self.scratch.path.push(PathSegment::Item(index));
            }
            if repeated.is_some() && self.scanner.peek() == b'"' {
                let id = self.scanner.string()?;
                self.string(self.plan.node(item), id, rules)?;
                self.scratch.ids.add(self.scanner.bytes, id);
            } else {
                self.value(item)?;
            }
            if S::REPORTS {
                self.scratch.path.pop();
            }
            index += 1;
            if !self.scanner.next_item()? {
                break;
            }
        }
        if let Some((rule, counts)) = repeated {
            let bytes = self.scanner.bytes;
            let mut items = items(bytes, start).enumerate();
            for (first, again) in self.scratch.ids.end_items(mark, bytes, start) {
                let index = items.find(|(_, item)| item.end > again.start).map_or(0, |(index, _)| index);
                if counts(again.decode_bytes(bytes, &mut self.scratch.decoded)) {
                    self.report(rule, Target::Item(index), again.quoted_span(), |finding| {
                        finding.with_related(RelatedRole::First, first.quoted_span())
                    })?;
                }
            }
        }
        Ok(Value::Other)
    }
}
