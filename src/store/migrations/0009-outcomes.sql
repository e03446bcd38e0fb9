-- What happened after a choice, and what that shows: the shop's own cases, from which its next decisions learn.

-- One for each case on which something was chosen or that was closed. What nobody knows is null.
create table evenkeel.outcomes (
  shop_id uuid not null,
  case_id uuid not null,
  -- What was chosen and under which circumstances; null where a case was closed without a choice.
  context jsonb,
  chosen_at timestamptz not null,
  -- When the dispute window of the payment ends.
  window_ends_at timestamptz not null,
  -- Money that was asked for, not given, and can still be disputed until then.
  refused_minor bigint not null check (refused_minor >= 0),
  disputed boolean,
  -- Since when it is known: that there still was no dispute says nothing of the days after.
  disputed_known_at timestamptz,
  dispute_won boolean,
  reviewed boolean,
  review_stars smallint check (review_stars between 1 and 5),
  reviewed_known_at timestamptz,
  came_back boolean,
  came_back_known_at timestamptz,
  hours_spent double precision check (hours_spent >= 0),
  money_given_minor bigint check (money_given_minor >= 0),
  -- When to ask again; null when there is nothing left to ask.
  ask_at timestamptz,
  -- When it was last noted on the case that it is time to ask.
  asked_at timestamptz,
  recorded_by_name text,
  version integer not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (shop_id, case_id),
  foreign key (shop_id, case_id) references evenkeel.cases on delete cascade
);
create index outcomes_to_ask on evenkeel.outcomes (shop_id, ask_at) where ask_at is not null;
create index outcomes_exposed on evenkeel.outcomes (shop_id, window_ends_at) where refused_minor > 0;

-- What an outcome shows of each number, ready to be added up with one query: see src/core/decision/learning.ts.
create table evenkeel.outcome_evidence (
  shop_id uuid not null,
  case_id uuid not null,
  observed text not null,
  stratum text not null,
  cause text not null,
  weight double precision not null,
  sum double precision not null,
  squares double precision not null,
  primary key (shop_id, case_id, observed),
  foreign key (shop_id, case_id) references evenkeel.outcomes on delete cascade
);

grant select, insert, update, delete on evenkeel.outcomes, evenkeel.outcome_evidence to evenkeel_app;

do $$
declare
  name text;
begin
  foreach name in array array['outcomes', 'outcome_evidence'] loop
    execute format('alter table evenkeel.%I enable row level security', name);
    execute format(
      'create policy own_shop on evenkeel.%I to evenkeel_app using (shop_id = (select evenkeel.current_shop())) with check (shop_id = (select evenkeel.current_shop()))',
      name
    );
  end loop;
end
$$;
