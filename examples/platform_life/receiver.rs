//! The receiver of pushes, at the address that the task's `callbackUrl` names.

use std::{io::Read, sync::mpsc, thread};

use oceanconnect_batchtask::{
    read_result_push,
    result_push::{ResultPush, UnreadablePush},
};
use tiny_http::{Response, Server};

use crate::Outcome;

/// What is read of a push at most, in bytes.
const LARGEST_PUSH: u64 = 64 * 1024;

pub(crate) struct Receiver {
    pub(crate) url: String,
    pushes: mpsc::Receiver<Result<ResultPush, UnreadablePush>>,
}

impl Receiver {
    pub(crate) fn start() -> Outcome<Self> {
        let server = Server::http("127.0.0.1:0").map_err(|error| error.to_string())?;
        let url = format!("http://{}/pushes", server.server_addr());
        let (sender, pushes) = mpsc::channel();
        thread::spawn(move || {
            for mut request in server.incoming_requests() {
                let mut body = Vec::new();
                let read = request.as_reader().take(LARGEST_PUSH).read_to_end(&mut body);
                // 200 in any case: the platform cannot mend what cannot be read.
                let answered = request.respond(Response::empty(200));
                if read.and(answered).is_ok() && sender.send(read_result_push(&body)).is_err() {
                    return;
                }
            }
        });
        Ok(Self { url, pushes })
    }

    /// What has come in since the last time.
    pub(crate) fn received(&self) -> Vec<Result<ResultPush, UnreadablePush>> {
        self.pushes.try_iter().collect()
    }
}
