//! Successor: who comes in, by each rule and by lot.

use super::Access::Public;
use super::{GRIFFIE, GRIFFIE_READERS, Route, VACANCY_DICE_READERS, read, write};
use crate::pages::{comparison, opt_out, rule, sortition, yearly};

pub(super) fn rows() -> Vec<Route> {
    vec![
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
        // Sortition among residents.
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
        // Answering an invitation online.
        read("/geloot", Public, sortition::show_answer_code),
        write("/geloot", Public, sortition::submit_answer_code),
        read(
            "/geloot/uitnodiging",
            Public,
            sortition::show_own_invitation,
        ),
        write("/geloot/uitnodiging", Public, sortition::submit_own_choice),
        write("/geloot/antwoord", Public, sortition::submit_own_answer),
        write("/geloot/sluiten", Public, sortition::submit_answer_end),
        // Not to be drawn by lot.
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
    ]
}
