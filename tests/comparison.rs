//! What if, the order of a term as the council changed it, and the report of a year, over HTTP on both databases.

#[path = "comparison/at_once.rs"]
mod at_once;
#[path = "comparison/city.rs"]
mod city;
#[path = "vacancy/desk.rs"]
#[expect(dead_code, reason = "shared with the tests of vacancies")]
mod desk;
#[path = "comparison/order.rs"]
mod order;
#[path = "account/people.rs"]
mod people;
#[path = "comparison/queries.rs"]
mod queries;
#[path = "comparison/rule.rs"]
mod rule;
#[path = "comparison/what_if.rs"]
mod what_if;
#[path = "comparison/yearly.rs"]
mod yearly;
#[path = "comparison/yearly_figures.rs"]
mod yearly_figures;
