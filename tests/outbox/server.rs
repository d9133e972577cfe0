//! A mail server that speaks the protocol line by line, and misbehaves on request.

use std::sync::{Arc, Mutex, PoisonError};
use tokio::io::{AsyncBufReadExt, AsyncReadExt, AsyncWriteExt, BufReader};
use tokio::net::tcp::{OwnedReadHalf, OwnedWriteHalf};
use tokio::net::{TcpListener, TcpStream};
use tokio::task::JoinHandle;

/// What the server does with a mail.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Does {
    /// Takes it.
    Accept,
    /// Greets with this, and goes.
    Greet(u16),
    /// Answers this to who it comes from.
    Sender(u16),
    /// Answers this to whom it goes.
    Recipient(u16),
    /// Answers this to the wish to send a text.
    Asked(u16),
    /// Reads the text and answers this.
    Text(u16),
    /// Goes before the text.
    LeaveEarly,
    /// Goes in the middle of the text.
    LeaveInText,
    /// Keeps the text, and goes without an answer.
    LeaveAfterText,
    /// Keeps the text, and never answers.
    Silent,
}

/// A mail that the server keeps.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Kept {
    pub(crate) from: String,
    pub(crate) to: String,
    pub(crate) text: String,
}

#[derive(Debug, Default)]
struct Seen {
    kept: Vec<Kept>,
    plan: Vec<Does>,
    connections: usize,
}

/// A mail server that stops when this goes.
#[derive(Debug)]
pub(crate) struct MailServer {
    pub(crate) port: u16,
    seen: Arc<Mutex<Seen>>,
    task: JoinHandle<()>,
}

impl Drop for MailServer {
    fn drop(&mut self) {
        self.task.abort();
    }
}

impl MailServer {
    /// One that does these things with the first mails, and takes all others.
    pub(crate) async fn start(plan: &[Does]) -> std::io::Result<Self> {
        let listener = TcpListener::bind("127.0.0.1:0").await?;
        let port = listener.local_addr()?.port();
        let seen = Arc::new(Mutex::new(Seen {
            plan: plan.iter().rev().copied().collect(),
            ..Seen::default()
        }));
        let known = Arc::clone(&seen);
        let task = tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                let known = Arc::clone(&known);
                tokio::spawn(async move {
                    // Who goes away in the middle is what some tests are about.
                    let _ = talk(stream, &known).await;
                });
            }
        });
        Ok(Self { port, seen, task })
    }

    /// Its address.
    pub(crate) fn url(&self) -> String {
        format!("smtp://127.0.0.1:{}", self.port)
    }

    /// What it keeps.
    pub(crate) fn kept(&self) -> Vec<Kept> {
        locked(&self.seen).kept.clone()
    }

    /// How often somebody called.
    pub(crate) fn connections(&self) -> usize {
        locked(&self.seen).connections
    }
}

fn locked(seen: &Mutex<Seen>) -> std::sync::MutexGuard<'_, Seen> {
    seen.lock().unwrap_or_else(PoisonError::into_inner)
}

async fn talk(stream: TcpStream, seen: &Mutex<Seen>) -> std::io::Result<()> {
    let does = {
        let mut seen = locked(seen);
        seen.connections += 1;
        seen.plan.pop().unwrap_or(Does::Accept)
    };
    let (reading, mut writing) = stream.into_split();
    let mut lines = BufReader::new(reading);
    if let Does::Greet(code) = does {
        return say(&mut writing, &format!("{code} gesloten")).await;
    }
    say(&mut writing, "220 localhost klaar").await?;
    let (mut from, mut to) = (String::new(), String::new());
    loop {
        let mut line = String::new();
        if lines.read_line(&mut line).await? == 0 {
            return Ok(());
        }
        let line = line.trim_end();
        let answer =
            |code: Option<u16>| code.map_or("250 goed".to_owned(), |code| format!("{code} nee"));
        if line.starts_with("EHLO ") {
            say(&mut writing, "250-localhost\r\n250 8BITMIME").await?;
        } else if let Some(address) = line.strip_prefix("MAIL FROM:") {
            from = address.to_owned();
            let refused = match does {
                Does::Sender(code) => Some(code),
                _ => None,
            };
            say(&mut writing, &answer(refused)).await?;
        } else if let Some(address) = line.strip_prefix("RCPT TO:") {
            to = address.to_owned();
            let refused = match does {
                Does::Recipient(code) => Some(code),
                Does::LeaveEarly => return Ok(()),
                _ => None,
            };
            say(&mut writing, &answer(refused)).await?;
        } else if line == "DATA" {
            if let Does::Asked(code) = does {
                say(&mut writing, &format!("{code} nee")).await?;
                continue;
            }
            say(&mut writing, "354 ga door").await?;
            let mail = (from.clone(), to.clone());
            if !take(&mut lines, &mut writing, (does, mail, seen)).await? {
                return Ok(());
            }
        } else if line == "QUIT" {
            return say(&mut writing, "221 dag").await;
        } else {
            say(&mut writing, "502 ken ik niet").await?;
        }
    }
}

/// Reads a text and answers; whether the conversation goes on.
async fn take(
    lines: &mut BufReader<OwnedReadHalf>,
    writing: &mut OwnedWriteHalf,
    (does, (from, to), seen): (Does, (String, String), &Mutex<Seen>),
) -> std::io::Result<bool> {
    if does == Does::LeaveInText {
        let mut some = [0_u8; 16];
        lines.read_exact(&mut some).await?;
        return Ok(false);
    }
    let mut text = String::new();
    loop {
        let mut line = String::new();
        if lines.read_line(&mut line).await? == 0 {
            return Ok(false);
        }
        if line == ".\r\n" {
            break;
        }
        // A dot at the beginning of a line was doubled on the way.
        text.push_str(line.strip_prefix('.').unwrap_or(&line));
    }
    if let Does::Text(code) = does {
        say(writing, &format!("{code} nee")).await?;
        return Ok(true);
    }
    locked(seen).kept.push(Kept { from, to, text });
    match does {
        Does::LeaveAfterText => Ok(false),
        Does::Silent => {
            let mut rest = String::new();
            lines.read_line(&mut rest).await?;
            Ok(false)
        }
        _ => {
            say(writing, "250 aangenomen").await?;
            Ok(true)
        }
    }
}

async fn say(writing: &mut OwnedWriteHalf, line: &str) -> std::io::Result<()> {
    writing.write_all(format!("{line}\r\n").as_bytes()).await
}
