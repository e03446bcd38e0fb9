-- What a shop has done by itself: when this happens, if that holds, do this.

alter table evenkeel.cases
  -- What people and automations call it, for lists and rules.
  add column tags text[] not null default '{}';

create table evenkeel.automations (
  shop_id uuid not null references evenkeel.shops on delete cascade,
  id uuid not null,
  -- Of all that is kept of it; a change of what it does gives a row in automation_versions.
  version integer not null default 1,
  name text not null,
  -- Asked in this order.
  position integer not null,
  document jsonb not null,
  -- Tells its content apart: a rehearsal counts for exactly this content.
  content_hash text not null,
  -- Rises with its content.
  number integer not null default 1,
  state text not null default 'off' check (state in ('off', 'on')),
  -- Why it was switched off by itself, in words.
  stopped_why text,
  rehearsed_hash text,
  rehearsed_at timestamptz,
  rehearsed_cases integer,
  rehearsed_touched integer,
  swept_at timestamptz,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  updated_by_name text not null,
  -- Kept for its firings; it is listed and asked no more.
  removed_at timestamptz,
  primary key (shop_id, id)
);
create index automations_on on evenkeel.automations (shop_id, position) where state = 'on' and removed_at is null;

create table evenkeel.automation_versions (
  shop_id uuid not null,
  automation_id uuid not null,
  number integer not null,
  name text not null,
  document jsonb not null,
  saved_at timestamptz not null,
  saved_by_name text not null,
  primary key (shop_id, automation_id, number),
  foreign key (shop_id, automation_id) references evenkeel.automations on delete cascade
);

create table evenkeel.automation_settings (
  shop_id uuid not null references evenkeel.shops on delete cascade,
  mode text not null default 'all' check (mode in ('all', 'first_match')),
  -- All of them, at once.
  stopped_at timestamptz,
  stopped_by_name text,
  -- Signs what webhooks send.
  sealed_secret text,
  version integer not null default 1,
  updated_at timestamptz not null,
  primary key (shop_id)
);

create table evenkeel.automation_firings (
  shop_id uuid not null,
  id uuid not null,
  automation_id uuid not null,
  automation_number integer not null,
  automation_name text not null,
  case_id uuid not null,
  -- The change of the case, or the moment, that it answered: one firing for each.
  occasion text not null,
  trigger text not null,
  depth integer not null,
  at timestamptz not null,
  -- 0 while no policy was written.
  policy_number integer not null,
  state text not null check (state in ('done', 'partly', 'held_back')),
  -- The comparisons with what they found.
  why jsonb not null,
  -- Each thing that it did, or why it did not.
  did jsonb not null,
  primary key (shop_id, id),
  foreign key (shop_id, automation_id) references evenkeel.automations on delete cascade,
  foreign key (shop_id, case_id) references evenkeel.cases on delete cascade
);
create unique index automation_firings_once on evenkeel.automation_firings (shop_id, automation_id, case_id, occasion);
create index automation_firings_by_time on evenkeel.automation_firings (shop_id, at desc, id desc);
create index automation_firings_by_automation on evenkeel.automation_firings (shop_id, automation_id, at desc);
create index automation_firings_by_case on evenkeel.automation_firings (shop_id, case_id, at desc);

grant select, insert, update, delete
  on evenkeel.automations, evenkeel.automation_versions, evenkeel.automation_settings, evenkeel.automation_firings to evenkeel_app;

do $$
declare
  name text;
begin
  foreach name in array array['automations', 'automation_versions', 'automation_settings', 'automation_firings'] loop
    execute format('alter table evenkeel.%I enable row level security', name);
    execute format(
      'create policy own_shop on evenkeel.%I to evenkeel_app using (shop_id = (select evenkeel.current_shop())) with check (shop_id = (select evenkeel.current_shop()))',
      name
    );
  end loop;
end
$$;
