-- Cases are found by any number printed on their papers: receipts had their index already.
create unique index case_acceptance on cases.case_file (county, acceptance_number) where acceptance_number is not null;
create unique index letter_number on cases.letter (county, number);
