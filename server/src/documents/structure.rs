//! The structure of a document: what is a heading, a paragraph, a table, for who does not see the page.

use lopdf::{Dictionary, Document, Object, ObjectId, dictionary, text_string};

/// An element of the structure, by its place in the tree.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Element(usize);

/// Of what a heading in a table is.
#[derive(Debug, Clone, Copy)]
pub(super) enum Scope {
    Column,
    Row,
}

#[derive(Debug, Clone, Copy)]
enum Kid {
    Element(Element),
    Content { page: usize, mark: i64 },
}

#[derive(Debug)]
struct Node {
    kind: &'static str,
    parent: Option<Element>,
    scope: Option<Scope>,
    /// What a picture shows, and the corners of its place.
    picture: Option<(String, [f32; 4])>,
    kids: Vec<Kid>,
}

/// The whole tree; its first element is the document.
#[derive(Debug)]
pub(super) struct Tree {
    nodes: Vec<Node>,
    /// For each page, the element of each mark on it.
    marks: Vec<Vec<Element>>,
}

impl Tree {
    pub(super) const ROOT: Element = Element(0);

    pub(super) fn new() -> Self {
        let root = Node {
            kind: "Document",
            parent: None,
            scope: None,
            picture: None,
            kids: Vec::new(),
        };
        Self {
            nodes: vec![root],
            marks: Vec::new(),
        }
    }

    /// A new element, the last within its parent.
    pub(super) fn add(&mut self, kind: &'static str, parent: Element) -> Element {
        let element = Element(self.nodes.len());
        self.nodes.push(Node {
            kind,
            parent: Some(parent),
            scope: None,
            picture: None,
            kids: Vec::new(),
        });
        self.adopt(parent, Kid::Element(element));
        element
    }

    /// A picture, with words for who does not see it.
    pub(super) fn add_figure(&mut self, alt: &str, place: [f32; 4]) -> Element {
        let element = self.add("Figure", Self::ROOT);
        if let Some(node) = self.nodes.get_mut(element.0) {
            node.picture = Some((alt.to_owned(), place));
        }
        element
    }

    /// The heading of a column or of a row.
    pub(super) fn add_heading(&mut self, scope: Scope, parent: Element) -> Element {
        let element = self.add("TH", parent);
        if let Some(node) = self.nodes.get_mut(element.0) {
            node.scope = Some(scope);
        }
        element
    }

    /// The mark under which what comes next on this page belongs to the element.
    pub(super) fn mark(&mut self, element: Element, page: usize) -> i64 {
        if self.marks.len() <= page {
            self.marks.resize_with(page + 1, Vec::new);
        }
        let Some(marks) = self.marks.get_mut(page) else {
            return 0;
        };
        let mark = i64::try_from(marks.len()).unwrap_or(i64::MAX);
        marks.push(element);
        self.adopt(element, Kid::Content { page, mark });
        mark
    }

    fn adopt(&mut self, parent: Element, kid: Kid) {
        if let Some(node) = self.nodes.get_mut(parent.0) {
            node.kids.push(kid);
        }
    }

    /// Writes the tree into the file; answers its root, for the catalogue.
    pub(super) fn write(&self, file: &mut Document, pages: &[ObjectId]) -> ObjectId {
        let root = file.new_object_id();
        let ids: Vec<ObjectId> = self.nodes.iter().map(|_| file.new_object_id()).collect();
        let id = |element: Element| ids.get(element.0).copied().unwrap_or(root);
        let scopes = Scopes::write(file);
        for (node, own) in self.nodes.iter().zip(&ids) {
            let mut written = dictionary! {
                "S" => node.kind,
                "P" => node.parent.map_or(root, id),
            };
            node.set_content(&mut written, id, pages);
            if let Some(scope) = node.scope {
                written.set("A", scopes.of(scope));
            }
            if let Some((alt, place)) = &node.picture {
                let place: Vec<Object> = place.iter().map(|one| Object::Real(*one)).collect();
                written.set("Alt", text_string(alt));
                written.set("A", dictionary! { "O" => "Layout", "BBox" => place });
            }
            file.objects.insert(*own, written.into());
        }
        let mut numbers = Vec::new();
        for (page, marks) in (0_i64..).zip(&self.marks) {
            let elements = marks.iter().map(|element| Object::Reference(id(*element)));
            numbers.push(page.into());
            numbers.push(elements.collect::<Vec<_>>().into());
        }
        let parents = file.add_object(dictionary! { "Nums" => numbers });
        let next = i64::try_from(self.marks.len()).unwrap_or(i64::MAX);
        let tree = dictionary! {
            "Type" => "StructTreeRoot",
            "K" => id(Self::ROOT),
            "ParentTree" => parents,
            "ParentTreeNextKey" => next,
        };
        file.objects.insert(root, tree.into());
        root
    }
}

impl Node {
    /// What is within the element: a mark alone stands by itself, with its page beside it.
    fn set_content(
        &self,
        written: &mut Dictionary,
        id: impl Fn(Element) -> ObjectId,
        pages: &[ObjectId],
    ) {
        match self.kids.as_slice() {
            [Kid::Content { page, mark }] => {
                written.set("K", *mark);
                if let Some(page) = pages.get(*page) {
                    written.set("Pg", *page);
                }
            }
            kids => {
                let kids = kids.iter().map(|kid| kid_object(kid, &id, pages));
                written.set("K", kids.collect::<Vec<_>>());
            }
        }
    }
}

/// What says of which a heading is, written once for all headings.
struct Scopes {
    column: ObjectId,
    row: ObjectId,
}

impl Scopes {
    fn write(file: &mut Document) -> Self {
        let mut of = |scope| file.add_object(dictionary! { "O" => "Table", "Scope" => scope });
        Self {
            column: of("Column"),
            row: of("Row"),
        }
    }

    fn of(&self, scope: Scope) -> ObjectId {
        match scope {
            Scope::Column => self.column,
            Scope::Row => self.row,
        }
    }
}

fn kid_object(kid: &Kid, id: impl Fn(Element) -> ObjectId, pages: &[ObjectId]) -> Object {
    match kid {
        Kid::Element(element) => id(*element).into(),
        Kid::Content { page, mark } => {
            let mut content = dictionary! { "Type" => "MCR", "MCID" => *mark };
            if let Some(page) = pages.get(*page) {
                content.set("Pg", *page);
            }
            Dictionary::into(content)
        }
    }
}
