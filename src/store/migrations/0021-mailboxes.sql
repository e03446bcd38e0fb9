-- The shop's mailboxes, and every mail that came out of them or was brought in from a file.

create table evenkeel.mailboxes (
  shop_id uuid not null references evenkeel.shops on delete cascade,
  id uuid not null,
  version integer not null default 1,
  address text not null,
  display_name text not null,
  imap_host text not null,
  imap_port integer not null,
  imap_security text not null check (imap_security in ('tls', 'starttls', 'none')),
  imap_user text not null,
  sealed_imap_password text not null,
  folder text not null,
  -- Null where nothing is sent through it.
  smtp_host text,
  smtp_port integer,
  smtp_security text check (smtp_security in ('tls', 'starttls', 'none')),
  smtp_user text,
  -- Null where it is the one that mail is fetched with.
  sealed_smtp_password text,
  paused_at timestamptz,
  -- How far it was fetched: the mails of this numbering up to this one. A server may number anew; then the mails since `fetch_since` are looked at again.
  uid_validity bigint,
  last_uid bigint not null default 0,
  fetch_since timestamptz not null,
  -- When it was last seen that nothing was left to fetch.
  fetched_at timestamptz,
  fetch_error text,
  failing_since timestamptz,
  warning text,
  warned_at timestamptz,
  -- Which of several servers looks after it, and until when that holds without another word.
  watched_by uuid,
  watched_until timestamptz,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (shop_id, id),
  unique (shop_id, address)
);

create table evenkeel.received_mails (
  shop_id uuid not null references evenkeel.shops on delete cascade,
  id uuid not null,
  -- Null where it came from a file. The numbers of a mailbox that was removed stay, so that nothing comes twice.
  mailbox_id uuid,
  uid_validity bigint,
  uid bigint,
  -- Message-ID without brackets; two different mails may bear the same.
  mail_id text,
  reference_ids text[] not null default '{}',
  content_hash text not null,
  -- In lower case; whom an answer would go to.
  sender text,
  subject text not null,
  -- What came of it: a message on a case; the same mail once more; one of our own; recorded on no case; turned away; or it could not be taken.
  state text not null check (state in ('taken', 'duplicate', 'own', 'set_aside', 'turned_away', 'failed')),
  message_id uuid,
  -- Why it is on no case, in words for people.
  problem text,
  -- As it came, of a mail that could not be taken, up to a limit.
  source bytea,
  received_at timestamptz not null,
  primary key (shop_id, id),
  foreign key (shop_id, message_id) references evenkeel.messages on delete set null (message_id)
);
create unique index received_mails_by_number on evenkeel.received_mails (shop_id, mailbox_id, uid_validity, uid) where mailbox_id is not null;
create unique index received_mails_once on evenkeel.received_mails (shop_id, content_hash) where state not in ('duplicate', 'failed');
create index received_mails_by_mail_id on evenkeel.received_mails (shop_id, mail_id) where mail_id is not null;
create index received_mails_by_sender on evenkeel.received_mails (shop_id, sender, received_at) where sender is not null;
create index received_mails_by_message on evenkeel.received_mails (shop_id, message_id) where message_id is not null;
create index received_mails_without_case on evenkeel.received_mails (shop_id, received_at desc, id desc) where state in ('set_aside', 'failed');
alter table evenkeel.received_mails alter column source set storage external;

grant select, insert, update, delete on evenkeel.mailboxes, evenkeel.received_mails to evenkeel_app;

do $$
declare
  name text;
begin
  foreach name in array array['mailboxes', 'received_mails'] loop
    execute format('alter table evenkeel.%I enable row level security', name);
    execute format(
      'create policy own_shop on evenkeel.%I to evenkeel_app using (shop_id = (select evenkeel.current_shop())) with check (shop_id = (select evenkeel.current_shop()))',
      name
    );
  end loop;
end
$$;

-- Every mailbox that mail is fetched from. The server looks after those of all shops, so it looks across shops as the owner.
create function evenkeel.list_watched_mailboxes() returns table (shop_id uuid, id uuid, version integer)
  language sql stable security definer set search_path = evenkeel, pg_temp
  as $$ select m.shop_id, m.id, m.version from evenkeel.mailboxes m where m.paused_at is null order by m.shop_id, m.id $$;
revoke all on function evenkeel.list_watched_mailboxes() from public;
grant execute on function evenkeel.list_watched_mailboxes() to evenkeel_app;
