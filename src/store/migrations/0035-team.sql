-- The team, by the shop's choice: who asks for a pause or a swap now, and what people share of their own load. None of it is kept once it is over: it is
-- taken out, so that nobody can count how often somebody asked. A load that is not shared is stored nowhere; it is worked out when its member looks.

create table evenkeel.team_settings (
  shop_id uuid not null references evenkeel.shops on delete cascade,
  is_on boolean not null default false,
  pause_minutes integer not null check (pause_minutes > 0),
  -- From which share of the shop's energy a customer's page says what the choices are.
  energy_threshold double precision not null check (energy_threshold > 0),
  version integer not null default 1,
  updated_at timestamptz not null,
  primary key (shop_id)
);

create table evenkeel.team_pauses (
  shop_id uuid not null,
  member_id uuid not null,
  until timestamptz not null,
  primary key (shop_id, member_id),
  foreign key (shop_id, member_id) references evenkeel.members on delete cascade
);

create table evenkeel.team_swaps (
  shop_id uuid not null,
  id uuid not null,
  member_id uuid not null,
  case_id uuid not null,
  asked_at timestamptz not null,
  primary key (shop_id, id),
  foreign key (shop_id, member_id) references evenkeel.members on delete cascade,
  foreign key (shop_id, case_id) references evenkeel.cases on delete cascade
);
create index team_swaps_by_case on evenkeel.team_swaps (shop_id, case_id);

create table evenkeel.team_shared_loads (
  shop_id uuid not null,
  member_id uuid not null,
  -- The figures as their member saw them when they shared them.
  load jsonb not null,
  shared_at timestamptz not null,
  primary key (shop_id, member_id),
  foreign key (shop_id, member_id) references evenkeel.members on delete cascade
);

-- What somebody did on cases lately: of the log as it is, nothing new is written.
create index events_by_member on evenkeel.events (shop_id, actor_id, at) where actor_kind = 'member' and case_id is not null;

-- What was bought in a time, by everybody.
create index orders_by_time on evenkeel.orders (shop_id, (coalesce(placed_at, created_at))) include (currency, total_minor);

grant select, insert, update, delete
  on evenkeel.team_settings, evenkeel.team_pauses, evenkeel.team_swaps, evenkeel.team_shared_loads to evenkeel_app;

do $$
declare
  name text;
begin
  foreach name in array array['team_settings', 'team_pauses', 'team_swaps', 'team_shared_loads'] loop
    execute format('alter table evenkeel.%I enable row level security', name);
    execute format(
      'create policy own_shop on evenkeel.%I to evenkeel_app using (shop_id = (select evenkeel.current_shop())) with check (shop_id = (select evenkeel.current_shop()))',
      name
    );
  end loop;
end
$$;
