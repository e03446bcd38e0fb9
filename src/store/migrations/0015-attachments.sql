-- What came with a message besides its words, and how a case is named where an id is too long.

alter table evenkeel.cases
  -- The last ten signs of its id, in capitals: what a mail's subject and a person on the phone can carry.
  add column reference text not null generated always as (upper(right(id::text, 10))) stored;
create index cases_by_reference on evenkeel.cases (shop_id, reference);

alter table evenkeel.messages
  add column subject text,
  -- As it came by mail, before anything was made safe: shown in a sandbox alone.
  add column html text,
  -- What of it could not be taken, in words for people.
  add column remarks text[] not null default '{}';

alter table evenkeel.attachments
  -- Under which the HTML of its message names it.
  add column content_id text,
  -- Nothing has been attached before this version.
  add column content bytea not null,
  alter column byte_length type integer;
create index attachments_by_case on evenkeel.attachments (shop_id, case_id, created_at, id);
create index attachments_by_message on evenkeel.attachments (shop_id, message_id);
-- Pictures and documents are packed already.
alter table evenkeel.attachments alter column content set storage external;
