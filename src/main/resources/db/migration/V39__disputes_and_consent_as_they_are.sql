-- A certificate that was issued because thirty days passed says who told the adviser; every certificate says who recorded
-- it. Certificates from before keep neither, since it was not recorded
alter table mediation_case
    add column adviser_told_by varchar(12),
    add column adviser_told_on date,
    add column certified_by    varchar(64),
    add constraint whoever_told_the_adviser_did_so_on_a_day check
        ((adviser_told_by is null or adviser_told_by = 'OWN_RECORD') = (adviser_told_on is null));

-- A date that was moved stays, with who moved it and why
alter table mediation_session
    add column moved_on    date,
    add column moved_by    varchar(64),
    add column move_reason text,
    add constraint moved_session_says_who_and_why check
        ((moved_on is null) = (moved_by is null) and (moved_on is null) = (move_reason is null));

-- A point that was not kept stays open with what was found; it ends when it is done or settled otherwise
alter table agreement_point
    add column not_kept_on      date,
    add column not_kept_because text,
    add constraint a_broken_point_says_why check ((not_kept_on is null) = (not_kept_because is null)),
    drop constraint agreement_point_status_check,
    add constraint agreement_point_status_check check
        (status in ('OPEN', 'DELIVERED', 'SETTLED', 'NOT_DELIVERED', 'ENDED'));

-- From this day the name and the date of birth are out of sight: only the consent allowed us to show them
alter table eah_referral
    add column consent_withdrawn_on date,
    add constraint eah_only_a_consent_is_withdrawn check (consent_withdrawn_on is null or consent_on is not null);
