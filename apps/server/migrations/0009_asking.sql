-- A question that is out at a source: no transaction stays open while a department is waited for.
alter table verification.check_item add column asking_until timestamptz;
comment on column verification.check_item.asking_until is 'While one worker waits for the answer; once over, another may ask: the worker died';
