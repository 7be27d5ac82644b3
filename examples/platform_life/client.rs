//! The service: the calls, and what it does about errors.

use std::{error::Error, fmt, time::Duration};

use oceanconnect_batchtask::{
    BatchTaskCreateInDto, QueryOneTaskInDto, QueryOneTaskOutDto, QueryTaskDetailsInDto, ReplyError, Seconds,
    TaskDetail, Valid, create_batch_task, pages, read_create_reply, read_task_details_reply, read_task_reply,
    reply::{Retry, THROTTLE_WINDOW},
};

/// How often a call is made at most.
const TRIES: u32 = 5;

/// How long to wait before asking again how far a task has come.
const POLL: Duration = Duration::from_secs(30);

/// The service's side of the platform. Waiting and getting tokens are somebody else's business, and so can be played.
pub(crate) struct Client<'a> {
    agent: ureq::Agent,
    platform: &'a str,
    app_key: &'a str,
    token: String,
    new_token: &'a dyn Fn() -> String,
    wait: &'a dyn Fn(Duration),
}

impl<'a> Client<'a> {
    pub(crate) fn new(
        platform: &'a str,
        app_key: &'a str,
        new_token: &'a dyn Fn() -> String,
        wait: &'a dyn Fn(Duration),
    ) -> Self {
        // The body tells success from failure, not the status; and a redirect is no reply.
        let config = ureq::Agent::config_builder()
            .http_status_as_error(false)
            .max_redirects(0)
            .max_redirects_will_error(false)
            .timeout_global(Some(Duration::from_secs(30)))
            .proxy(None);
        Self { agent: config.build().into(), platform, app_key, token: new_token(), new_token, wait }
    }

    /// Creates a task, and gives its id.
    pub(crate) fn create(&mut self, task: &Valid<BatchTaskCreateInDto>) -> Result<String, CallError> {
        let body = serde_json::to_vec(task).map_err(|error| CallError::Transport(error.into()))?;
        self.call(create_batch_task::PATH, Some(&body), read_create_reply).map(|created| created.task_id)
    }

    /// Asks how far a task has come.
    pub(crate) fn query(&mut self, task: &Valid<QueryOneTaskInDto>) -> Result<QueryOneTaskOutDto, CallError> {
        self.call(&task.request_target(), None, read_task_reply)
    }

    /// Asks until a task has come to its end.
    pub(crate) fn follow(
        &mut self,
        task: &Valid<QueryOneTaskInDto>,
        mut tell: impl FnMut(&QueryOneTaskOutDto),
    ) -> Result<QueryOneTaskOutDto, CallError> {
        let mut waited = Duration::ZERO;
        loop {
            let now = self.query(task)?;
            tell(&now);
            if now.is_finished() {
                return Ok(now);
            }
            // A status that this crate does not know may be an end as well: no task runs longer than its timeout.
            if now.timeout.and_then(Seconds::to_duration).is_some_and(|timeout| waited > timeout) {
                return Err(CallError::NeverEnds);
            }
            (self.wait)(POLL);
            waited += POLL;
        }
    }

    /// All details of a task.
    pub(crate) fn details(&mut self, query: &Valid<QueryTaskDetailsInDto>) -> Result<Vec<TaskDetail>, CallError> {
        let mut details = Vec::new();
        let mut pages = pages(query, |query| self.call(&query.request_target(), None, read_task_details_reply));
        for page in &mut pages {
            details.extend(page?.task_details);
        }
        match pages.missing() {
            Some(missing @ 1..) => Err(CallError::Missing(missing)),
            _ => Ok(details),
        }
    }

    /// Makes a call, and makes it again where that can help.
    fn call<T>(
        &mut self,
        target: &str,
        body: Option<&[u8]>,
        read: fn(u16, &[u8]) -> Result<T, ReplyError>,
    ) -> Result<T, CallError> {
        let mut in_doubt = false;
        let mut tries = 0;
        loop {
            let (status, reply) = self.send(target, body).map_err(|error| CallError::Transport(error.into()))?;
            let error = match read(status, &reply) {
                Ok(reply) => return Ok(reply),
                Err(error) => error,
            };
            tries += 1;
            let retry = if tries < TRIES { error.retry() } else { Retry::Unknown };
            match retry {
                Retry::AfterThrottleWindow => (self.wait)(THROTTLE_WINDOW),
                Retry::AfterUnfinishedTasksEnd => (self.wait)(POLL),
                Retry::WithNewToken => self.token = (self.new_token)(),
                Retry::Later => {
                    in_doubt = true;
                    (self.wait)(Duration::from_secs(1 << tries));
                }
                _ => return Err(CallError::Refused { error, in_doubt }),
            }
        }
    }

    fn send(&self, target: &str, body: Option<&[u8]>) -> Result<(u16, Vec<u8>), ureq::Error> {
        let url = format!("{}{target}", self.platform);
        let token = format!("Bearer {}", self.token);
        let mut reply = match body {
            Some(body) => self
                .agent
                .post(&url)
                .header("app_key", self.app_key)
                .header("Authorization", &token)
                .content_type("application/json")
                .send(body)?,
            None => self.agent.get(&url).header("app_key", self.app_key).header("Authorization", &token).call()?,
        };
        Ok((reply.status().as_u16(), reply.body_mut().read_to_vec()?))
    }
}

/// Why a call did not succeed.
#[derive(Debug)]
pub(crate) enum CallError {
    /// There was no reply.
    Transport(Box<dyn Error>),
    /// The reply was not a success, and asking again does not help. In doubt, an earlier try may have been carried out.
    Refused { error: ReplyError, in_doubt: bool },
    /// The task's time is up, and the platform does not say that it ended.
    NeverEnds,
    /// The platform has more details than it gave.
    Missing(u64),
}

impl CallError {
    /// Whether the name is taken because an earlier try, whose outcome was not known, did create the task.
    pub(crate) fn was_created_earlier(&self) -> bool {
        matches!(self, Self::Refused { error, in_doubt: true } if error.is_task_name_taken())
    }
}

impl fmt::Display for CallError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Transport(error) => error.fmt(f),
            Self::Refused { error, .. } => error.fmt(f),
            Self::NeverEnds => f.write_str("the task's time is up, and it has not ended"),
            Self::Missing(missing) => write!(f, "the platform did not give {missing} of the details"),
        }
    }
}

impl Error for CallError {}
