-- Promises that speak up in time, wait when the customer wrote first, and belong to a plan; what checks were answered; looking back on hard cases.

create table evenkeel.trust_plans (
  shop_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  state text not null check (state in ('running', 'kept', 'stopped')),
  -- Whether its checks ask the customer by mail when they are due, or remind a member to ask.
  asks_by_mail boolean not null,
  begun_by_name text not null,
  begun_at timestamptz not null,
  ended_at timestamptz,
  ended_why text check (ended_why in ('solved', 'complaint', 'not_solved', 'by_hand')),
  version integer not null default 1,
  primary key (shop_id, id),
  foreign key (shop_id, case_id) references evenkeel.cases on delete cascade
);
create index trust_plans_by_case on evenkeel.trust_plans (shop_id, case_id);

alter table evenkeel.follow_ups
  add column source text not null default 'hand' check (source in ('hand', 'draft', 'decision', 'rule', 'plan')),
  -- When to remind before it is due; null: only when it is.
  add column remind_at timestamptz,
  add column warned_at timestamptz,
  add column reminded_at timestamptz,
  -- Since when it is held, because the customer wrote first.
  add column held_at timestamptz,
  -- It ended without being kept.
  add column dropped boolean not null default false,
  add column plan_id uuid,
  add column step text check (step in ('update', 'personal_word', 'check')),
  add column answer text check (answer in ('yes', 'partly', 'no')),
  add foreign key (shop_id, plan_id) references evenkeel.trust_plans on delete cascade;

-- Whoever was to be reminded of these was.
update evenkeel.follow_ups set reminded_at = due_at where due_at <= now();

create index follow_ups_of_plan on evenkeel.follow_ups (shop_id, plan_id) where plan_id is not null;
create index follow_ups_to_remind on evenkeel.follow_ups (shop_id, due_at)
  where done_at is null and held_at is null and reminded_at is null;
create index follow_ups_to_warn on evenkeel.follow_ups (shop_id, remind_at)
  where done_at is null and held_at is null and warned_at is null and remind_at is not null;

-- That somebody was reminded, or it is held, moves no case.
drop trigger place_case on evenkeel.follow_ups;
create trigger place_case after insert or delete or update of case_id, due_at, done_at on evenkeel.follow_ups
  for each row execute function evenkeel.place_case_of_deadline();

-- The list of kinds is kept in the code, where it grows.
alter table evenkeel.notices drop constraint if exists notices_kind_check;

alter table evenkeel.outcomes
  add column solved text check (solved in ('yes', 'partly', 'no')),
  add column solved_known_at timestamptz;

alter table evenkeel.surveys
  -- The check of a plan that it asks.
  add column follow_up_id uuid,
  add foreign key (shop_id, follow_up_id) references evenkeel.follow_ups on delete set null (follow_up_id);
create index surveys_by_follow_up on evenkeel.surveys (shop_id, follow_up_id) where follow_up_id is not null;

create table evenkeel.debriefs (
  shop_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  member_id uuid,
  by_name text not null,
  cause text not null,
  went_wrong text not null,
  went_right text not null,
  gap text check (gap in ('policy', 'knowledge', 'authority', 'tools', 'time', 'team', 'none')),
  gap_words text not null,
  -- What is shared of whether they were supported; nothing unless they share it.
  supported text check (supported in ('yes', 'partly', 'no')),
  support_words text,
  version integer not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (shop_id, id),
  foreign key (shop_id, case_id) references evenkeel.cases on delete cascade,
  foreign key (shop_id, member_id) references evenkeel.members on delete set null (member_id)
);
create index debriefs_by_case on evenkeel.debriefs (shop_id, case_id);
create index debriefs_by_time on evenkeel.debriefs (shop_id, created_at desc, id desc);

-- What nobody but the member themself reads: sealed, so that no other view of the database, no export and no backup shows it.
create table evenkeel.debrief_private_lines (
  shop_id uuid not null,
  debrief_id uuid not null,
  member_id uuid not null,
  sealed text not null,
  primary key (shop_id, debrief_id),
  foreign key (shop_id, debrief_id) references evenkeel.debriefs on delete cascade,
  foreign key (shop_id, member_id) references evenkeel.members on delete cascade
);

grant select, insert, update, delete on evenkeel.trust_plans, evenkeel.debriefs, evenkeel.debrief_private_lines to evenkeel_app;

do $$
declare
  name text;
begin
  foreach name in array array['trust_plans', 'debriefs', 'debrief_private_lines'] loop
    execute format('alter table evenkeel.%I enable row level security', name);
    execute format(
      'create policy own_shop on evenkeel.%I to evenkeel_app using (shop_id = (select evenkeel.current_shop())) with check (shop_id = (select evenkeel.current_shop()))',
      name
    );
  end loop;
end
$$;
