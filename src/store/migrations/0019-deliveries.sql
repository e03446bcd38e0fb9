-- Messages that leave by mail: when, how far they got, and what the server said.

create table evenkeel.deliveries (
  shop_id uuid not null,
  message_id uuid not null,
  version integer not null default 1,
  -- Through which mailbox of the shop; null for the mail server of the whole house. A mailbox that is removed later leaves this as it was.
  mailbox_id uuid,
  to_name text,
  to_address text not null,
  subject text not null,
  -- The message with what it answers quoted below it, as it leaves.
  text text not null,
  -- Ids of mails without their angle brackets. Made once: every attempt bears the same one.
  mail_id text not null,
  in_reply_to text,
  reference_ids text[] not null default '{}',
  -- What the case was before: an undo puts it back.
  case_state_before text not null,
  state text not null check (state in ('waiting', 'held', 'sending', 'sent', 'failed', 'unknown')),
  reason text,
  send_at timestamptz not null,
  attempts integer not null default 0,
  -- Who took it last: one attempt of one job. It is kept before a word of the mail is handed over.
  attempt_id uuid,
  attempt_job_id uuid,
  -- What the server said last.
  answer text,
  sent_at timestamptz,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (shop_id, message_id),
  unique (shop_id, mail_id),
  foreign key (shop_id, message_id) references evenkeel.messages on delete cascade
);
create index deliveries_under_way on evenkeel.deliveries (shop_id, updated_at desc) where state <> 'sent';

grant select, insert, update, delete on evenkeel.deliveries to evenkeel_app;
alter table evenkeel.deliveries enable row level security;
create policy own_shop on evenkeel.deliveries to evenkeel_app
  using (shop_id = (select evenkeel.current_shop())) with check (shop_id = (select evenkeel.current_shop()));
