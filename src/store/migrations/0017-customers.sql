-- The shop's customers: what is noted about them, who is turned away, and two records that were one.

alter table evenkeel.customers
  add column search_name text generated always as (lower(name)) stored,
  add column standing_reason text,
  add column standing_by_name text,
  add column standing_at timestamptz,
  -- Where this customer's rows went; the row itself stays, so that a merge can be undone and old links lead on.
  add column merged_into uuid,
  add foreign key (shop_id, merged_into) references evenkeel.customers on delete cascade;
create index customers_by_creation on evenkeel.customers (shop_id, created_at desc, id desc);
create index customers_merged on evenkeel.customers (shop_id, merged_into) where merged_into is not null;
create index cases_by_customer_update on evenkeel.cases (shop_id, customer_id, updated_at desc, id desc);

alter table evenkeel.cases
  add column merged_into uuid,
  add foreign key (shop_id, merged_into) references evenkeel.cases on delete cascade;
create index cases_merged on evenkeel.cases (shop_id, merged_into) where merged_into is not null;

alter table evenkeel.orders
  -- When it came out of the shop's own system; its number then names one order of the shop.
  add column imported_at timestamptz;
create unique index orders_imported_by_number on evenkeel.orders (shop_id, number) where imported_at is not null;
create index orders_by_number on evenkeel.orders (shop_id, number);

create table evenkeel.customer_notes (
  shop_id uuid not null,
  id uuid not null,
  customer_id uuid not null,
  text text not null,
  author_id uuid,
  author_name text not null,
  version integer not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (shop_id, id),
  foreign key (shop_id, customer_id) references evenkeel.customers on delete cascade
);
create index customer_notes_by_customer on evenkeel.customer_notes (shop_id, customer_id, created_at);

-- Kept when the block is lifted: who was blocked, when and why, is a record.
create table evenkeel.blocked_senders (
  shop_id uuid not null references evenkeel.shops on delete cascade,
  id uuid not null,
  kind text not null check (kind in ('email', 'domain', 'phone', 'handle')),
  value text not null,
  normalized text not null,
  why text not null,
  blocked_by_name text not null,
  blocked_at timestamptz not null,
  unblocked_by_name text,
  unblocked_at timestamptz,
  primary key (shop_id, id)
);
create unique index blocked_senders_in_force on evenkeel.blocked_senders (shop_id, kind, normalized) where unblocked_at is null;

-- What somebody who is not served any more wrote: kept and shown, on no case.
create table evenkeel.turned_away_messages (
  shop_id uuid not null references evenkeel.shops on delete cascade,
  id uuid not null,
  -- Why: a block, or a customer the shop parted with.
  blocked_sender_id uuid,
  customer_id uuid,
  identity_kind text not null check (identity_kind in ('email', 'phone', 'handle')),
  identity_value text not null,
  identity_normalized text not null,
  sender_name text,
  channel text not null,
  subject text,
  text text not null,
  remarks text[] not null default '{}',
  received_at timestamptz not null,
  noticed_at timestamptz,
  noticed_by_name text,
  -- The case that was opened from it all the same.
  case_id uuid,
  primary key (shop_id, id),
  foreign key (shop_id, blocked_sender_id) references evenkeel.blocked_senders on delete cascade,
  foreign key (shop_id, customer_id) references evenkeel.customers on delete cascade,
  foreign key (shop_id, case_id) references evenkeel.cases on delete set null (case_id)
);
create index turned_away_messages_by_time on evenkeel.turned_away_messages (shop_id, received_at desc, id desc);
create index turned_away_messages_by_identity on evenkeel.turned_away_messages (shop_id, identity_kind, identity_normalized, noticed_at);

-- The shop's own words for the one notice; without a row it is composed.
create table evenkeel.blocked_notices (
  shop_id uuid primary key references evenkeel.shops on delete cascade,
  text text not null,
  version integer not null default 1,
  updated_by_name text not null,
  updated_at timestamptz not null
);

-- What a merge moved and changed, to the row and the value, so that it can be undone.
create table evenkeel.merges (
  shop_id uuid not null references evenkeel.shops on delete cascade,
  id uuid not null,
  kind text not null check (kind in ('customers', 'cases')),
  survivor_customer_id uuid,
  merged_customer_id uuid,
  survivor_case_id uuid,
  merged_case_id uuid,
  -- [{"table", "ids"}] and [{"table", "id", "column", "before", "after"}].
  moved jsonb not null,
  changed jsonb not null,
  merged_by_name text not null,
  merged_at timestamptz not null,
  undo_until timestamptz not null,
  undone_by_name text,
  undone_at timestamptz,
  primary key (shop_id, id),
  foreign key (shop_id, survivor_customer_id) references evenkeel.customers on delete cascade,
  foreign key (shop_id, merged_customer_id) references evenkeel.customers on delete cascade,
  foreign key (shop_id, survivor_case_id) references evenkeel.cases on delete cascade,
  foreign key (shop_id, merged_case_id) references evenkeel.cases on delete cascade
);
create index merges_by_customer on evenkeel.merges (shop_id, survivor_customer_id);
create index merges_by_case on evenkeel.merges (shop_id, survivor_case_id);

-- Two customers of whom somebody said that they are two; the smaller id first.
create table evenkeel.dismissed_duplicates (
  shop_id uuid not null,
  first_id uuid not null,
  second_id uuid not null,
  dismissed_by_name text not null,
  dismissed_at timestamptz not null,
  primary key (shop_id, first_id, second_id),
  foreign key (shop_id, first_id) references evenkeel.customers on delete cascade,
  foreign key (shop_id, second_id) references evenkeel.customers on delete cascade,
  check (first_id < second_id)
);

grant select, insert, update, delete on evenkeel.customer_notes, evenkeel.blocked_senders, evenkeel.turned_away_messages,
  evenkeel.blocked_notices, evenkeel.merges, evenkeel.dismissed_duplicates to evenkeel_app;

do $$
declare
  name text;
begin
  foreach name in array array['customer_notes', 'blocked_senders', 'turned_away_messages', 'blocked_notices', 'merges', 'dismissed_duplicates'] loop
    execute format('alter table evenkeel.%I enable row level security', name);
    execute format(
      'create policy own_shop on evenkeel.%I to evenkeel_app using (shop_id = (select evenkeel.current_shop())) with check (shop_id = (select evenkeel.current_shop()))',
      name
    );
  end loop;
end
$$;
