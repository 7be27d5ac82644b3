use super::{Judge, Value, sink::Sink};
use crate::{
    check::{
        RelatedRole,
        advice::Advice,
        path::{PathSegment, Target},
        plan::Node,
    },
    json::items,
    rule::Rule,
};

impl<S: Sink> Judge<'_, '_, S> {
    #[inline(never)]
    pub(super) fn array(&mut self, node: &Node, advice: Option<Advice>) -> Result<Value, S::Stop> {
        let Some(item) = node.items else {
            return self.unchecked_value(None).map(|()| Value::Other);
        };
        let start = self.scanner.at;
        self.scanner.enter()?;
        if self.scanner.array_is_empty() {
            return Ok(Value::Empty);
        }
        let lists_ids = advice.is_some_and(Advice::lists_ids);
        let mark = self.scratch.ids.begin();
        let mut index = 0;
        loop {
            if S::REPORTS {
                self.scratch.path.push(PathSegment::Item(index));
            }
            if lists_ids && self.scanner.peek() == b'"' {
                let id = self.scanner.string()?;
                self.string(self.plan.node(item), id, advice)?;
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
        if lists_ids {
            let bytes = self.scanner.bytes;
            let mut items = items(bytes, start).enumerate();
            for (first, again) in self.scratch.ids.end_items(mark, bytes, start) {
                let index = items.find(|(_, item)| item.end > again.start).map_or(0, |(index, _)| index);
                if first.start != first.end {
                    self.report(Rule::RepeatedId, Target::Item(index), again.quoted_span(), |finding| {
                        finding.with_related(RelatedRole::First, first.quoted_span())
                    })?;
                }
            }
        }
        Ok(Value::Other)
    }
}
