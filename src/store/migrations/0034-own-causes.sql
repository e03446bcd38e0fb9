-- Causes as the shop sees them, what rises, and what is done about it.

-- Those of the reading that the shop calls otherwise or counts with another, and those that it split off.
create table evenkeel.own_causes (
  shop_id uuid not null references evenkeel.shops on delete cascade,
  -- A cause of the reading, or an id.
  key text not null,
  version integer not null default 1,
  -- Null where it is called as everywhere.
  name text,
  -- The cause of the reading that it was split off; null for those of the reading.
  of text,
  -- Each places a case of that cause in it.
  words text[] not null default '{}',
  -- The cause that its cases count with.
  goes_into text,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  updated_by_name text not null,
  -- It counts no more; kept so that this can be undone.
  removed_at timestamptz,
  primary key (shop_id, key)
);

-- Cases that somebody put under a cause of the shop's own.
create table evenkeel.placed_cases (
  shop_id uuid not null,
  case_id uuid not null,
  key text not null,
  placed_at timestamptz not null,
  placed_by_name text not null,
  primary key (shop_id, case_id),
  foreign key (shop_id, case_id) references evenkeel.cases on delete cascade,
  foreign key (shop_id, key) references evenkeel.own_causes on delete cascade
);

-- What was noticed as rising: told once, and over one day.
create table evenkeel.cause_alarms (
  shop_id uuid not null references evenkeel.shops on delete cascade,
  id uuid not null,
  cause text not null,
  -- The first day of the first week of it.
  began_on date not null,
  kind text not null check (kind in ('rising', 'new')),
  noticed_at timestamptz not null,
  -- In the weeks from then until it was noticed, and in how many.
  cases integer not null,
  weeks integer not null,
  expected_weekly double precision not null,
  ended_at timestamptz,
  primary key (shop_id, id)
);
create unique index cause_alarms_once on evenkeel.cause_alarms (shop_id, cause, began_on);
create unique index cause_alarms_open on evenkeel.cause_alarms (shop_id, cause) where ended_at is null;

create table evenkeel.fixes (
  shop_id uuid not null references evenkeel.shops on delete cascade,
  id uuid not null,
  version integer not null default 1,
  cause text not null,
  action text not null,
  -- Who sees to it.
  owner_id uuid,
  due_on date not null,
  -- A month, in the shop's currency; null where nobody said.
  expected_minor bigint,
  -- Since when it holds.
  done_on date,
  dropped_at timestamptz,
  reminded_at timestamptz,
  created_at timestamptz not null,
  created_by_name text not null,
  updated_at timestamptz not null,
  primary key (shop_id, id),
  foreign key (shop_id, owner_id) references evenkeel.members on delete set null (owner_id)
);
create index fixes_by_cause on evenkeel.fixes (shop_id, cause);
create index fixes_to_remind on evenkeel.fixes (shop_id, due_on) where done_on is null and dropped_at is null and reminded_at is null;

-- Not all that members are told is about one case.
alter table evenkeel.notices
  alter column case_id drop not null,
  -- What it is about, where that is no case.
  add column about text not null default '';

alter table evenkeel.insight_facts
  -- The cause that it counts under, by the shop's own causes; a trigger gives it.
  add column counted_as text;
create index insight_facts_by_cause on evenkeel.insight_facts (shop_id, counted_as, opened_at);

-- Any of these words or phrases; null where there is none.
create function evenkeel.any_of_words(words text[]) returns tsquery
  language sql immutable set search_path = pg_catalog, pg_temp
  as $$
    select string_agg('(' || q::text || ')', ' | ')::tsquery
    from (select phraseto_tsquery('pg_catalog.simple', word) as q from unnest(words) word) each where numnode(q) > 0
  $$;

-- The cause that a case counts under: put by hand, else by words of a cause split off its own, else its own; and the one that this goes into. `was`: where
-- it counted before, which holds for a case whose words are gone.
create function evenkeel.counted_cause(for_shop uuid, for_case uuid, its_cause text, was text) returns text
  language plpgsql stable
  as $$
  declare
    found text;
    into_other text;
  begin
    if not exists (select from evenkeel.own_causes o where o.shop_id = for_shop and o.removed_at is null) then
      return its_cause;
    end if;
    select p.key into found from evenkeel.placed_cases p
      join evenkeel.own_causes o on o.shop_id = p.shop_id and o.key = p.key and o.removed_at is null
      where p.shop_id = for_shop and p.case_id = for_case;
    if found is null then
      select o.key into found from evenkeel.own_causes o
        where o.shop_id = for_shop and o.removed_at is null and o.of = its_cause and (
          exists (select from evenkeel.messages m
            where m.shop_id = for_shop and m.case_id = for_case and m.direction = 'inbound' and m.words @@ evenkeel.any_of_words(o.words))
          or exists (select from evenkeel.cases c where c.shop_id = for_shop and c.id = for_case and (
            c.words @@ evenkeel.any_of_words(o.words) or (c.anonymised_at is not null and o.key = was)))
        )
        order by o.created_at, o.key limit 1;
    end if;
    found := coalesce(found, its_cause);
    select o.goes_into into into_other from evenkeel.own_causes o
      where o.shop_id = for_shop and o.key = found and o.removed_at is null and o.goes_into is not null;
    return coalesce(into_other, found);
  end
  $$;

create function evenkeel.count_under_cause() returns trigger
  language plpgsql
  as $$
  begin
    new.counted_as := evenkeel.counted_cause(new.shop_id, new.case_id, new.cause, case when tg_op = 'UPDATE' then old.counted_as end);
    return new;
  end
  $$;
-- What comes back out of a backup was counted before.
create trigger count_under_cause before insert on evenkeel.insight_facts
  for each row when (evenkeel.counts_insights() or new.counted_as is null) execute function evenkeel.count_under_cause();
-- Whoever says under which cause it counts has worked it out.
create trigger count_under_cause_anew before update on evenkeel.insight_facts
  for each row when (new.counted_as is null or (evenkeel.counts_insights() and new.counted_as is not distinct from old.counted_as))
  execute function evenkeel.count_under_cause();

-- After a change of causes of the shop's own: the cases that have to do with them, where they count otherwise now. How many those are.
create function evenkeel.count_causes_anew(for_shop uuid, causes text[]) returns integer
  language plpgsql
  as $$
  declare
    changed integer;
  begin
    with anew as materialized (
      select f.case_id, evenkeel.counted_cause(f.shop_id, f.case_id, f.cause, f.counted_as) as counted_as
      from evenkeel.insight_facts f
      where f.shop_id = for_shop and (f.cause = any(causes) or f.counted_as = any(causes)
        or f.case_id in (select p.case_id from evenkeel.placed_cases p where p.shop_id = for_shop and p.key = any(causes)))
    )
    update evenkeel.insight_facts f set counted_as = anew.counted_as from anew
      where f.shop_id = for_shop and f.case_id = anew.case_id and f.counted_as is distinct from anew.counted_as;
    get diagnostics changed = row_count;
    return changed;
  end
  $$;

update evenkeel.insight_facts set cause = cause;

grant select, insert, update, delete on evenkeel.own_causes, evenkeel.placed_cases, evenkeel.cause_alarms, evenkeel.fixes to evenkeel_app;
revoke all on function evenkeel.any_of_words(text[]), evenkeel.counted_cause(uuid, uuid, text, text), evenkeel.count_under_cause(),
  evenkeel.count_causes_anew(uuid, text[]) from public;
grant execute on function evenkeel.any_of_words(text[]), evenkeel.counted_cause(uuid, uuid, text, text), evenkeel.count_under_cause(),
  evenkeel.count_causes_anew(uuid, text[]) to evenkeel_app;

do $$
declare
  name text;
begin
  foreach name in array array['own_causes', 'placed_cases', 'cause_alarms', 'fixes'] loop
    execute format('alter table evenkeel.%I enable row level security', name);
    execute format(
      'create policy own_shop on evenkeel.%I to evenkeel_app using (shop_id = (select evenkeel.current_shop())) with check (shop_id = (select evenkeel.current_shop()))',
      name
    );
  end loop;
end
$$;
