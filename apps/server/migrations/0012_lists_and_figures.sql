-- Lists of a whole county and its figures: their order and their predicates without a look at the rows themselves.
drop index cases.case_work;
create index case_work on cases.case_file (village, next_due_on, id) include (state) where closed_at is null;
create index case_due on cases.case_file (county, coalesce(next_due_on, 'infinity'::date), id) include (village, state)
  where closed_at is null;
create index case_filed on cases.case_file (county, filed_at, id) include (village);
create index case_closed on cases.case_file (county, closed_at, id) include (village) where closed_at is not null;
create index step_at on cases.step (county, at, id);
create index notice_case on cases.notice (county, case_id) include (last_day) where taken_down_at is null;
create index case_noticed on cases.case_file (county, id) include (village) where closed_at is null and state = 'noticed';
create index transfer_day on benefits.transfer (county, day);
