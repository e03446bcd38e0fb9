-- Rehearsals: a practice conversation with a simulated customer. They are their member's alone unless shared, and gone with them.

create table evenkeel.rehearsals (
  shop_id uuid not null,
  id uuid not null,
  member_id uuid not null,
  -- Of the scenarios that ship; empty where it was made from a case of the shop's, which is not kept with it.
  scenario_id text not null,
  title text not null,
  archetype text not null,
  vertical text not null,
  channel text not null,
  level text not null check (level in ('easy', 'medium', 'hard')),
  -- The whole rehearsal with its scenario, as it stands: a later version may tell a scenario in another way.
  run jsonb not null,
  state text not null check (state in ('talking', 'settled', 'left', 'ended')),
  -- What it was worth, by criterion; once it is over.
  score jsonb,
  started_at timestamptz not null,
  ended_at timestamptz,
  shared_at timestamptz,
  version integer not null default 1,
  primary key (shop_id, id),
  foreign key (shop_id, member_id) references evenkeel.members on delete cascade
);
create index rehearsals_by_member on evenkeel.rehearsals (shop_id, member_id, started_at desc);
create index rehearsals_shared on evenkeel.rehearsals (shop_id, shared_at desc) where shared_at is not null;

grant select, insert, update, delete on evenkeel.rehearsals to evenkeel_app;

alter table evenkeel.rehearsals enable row level security;
create policy own_shop on evenkeel.rehearsals to evenkeel_app
  using (shop_id = (select evenkeel.current_shop())) with check (shop_id = (select evenkeel.current_shop()));
