//! The names that a letter says: those of candidates and of members are public, that of a resident who was drawn is not.

use super::desk::Desk;
use super::subject::Subject;
use crate::error::AppError;
use crate::publication::Body;
use crate::store::vacancy::CourseStep;
use succession::roster::Person;
use succession::vacancy::Step;

impl Desk<'_> {
    /// The number of the drawn resident whose name the letter says: who is appointed, when the name is known here.
    pub(super) fn named(&self, subject: Subject) -> Result<Option<u32>, AppError> {
        let person = match subject {
            Subject::Appointment(number) => Some(self.file.appointment(number)?.person),
            Subject::Step(vacancy, position) => {
                let mut course = self.file.course.iter();
                let step = course.find(|one| (one.vacancy, one.position) == (vacancy, position));
                step.and_then(|step| match step.what {
                    CourseStep::Taken(Step::Offer(person)) => Some(person),
                    _ => None,
                })
            }
        };
        Ok(match person {
            Some(Person::Drawn { number }) => Some(number),
            _ => None,
        }
        .filter(|number| self.drawn.contains_key(number)))
    }

    /// The name of who is appointed. That of a resident who was drawn is said when it is known here.
    pub(super) fn name(&self, body: &Body, person: Person) -> String {
        match person {
            Person::Drawn { number } => self.or_nameless(self.drawn.get(&number)),
            Person::Candidate { .. } => self.public_name(body, person),
        }
    }

    /// The name of a candidate, or of a resident who was drawn and became a member.
    pub(super) fn public_name(&self, body: &Body, person: Person) -> String {
        self.or_nameless(match person {
            Person::Drawn { number } => self.members.get(&number),
            Person::Candidate { list, candidate } => {
                body.candidate((list, candidate)).map(|one| &one.name)
            }
        })
    }

    fn or_nameless(&self, name: Option<&String>) -> String {
        name.map_or_else(|| self.locale.text("member-drawn"), Clone::clone)
    }

    /// The name of this resident, who was drawn and is appointed, as a decision says it.
    pub(super) fn drawn_name(&self, person: Person) -> Option<String> {
        match person {
            Person::Drawn { number } => self.drawn.get(&number).cloned(),
            Person::Candidate { .. } => None,
        }
    }
}
