-- The house: every table of ours, each row with its shop first in its keys and row-level security for the role that the application runs as.
-- The application's role owns nothing: a query without a shop set for its transaction sees nothing. Row security is not forced on the owner,
-- because the few functions that must look across shops run as the owner; the application never does.

create function evenkeel.current_shop() returns uuid
  language sql stable parallel safe
  as $$ select nullif(current_setting('evenkeel.shop', true), '')::uuid $$;

create table evenkeel.shops (
  shop_id uuid primary key,
  is_sample boolean not null default false,
  profile jsonb not null,
  version integer not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null
);

create table evenkeel.members (
  shop_id uuid not null references evenkeel.shops on delete cascade,
  id uuid not null,
  user_id text not null,
  name text not null,
  email text not null,
  role text not null check (role in ('owner', 'manager', 'agent', 'viewer')),
  version integer not null default 1,
  created_at timestamptz not null,
  primary key (shop_id, id),
  unique (shop_id, user_id)
);
create index members_by_user on evenkeel.members (user_id);

create table evenkeel.customers (
  shop_id uuid not null references evenkeel.shops on delete cascade,
  id uuid not null,
  name text,
  standing text not null default 'good' check (standing in ('good', 'watch', 'parted')),
  version integer not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (shop_id, id)
);

create table evenkeel.customer_identities (
  shop_id uuid not null,
  id uuid not null,
  customer_id uuid not null,
  kind text not null check (kind in ('email', 'phone', 'handle')),
  value text not null,
  -- The value as it is compared: lower case, spaces removed.
  normalized text not null,
  created_at timestamptz not null,
  primary key (shop_id, id),
  foreign key (shop_id, customer_id) references evenkeel.customers on delete cascade,
  unique (shop_id, kind, normalized)
);
create index customer_identities_by_customer on evenkeel.customer_identities (shop_id, customer_id);

create table evenkeel.orders (
  shop_id uuid not null,
  id uuid not null,
  customer_id uuid not null,
  number text,
  item text,
  currency text not null,
  total_minor bigint not null check (total_minor >= 0),
  placed_at timestamptz,
  version integer not null default 1,
  created_at timestamptz not null,
  primary key (shop_id, id),
  foreign key (shop_id, customer_id) references evenkeel.customers on delete cascade
);
create index orders_by_customer on evenkeel.orders (shop_id, customer_id);

create table evenkeel.cases (
  shop_id uuid not null,
  id uuid not null,
  customer_id uuid not null,
  order_id uuid,
  assigned_to uuid,
  title text not null,
  excerpt text not null,
  state text not null check (state in ('open', 'waiting', 'follow_up', 'closed')),
  channel text not null,
  platform text,
  -- Of the latest reading, for the list.
  heat smallint not null check (heat between 0 and 4),
  threats text[] not null,
  cause text not null,
  -- From heat and threats, higher first; waiting time breaks ties through opened_at.
  urgency smallint not null,
  version integer not null default 1,
  opened_at timestamptz not null,
  updated_at timestamptz not null,
  closed_at timestamptz,
  primary key (shop_id, id),
  foreign key (shop_id, customer_id) references evenkeel.customers on delete cascade,
  foreign key (shop_id, order_id) references evenkeel.orders on delete cascade,
  foreign key (shop_id, assigned_to) references evenkeel.members on delete set null (assigned_to)
);
create index cases_open_by_urgency on evenkeel.cases (shop_id, urgency desc, opened_at, id) where state <> 'closed';
create index cases_by_update on evenkeel.cases (shop_id, updated_at desc, id desc);
create index cases_by_customer on evenkeel.cases (shop_id, customer_id);

create table evenkeel.messages (
  shop_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  author_id uuid,
  direction text not null check (direction in ('inbound', 'outbound', 'note')),
  channel text not null,
  text text not null,
  said_at timestamptz not null,
  created_at timestamptz not null,
  primary key (shop_id, id),
  foreign key (shop_id, case_id) references evenkeel.cases on delete cascade,
  foreign key (shop_id, author_id) references evenkeel.members on delete set null (author_id)
);
create index messages_by_case on evenkeel.messages (shop_id, case_id, said_at);

create table evenkeel.readings (
  shop_id uuid not null,
  id uuid not null,
  message_id uuid not null,
  result jsonb not null,
  created_at timestamptz not null,
  primary key (shop_id, id),
  foreign key (shop_id, message_id) references evenkeel.messages on delete cascade
);
create index readings_by_message on evenkeel.readings (shop_id, message_id, created_at);

create table evenkeel.policy_versions (
  shop_id uuid not null references evenkeel.shops on delete cascade,
  id uuid not null,
  number integer not null,
  document jsonb not null,
  created_by uuid,
  created_at timestamptz not null,
  primary key (shop_id, id),
  foreign key (shop_id, created_by) references evenkeel.members on delete set null (created_by),
  unique (shop_id, number)
);

create table evenkeel.decisions (
  shop_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  policy_version_id uuid,
  situation jsonb not null,
  result jsonb not null,
  engine_version text not null,
  chosen_option text,
  chosen_amount_minor bigint check (chosen_amount_minor >= 0),
  chosen_by uuid,
  chosen_by_name text,
  chosen_at timestamptz,
  note text,
  version integer not null default 1,
  created_at timestamptz not null,
  primary key (shop_id, id),
  foreign key (shop_id, case_id) references evenkeel.cases on delete cascade,
  foreign key (shop_id, policy_version_id) references evenkeel.policy_versions on delete set null (policy_version_id),
  foreign key (shop_id, chosen_by) references evenkeel.members on delete set null (chosen_by)
);
create index decisions_by_case on evenkeel.decisions (shop_id, case_id, created_at);

create table evenkeel.drafts (
  shop_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  kind text not null,
  platform text,
  tone text not null,
  subject text,
  text text not null,
  -- Findings on unsent drafts are the writer's and are not stored; an override of errors at sending is.
  overridden_rules text[] not null default '{}',
  sent_at timestamptz,
  sent_message_id uuid,
  version integer not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (shop_id, id),
  foreign key (shop_id, case_id) references evenkeel.cases on delete cascade,
  foreign key (shop_id, sent_message_id) references evenkeel.messages on delete set null (sent_message_id)
);
create index drafts_by_case on evenkeel.drafts (shop_id, case_id, updated_at);

create table evenkeel.follow_ups (
  shop_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  assigned_to uuid,
  promise text not null,
  due_at timestamptz not null,
  done_at timestamptz,
  version integer not null default 1,
  created_at timestamptz not null,
  primary key (shop_id, id),
  foreign key (shop_id, case_id) references evenkeel.cases on delete cascade,
  foreign key (shop_id, assigned_to) references evenkeel.members on delete set null (assigned_to)
);
create index follow_ups_due on evenkeel.follow_ups (shop_id, due_at) where done_at is null;

create table evenkeel.approvals (
  shop_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  -- What is approved, and the hash of exactly that.
  subject jsonb not null,
  subject_hash text not null,
  asked_by uuid,
  asked_at timestamptz not null,
  decided_by uuid,
  decided_at timestamptz,
  granted boolean,
  note text,
  version integer not null default 1,
  primary key (shop_id, id),
  foreign key (shop_id, case_id) references evenkeel.cases on delete cascade,
  foreign key (shop_id, asked_by) references evenkeel.members on delete set null (asked_by),
  foreign key (shop_id, decided_by) references evenkeel.members on delete set null (decided_by)
);
create index approvals_by_case on evenkeel.approvals (shop_id, case_id);

create table evenkeel.reviews (
  shop_id uuid not null references evenkeel.shops on delete cascade,
  id uuid not null,
  case_id uuid,
  customer_id uuid,
  platform text not null,
  stars smallint check (stars between 1 and 5),
  text text not null,
  posted_at timestamptz,
  replied_at timestamptz,
  version integer not null default 1,
  created_at timestamptz not null,
  primary key (shop_id, id),
  foreign key (shop_id, case_id) references evenkeel.cases on delete cascade,
  foreign key (shop_id, customer_id) references evenkeel.customers on delete set null (customer_id)
);

create table evenkeel.disputes (
  shop_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  status text not null check (status in ('inquiry', 'open', 'won', 'lost')),
  processor text,
  reason_code text,
  currency text not null,
  amount_minor bigint not null check (amount_minor >= 0),
  opened_at timestamptz,
  due_at timestamptz,
  version integer not null default 1,
  created_at timestamptz not null,
  primary key (shop_id, id),
  foreign key (shop_id, case_id) references evenkeel.cases on delete cascade
);

create table evenkeel.attachments (
  shop_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  message_id uuid,
  file_name text not null,
  media_type text not null,
  byte_length bigint not null check (byte_length >= 0),
  sha256 text not null,
  created_at timestamptz not null,
  primary key (shop_id, id),
  foreign key (shop_id, case_id) references evenkeel.cases on delete cascade,
  foreign key (shop_id, message_id) references evenkeel.messages on delete cascade
);

-- What happened, in order, for good: the application may add and read, never change.
create table evenkeel.events (
  shop_id uuid not null references evenkeel.shops on delete cascade,
  id uuid not null,
  sequence bigint generated always as identity,
  at timestamptz not null,
  actor_kind text not null,
  actor_id uuid,
  actor_name text not null,
  operation text not null,
  request_id text,
  case_id uuid,
  subject_id uuid,
  data jsonb not null,
  primary key (shop_id, id)
);
create index events_by_case on evenkeel.events (shop_id, case_id, sequence);
create index events_by_sequence on evenkeel.events (shop_id, sequence);

create table evenkeel.idempotency_keys (
  shop_id uuid not null references evenkeel.shops on delete cascade,
  actor text not null,
  key text not null,
  operation text not null,
  request_hash text not null,
  response jsonb not null,
  created_at timestamptz not null,
  primary key (shop_id, actor, key)
);

grant usage on schema evenkeel to evenkeel_app;
grant select, insert, update, delete on all tables in schema evenkeel to evenkeel_app;
revoke all on evenkeel.migrations from evenkeel_app;
revoke update, delete on evenkeel.events from evenkeel_app;
revoke delete on evenkeel.shops from evenkeel_app;

do $$
declare
  name text;
begin
  for name in select tablename from pg_tables where schemaname = 'evenkeel' and tablename <> 'migrations' loop
    execute format('alter table evenkeel.%I enable row level security', name);
    execute format(
      'create policy own_shop on evenkeel.%I to evenkeel_app using (shop_id = (select evenkeel.current_shop())) with check (shop_id = (select evenkeel.current_shop()))',
      name
    );
  end loop;
end
$$;

-- The shops of one signed-in user: asked before a shop is chosen, so it looks across shops as the owner.
create function evenkeel.list_memberships(wanted_user_id text)
  returns table (shop_id uuid, member_id uuid, name text, email text, role text, shop_name text, is_sample boolean)
  language sql stable security definer set search_path = evenkeel, pg_temp
  as $$
    select m.shop_id, m.id, m.name, m.email, m.role, s.profile ->> 'name', s.is_sample
    from evenkeel.members m join evenkeel.shops s on s.shop_id = m.shop_id
    where m.user_id = wanted_user_id
    order by s.is_sample, s.created_at, s.shop_id
  $$;

-- Every shop by name, for the command line on the machine itself.
create function evenkeel.list_shops()
  returns table (shop_id uuid, name text, is_sample boolean)
  language sql stable security definer set search_path = evenkeel, pg_temp
  as $$ select s.shop_id, s.profile ->> 'name', s.is_sample from evenkeel.shops s order by s.is_sample, s.created_at, s.shop_id $$;

-- Whether a person has set this Evenkeel up.
create function evenkeel.has_owner() returns boolean
  language sql stable security definer set search_path = evenkeel, pg_temp
  as $$ select exists (select from evenkeel.members where role = 'owner') $$;

-- Removes the shop of this transaction with all that is in it, and only when it is a sample.
create function evenkeel.remove_sample_shop() returns boolean
  language sql security definer set search_path = evenkeel, pg_temp
  as $$
    with gone as (delete from evenkeel.shops where shop_id = evenkeel.current_shop() and is_sample returning shop_id)
    select exists (select from gone)
  $$;

revoke all on all functions in schema evenkeel from public;
grant execute on all functions in schema evenkeel to evenkeel_app;

-- The auth library's tables; the library makes them itself.
create schema evenkeel_auth;
grant usage on schema evenkeel_auth to evenkeel_app;
alter default privileges in schema evenkeel_auth grant select, insert, update, delete on tables to evenkeel_app;
