//! A whole term of 39 bodies, with vacancies of every cause drawn at random from a seed, on both databases.

#[path = "account/people.rs"]
mod people;

mod successor {
    mod allotment;
    mod answer_days;
    mod answers;
    mod chance;
    mod city;
    mod decisions;
    mod facts;
    mod figures;
    mod noted;
    mod order;
    mod recount;
    mod register;
    mod standing;
    mod stops;
    mod term;
    mod vacancies;
    mod walk;
    mod whole;
    mod years;
}
