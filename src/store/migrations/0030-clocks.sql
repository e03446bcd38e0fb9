-- How soon cases are answered: one clock of each kind a case, set anew from what happened on it whenever something does.

create table evenkeel.clocks (
  shop_id uuid not null,
  case_id uuid not null,
  kind text not null check (kind = any (array['first_response', 'next_response', 'resolution'])),
  started_at timestamptz not null,
  -- Promised and used, minutes of business time.
  minutes integer not null,
  -- What an automation asked for besides, for this start; the policy may have promised less.
  asked_minutes integer,
  used_minutes integer not null,
  -- Null while it waits for the customer, in time.
  due_at timestamptz,
  warn_at timestamptz,
  paused_since timestamptz,
  met_at timestamptz,
  -- When it was noted that it is about to be late, and that it is; once for each start.
  warned_at timestamptz,
  breached_at timestamptz,
  -- What was noted and not yet acted on.
  untold text check (untold = any (array['soon', 'late'])),
  policy_version integer not null,
  updated_at timestamptz not null,
  primary key (shop_id, case_id, kind),
  foreign key (shop_id, case_id) references evenkeel.cases on delete cascade
);
create index clocks_to_be_late on evenkeel.clocks (shop_id, due_at) where met_at is null and breached_at is null and due_at is not null;
create index clocks_to_warn on evenkeel.clocks (shop_id, warn_at)
  where met_at is null and breached_at is null and warned_at is null and warn_at is not null;
create index clocks_to_tell on evenkeel.clocks (shop_id, case_id) where untold is not null;

grant select, insert, update, delete on evenkeel.clocks to evenkeel_app;

alter table evenkeel.clocks enable row level security;
create policy own_shop on evenkeel.clocks to evenkeel_app
  using (shop_id = (select evenkeel.current_shop())) with check (shop_id = (select evenkeel.current_shop()));
