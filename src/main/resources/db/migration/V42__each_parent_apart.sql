-- Why the address and other contact details of somebody must not be disclosed to anybody else in the case; null if they may
alter table party add column undisclosed text;
-- What must not be told to them, one fact a line
alter table party add column withheld text;

-- Which letters somebody gets copies of. A representative's authority has a scope and an end
alter table copy_agreement add column scope varchar(30) not null default 'EVERYTHING';

-- What the other parents said about a withdrawal; null where there was nobody to ask
alter table case_ending add column other_parents varchar(30);
