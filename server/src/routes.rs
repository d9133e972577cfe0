//! THE table of routes: method, path, who may, handler; in the order of the line.
//!
//! The router is made from it, so nothing answers that does not stand here, and the guard holds every request
//! against it before a handler sees it.

use crate::assets;
use crate::auth::{
    Administrators, Auditors, Bureau, BureauReaders, DiceReaders, EntryFilers, Griffie,
    GriffieReaders, RoleSet, VacancyDiceReaders,
};
// Entering counts.
use crate::auth::{Counters, Typists};
use crate::pages::counting::entry;
use crate::pages::registration::{apply, candidates, late};
use crate::pages::{
    account, allocation, audit, ballot, bureau, counting, documents, elsewhere, home, import, lots,
    outbox, registration, roster, start, vacancy, validity,
};
// Leave.
use crate::pages::leave;
// Opt-out register and signals.
use crate::pages::{opt_out, signals};
// Examination.
use crate::pages::examination;
// Result files.
use crate::pages::{entry_file, result_files};
// Deadlines and letters.
use crate::pages::{deadlines, letters};
// Members.
use crate::pages::{member, onboarding};
// Leading, and backup.
use crate::pages::{backup, leading};
// Result.
use crate::pages::interim;
// What if.
use crate::pages::{comparison, rule, yearly};
// Sortition.
use crate::pages::sortition;
// Stations and people.
use crate::auth::TypistKeepers;
use crate::pages::{stations, typists};
use crate::store::Role;
use crate::web::App;
use axum::handler::Handler;
use axum::http::Method;
use axum::routing::{MethodRouter, get, post};

/// Who may call a route.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Access {
    /// Everybody, without login.
    Public,
    /// Whoever is signed in, also before a first password is changed.
    SignedIn,
    /// Whoever is signed in as an applicant of the election in the path.
    Applicant,
    /// Whoever is signed in with one of these roles and a password of their own.
    Roles(&'static [Role]),
}

/// One route.
#[derive(Debug, Clone)]
pub struct Route {
    /// The method.
    pub method: Method,
    /// The path, with its parameters.
    pub path: &'static str,
    /// Who may.
    pub access: Access,
    /// How many bytes can be sent, when files can be sent along; none for forms without files.
    pub upload: Option<usize>,
    /// What answers.
    pub handler: MethodRouter<App>,
}

/// A file of 200,000 counts has 5 MB.
const LARGEST_UPLOAD: usize = 32 * 1024 * 1024;
/// Half as large again as a photo may be, so that its own page says what is wrong with it.
const LARGEST_PHOTO: usize = 12 * 1024 * 1024;

const BUREAU: Access = Access::Roles(Bureau::ROLES);
const BUREAU_READERS: Access = Access::Roles(BureauReaders::ROLES);
const ADMINISTRATORS: Access = Access::Roles(Administrators::ROLES);
// Stations and people.
const TYPIST_KEEPERS: Access = Access::Roles(TypistKeepers::ROLES);
const AUDITORS: Access = Access::Roles(Auditors::ROLES);
const GRIFFIE: Access = Access::Roles(Griffie::ROLES);
const GRIFFIE_READERS: Access = Access::Roles(GriffieReaders::ROLES);
const DICE_READERS: Access = Access::Roles(DiceReaders::ROLES);
// Files in the place of typing.
const ENTRY_FILERS: Access = Access::Roles(EntryFilers::ROLES);
const VACANCY_DICE_READERS: Access = Access::Roles(VacancyDiceReaders::ROLES);
// Entering counts.
const TYPISTS: Access = Access::Roles(Typists::ROLES);
const COUNTERS: Access = Access::Roles(Counters::ROLES);

/// Every route there is.
#[must_use]
pub fn table() -> Vec<Route> {
    use Access::{Applicant, Public, SignedIn};
    vec![
        read("/", Public, home::show_home),
        read("/wijkraad/{code}", Public, allocation::show_body),
        read(
            "/wijkraad/{code}/proces-verbaal.pdf",
            Public,
            documents::show_minutes,
        ),
        read("/assets/{version}/{name}", Public, assets::show_asset),
        // Public: who wants to stand.
        read("/verkiezing/{election}", Public, start::show_start),
        read("/verkiezing/{election}/kan-ik", Public, start::show_check),
        write("/verkiezing/{election}/kan-ik", Public, start::submit_check),
        write(
            "/verkiezing/{election}/kan-ik/adres",
            Public,
            start::submit_check_address,
        ),
        // Opt-out register.
        read("/loot-me-niet", Public, opt_out::show_opt_out),
        write("/loot-me-niet", Public, opt_out::submit_opt_out),
        read(
            "/loot-me-niet/verstuurd",
            Public,
            opt_out::show_opt_out_sent,
        ),
        read(
            "/loot-me-niet/bevestigen/{token}",
            Public,
            opt_out::show_confirming,
        ),
        write(
            "/loot-me-niet/bevestigen/{token}",
            Public,
            opt_out::submit_confirming,
        ),
        read("/loot-me-niet/bevestigd", Public, opt_out::show_entered),
        read("/loot-me-niet/verwijderd", Public, opt_out::show_removed),
        read("/loot-me-niet/verlopen", Public, opt_out::show_over),
        read("/griffie/loot-me-niet", GRIFFIE, opt_out::show_question),
        write("/griffie/loot-me-niet", GRIFFIE, opt_out::submit_question),
        // Signals.
        read(
            "/griffie/{election}/signalen",
            GRIFFIE_READERS,
            signals::show_signals,
        ),
        write(
            "/griffie/{election}/signalen",
            GRIFFIE,
            signals::submit_comparison,
        ),
        read(
            "/griffie/{election}/{code}/signalen",
            GRIFFIE_READERS,
            signals::show_body_signals,
        ),
        read(
            "/griffie/{election}/{code}/signaal/{number}",
            GRIFFIE,
            signals::show_signal,
        ),
        write(
            "/griffie/{election}/{code}/signaal/{number}",
            GRIFFIE,
            signals::submit_dismissal,
        ),
        write(
            "/griffie/{election}/{code}/signaal/{number}/bevestigen",
            GRIFFIE,
            signals::submit_confirmation,
        ),
        read(
            "/griffie/{election}/{code}/register",
            GRIFFIE,
            signals::show_links,
        ),
        read(
            "/griffie/{election}/{code}/register/{person}",
            GRIFFIE,
            signals::show_link,
        ),
        write(
            "/griffie/{election}/{code}/register/{person}",
            GRIFFIE,
            signals::submit_link,
        ),
        write(
            "/griffie/{election}/{code}/register/{person}/los",
            GRIFFIE,
            signals::submit_link_end,
        ),
        // Applicants: signing in.
        read(
            "/aanmelden/{election}/inloggen",
            Public,
            apply::show_applicant_sign_in,
        ),
        write(
            "/aanmelden/{election}/inloggen",
            Public,
            apply::submit_applicant_sign_in,
        ),
        read("/aanmelden/{election}/code", Public, apply::show_code),
        write("/aanmelden/{election}/code", Public, apply::submit_code),
        write(
            "/aanmelden/{election}/uitloggen",
            Applicant,
            apply::submit_applicant_sign_out,
        ),
        // Applicants: steps and signing.
        read("/aanmelden/{election}", Applicant, apply::show_own),
        read(
            "/aanmelden/{election}/stap/{name}",
            Applicant,
            apply::show_step,
        ),
        write(
            "/aanmelden/{election}/stap/{name}",
            Applicant,
            apply::submit_step,
        ),
        read(
            "/aanmelden/{election}/controleren",
            Applicant,
            apply::show_check,
        ),
        write(
            "/aanmelden/{election}/ondertekenen",
            Applicant,
            apply::submit_signature,
        ),
        read(
            "/aanmelden/{election}/bevestiging",
            Applicant,
            apply::show_confirmation,
        ),
        read(
            "/aanmelden/{election}/bevestiging.pdf",
            Applicant,
            apply::show_confirmation_paper,
        ),
        read(
            "/aanmelden/{election}/bevestiging.json",
            Applicant,
            apply::show_signed_text,
        ),
        // Applicants: lists, photo, repair and withdrawing.
        read("/aanmelden/{election}/lijst", Applicant, apply::show_list),
        write("/aanmelden/{election}/lijst", Applicant, apply::submit_list),
        write(
            "/aanmelden/{election}/lijst/volgorde",
            Applicant,
            apply::submit_order,
        ),
        write(
            "/aanmelden/{election}/lijst/terug/{invitation}",
            Applicant,
            apply::submit_recall,
        ),
        write(
            "/aanmelden/{election}/lijst/verlaten",
            Applicant,
            apply::submit_leaving,
        ),
        read(
            "/aanmelden/{election}/uitnodiging/{token}",
            Public,
            apply::show_invited,
        ),
        write(
            "/aanmelden/{election}/uitnodiging/{token}/afslaan",
            Public,
            apply::submit_declining,
        ),
        read(
            "/aanmelden/{election}/uitnodiging/{token}/meedoen",
            Applicant,
            apply::show_joining,
        ),
        write(
            "/aanmelden/{election}/uitnodiging/{token}/meedoen",
            Applicant,
            apply::submit_joining,
        ),
        read("/aanmelden/{election}/foto", Applicant, apply::show_photo),
        Route {
            upload: Some(LARGEST_PHOTO),
            ..write("/aanmelden/{election}/foto", Applicant, apply::submit_photo)
        },
        write(
            "/aanmelden/{election}/foto/weghalen",
            Applicant,
            apply::submit_photo_away,
        ),
        read(
            "/aanmelden/{election}/foto.jpg",
            Applicant,
            apply::show_own_picture,
        ),
        read(
            "/aanmelden/{election}/herstellen",
            Applicant,
            apply::show_repair,
        ),
        write(
            "/aanmelden/{election}/herstellen",
            Applicant,
            apply::submit_repair,
        ),
        read(
            "/aanmelden/{election}/intrekken",
            Applicant,
            apply::show_withdrawal,
        ),
        write(
            "/aanmelden/{election}/intrekken",
            Applicant,
            apply::submit_withdrawal,
        ),
        read(
            "/aanmelden/{election}/stuk/{number}",
            Applicant,
            apply::show_own_paper,
        ),
        // Public: the candidates, once their candidacies are valid.
        read(
            "/verkiezing/{election}/kandidaten",
            Public,
            candidates::show_candidates,
        ),
        read(
            "/verkiezing/{election}/kandidaten/{body}",
            Public,
            candidates::show_candidates_of,
        ),
        read(
            "/verkiezing/{election}/foto/{address}",
            Public,
            candidates::show_public_picture,
        ),
        // Bureau: what came too late, and a photo before it is public.
        read(
            "/bureau/{election}/aanmeldingen/te-laat",
            BUREAU_READERS,
            late::show_late_attempts,
        ),
        read(
            "/bureau/{election}/aanmeldingen/te-laat/{number}",
            BUREAU_READERS,
            late::show_late_attempt,
        ),
        read(
            "/bureau/{election}/aanmelding/{id}/foto.jpg",
            BUREAU_READERS,
            late::show_picture_to_bureau,
        ),
        // Bureau: setting up an election.
        read(
            "/bureau/verkiezing/nieuw",
            BUREAU,
            registration::show_set_up,
        ),
        write(
            "/bureau/verkiezing/nieuw",
            BUREAU,
            registration::submit_set_up,
        ),
        write(
            "/bureau/verkiezing/nieuw/bevestigen",
            BUREAU,
            registration::submit_confirm_set_up,
        ),
        // Bureau: the calendar.
        read(
            "/bureau/{election}/kalender",
            BUREAU_READERS,
            registration::show_calendar,
        ),
        read(
            "/bureau/{election}/kalender.ics",
            BUREAU_READERS,
            registration::show_calendar_file,
        ),
        read(
            "/bureau/{election}/kalender/{number}",
            BUREAU,
            registration::show_move,
        ),
        write(
            "/bureau/{election}/kalender/{number}",
            BUREAU,
            registration::submit_move,
        ),
        // Stations and people.
        read(
            "/bureau/{election}/stembureaus",
            BUREAU_READERS,
            stations::show_stations,
        ),
        read(
            "/bureau/{election}/stembureaus/gegevens.csv",
            BUREAU_READERS,
            stations::show_stations_file,
        ),
        read(
            "/bureau/{election}/stembureaus/formulieren.pdf",
            BUREAU_READERS,
            stations::show_count_forms,
        ),
        read(
            "/bureau/{election}/stembureaus/wijkraad/{code}/formulieren.pdf",
            BUREAU_READERS,
            stations::show_count_forms_of_body,
        ),
        read(
            "/bureau/{election}/stembureaus/wijkraad/{code}/110b.eml.xml",
            BUREAU_READERS,
            stations::show_stations_eml,
        ),
        read(
            "/bureau/{election}/stembureaus/nieuw",
            BUREAU,
            stations::show_new_station,
        ),
        write(
            "/bureau/{election}/stembureaus/nieuw",
            BUREAU,
            stations::submit_new_station,
        ),
        read(
            "/bureau/{election}/stembureaus/{number}",
            BUREAU,
            stations::show_station,
        ),
        write(
            "/bureau/{election}/stembureaus/{number}",
            BUREAU,
            stations::submit_station,
        ),
        read(
            "/bureau/{election}/stembureaus/{number}/formulier.pdf",
            BUREAU_READERS,
            stations::show_count_form,
        ),
        read(
            "/bureau/{election}/stembureaus/{number}/verwijderen",
            BUREAU,
            stations::show_station_removal,
        ),
        write(
            "/bureau/{election}/stembureaus/{number}/verwijderen",
            BUREAU,
            stations::submit_station_removal,
        ),
        read("/account/invoerders", TYPIST_KEEPERS, typists::show_typists),
        read(
            "/account/invoerders/nieuw",
            TYPIST_KEEPERS,
            typists::show_new_typist,
        ),
        write(
            "/account/invoerders/nieuw",
            TYPIST_KEEPERS,
            typists::submit_new_typist,
        ),
        read(
            "/account/invoerders/groep",
            TYPIST_KEEPERS,
            typists::show_bulk,
        ),
        write(
            "/account/invoerders/groep",
            TYPIST_KEEPERS,
            typists::submit_bulk,
        ),
        write(
            "/account/invoerders/briefjes.pdf",
            TYPIST_KEEPERS,
            typists::submit_slips,
        ),
        write(
            "/account/invoerders/{id}/wachtwoord",
            TYPIST_KEEPERS,
            typists::submit_typist_reset,
        ),
        write(
            "/account/invoerders/{id}/uit",
            TYPIST_KEEPERS,
            typists::submit_typist_off,
        ),
        write(
            "/account/invoerders/{id}/aan",
            TYPIST_KEEPERS,
            typists::submit_typist_on,
        ),
        // Bureau: leading the count.
        read(
            "/bureau/{election}/tellen",
            BUREAU_READERS,
            leading::show_counting_board,
        ),
        read(
            "/bureau/{election}/tellen/stroom",
            BUREAU_READERS,
            leading::show_stream,
        ),
        read(
            "/bureau/{election}/tellen/stembureaus.csv",
            BUREAU_READERS,
            leading::show_stations_file,
        ),
        read(
            "/bureau/{election}/tellen/bevindingen",
            BUREAU_READERS,
            leading::show_findings,
        ),
        write(
            "/bureau/{election}/tellen/bevindingen",
            BUREAU,
            leading::submit_tick,
        ),
        read(
            "/bureau/{election}/tellen/cijfers",
            BUREAU_READERS,
            leading::show_counting_figures,
        ),
        read(
            "/bureau/{election}/tellen/cijfers.csv",
            BUREAU_READERS,
            leading::show_figures_file,
        ),
        read(
            "/bureau/{election}/tellen/schermen",
            BUREAU_READERS,
            leading::show_screens,
        ),
        write(
            "/bureau/{election}/tellen/schermen",
            BUREAU,
            leading::submit_screen,
        ),
        write(
            "/bureau/{election}/tellen/schermen/{number}/intrekken",
            BUREAU,
            leading::submit_screen_withdrawal,
        ),
        read(
            "/bureau/{election}/tellen/onderzoek",
            BUREAU_READERS,
            leading::show_investigations,
        ),
        read(
            "/bureau/{election}/tellen/onderzoek/nieuw",
            BUREAU,
            leading::show_open_investigation,
        ),
        write(
            "/bureau/{election}/tellen/onderzoek/nieuw",
            BUREAU,
            leading::submit_open_investigation,
        ),
        read(
            "/bureau/{election}/tellen/onderzoek/{number}",
            BUREAU_READERS,
            leading::show_investigation,
        ),
        read(
            "/bureau/{election}/tellen/onderzoek/{number}/afsluiten",
            BUREAU,
            leading::show_close_investigation,
        ),
        write(
            "/bureau/{election}/tellen/onderzoek/{number}/afsluiten",
            BUREAU,
            leading::submit_close_investigation,
        ),
        read(
            "/bureau/{election}/tellen/hertelling/nieuw",
            BUREAU,
            leading::show_recount_request,
        ),
        write(
            "/bureau/{election}/tellen/hertelling/nieuw",
            BUREAU,
            leading::submit_recount_request,
        ),
        read(
            "/bureau/{election}/tellen/hertelling/{number}/besluit",
            BUREAU,
            leading::show_recount_decision,
        ),
        write(
            "/bureau/{election}/tellen/hertelling/{number}/besluit",
            BUREAU,
            leading::submit_recount_decision,
        ),
        // Everybody with the address: a screen in the hall.
        read("/scherm/{token}", Public, leading::show_screen),
        // Bureau: examination.
        read(
            "/bureau/{election}/aanmeldingen",
            BUREAU_READERS,
            examination::show_board,
        ),
        read(
            "/bureau/{election}/aanmeldingen.csv",
            BUREAU_READERS,
            examination::show_board_file,
        ),
        read(
            "/bureau/{election}/aanmeldingen/werk",
            BUREAU_READERS,
            examination::show_work,
        ),
        read(
            "/bureau/{election}/aanmeldingen/papier",
            BUREAU,
            examination::show_paper_entry,
        ),
        write(
            "/bureau/{election}/aanmeldingen/papier",
            BUREAU,
            examination::submit_paper_entry,
        ),
        read(
            "/bureau/{election}/aanmeldingen/vier-ogen",
            BUREAU,
            examination::show_four_eyes,
        ),
        write(
            "/bureau/{election}/aanmeldingen/vier-ogen",
            BUREAU,
            examination::submit_four_eyes,
        ),
        read(
            "/bureau/{election}/aanmelding/{id}",
            BUREAU_READERS,
            examination::show_application,
        ),
        read(
            "/bureau/{election}/aanmelding/{id}/brief/{number}",
            BUREAU_READERS,
            examination::show_candidate_letter,
        ),
        read(
            "/bureau/{election}/aanmelding/{id}/voorstel",
            BUREAU,
            examination::show_proposal,
        ),
        write(
            "/bureau/{election}/aanmelding/{id}/voorstel",
            BUREAU,
            examination::submit_proposal,
        ),
        write(
            "/bureau/{election}/aanmelding/{id}/tweede",
            BUREAU,
            examination::submit_second,
        ),
        read(
            "/bureau/{election}/aanmelding/{id}/terugsturen",
            BUREAU,
            examination::show_return,
        ),
        write(
            "/bureau/{election}/aanmelding/{id}/terugsturen",
            BUREAU,
            examination::submit_return,
        ),
        read(
            "/bureau/{election}/aanmelding/{id}/verbeteren",
            BUREAU,
            examination::show_correction,
        ),
        write(
            "/bureau/{election}/aanmelding/{id}/verbeteren",
            BUREAU,
            examination::submit_correction,
        ),
        read(
            "/bureau/{election}/aanmelding/{id}/verzuim",
            BUREAU,
            examination::show_omissions,
        ),
        read(
            "/bureau/{election}/aanmelding/{id}/verzuim/{preset}",
            BUREAU,
            examination::show_omission,
        ),
        write(
            "/bureau/{election}/aanmelding/{id}/verzuim/{preset}",
            BUREAU,
            examination::submit_omission,
        ),
        write(
            "/bureau/{election}/aanmelding/{id}/verzuim/{preset}/versturen",
            BUREAU,
            examination::submit_omission_letter,
        ),
        read(
            "/bureau/{election}/aanmelding/{id}/herstel/{number}",
            BUREAU,
            examination::show_settlement,
        ),
        write(
            "/bureau/{election}/aanmelding/{id}/herstel/{number}",
            BUREAU,
            examination::submit_settlement,
        ),
        // Signing in elsewhere.
        read(
            "/aanmelden/{election}/digid",
            Public,
            elsewhere::show_elsewhere,
        ),
        read("/aanmelden/digid/terug", Public, elsewhere::show_return),
        // Mail.
        // Administrators: backups.
        read("/beheer/reservekopie", ADMINISTRATORS, backup::show_backups),
        write(
            "/beheer/reservekopie",
            ADMINISTRATORS,
            backup::submit_backup,
        ),
        read("/beheer/post", ADMINISTRATORS, outbox::show_mail),
        write(
            "/beheer/post/{number}/opnieuw",
            ADMINISTRATORS,
            outbox::submit_resend,
        ),
        write(
            "/beheer/post/{number}/stoppen",
            ADMINISTRATORS,
            outbox::submit_stop,
        ),
        read("/demo/post", Public, outbox::show_letters),
        read(
            "/demo/post/{number}/bijlage/{position}",
            Public,
            outbox::show_attachment,
        ),
        // Leave.
        read(
            "/griffie/{election}/{code}/verlof/nieuw",
            GRIFFIE,
            leave::show_leave_request,
        ),
        write(
            "/griffie/{election}/{code}/verlof/nieuw",
            GRIFFIE,
            leave::submit_leave_request,
        ),
        read(
            "/griffie/{election}/{code}/verlof/{number}",
            GRIFFIE,
            leave::show_leave,
        ),
        write(
            "/griffie/{election}/{code}/verlof/{number}/besluit",
            GRIFFIE,
            leave::submit_leave_decision,
        ),
        read(
            "/griffie/{election}/{code}/vacatures",
            GRIFFIE_READERS,
            vacancy::show_docket,
        ),
        // Griffie: vacancies.
        read("/griffie", GRIFFIE_READERS, vacancy::show_griffie),
        // Deadlines and letters.
        read(
            "/griffie/{election}/termijnen",
            GRIFFIE_READERS,
            deadlines::show_deadlines,
        ),
        read(
            "/griffie/{election}/termijnen.csv",
            GRIFFIE_READERS,
            deadlines::show_deadlines_file,
        ),
        read(
            "/griffie/{election}/termijnen/berichten",
            GRIFFIE,
            deadlines::show_reminders,
        ),
        write(
            "/griffie/{election}/termijnen/berichten",
            GRIFFIE,
            deadlines::submit_reminders,
        ),
        read(
            "/griffie/{election}/{code}/benoeming/{number}/adres",
            GRIFFIE,
            deadlines::show_recipient,
        ),
        write(
            "/griffie/{election}/{code}/benoeming/{number}/adres",
            GRIFFIE,
            deadlines::submit_recipient,
        ),
        read(
            "/griffie/{election}/termijnen/agenda",
            GRIFFIE_READERS,
            deadlines::show_griffie_feeds,
        ),
        write(
            "/griffie/{election}/termijnen/agenda",
            GRIFFIE,
            deadlines::submit_griffie_feed,
        ),
        write(
            "/griffie/{election}/termijnen/agenda/{number}/intrekken",
            GRIFFIE,
            deadlines::submit_griffie_feed_withdrawal,
        ),
        write(
            "/griffie/{election}/termijnen/agenda/{number}/vernieuwen",
            GRIFFIE,
            deadlines::submit_griffie_feed_renewal,
        ),
        read(
            "/bureau/{election}/agenda",
            BUREAU_READERS,
            deadlines::show_bureau_feeds,
        ),
        write(
            "/bureau/{election}/agenda",
            BUREAU,
            deadlines::submit_bureau_feed,
        ),
        write(
            "/bureau/{election}/agenda/{number}/intrekken",
            BUREAU,
            deadlines::submit_bureau_feed_withdrawal,
        ),
        write(
            "/bureau/{election}/agenda/{number}/vernieuwen",
            BUREAU,
            deadlines::submit_bureau_feed_renewal,
        ),
        read("/agenda/{token}", Public, deadlines::show_feed),
        read(
            "/griffie/{election}/brieven",
            GRIFFIE_READERS,
            letters::show_register,
        ),
        write("/griffie/{election}/brieven", GRIFFIE, letters::submit_bulk),
        read(
            "/griffie/{election}/brieven.csv",
            GRIFFIE_READERS,
            letters::show_register_file,
        ),
        read(
            "/griffie/{election}/brieven/teksten",
            GRIFFIE_READERS,
            letters::show_texts,
        ),
        read(
            "/griffie/{election}/brieven/teksten/{kind}/{language}",
            GRIFFIE_READERS,
            letters::show_text,
        ),
        write(
            "/griffie/{election}/brieven/teksten/{kind}/{language}",
            GRIFFIE,
            letters::submit_text,
        ),
        read(
            "/griffie/{election}/brieven/teksten/{kind}/{language}/voorbeeld.pdf",
            GRIFFIE_READERS,
            letters::show_text_preview,
        ),
        read(
            "/griffie/{election}/brieven/{code}/{document}",
            GRIFFIE_READERS,
            letters::show_letter,
        ),
        read(
            "/griffie/{election}/brieven/{code}/{document}/vertaling.pdf",
            GRIFFIE_READERS,
            letters::show_translation,
        ),
        // Letters that are sealed.
        read(
            "/griffie/{election}/brieven/{code}/{document}/brief.pdf",
            GRIFFIE_READERS,
            letters::show_sealed,
        ),
        write(
            "/griffie/{election}/brieven/{code}/{document}/verzonden",
            GRIFFIE,
            letters::submit_sending,
        ),
        write(
            "/griffie/{election}/brieven/{code}/{document}/taal",
            GRIFFIE,
            letters::submit_language,
        ),
        write(
            "/griffie/{election}/brieven/{code}/{document}/retour",
            GRIFFIE,
            letters::submit_return,
        ),
        read(
            "/griffie/{election}/{code}/vacature/nieuw",
            GRIFFIE,
            vacancy::show_new_vacancy,
        ),
        write(
            "/griffie/{election}/{code}/vacature/nieuw",
            GRIFFIE,
            vacancy::submit_new_vacancy,
        ),
        read(
            "/griffie/{election}/{code}/vacature/nieuw/{cause}/{number}",
            GRIFFIE,
            vacancy::show_report,
        ),
        write(
            "/griffie/{election}/{code}/vacature/nieuw/{cause}/{number}",
            GRIFFIE,
            vacancy::submit_report,
        ),
        read(
            "/griffie/{election}/{code}/vacature/{number}",
            GRIFFIE_READERS,
            vacancy::show_vacancy,
        ),
        write(
            "/griffie/{election}/{code}/vacature/{number}/vaststellen",
            GRIFFIE,
            vacancy::submit_establishment,
        ),
        write(
            "/griffie/{election}/{code}/vacature/{number}/afwijzen",
            GRIFFIE,
            vacancy::submit_dismissal,
        ),
        write(
            "/griffie/{election}/{code}/vacature/{number}/benoemen",
            GRIFFIE,
            vacancy::submit_appointment,
        ),
        write(
            "/griffie/{election}/{code}/vacature/{number}/onvervuld",
            GRIFFIE,
            vacancy::submit_empty,
        ),
        write(
            "/griffie/{election}/{code}/vacature/{number}/heropenen",
            GRIFFIE,
            vacancy::submit_reopening,
        ),
        // Replacements who leave early.
        read(
            "/griffie/{election}/{code}/vacature/{number}/vervanger",
            GRIFFIE,
            vacancy::show_departure,
        ),
        write(
            "/griffie/{election}/{code}/vacature/{number}/vervanger",
            GRIFFIE,
            vacancy::submit_departure,
        ),
        read(
            "/griffie/{election}/{code}/uitgesloten",
            GRIFFIE_READERS,
            vacancy::show_bars,
        ),
        write(
            "/griffie/{election}/{code}/uitgesloten",
            GRIFFIE,
            vacancy::submit_bar,
        ),
        // Sortition.
        read(
            "/griffie/{election}/{code}/loting",
            GRIFFIE_READERS,
            sortition::show_sortitions,
        ),
        read(
            "/griffie/{election}/{code}/loting/nieuw",
            GRIFFIE,
            sortition::show_sortition_start,
        ),
        write(
            "/griffie/{election}/{code}/loting/nieuw",
            GRIFFIE,
            sortition::submit_sortition_start,
        ),
        write(
            "/griffie/{election}/{code}/loting/bevriezen",
            GRIFFIE,
            sortition::submit_sortition_freeze,
        ),
        read(
            "/griffie/{election}/{code}/loting/{number}",
            GRIFFIE_READERS,
            sortition::show_sortition,
        ),
        read(
            "/griffie/{election}/{code}/loting/{number}/bekendmaken",
            GRIFFIE,
            sortition::show_sortition_list,
        ),
        write(
            "/griffie/{election}/{code}/loting/{number}/bekendmaken",
            GRIFFIE,
            sortition::submit_sortition_list,
        ),
        read(
            "/griffie/{election}/{code}/loting/{number}/cijfers",
            VACANCY_DICE_READERS,
            sortition::show_sortition_seed,
        ),
        write(
            "/griffie/{election}/{code}/loting/{number}/cijfers",
            VACANCY_DICE_READERS,
            sortition::submit_sortition_seed,
        ),
        read(
            "/griffie/{election}/{code}/loting/{number}/hand",
            GRIFFIE,
            sortition::show_sortition_numbers,
        ),
        write(
            "/griffie/{election}/{code}/loting/{number}/hand",
            GRIFFIE,
            sortition::submit_sortition_numbers,
        ),
        read(
            "/griffie/{election}/{code}/loting/{number}/uitnodigen",
            GRIFFIE,
            sortition::show_sortition_batch,
        ),
        write(
            "/griffie/{election}/{code}/loting/{number}/uitnodigen",
            GRIFFIE,
            sortition::submit_sortition_batch,
        ),
        read(
            "/griffie/{election}/{code}/loting/{number}/bewoner/{position}",
            GRIFFIE_READERS,
            sortition::show_drawn_resident,
        ),
        write(
            "/griffie/{election}/{code}/loting/{number}/bewoner/{position}",
            GRIFFIE,
            sortition::submit_drawn_resident,
        ),
        read(
            "/griffie/{election}/{code}/loting/{number}/bewoner/{position}/brief",
            GRIFFIE_READERS,
            sortition::show_sortition_letter,
        ),
        read(
            "/griffie/{election}/{code}/loting/{number}/lijst.txt",
            GRIFFIE_READERS,
            sortition::show_sortition_pool,
        ),
        read(
            "/griffie/{election}/{code}/loting/{number}/volgorde.csv",
            GRIFFIE_READERS,
            sortition::show_sortition_order,
        ),
        read(
            "/griffie/{election}/{code}/loting/{number}/afbreken",
            GRIFFIE,
            sortition::show_sortition_end,
        ),
        write(
            "/griffie/{election}/{code}/loting/{number}/afbreken",
            GRIFFIE,
            sortition::submit_sortition_end,
        ),
        read(
            "/verkiezing/{election}/loting/{code}/{number}",
            Public,
            sortition::show_public_sortition,
        ),
        read(
            "/verkiezing/{election}/loting/{code}/{number}/lijst.txt",
            Public,
            sortition::show_public_sortition_list,
        ),
        read(
            "/verkiezing/{election}/loting/{code}/{number}/volgorde.csv",
            Public,
            sortition::show_public_sortition_order,
        ),
        read(
            "/verkiezing/{election}/loting/{code}/{number}/bewijs/{draw}",
            Public,
            sortition::show_sortition_proof,
        ),
        // Audit log.
        read("/controle", AUDITORS, audit::show_events),
        read("/controle/logboek.csv", AUDITORS, audit::show_file),
        write("/controle/nazien", AUDITORS, audit::submit_verify),
        read("/controle/{number}", AUDITORS, audit::show_event),
        read(
            "/wijkraad/{code}/loting/{file}",
            Public,
            lots::show_transcript,
        ),
        // Bureau: lots.
        read(
            "/bureau/{election}/wijkraad/{code}/loting",
            BUREAU_READERS,
            lots::bureau::show_lot,
        ),
        read(
            "/bureau/{election}/wijkraad/{code}/loting/hand",
            BUREAU,
            lots::bureau::show_slips,
        ),
        write(
            "/bureau/{election}/wijkraad/{code}/loting/hand",
            BUREAU,
            lots::bureau::submit_slips,
        ),
        write(
            "/bureau/{election}/wijkraad/{code}/loting/vastleggen",
            BUREAU,
            lots::bureau::submit_draw,
        ),
        read(
            "/bureau/{election}/wijkraad/{code}/loting/bekendmaken",
            BUREAU,
            lots::bureau::show_pool,
        ),
        write(
            "/bureau/{election}/wijkraad/{code}/loting/bekendmaken",
            BUREAU,
            lots::bureau::submit_pool,
        ),
        read(
            "/bureau/{election}/wijkraad/{code}/loting/cijfers",
            DICE_READERS,
            lots::bureau::show_seed,
        ),
        write(
            "/bureau/{election}/wijkraad/{code}/loting/cijfers",
            DICE_READERS,
            lots::bureau::submit_seed,
        ),
        read(
            "/bureau/{election}/wijkraad/{code}/loting/{draw}/nietig",
            BUREAU,
            lots::bureau::show_annulment,
        ),
        write(
            "/bureau/{election}/wijkraad/{code}/loting/{draw}/nietig",
            BUREAU,
            lots::bureau::submit_annulment,
        ),
        // Griffie: lots.
        read(
            "/griffie/{election}/{code}/vacature/{number}/loting",
            GRIFFIE_READERS,
            lots::vacancy::show_vacancy_lot,
        ),
        read(
            "/griffie/{election}/{code}/vacature/{number}/loting/hand",
            GRIFFIE,
            lots::vacancy::show_vacancy_slips,
        ),
        write(
            "/griffie/{election}/{code}/vacature/{number}/loting/hand",
            GRIFFIE,
            lots::vacancy::submit_vacancy_slips,
        ),
        write(
            "/griffie/{election}/{code}/vacature/{number}/loting/vastleggen",
            GRIFFIE,
            lots::vacancy::submit_vacancy_draw,
        ),
        read(
            "/griffie/{election}/{code}/vacature/{number}/loting/bekendmaken",
            GRIFFIE,
            lots::vacancy::show_vacancy_pool,
        ),
        write(
            "/griffie/{election}/{code}/vacature/{number}/loting/bekendmaken",
            GRIFFIE,
            lots::vacancy::submit_vacancy_pool,
        ),
        read(
            "/griffie/{election}/{code}/vacature/{number}/loting/cijfers",
            VACANCY_DICE_READERS,
            lots::vacancy::show_vacancy_seed,
        ),
        write(
            "/griffie/{election}/{code}/vacature/{number}/loting/cijfers",
            VACANCY_DICE_READERS,
            lots::vacancy::submit_vacancy_seed,
        ),
        read(
            "/griffie/{election}/{code}/vacature/{number}/loting/{draw}/nietig",
            GRIFFIE,
            lots::vacancy::show_vacancy_annulment,
        ),
        write(
            "/griffie/{election}/{code}/vacature/{number}/loting/{draw}/nietig",
            GRIFFIE,
            lots::vacancy::submit_vacancy_annulment,
        ),
        // Validity: sessions, corrections and appeals.
        read(
            "/bureau/{election}/zitting",
            BUREAU_READERS,
            validity::show_agenda,
        ),
        read(
            "/bureau/{election}/zitting/houden",
            BUREAU,
            validity::show_hold,
        ),
        write(
            "/bureau/{election}/zitting/houden",
            BUREAU,
            validity::submit_hold,
        ),
        read(
            "/bureau/{election}/zitting/voortgang/{id}",
            BUREAU_READERS,
            validity::show_session_progress,
        ),
        read(
            "/bureau/{election}/zitting/wijkraad/{code}",
            BUREAU_READERS,
            validity::show_agenda_body,
        ),
        read(
            "/bureau/{election}/zitting/aanmelding/{id}",
            BUREAU,
            validity::show_point,
        ),
        write(
            "/bureau/{election}/zitting/aanmelding/{id}",
            BUREAU,
            validity::submit_point,
        ),
        write(
            "/bureau/{election}/zitting/aanmelding/{id}/terug",
            BUREAU,
            validity::submit_point_back,
        ),
        read(
            "/bureau/{election}/zitting/dubbel/{id}",
            BUREAU,
            validity::show_same_person,
        ),
        write(
            "/bureau/{election}/zitting/dubbel/{id}",
            BUREAU,
            validity::submit_same_person,
        ),
        read(
            "/bureau/{election}/zitting/beroep",
            BUREAU_READERS,
            validity::show_appeals,
        ),
        write(
            "/bureau/{election}/zitting/beroep",
            BUREAU,
            validity::submit_appeal,
        ),
        read(
            "/bureau/{election}/zitting/beroep/{number}",
            BUREAU_READERS,
            validity::show_appeal,
        ),
        write(
            "/bureau/{election}/zitting/beroep/{number}",
            BUREAU,
            validity::submit_appeal_outcome,
        ),
        read(
            "/bureau/{election}/zitting/{number}",
            BUREAU_READERS,
            validity::show_session,
        ),
        write(
            "/bureau/{election}/zitting/{number}/brieven",
            BUREAU,
            validity::submit_decision_letters,
        ),
        read(
            "/bureau/{election}/zitting/{number}/brieven/{id}",
            BUREAU_READERS,
            validity::show_decision_letters,
        ),
        read(
            "/bureau/{election}/zitting/{number}/geldigheid.pdf",
            BUREAU_READERS,
            validity::show_validity_file,
        ),
        read(
            "/bureau/{election}/zitting/{number}/onderzoek.pdf",
            BUREAU_READERS,
            validity::show_findings_file,
        ),
        read(
            "/bureau/{election}/zitting/{number}/correctie",
            BUREAU,
            validity::show_correction,
        ),
        write(
            "/bureau/{election}/zitting/{number}/correctie",
            BUREAU,
            validity::submit_correction,
        ),
        read(
            "/bureau/{election}/zitting/{number}/correctie/wijkraad/{code}",
            BUREAU,
            validity::show_correction_body,
        ),
        read(
            "/bureau/{election}/zitting/{number}/correctie/aanmelding/{id}",
            BUREAU,
            validity::show_correction_point,
        ),
        write(
            "/bureau/{election}/zitting/{number}/correctie/aanmelding/{id}",
            BUREAU,
            validity::submit_correction_point,
        ),
        write(
            "/bureau/{election}/zitting/{number}/correctie/aanmelding/{id}/terug",
            BUREAU,
            validity::submit_correction_back,
        ),
        read(
            "/verkiezing/{election}/zitting",
            Public,
            validity::show_public_sessions,
        ),
        read(
            "/verkiezing/{election}/zitting/{number}",
            Public,
            validity::show_public_session,
        ),
        read(
            "/verkiezing/{election}/zitting/{number}/geldigheid.pdf",
            Public,
            validity::show_public_validity_file,
        ),
        // Ballot: what everybody sees.
        read(
            "/verkiezing/{election}/stembiljet",
            Public,
            ballot::show_public_ballots,
        ),
        read(
            "/verkiezing/{election}/stembiljet/{code}",
            Public,
            ballot::show_public_ballot,
        ),
        read(
            "/verkiezing/{election}/stembiljet/{code}/loting/{file}",
            Public,
            ballot::show_public_transcript,
        ),
        // Ballot: the sitting at the bureau.
        read(
            "/bureau/{election}/stembiljet",
            BUREAU_READERS,
            ballot::show_sitting,
        ),
        read(
            "/bureau/{election}/stembiljet/lijsten.csv",
            BUREAU_READERS,
            ballot::show_ballot_lists,
        ),
        read(
            "/bureau/{election}/stembiljet/kandidaten.csv",
            BUREAU_READERS,
            ballot::show_ballot_candidates,
        ),
        read(
            "/bureau/{election}/stembiljet/drukproef.pdf",
            BUREAU_READERS,
            ballot::show_proof_of_all,
        ),
        write(
            "/bureau/{election}/stembiljet/drukproef",
            BUREAU,
            ballot::submit_proof_of_all,
        ),
        read(
            "/bureau/{election}/stembiljet/{code}",
            BUREAU_READERS,
            ballot::show_ballot,
        ),
        write(
            "/bureau/{election}/stembiljet/{code}/enige",
            BUREAU,
            ballot::submit_only_entrant,
        ),
        read(
            "/bureau/{election}/stembiljet/{code}/hand",
            BUREAU,
            ballot::show_ballot_slips,
        ),
        write(
            "/bureau/{election}/stembiljet/{code}/hand",
            BUREAU,
            ballot::submit_ballot_slips,
        ),
        write(
            "/bureau/{election}/stembiljet/{code}/vastleggen",
            BUREAU,
            ballot::submit_ballot_draw,
        ),
        read(
            "/bureau/{election}/stembiljet/{code}/bekendmaken",
            BUREAU,
            ballot::show_ballot_pool,
        ),
        write(
            "/bureau/{election}/stembiljet/{code}/bekendmaken",
            BUREAU,
            ballot::submit_ballot_pool,
        ),
        read(
            "/bureau/{election}/stembiljet/{code}/cijfers",
            DICE_READERS,
            ballot::show_ballot_seed,
        ),
        write(
            "/bureau/{election}/stembiljet/{code}/cijfers",
            DICE_READERS,
            ballot::submit_ballot_seed,
        ),
        read(
            "/bureau/{election}/stembiljet/{code}/drukproef.pdf",
            BUREAU_READERS,
            ballot::show_proof,
        ),
        write(
            "/bureau/{election}/stembiljet/{code}/drukproef",
            BUREAU,
            ballot::submit_proof,
        ),
        read(
            "/bureau/{election}/stembiljet/{code}/kandidatenlijsten.eml.xml",
            BUREAU_READERS,
            ballot::show_ballot_eml,
        ),
        read(
            "/bureau/{election}/stembiljet/{code}/{draw}/nietig",
            BUREAU,
            ballot::show_ballot_annulment,
        ),
        write(
            "/bureau/{election}/stembiljet/{code}/{draw}/nietig",
            BUREAU,
            ballot::submit_ballot_annulment,
        ),
        // Files in the place of typing.
        read(
            "/bureau/{election}/tellen/bestand",
            ENTRY_FILERS,
            entry_file::show_entry_files,
        ),
        upload(
            "/bureau/{election}/tellen/bestand",
            ENTRY_FILERS,
            entry_file::submit_new_entry_file,
        ),
        read(
            "/bureau/{election}/tellen/bestand/voorbeeld/{code}",
            ENTRY_FILERS,
            entry_file::show_entry_template,
        ),
        read(
            "/bureau/{election}/tellen/bestand/{number}",
            ENTRY_FILERS,
            entry_file::show_entry_file,
        ),
        write(
            "/bureau/{election}/tellen/bestand/{number}",
            ENTRY_FILERS,
            entry_file::submit_entry_file,
        ),
        // Result files.
        read(
            "/bureau/{election}/uitslagbestanden",
            BUREAU_READERS,
            result_files::show_result_files,
        ),
        read(
            "/bureau/{election}/uitslagbestanden/alle.zip",
            BUREAU_READERS,
            result_files::show_all_result_files,
        ),
        write(
            "/bureau/{election}/uitslagbestanden/maken",
            BUREAU,
            result_files::submit_missing_files,
        ),
        read(
            "/bureau/{election}/uitslagbestanden/inlezen",
            BUREAU_READERS,
            result_files::show_check_in,
        ),
        upload(
            "/bureau/{election}/uitslagbestanden/inlezen",
            BUREAU,
            result_files::submit_check_in,
        ),
        read(
            "/bureau/{election}/uitslagbestanden/{code}/{result_file}",
            BUREAU_READERS,
            result_files::show_result_file,
        ),
        read(
            "/verkiezing/{election}/uitslag/{code}",
            Public,
            result_files::show_public_files,
        ),
        read(
            "/verkiezing/{election}/uitslag/{code}/{result_file}",
            Public,
            result_files::show_public_file,
        ),
        // Accounts.
        read("/account/eerste", Public, account::show_first),
        write("/account/eerste", Public, account::submit_first),
        read("/account/inloggen", Public, account::show_sign_in),
        write("/account/inloggen", Public, account::submit_sign_in),
        write("/account/uitloggen", SignedIn, account::submit_sign_out),
        read("/account", SignedIn, account::show_account),
        read("/account/wachtwoord", SignedIn, account::show_password),
        write("/account/wachtwoord", SignedIn, account::submit_password),
        // Bureau: imports.
        read(
            "/bureau/{election}/invoer",
            BUREAU_READERS,
            import::show_imports,
        ),
        read(
            "/bureau/{election}/invoer/{kind}",
            BUREAU_READERS,
            import::show_import_kind,
        ),
        upload(
            "/bureau/{election}/invoer/{kind}",
            BUREAU,
            import::submit_import_file,
        ),
        read(
            "/bureau/{election}/invoer/{kind}/voorbeeld.csv",
            BUREAU_READERS,
            import::show_import_template,
        ),
        read(
            "/bureau/{election}/invoer/{kind}/gegevens.csv",
            BUREAU_READERS,
            import::show_import_export,
        ),
        read(
            "/bureau/{election}/invoer/{kind}/intrekken",
            BUREAU,
            import::show_import_withdrawal,
        ),
        write(
            "/bureau/{election}/invoer/{kind}/intrekken",
            BUREAU,
            import::submit_import_withdrawal,
        ),
        read(
            "/bureau/{election}/invoer/{kind}/{id}",
            BUREAU_READERS,
            import::show_import,
        ),
        write(
            "/bureau/{election}/invoer/{kind}/{id}",
            BUREAU,
            import::submit_import,
        ),
        // Users.
        read("/account/gebruikers", ADMINISTRATORS, account::show_users),
        read(
            "/account/gebruikers/nieuw",
            ADMINISTRATORS,
            account::show_new_user,
        ),
        write(
            "/account/gebruikers/nieuw",
            ADMINISTRATORS,
            account::submit_new_user,
        ),
        write(
            "/account/gebruikers/{id}/uit",
            ADMINISTRATORS,
            account::submit_disable,
        ),
        write(
            "/account/gebruikers/{id}/aan",
            ADMINISTRATORS,
            account::submit_enable,
        ),
        write(
            "/account/gebruikers/{id}/wachtwoord",
            ADMINISTRATORS,
            account::submit_reset,
        ),
        // Bureau: from the count to the result.
        read("/bureau", BUREAU_READERS, bureau::show_elections),
        read("/bureau/{election}", BUREAU_READERS, bureau::show_election),
        // Result: when it becomes public.
        read("/bureau/{election}/openbaar", BUREAU, bureau::show_release),
        write(
            "/bureau/{election}/openbaar",
            BUREAU,
            bureau::submit_release,
        ),
        read(
            "/verkiezing/{election}/tussenstand",
            Public,
            interim::show_interim,
        ),
        read(
            "/verkiezing/{election}/tussenstand/{code}",
            Public,
            interim::show_interim_body,
        ),
        read(
            "/bureau/{election}/vaststellen",
            BUREAU,
            allocation::show_establish_all,
        ),
        write(
            "/bureau/{election}/vaststellen",
            BUREAU,
            allocation::submit_establish_all,
        ),
        read(
            "/bureau/{election}/voortgang/{id}",
            BUREAU_READERS,
            allocation::show_progress,
        ),
        // Entering counts: the typist.
        read("/tellen", TYPISTS, entry::show_elections),
        read("/tellen/oefenen", COUNTERS, entry::show_exercise),
        write("/tellen/oefenen", COUNTERS, entry::submit_exercise),
        read("/tellen/spiekbriefje.pdf", COUNTERS, entry::show_crib),
        read("/tellen/nog-bezig", TYPISTS, entry::show_still_here),
        read("/tellen/{election}", TYPISTS, entry::show_choose),
        write("/tellen/{election}", TYPISTS, entry::submit_choice),
        read(
            "/tellen/{election}/stembureaus.json",
            TYPISTS,
            entry::list_stations_as_json,
        ),
        read(
            "/tellen/{election}/stembureau/{number}",
            TYPISTS,
            entry::show_station,
        ),
        write(
            "/tellen/{election}/stembureau/{number}",
            TYPISTS,
            entry::submit_begin,
        ),
        write(
            "/tellen/{election}/stembureau/{number}/terugnemen",
            TYPISTS,
            entry::submit_withdrawal,
        ),
        read(
            "/tellen/{election}/stembureau/{number}/blad/{sheet}",
            TYPISTS,
            entry::show_sheet,
        ),
        write(
            "/tellen/{election}/stembureau/{number}/blad/{sheet}",
            TYPISTS,
            entry::submit_sheet,
        ),
        read(
            "/tellen/{election}/stembureau/{number}/afronden",
            TYPISTS,
            entry::show_finish,
        ),
        write(
            "/tellen/{election}/stembureau/{number}/afronden",
            TYPISTS,
            entry::submit_finish,
        ),
        read(
            "/tellen/{election}/stembureau/{number}/opnieuw",
            TYPISTS,
            entry::show_again,
        ),
        write(
            "/tellen/{election}/stembureau/{number}/opnieuw",
            TYPISTS,
            entry::submit_again,
        ),
        // Entering counts: the coordinator.
        read(
            "/bureau/{election}/tellen/stembureau/{number}",
            BUREAU_READERS,
            counting::show_count,
        ),
        write(
            "/bureau/{election}/tellen/stembureau/{number}/vragen",
            BUREAU,
            counting::submit_asking,
        ),
        write(
            "/bureau/{election}/tellen/stembureau/{number}/heropenen",
            BUREAU,
            counting::submit_reopening,
        ),
        write(
            "/bureau/{election}/tellen/stembureau/{number}/terugnemen",
            BUREAU,
            counting::submit_withdrawing,
        ),
        read(
            "/bureau/{election}/wijkraad/{code}",
            BUREAU_READERS,
            counting::show_tabulation,
        ),
        read(
            "/bureau/{election}/wijkraad/{code}/overleden",
            BUREAU_READERS,
            allocation::show_deaths,
        ),
        write(
            "/bureau/{election}/wijkraad/{code}/overleden",
            BUREAU,
            allocation::submit_death,
        ),
        read(
            "/bureau/{election}/wijkraad/{code}/overleden/{number}/intrekken",
            BUREAU,
            allocation::show_withdrawal,
        ),
        write(
            "/bureau/{election}/wijkraad/{code}/overleden/{number}/intrekken",
            BUREAU,
            allocation::submit_withdrawal,
        ),
        read(
            "/bureau/{election}/wijkraad/{code}/zetels",
            BUREAU_READERS,
            allocation::show_shortage,
        ),
        write(
            "/bureau/{election}/wijkraad/{code}/zetels",
            BUREAU,
            allocation::submit_shortage,
        ),
        read(
            "/bureau/{election}/wijkraad/{code}/vaststellen",
            BUREAU,
            allocation::show_establish,
        ),
        write(
            "/bureau/{election}/wijkraad/{code}/vaststellen",
            BUREAU,
            allocation::submit_establish,
        ),
        read(
            "/bureau/{election}/wijkraad/{code}/uitslag/{number}",
            BUREAU_READERS,
            allocation::show_version,
        ),
        read(
            "/bureau/{election}/wijkraad/{code}/proces-verbaal/{number}",
            BUREAU_READERS,
            allocation::show_minutes_of_version,
        ),
        // Members: a person, the chair, the number of seats, moves, onboarding, and the page of a member's own.
        read(
            "/griffie/{election}/{code}/persoon/{person}",
            GRIFFIE_READERS,
            member::show_person,
        ),
        write(
            "/griffie/{election}/{code}/persoon/{person}/adres",
            GRIFFIE,
            member::submit_address,
        ),
        write(
            "/griffie/{election}/{code}/persoon/{person}/functies",
            GRIFFIE,
            member::submit_offices,
        ),
        read(
            "/griffie/{election}/{code}/voorzitter",
            GRIFFIE_READERS,
            member::show_chair,
        ),
        write(
            "/griffie/{election}/{code}/voorzitter",
            GRIFFIE,
            member::submit_chair,
        ),
        write(
            "/griffie/{election}/{code}/voorzitter/einde",
            GRIFFIE,
            member::submit_chair_end,
        ),
        read(
            "/griffie/{election}/{code}/grootte",
            GRIFFIE,
            member::show_size,
        ),
        write(
            "/griffie/{election}/{code}/grootte",
            GRIFFIE,
            member::submit_size,
        ),
        read(
            "/griffie/{election}/{code}/verhuizing/{number}",
            GRIFFIE,
            member::show_moved,
        ),
        write(
            "/griffie/{election}/{code}/verhuizing/{number}",
            GRIFFIE,
            member::submit_moved,
        ),
        read(
            "/griffie/{election}/{code}/inwerken",
            GRIFFIE_READERS,
            onboarding::show_onboarding,
        ),
        write(
            "/griffie/{election}/{code}/inwerken",
            GRIFFIE,
            onboarding::submit_onboarding,
        ),
        read(
            "/griffie/{election}/{code}/inwerken/{number}",
            GRIFFIE_READERS,
            onboarding::show_progress,
        ),
        write(
            "/griffie/{election}/{code}/inwerken/{number}",
            GRIFFIE,
            onboarding::submit_progress,
        ),
        read("/lid/{election}", Applicant, member::show_own),
        write(
            "/lid/{election}/{code}/benoeming/{number}",
            Applicant,
            member::submit_own_answer,
        ),
        read(
            "/lid/{election}/{code}/{person}/functies",
            Applicant,
            member::show_own_offices,
        ),
        write(
            "/lid/{election}/{code}/{person}/functies",
            Applicant,
            member::submit_own_offices,
        ),
        read(
            "/lid/{election}/{code}/{person}/ontslag",
            Applicant,
            member::show_resignation,
        ),
        write(
            "/lid/{election}/{code}/{person}/ontslag",
            Applicant,
            member::submit_resignation,
        ),
        read(
            "/lid/{election}/{code}/{person}/verhuizing",
            Applicant,
            member::show_own_move,
        ),
        write(
            "/lid/{election}/{code}/{person}/verhuizing",
            Applicant,
            member::submit_own_move,
        ),
        read(
            "/griffie/{election}/{code}/benoemingen/geen-antwoord",
            GRIFFIE,
            roster::show_lapses,
        ),
        write(
            "/griffie/{election}/{code}/benoemingen/geen-antwoord",
            GRIFFIE,
            roster::submit_lapses,
        ),
        // Late answers and the installation of the whole city.
        read(
            "/griffie/{election}/benoemingen/geen-antwoord",
            GRIFFIE_READERS,
            roster::show_city_lapses,
        ),
        write(
            "/griffie/{election}/benoemingen/geen-antwoord",
            GRIFFIE,
            roster::submit_city_lapses,
        ),
        read(
            "/griffie/{election}/benoemingen/installatie",
            GRIFFIE_READERS,
            roster::show_city_installation,
        ),
        write(
            "/griffie/{election}/benoemingen/installatie",
            GRIFFIE,
            roster::submit_city_installation,
        ),
        // What if: who would come in under each rule.
        read(
            "/griffie/{election}/wat-als",
            GRIFFIE_READERS,
            comparison::show_city,
        ),
        read(
            "/griffie/{election}/wat-als.csv",
            GRIFFIE_READERS,
            comparison::show_city_file,
        ),
        read(
            "/griffie/{election}/{code}/wat-als",
            GRIFFIE_READERS,
            comparison::show_body,
        ),
        read(
            "/griffie/{election}/{code}/wat-als.csv",
            GRIFFIE_READERS,
            comparison::show_body_file,
        ),
        // The order of a term.
        read(
            "/griffie/{election}/opvolgingsregel",
            GRIFFIE_READERS,
            rule::show_rules,
        ),
        read(
            "/griffie/{election}/opvolgingsregel/nieuw",
            GRIFFIE,
            rule::show_new_rule,
        ),
        write(
            "/griffie/{election}/opvolgingsregel/nieuw",
            GRIFFIE,
            rule::submit_new_rule,
        ),
        read(
            "/griffie/{election}/opvolgingsregel/{number}/intrekken",
            GRIFFIE,
            rule::show_withdrawal,
        ),
        write(
            "/griffie/{election}/opvolgingsregel/{number}/intrekken",
            GRIFFIE,
            rule::submit_withdrawal,
        ),
        // The report of a year.
        read(
            "/griffie/{election}/verslag",
            GRIFFIE_READERS,
            yearly::show_this_year,
        ),
        read(
            "/griffie/{election}/verslag/{year}",
            GRIFFIE_READERS,
            yearly::show_city_year,
        ),
        write(
            "/griffie/{election}/verslag/{year}",
            GRIFFIE,
            yearly::submit_city_year,
        ),
        read(
            "/griffie/{election}/verslag/{year}/cijfers.csv",
            GRIFFIE_READERS,
            yearly::show_city_year_file,
        ),
        read(
            "/griffie/{election}/verslag/{year}/pdf/{number}",
            GRIFFIE_READERS,
            yearly::show_city_year_pdf,
        ),
        read(
            "/griffie/{election}/{code}/verslag/{year}",
            GRIFFIE_READERS,
            yearly::show_body_year,
        ),
        write(
            "/griffie/{election}/{code}/verslag/{year}",
            GRIFFIE,
            yearly::submit_body_year,
        ),
        read(
            "/griffie/{election}/{code}/verslag/{year}/cijfers.csv",
            GRIFFIE_READERS,
            yearly::show_body_year_file,
        ),
        read(
            "/griffie/{election}/{code}/verslag/{year}/pdf/{number}",
            GRIFFIE_READERS,
            yearly::show_body_year_pdf,
        ),
        // Griffie: rosters, appointments and letters.
        read(
            "/griffie/{election}",
            GRIFFIE_READERS,
            roster::show_election,
        ),
        read(
            "/griffie/{election}/benoemingen",
            GRIFFIE_READERS,
            roster::show_election_notices,
        ),
        write(
            "/griffie/{election}/benoemingen",
            GRIFFIE,
            roster::submit_election_notices,
        ),
        read(
            "/griffie/{election}/benoemingen/voortgang/{number}",
            GRIFFIE_READERS,
            roster::show_notices_progress,
        ),
        read(
            "/griffie/{election}/{code}",
            GRIFFIE_READERS,
            roster::show_roster,
        ),
        read(
            "/griffie/{election}/{code}/benoemingen",
            GRIFFIE_READERS,
            roster::show_appointments,
        ),
        write(
            "/griffie/{election}/{code}/benoemingen",
            GRIFFIE,
            roster::submit_notices,
        ),
        write(
            "/griffie/{election}/{code}/benoemingen/installatie",
            GRIFFIE,
            roster::submit_installation,
        ),
        read(
            "/griffie/{election}/{code}/benoeming/{number}",
            GRIFFIE_READERS,
            roster::show_appointment,
        ),
        write(
            "/griffie/{election}/{code}/benoeming/{number}/antwoord",
            GRIFFIE,
            roster::submit_reply,
        ),
        write(
            "/griffie/{election}/{code}/benoeming/{number}/geen-antwoord",
            GRIFFIE,
            roster::submit_lapse,
        ),
        write(
            "/griffie/{election}/{code}/benoeming/{number}/papieren",
            GRIFFIE,
            roster::submit_papers,
        ),
        write(
            "/griffie/{election}/{code}/benoeming/{number}/onderzoek",
            GRIFFIE,
            roster::submit_admission,
        ),
        write(
            "/griffie/{election}/{code}/benoeming/{number}/bekend",
            GRIFFIE,
            roster::submit_known,
        ),
        read(
            "/griffie/{election}/{code}/benoeming/{number}/kennisgeving",
            GRIFFIE_READERS,
            documents::show_notice,
        ),
        read(
            "/griffie/{election}/{code}/vacature/{number}/besluit/{position}",
            GRIFFIE_READERS,
            documents::show_decision,
        ),
        read(
            "/griffie/{election}/{code}/document/{id}",
            GRIFFIE_READERS,
            documents::show_document,
        ),
    ]
}

/// Who may see the page at this path; nothing when no page is there.
#[must_use]
pub fn page_at(path: &str) -> Option<Access> {
    let fits = |known: &str| {
        let mut parts = path.split('/');
        let all = known.split('/').all(|part| {
            let asked = parts.next();
            asked.is_some_and(|asked| asked == part || (part.starts_with('{') && !asked.is_empty()))
        });
        all && parts.next().is_none()
    };
    let mut pages = table()
        .into_iter()
        .filter(|route| route.method == Method::GET);
    pages
        .find(|route| fits(route.path))
        .map(|route| route.access)
}

/// A route that only reads.
fn read<H, T>(path: &'static str, access: Access, handler: H) -> Route
where
    H: Handler<T, App>,
    T: 'static,
{
    Route {
        method: Method::GET,
        path,
        access,
        upload: None,
        handler: get(handler),
    }
}

/// A route that changes something.
fn write<H, T>(path: &'static str, access: Access, handler: H) -> Route
where
    H: Handler<T, App>,
    T: 'static,
{
    Route {
        method: Method::POST,
        path,
        access,
        upload: None,
        handler: post(handler),
    }
}

/// A route that takes a file.
fn upload<H, T>(path: &'static str, access: Access, handler: H) -> Route
where
    H: Handler<T, App>,
    T: 'static,
{
    Route {
        upload: Some(LARGEST_UPLOAD),
        ..write(path, access, handler)
    }
}
