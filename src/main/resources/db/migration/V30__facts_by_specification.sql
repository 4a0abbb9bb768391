-- From here on the facts behind the figures are made by the repeatable migration R__facts.sql, which runs after this one
-- and is generated from one specification for each fact. What V23 to V29 made of them goes.

drop function project_facts(text[], text[]);
drop view case_fact_now, advice_fact_now, consultation_fact_now, delay_fact_now, panel_fact_now, decision_fact_now,
    dispute_figure_fact_now, promise_fact_now, message_fact, panel_sitting_fact, eah_referral_fact, eah_coverage_fact,
    eah_child_fact, eah_amount_fact;
drop table case_fact, advice_fact, consultation_fact, delay_fact, panel_fact, decision_fact, dispute_figure_fact,
    promise_fact, fact_value;

alter table period_figure rename column cut to breakdown;

-- Standards of Experts at Hand are few among many statutory deadlines
create index deadline_eah_due on deadline (due_date) where rule_code like 'EAH-%';
