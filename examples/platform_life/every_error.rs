//! Every documented error in both shapes, and what stands in no table, each once between the client and its success.

use std::{cell::Cell, time::Duration};

use oceanconnect_batchtask::{
    BatchTaskCreateInDto, QueryOneTaskInDto, Valid,
    reply::{Change, DocumentedError, Retry, THROTTLE_WINDOW},
};

use crate::{
    Outcome, check,
    client::{CallError, Client},
    stand_in::{Answer, StandIn},
};

pub(crate) fn run(
    client: &mut Client<'_>,
    platform: &StandIn,
    waited: &Cell<Duration>,
    task: impl Fn(&str) -> Outcome<Valid<BatchTaskCreateInDto>>,
) -> Outcome {
    let known_task = client.create(&task("lamps that stay")?)?;
    for (number, (answer, retry)) in answers().into_iter().enumerate() {
        // All earlier tasks are at their end, the name is new, the token is good: only this answer stands in the way.
        platform.pass(Duration::from_secs(3600));
        waited.set(Duration::ZERO);
        let (calls, tokens) = platform.calls_and_tokens();
        platform.answer_once(answer.clone());
        let result = if retry == Retry::NotUntilChanged(Change::TaskId) {
            client.query(&Valid::new(QueryOneTaskInDto::new(&known_task))?).map(|_| ())
        } else {
            client.create(&task(&format!("lamps {number}"))?).map(|_| ())
        };
        let (calls_after, tokens_after) = platform.calls_and_tokens();
        let (calls, tokens, waited) = (calls_after - calls, tokens_after - tokens, waited.get());

        println!("  {answer}\n    {}", told(&result, tokens, waited));
        let given_up = matches!(result, Err(CallError::Refused { .. })) && calls == 1 && tokens == 0;
        let repeated = result.is_ok() && calls == 2;
        let right = match retry {
            Retry::NotUntilChanged(_) | Retry::Unknown => given_up && waited.is_zero(),
            Retry::WithNewToken => repeated && tokens == 1 && waited.is_zero(),
            Retry::AfterThrottleWindow => repeated && tokens == 0 && waited == THROTTLE_WINDOW,
            _ => repeated && tokens == 0 && !waited.is_zero(),
        };
        check(right, &format!("{retry}, yet {calls} calls, {tokens} tokens, {waited:?} waited, {result:?}"))?;
    }
    Ok(())
}

/// What the platform, the gateway and a proxy answer, and what is then to be done.
fn answers() -> Vec<(Answer, Retry)> {
    let mut answers = Vec::new();
    for row in DocumentedError::all().chain(DocumentedError::of_queries()) {
        for [code, desc] in [["error_code", "error_desc"], ["resultcode", "resultmsg"]] {
            let body = format!(r#"{{"{code}":"{}","{desc}":"{}"}}"#, row.code, row.desc);
            answers.push((Answer::new(row.status, &body), row.retry));
        }
    }
    let page = "<html>Please log in.</html>";
    answers.extend([
        (Answer::new(200, r#"{"error_code":100203}"#), Retry::NotUntilChanged(Change::Application)),
        (Answer::new(200, r#"{"error_code":"999999","error_desc":"Who knows."}"#), Retry::Unknown),
        (Answer::new(200, r#"{"id":"5bf7"}"#), Retry::Unknown),
        (Answer::new(200, page), Retry::Unknown),
        (Answer::new(200, ""), Retry::Unknown),
        (Answer::new(302, ""), Retry::Unknown),
        (Answer::new(404, page), Retry::Unknown),
        (Answer::new(502, page), Retry::Later),
        (Answer::new(503, ""), Retry::Later),
    ]);
    answers
}

fn told(result: &Result<(), CallError>, tokens: usize, waited: Duration) -> String {
    match result {
        Ok(()) if tokens > 0 => "done at once with a new token".to_owned(),
        Ok(()) => format!("done {} s later", waited.as_secs()),
        Err(CallError::Refused { error, .. }) => format!("{}; try again: {}", error.meaning(), error.retry()),
        Err(error) => error.to_string(),
    }
}
