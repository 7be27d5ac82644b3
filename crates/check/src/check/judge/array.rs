use super::{Judge, Value, mode::Mode};
use crate::{
    check::{Detail, Finding, RelatedRole, advice::Advice, path::Part, plan::Node},
    json::Text,
    rule::Rule,
};

impl<M: Mode> Judge<'_, '_, M> {
    #[inline(never)]
    pub(super) fn array(&mut self, node: &Node, advice: Option<Advice>) -> Result<Value, M::Stop> {
        let start = self.scanner.at;
        self.scanner.enter()?;
        let Some(items) = node.items else {
            self.scanner.at = start;
            return self.free(None).map(|()| Value::Other);
        };
        if self.scanner.array_is_empty() {
            return Ok(Value::Empty);
        }
        let lists_ids = advice.is_some_and(Advice::lists_ids);
        let mut mark = self.room.ids.begin();
        let mut index = 0;
        loop {
            if M::SAYS_ALL {
                self.room.path.push(Part::Item(index));
            }
            if lists_ids && self.scanner.peek() == b'"' {
                let id = self.scanner.string()?;
                self.string(self.plan.node(items), id, advice)?;
                self.room.ids.add(&mut mark, self.scanner.bytes, id);
            } else {
                self.value(items)?;
            }
            if M::SAYS_ALL {
                self.room.path.pop();
            }
            index += 1;
            if !self.scanner.next_item()? {
                break;
            }
        }
        if lists_ids {
            let mut items = self.scanner.fork(start + 1);
            let mut index = 0;
            for (first, again) in self.room.ids.end_items(mark, &self.scanner, start) {
                index += items.items_of_known_before(again.start - 1);
                if first.start != first.end {
                    self.repeated_id(index, first, again)?;
                }
            }
        }
        Ok(Value::Other)
    }

    #[cold]
    pub(super) fn repeated_id(&mut self, index: usize, first: Text, again: Text) -> Result<(), M::Stop> {
        let Self { scanner, room, mode, .. } = self;
        mode.hear(|| {
            let pointer = room.path.pointer_to(scanner.bytes, &index.to_string());
            Finding::new(Rule::RepeatedId, pointer, again.quoted_span())
                .with_related(RelatedRole::First, first.quoted_span())
        })
    }
}
