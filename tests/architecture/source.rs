//! A source file, read as paths (`sea_orm::Statement`) and literals; comments and layout do not count.
//!
//! Macro bodies and `use` trees are read too: `use std::{fs, env}` is `std::fs` and `std::env`.

use proc_macro2::{Delimiter, Group, LineColumn, Literal, TokenStream, TokenTree};

/// A chain of names joined by `::`, as it stands in the source; a single name is a chain of one.
#[derive(Debug, Clone, Default)]
pub(crate) struct Chain {
    pub(crate) names: Vec<String>,
    pub(crate) line: usize,
    /// Whether it is called, as `a::b(…)` or `x.b(…)` is, and `fn b(…)` is not.
    pub(crate) called: bool,
}

/// A literal: a number, a text or a character, as it is written.
#[derive(Debug)]
pub(crate) struct Written {
    pub(crate) text: String,
    pub(crate) line: usize,
}

/// What the tests look at in a file of Rust.
#[derive(Debug, Default)]
pub(crate) struct Code {
    pub(crate) chains: Vec<Chain>,
    pub(crate) literals: Vec<Written>,
}

/// A file of the project: its path from the root, and its text.
#[derive(Debug)]
pub(crate) struct Source {
    pub(crate) path: String,
    pub(crate) text: String,
}

impl Source {
    pub(crate) fn new(path: &str, text: &str) -> Self {
        Self {
            path: path.to_owned(),
            text: text.to_owned(),
        }
    }

    /// Whether the file holds only tests or benchmarks, which may do what the code may not.
    pub(crate) fn is_test(&self) -> bool {
        let within = |folder: &str| {
            self.path.starts_with(folder) || self.path.contains(&format!("/{folder}"))
        };
        self.path.ends_with("/tests.rs") || within("tests/") || within("benches/")
    }

    /// Reads the file; text that is not Rust is a fault in the project, and fails the test.
    pub(crate) fn code(&self) -> Code {
        let tokens: Result<TokenStream, _> = self.text.parse();
        let mut code = Code::default();
        code.read(tokens.expect(&self.path), &[]);
        code
    }
}

impl Chain {
    /// Whether these names follow each other somewhere in the chain.
    pub(crate) fn holds(&self, names: &str) -> bool {
        let names: Vec<&str> = names.split("::").collect();
        self.names.windows(names.len()).any(|part| part == names)
    }

    fn starting(prefix: &[String]) -> Self {
        Self {
            names: prefix.to_vec(),
            ..Self::default()
        }
    }

    fn push(&mut self, name: String, at: LineColumn) {
        self.names.push(name);
        self.line = at.line;
    }
}

impl Code {
    /// Reads tokens that stand after `prefix::`, which is empty except within a `use` tree.
    fn read(&mut self, tokens: TokenStream, prefix: &[String]) {
        let mut chain = Chain::starting(prefix);
        let mut colons = 0;
        let mut defines = false;
        for token in tokens {
            match token {
                TokenTree::Punct(mark) if mark.as_char() == ':' => colons += 1,
                TokenTree::Ident(name) => {
                    if colons != 2 {
                        defines = chain.names.last().is_some_and(|before| before == "fn");
                        self.end(&mut chain, prefix);
                    }
                    chain.push(name.to_string(), name.span().start());
                    colons = 0;
                }
                TokenTree::Group(group) => {
                    self.read_group(&group, &mut chain, colons == 2, defines);
                    self.end(&mut chain, prefix);
                    colons = 0;
                }
                TokenTree::Literal(literal) => {
                    self.end(&mut chain, prefix);
                    self.note(&literal);
                    colons = 0;
                }
                TokenTree::Punct(_) => {
                    self.end(&mut chain, prefix);
                    colons = 0;
                }
            }
        }
        self.end(&mut chain, prefix);
    }

    fn read_group(&mut self, group: &Group, chain: &mut Chain, tree: bool, defined: bool) {
        let delimiter = group.delimiter();
        if tree && delimiter == Delimiter::Brace {
            self.read(group.stream(), &chain.names);
        } else {
            chain.called = delimiter == Delimiter::Parenthesis && !defined;
            self.read(group.stream(), &[]);
        }
    }

    /// Keeps the chain when anything was added to it, and starts the next.
    fn end(&mut self, chain: &mut Chain, prefix: &[String]) {
        let ended = std::mem::replace(chain, Chain::starting(prefix));
        if ended.names.len() > prefix.len() {
            self.chains.push(ended);
        }
    }

    fn note(&mut self, literal: &Literal) {
        self.literals.push(Written {
            text: literal.to_string(),
            line: literal.span().start().line,
        });
    }
}
