-- Working together on a case: put to sleep until a date, watched, and who is told of what.

alter table evenkeel.cases
  -- Out of the way until then, or until the customer writes.
  add column snoozed_until timestamptz,
  -- Why a case that slept is back, until somebody does something about it.
  add column woken_by text check (woken_by in ('time', 'customer'));
create index cases_snoozed on evenkeel.cases (shop_id, snoozed_until) where snoozed_until is not null;
create index cases_by_member on evenkeel.cases (shop_id, assigned_to) where assigned_to is not null;

-- Members who want to hear of a case.
create table evenkeel.watchers (
  shop_id uuid not null,
  case_id uuid not null,
  member_id uuid not null,
  since timestamptz not null,
  primary key (shop_id, case_id, member_id),
  foreign key (shop_id, case_id) references evenkeel.cases on delete cascade,
  foreign key (shop_id, member_id) references evenkeel.members on delete cascade
);
create index watchers_by_member on evenkeel.watchers (shop_id, member_id);

-- What one member is told, until they have seen it: that they were mentioned, given a case, or that something happened on one they hear of.
create table evenkeel.notices (
  shop_id uuid not null,
  id uuid not null,
  member_id uuid not null,
  case_id uuid not null,
  kind text not null check (kind in ('mention', 'assigned', 'watched')),
  -- The operation that it is about.
  operation text not null,
  by_name text not null,
  at timestamptz not null,
  seen_at timestamptz,
  primary key (shop_id, id),
  foreign key (shop_id, case_id) references evenkeel.cases on delete cascade,
  foreign key (shop_id, member_id) references evenkeel.members on delete cascade
);
-- One line of each kind a case, however much happens before it is seen.
create unique index notices_unseen on evenkeel.notices (shop_id, member_id, case_id, kind) where seen_at is null;
create index notices_by_case on evenkeel.notices (shop_id, case_id);

grant select, insert, update, delete on evenkeel.watchers, evenkeel.notices to evenkeel_app;

do $$
declare
  name text;
begin
  foreach name in array array['watchers', 'notices'] loop
    execute format('alter table evenkeel.%I enable row level security', name);
    execute format(
      'create policy own_shop on evenkeel.%I to evenkeel_app using (shop_id = (select evenkeel.current_shop())) with check (shop_id = (select evenkeel.current_shop()))',
      name
    );
  end loop;
end
$$;
