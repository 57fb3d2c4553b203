-- What a phone sends again gets the case it got before, however late: answers by key are kept 24 hours only.
alter table cases.case_file add column sending_id uuid;
comment on column cases.case_file.sending_id is 'Id that the phone gave the application before it was first sent';
create unique index case_sending on cases.case_file (county, citizen_id, sending_id) where sending_id is not null;
