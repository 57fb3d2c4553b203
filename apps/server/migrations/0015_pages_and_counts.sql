-- Pages of lists in the order of an index, and counts that read an index in the order they group by.
drop index cases.case_work;
create index case_counted on cases.case_file (village, state, next_due_on) where closed_at is null;
drop index cases.step_at;
create index step_at on cases.step (county, at, id) include (case_id, action);
create index notice_newest on cases.notice (county, first_day, id) include (village, last_day, taken_down_at);
drop index cases.letter_waiting;
create index letter_waiting on cases.letter (county, due_on, id) include (case_id) where delivered_at is null;
create index check_order_due on verification.check_order (county, due_on, id) include (village, state);
create index duplicate_state on registry.duplicate (county, state, id);
drop index registry.duplicate_open;
drop index benefits.line_run;
create index line_run on benefits.line (county, run_id, id) include (state) where run_id is not null;
-- Part of a name is found by the characters it holds: two of them are too few for trigrams.
create index person_characters on registry.person using gin (string_to_array(name, null));
