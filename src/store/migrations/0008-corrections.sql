-- What people put right about readings, what that changes about later ones, and reading past messages anew.

-- Which reader read it; empty for those before readers were counted. And what the shop's own correction changed then, as a list of changes.
alter table evenkeel.readings
  add column reader_version text not null default '',
  add column adjustments jsonb not null default '[]';

-- One label of one message, as a person left it. Put back as it was read, its row is gone; the event log tells of both.
create table evenkeel.reading_corrections (
  shop_id uuid not null,
  message_id uuid not null,
  field text not null check (field in ('heat', 'threat', 'cause', 'want')),
  -- Which threat or want; empty for heat and cause.
  kind text not null,
  -- What it was when it was put right, and what it is now: a level, a cause, or whether it is there.
  read jsonb not null,
  value jsonb not null,
  reader_version text not null,
  corrected_by uuid,
  corrected_by_name text not null,
  corrected_at timestamptz not null,
  primary key (shop_id, message_id, field, kind),
  foreign key (shop_id, message_id) references evenkeel.messages on delete cascade,
  foreign key (shop_id, corrected_by) references evenkeel.members on delete set null (corrected_by)
);

-- The shop's own correction: the one that fitting offers, and the one that a person switched on.
create table evenkeel.reading_settings (
  shop_id uuid not null references evenkeel.shops on delete cascade,
  offered jsonb,
  offered_at timestamptz,
  in_force jsonb,
  in_force_at timestamptz,
  in_force_by_name text,
  version integer not null default 1,
  updated_at timestamptz not null,
  primary key (shop_id)
);

-- Reading all past messages of a shop anew: the last time it was begun, and how far it came.
create table evenkeel.re_readings (
  shop_id uuid not null references evenkeel.shops on delete cascade,
  reader_version text not null,
  started_at timestamptz not null,
  started_by_name text not null,
  total integer not null,
  done integer not null default 0,
  changed integer not null default 0,
  ended_at timestamptz,
  stopped boolean not null default false,
  primary key (shop_id)
);

grant select, insert, update, delete on evenkeel.reading_corrections, evenkeel.reading_settings, evenkeel.re_readings to evenkeel_app;

do $$
declare
  name text;
begin
  foreach name in array array['reading_corrections', 'reading_settings', 're_readings'] loop
    execute format('alter table evenkeel.%I enable row level security', name);
    execute format(
      'create policy own_shop on evenkeel.%I to evenkeel_app using (shop_id = (select evenkeel.current_shop())) with check (shop_id = (select evenkeel.current_shop()))',
      name
    );
  end loop;
end
$$;
