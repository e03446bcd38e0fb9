-- Cases that were given to somebody who decides more: who is on when, each escalation with its reason, and what was crossed already.

create table evenkeel.rotas (
  shop_id uuid not null references evenkeel.shops on delete cascade,
  id uuid not null,
  name text not null,
  plan jsonb not null,
  version integer not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (shop_id, id)
);

create table evenkeel.escalations (
  shop_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  -- Nobody, or who left since.
  from_member_id uuid,
  from_name text not null,
  to_member_id uuid,
  to_name text not null,
  reason text not null,
  -- What else was crossed and leads elsewhere, and how it came to be them.
  remarks text not null,
  -- How urgent it was beside others; 0 by hand.
  rank integer not null,
  -- Empty: by a rule.
  by_name text not null,
  policy_version integer not null,
  -- What asked, so that it asks once.
  once text,
  escalated_at timestamptz not null,
  returned_at timestamptz,
  returned_by_name text,
  primary key (shop_id, id),
  foreign key (shop_id, case_id) references evenkeel.cases on delete cascade,
  foreign key (shop_id, from_member_id) references evenkeel.members on delete set null (from_member_id),
  foreign key (shop_id, to_member_id) references evenkeel.members on delete set null (to_member_id)
);
create index escalations_by_case on evenkeel.escalations (shop_id, case_id, escalated_at desc);
create index escalations_open on evenkeel.escalations (shop_id, to_member_id, case_id) where returned_at is null;
create unique index escalations_once on evenkeel.escalations (shop_id, case_id, once) where once is not null;

-- Thresholds of the policy that a case has crossed and not come back from.
create table evenkeel.crossed_thresholds (
  shop_id uuid not null,
  case_id uuid not null,
  threshold_id text not null,
  -- How far it went when it last led to something.
  figure double precision not null,
  crossed_at timestamptz not null,
  primary key (shop_id, case_id, threshold_id),
  foreign key (shop_id, case_id) references evenkeel.cases on delete cascade
);

grant select, insert, update, delete on evenkeel.rotas, evenkeel.escalations, evenkeel.crossed_thresholds to evenkeel_app;

do $$
declare
  name text;
begin
  foreach name in array array['rotas', 'escalations', 'crossed_thresholds'] loop
    execute format('alter table evenkeel.%I enable row level security', name);
    execute format(
      'create policy own_shop on evenkeel.%I to evenkeel_app using (shop_id = (select evenkeel.current_shop())) with check (shop_id = (select evenkeel.current_shop()))',
      name
    );
  end loop;
end
$$;
