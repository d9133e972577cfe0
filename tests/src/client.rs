//! A server on a port of its own, and a browser of few words that keeps cookies and fills in forms.

use server::privacy::{Keys, MasterKey};
use server::routes::{self, Route};
use server::web::{self, App};
use std::net::SocketAddr;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::task::JoinHandle;

const URLENCODED: &str = "application/x-www-form-urlencoded";
const BOUNDARY: &str = "een-grens-die-nergens-anders-staat";

type Failure = Box<dyn std::error::Error + Send + Sync>;

/// The keys of personal data in every test: a test that looks into the database opens it with these.
#[must_use]
pub fn keys() -> Keys {
    MasterKey::of([7; 32]).map(Keys::under).unwrap_or_default()
}

/// A server that stops when this goes.
#[derive(Debug)]
pub struct Server {
    /// Where it listens.
    pub address: SocketAddr,
    task: JoinHandle<std::io::Result<()>>,
}

impl Server {
    /// Starts the application.
    ///
    /// # Errors
    /// When no port is free.
    pub async fn start(app: App) -> Result<Self, Failure> {
        Self::start_with(app, routes::table()).await
    }

    /// Starts the application with another table of routes.
    ///
    /// # Errors
    /// When no port is free.
    pub async fn start_with(app: App, table: Vec<Route>) -> Result<Self, Failure> {
        let listener = TcpListener::bind("127.0.0.1:0").await?;
        let address = listener.local_addr()?;
        let app = app.with_keys(keys());
        let task = tokio::spawn(web::serve_table(listener, app, table));
        Ok(Self { address, task })
    }

    /// A browser without cookies.
    #[must_use]
    pub fn client(&self) -> Client {
        Client::at(self.address)
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.task.abort();
    }
}

/// An answer, with its head and its body as text.
#[derive(Debug, Clone)]
pub struct Answer {
    /// The status.
    pub status: u16,
    /// The headers, with their names in lower case.
    pub headers: Vec<(String, String)>,
    /// The body.
    pub body: String,
    /// The same as it came, for what is no text.
    pub bytes: Vec<u8>,
}

impl Answer {
    /// The value of a header; empty when it is not there.
    #[must_use]
    pub fn header(&self, name: &str) -> &str {
        let found = self.headers.iter().find(|(known, _)| known == name);
        found.map_or("", |(_, value)| value)
    }

    /// The cookies that are set, each as its whole line.
    #[must_use]
    pub fn cookies(&self) -> Vec<&str> {
        let set = self.headers.iter().filter(|(name, _)| name == "set-cookie");
        set.map(|(_, value)| value.as_str()).collect()
    }

    /// The token of the last form on the page; the page's own form comes after that of the header.
    #[must_use]
    pub fn csrf(&self) -> &str {
        let after = self.body.rsplit_once("name=\"csrf\" value=\"");
        let value = after.and_then(|(_, rest)| rest.split('"').next());
        value.unwrap_or_default()
    }
}

/// A browser of few words.
#[derive(Debug, Clone)]
pub struct Client {
    address: SocketAddr,
    /// What it calls the server.
    pub host: String,
    /// Which origin it names with a form.
    pub origin: Option<String>,
    /// More lines for each request, each ended by a carriage return and a line feed.
    pub more: String,
    /// The cookies it keeps.
    pub cookies: Vec<(String, String)>,
}

impl Client {
    /// A browser without cookies, for the server at this address.
    #[must_use]
    pub fn at(address: SocketAddr) -> Self {
        Self {
            address,
            host: address.to_string(),
            origin: Some(format!("http://{address}")),
            more: String::new(),
            cookies: Vec::new(),
        }
    }

    /// The answer to a GET.
    ///
    /// # Errors
    /// When the server cannot be reached or understood.
    pub async fn get(&mut self, path: &str) -> Result<Answer, Failure> {
        self.ask("GET", path, (URLENCODED, b"")).await
    }

    /// The answer to a form with these fields and nothing more.
    ///
    /// # Errors
    /// When the server cannot be reached or understood.
    pub async fn post(&mut self, path: &str, fields: &[(&str, &str)]) -> Result<Answer, Failure> {
        let pairs = fields.iter();
        let pairs = pairs.map(|(name, value)| format!("{name}={}", encoded(value)));
        let body: Vec<String> = pairs.collect();
        let body = body.join("&");
        self.ask("POST", path, (URLENCODED, body.as_bytes())).await
    }

    /// Opens a page, and submits its form with the token that it carries, these fields and a file: the name
    /// of its field, what the user calls it, and what is in it.
    ///
    /// # Errors
    /// When the server cannot be reached or understood.
    pub async fn upload(
        &mut self,
        (page, path): (&str, &str),
        fields: &[(&str, &str)],
        (name, called, bytes): (&str, &str, &[u8]),
    ) -> Result<Answer, Failure> {
        let shown = self.get(page).await?;
        let mut body = Vec::new();
        let head = |body: &mut Vec<u8>, more: &str| {
            let line = format!("--{BOUNDARY}\r\nContent-Disposition: form-data; {more}\r\n\r\n");
            body.extend_from_slice(line.as_bytes());
        };
        for (name, value) in [("csrf", shown.csrf())].iter().chain(fields) {
            head(&mut body, &format!("name=\"{name}\""));
            body.extend_from_slice(format!("{value}\r\n").as_bytes());
        }
        head(
            &mut body,
            &format!("name=\"{name}\"; filename=\"{called}\""),
        );
        body.extend_from_slice(bytes);
        body.extend_from_slice(format!("\r\n--{BOUNDARY}--\r\n").as_bytes());
        let kind = format!("multipart/form-data; boundary={BOUNDARY}");
        self.ask("POST", path, (&kind, &body)).await
    }

    /// Opens a page, and submits its form with the token that it carries.
    ///
    /// # Errors
    /// When the server cannot be reached or understood.
    pub async fn submit(
        &mut self,
        page: &str,
        path: &str,
        fields: &[(&str, &str)],
    ) -> Result<Answer, Failure> {
        let shown = self.get(page).await?;
        let mut all = vec![("csrf", shown.csrf())];
        all.extend(fields);
        self.post(path, &all).await
    }

    /// Submits the last form of a page with what it carries and these fields, to that address.
    ///
    /// # Errors
    /// When the form cannot be read, or the server cannot be reached or understood.
    pub async fn send(
        &mut self,
        (shown, path): (&Answer, &str),
        fields: &[(&str, &str)],
    ) -> Result<Answer, Failure> {
        let form = shown.body.rsplit_once("<form method=\"post\"");
        let form = form.map_or("", |(_, form)| form);
        let mut all = Vec::new();
        for hidden in form.split("<input type=\"hidden\" name=\"").skip(1) {
            let (name, rest) = hidden.split_once("\" value=\"").ok_or("no value")?;
            let (value, _) = rest.split_once('"').ok_or("no end")?;
            let value = value.replace("&#10;", "\n").replace("&#13;", "\r");
            all.push((name, value));
        }
        let carried = all.iter().map(|(name, value)| (*name, value.as_str()));
        let all: Vec<(&str, &str)> = carried.chain(fields.iter().copied()).collect();
        self.post(path, &all).await
    }

    /// Signs in.
    ///
    /// # Errors
    /// When the server cannot be reached or understood.
    pub async fn sign_in(&mut self, login: &str, password: &str) -> Result<Answer, Failure> {
        let page = "/account/inloggen";
        self.submit(page, page, &[("login", login), ("password", password)])
            .await
    }

    async fn ask(
        &mut self,
        method: &str,
        path: &str,
        (kind, body): (&str, &[u8]),
    ) -> Result<Answer, Failure> {
        let mut lines = format!("{method} {path} HTTP/1.1\r\nHost: {}\r\n", self.host);
        lines.push_str("Connection: close\r\n");
        lines.push_str(&self.more);
        if !self.cookies.is_empty() {
            let pairs = self.cookies.iter();
            let pairs: Vec<String> = pairs
                .map(|(name, value)| format!("{name}={value}"))
                .collect();
            lines.push_str(&format!("Cookie: {}\r\n", pairs.join("; ")));
        }
        if method != "GET" {
            lines.push_str(&format!("Content-Type: {kind}\r\n"));
            lines.push_str(&format!("Content-Length: {}\r\n", body.len()));
            if let Some(origin) = &self.origin {
                lines.push_str(&format!("Origin: {origin}\r\n"));
            }
        }
        let mut connection = TcpStream::connect(self.address).await?;
        connection
            .write_all(format!("{lines}\r\n").as_bytes())
            .await?;
        connection.write_all(body).await?;
        let mut received = Vec::new();
        connection.read_to_end(&mut received).await?;
        let answer = read(&received)?;
        self.keep(&answer);
        Ok(answer)
    }

    fn keep(&mut self, answer: &Answer) {
        for line in answer.cookies() {
            let pair = line.split(';').next().and_then(|pair| pair.split_once('='));
            let Some((name, value)) = pair else { continue };
            self.cookies.retain(|(known, _)| known != name);
            if !value.is_empty() {
                self.cookies.push((name.to_owned(), value.to_owned()));
            }
        }
    }
}

fn read(received: &[u8]) -> Result<Answer, Failure> {
    let end = received.windows(4).position(|four| four == b"\r\n\r\n");
    let end = end.ok_or("no head")?;
    let head = String::from_utf8_lossy(&received[..end]);
    let bytes = received[end + 4..].to_vec();
    let mut lines = head.lines();
    let status = lines.next().and_then(|line| line.split(' ').nth(1));
    let headers = lines.filter_map(|line| line.split_once(": "));
    Ok(Answer {
        status: status.ok_or("no status")?.parse()?,
        headers: headers
            .map(|(name, value)| (name.to_lowercase(), value.to_owned()))
            .collect(),
        body: String::from_utf8_lossy(&bytes).into_owned(),
        bytes,
    })
}

fn encoded(text: &str) -> String {
    text.bytes().map(|byte| format!("%{byte:02X}")).collect()
}
