-- The Desk: what is found by words, what wants an answer first, and the lists that people keep.

-- Words as they stand, in any language. The index refuses a megabyte, so of a very long text the first part is found.
alter table evenkeel.messages
  add column words tsvector not null generated always as (to_tsvector('pg_catalog.simple', left(text, 100000))) stored;
create index messages_by_words on evenkeel.messages using gin (words);

alter table evenkeel.cases
  add column words tsvector not null generated always as (to_tsvector('pg_catalog.simple', left(title, 1000))) stored,
  -- When the customer first said what nobody has answered yet; null while the word is with the customer.
  add column answer_since timestamptz,
  add column last_said_at timestamptz,
  -- The nearest date that somebody gave: of a dispute that is open, or of a promise that is not kept yet.
  add column deadline_at timestamptz,
  add column deadline_kind text check (deadline_kind in ('dispute', 'follow_up')),
  -- What the list of open cases is sorted by, soonest first (src/core/urgency.ts). It holds as time passes.
  add column due_at timestamptz;
create index cases_by_words on evenkeel.cases using gin (words);

create index cases_by_order on evenkeel.cases (shop_id, order_id) where order_id is not null;
create index follow_ups_by_case on evenkeel.follow_ups (shop_id, case_id) where done_at is null;

-- Fifteen points of urgency count as much as a day of waiting. While the word is with the customer, a case waits a week longer. A date that somebody
-- gave counts two days before it.
create function evenkeel.due_at(
  urgency integer, answer_since timestamptz, last_said_at timestamptz, opened_at timestamptz, deadline_at timestamptz
) returns timestamptz
  language sql stable parallel safe
  as $$
    select least(
      coalesce(answer_since, coalesce(last_said_at, opened_at) + interval '168 hours') + (100 - urgency) * interval '5760 seconds',
      deadline_at - interval '48 hours'
    )
  $$;

create function evenkeel.place_case() returns trigger
  language plpgsql
  as $$
  begin
    -- A case begins with what the customer said.
    if tg_op = 'INSERT' then
      new.answer_since := coalesce(new.answer_since, new.opened_at);
      new.last_said_at := coalesce(new.last_said_at, new.opened_at);
    end if;
    new.due_at := evenkeel.due_at(new.urgency, new.answer_since, new.last_said_at, new.opened_at, new.deadline_at);
    return new;
  end
  $$;
create trigger place before insert or update of urgency, answer_since, last_said_at, opened_at, deadline_at on evenkeel.cases
  for each row execute function evenkeel.place_case();

-- Whoever adds, moves or takes away messages, promises or disputes, by whatever way: the case knows. A note to colleagues is not an answer.
create function evenkeel.place_by_messages(of_shop uuid, of_case uuid) returns void
  language sql set search_path = evenkeel, pg_temp
  as $$
    update evenkeel.cases as c
      set answer_since = said.answer_since, last_said_at = said.last_said_at
      from (
        select coalesce(max(m.said_at) filter (where m.direction <> 'note'), max(k.opened_at)) as last_said_at,
            min(m.said_at) filter (where m.direction = 'inbound' and m.said_at > coalesce((
              select max(o.said_at) from evenkeel.messages o where o.shop_id = of_shop and o.case_id = of_case and o.direction = 'outbound'
            ), '-infinity')) as answer_since
          from evenkeel.cases k left join evenkeel.messages m on m.shop_id = k.shop_id and m.case_id = k.id
          where k.shop_id = of_shop and k.id = of_case
      ) as said
      where c.shop_id = of_shop and c.id = of_case and said.last_said_at is not null
        and (c.answer_since is distinct from said.answer_since or c.last_said_at is distinct from said.last_said_at)
  $$;

create function evenkeel.place_cases_of_added() returns trigger
  language plpgsql set search_path = evenkeel, pg_temp
  as $$
  begin
    perform evenkeel.place_by_messages(shop_id, case_id) from (select distinct shop_id, case_id from added where direction <> 'note') as touched;
    return null;
  end
  $$;
create trigger place_cases after insert on evenkeel.messages referencing new table as added
  for each statement execute function evenkeel.place_cases_of_added();

create function evenkeel.place_cases_of_changed() returns trigger
  language plpgsql set search_path = evenkeel, pg_temp
  as $$
  begin
    perform evenkeel.place_by_messages(old.shop_id, old.case_id);
    if tg_op = 'UPDATE' then perform evenkeel.place_by_messages(new.shop_id, new.case_id); end if;
    return null;
  end
  $$;
create trigger place_cases_again after update of case_id, said_at, direction or delete on evenkeel.messages
  for each row execute function evenkeel.place_cases_of_changed();

create function evenkeel.place_by_deadlines(of_shop uuid, of_case uuid) returns void
  language sql set search_path = evenkeel, pg_temp
  as $$
    update evenkeel.cases as c
      set deadline_at = nearest.at, deadline_kind = nearest.kind
      from (select 1) as always
      left join lateral (
        select at, kind from (
          select d.due_at as at, 'dispute' as kind from evenkeel.disputes d
            where d.shop_id = of_shop and d.case_id = of_case and d.due_at is not null and d.status in ('inquiry', 'open') and d.sent_at is null
          union all
          select f.due_at, 'follow_up' from evenkeel.follow_ups f where f.shop_id = of_shop and f.case_id = of_case and f.done_at is null
        ) as dates order by at, kind limit 1
      ) as nearest on true
      where c.shop_id = of_shop and c.id = of_case
        and (c.deadline_at is distinct from nearest.at or c.deadline_kind is distinct from nearest.kind)
  $$;

create function evenkeel.place_case_of_deadline() returns trigger
  language plpgsql set search_path = evenkeel, pg_temp
  as $$
  declare
    of_shop uuid := case when tg_op = 'DELETE' then old.shop_id else new.shop_id end;
    of_case uuid := case when tg_op = 'DELETE' then old.case_id else new.case_id end;
  begin
    -- A merge takes it from one case to another.
    if tg_op = 'UPDATE' and old.case_id <> new.case_id then
      perform evenkeel.place_by_deadlines(old.shop_id, old.case_id);
    end if;
    perform evenkeel.place_by_deadlines(of_shop, of_case);
    return null;
  end
  $$;
create trigger place_case after insert or update or delete on evenkeel.disputes
  for each row execute function evenkeel.place_case_of_deadline();
create trigger place_case after insert or update or delete on evenkeel.follow_ups
  for each row execute function evenkeel.place_case_of_deadline();

update evenkeel.cases as c
  set last_said_at = coalesce(said.last_at, c.opened_at), answer_since = said.since, deadline_at = nearest.at, deadline_kind = nearest.kind
  from evenkeel.cases as k
  left join lateral (
    select max(m.said_at) filter (where m.direction <> 'note') as last_at,
        min(m.said_at) filter (where m.direction = 'inbound' and m.said_at > coalesce((
          select max(o.said_at) from evenkeel.messages o where o.shop_id = k.shop_id and o.case_id = k.id and o.direction = 'outbound'
        ), '-infinity')) as since
      from evenkeel.messages m where m.shop_id = k.shop_id and m.case_id = k.id
  ) as said on true
  left join lateral (
    select at, kind from (
      select d.due_at as at, 'dispute' as kind from evenkeel.disputes d
        where d.shop_id = k.shop_id and d.case_id = k.id and d.due_at is not null and d.status in ('inquiry', 'open') and d.sent_at is null
      union all
      select f.due_at, 'follow_up' from evenkeel.follow_ups f where f.shop_id = k.shop_id and f.case_id = k.id and f.done_at is null
    ) as dates order by at, kind limit 1
  ) as nearest on true
  where k.shop_id = c.shop_id and k.id = c.id;
-- The trigger gives it, whatever is written.
alter table evenkeel.cases alter column due_at set not null, alter column due_at set default '-infinity';

drop index evenkeel.cases_open_by_urgency;
create index cases_open_by_due on evenkeel.cases (shop_id, due_at, id) where state <> 'closed';
create index cases_by_state on evenkeel.cases (shop_id, state, due_at, id);
create index cases_by_assignee on evenkeel.cases (shop_id, assigned_to, due_at, id) where assigned_to is not null;

-- Under a row policy the planner leaves an index of words alone, because it cannot know that looking there tells nothing about rows of others. Each
-- of these looks there as the owner, in the shop of this transaction alone, and gives ids: what they stand for is read under the policy.
create function evenkeel.find_cases_by_words(wanted tsquery) returns table (case_id uuid)
  language sql stable security definer set search_path = evenkeel, pg_temp rows 500
  as $$
    select m.case_id from evenkeel.messages m where m.shop_id = evenkeel.current_shop() and m.words @@ wanted
    union
    select c.id from evenkeel.cases c where c.shop_id = evenkeel.current_shop() and c.words @@ wanted
  $$;

-- How many messages are thought to hold the words, from the planner's own statistics, and how many cases there are. The server explains nothing in a
-- function that is called stable.
create function evenkeel.estimate_words(wanted tsquery) returns table (messages double precision, cases double precision)
  language plpgsql volatile security definer set search_path = evenkeel, pg_temp
  as $$
  declare
    plan json;
  begin
    execute format('explain (format json) select from evenkeel.messages where words @@ %L::tsquery', wanted) into plan;
    messages := (plan -> 0 -> 'Plan' ->> 'Plan Rows')::double precision;
    select greatest(c.reltuples, 0) into cases from pg_class c where c.oid = 'evenkeel.cases'::regclass;
    return next;
  end
  $$;

-- Typing errors are forgiven where the server has pg_trgm; where it has not and may not be given it, a name must be spelt as it is kept.
do $$
declare
  at name;
begin
  begin
    create extension if not exists pg_trgm with schema evenkeel;
  exception when others then
    raise notice 'pg_trgm cannot be had here: %', sqlerrm;
  end;
  select n.nspname into at from pg_extension e join pg_namespace n on n.oid = e.extnamespace where e.extname = 'pg_trgm';
  if at is not null then
    execute format('create index customers_by_name_parts on evenkeel.customers using gin (lower(name) %I.gin_trgm_ops)', at);
    execute format('create index customer_identities_by_parts on evenkeel.customer_identities using gin (normalized %I.gin_trgm_ops)', at);
  end if;
  -- The patterns stand in the text of the question, because an index of parts of words is only used for one that is known when it is planned.
  execute replace(replace($body$
    create function evenkeel.find_customers(words text[], wanted integer) returns table (customer_id uuid, spelt_so boolean)
      language plpgsql stable security definer set search_path = evenkeel, pg_temp rows 20
      as $sql$
      declare
        in_name text;
        in_identity text;
        near text;
        found integer;
      begin
        select string_agg(format('lower(c.name) like %L', pattern), ' and '), string_agg(format('i.normalized like %L', pattern), ' and '),
            string_agg(format('%L operator(@schema@.<%%) lower(c.name)', word), ' and ') filter (where length(word) > 2)
          into in_name, in_identity, near
          from (
            select lower(one) as word, '%' || regexp_replace(lower(one), '([\\%_])', '\\\1', 'g') || '%' as pattern from unnest(words) as one
          ) as patterns;
        if in_name is null then return; end if;
        return query execute format(
          'select id, true from (
            (select c.id from customers c where c.shop_id = current_shop() and c.merged_into is null and %s limit %s)
            union
            (select i.customer_id from customer_identities i where i.shop_id = current_shop() and %s limit %s)
          ) as found order by id desc limit %s', in_name, wanted, in_identity, wanted, wanted);
        get diagnostics found = row_count;
        if found > 0 or near is null or not @typos@ then return; end if;
        return query execute format(
          'select c.id, false from customers c where c.shop_id = current_shop() and c.merged_into is null and %s limit %s', near, wanted);
      end
      $sql$
  $body$, '@typos@', (at is not null)::text), '@schema@', coalesce(quote_ident(at), 'pg_catalog'));
end
$$;

create table evenkeel.saved_views (
  shop_id uuid not null references evenkeel.shops on delete cascade,
  id uuid not null,
  version integer not null default 1,
  name text not null,
  -- As it stands in the box.
  query text not null,
  -- For all of the shop, or for its maker alone.
  shared boolean not null,
  made_by uuid not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (shop_id, id),
  foreign key (shop_id, made_by) references evenkeel.members on delete cascade
);
create index saved_views_by_maker on evenkeel.saved_views (shop_id, made_by);

grant select, insert, update, delete on evenkeel.saved_views to evenkeel_app;
alter table evenkeel.saved_views enable row level security;
create policy own_shop on evenkeel.saved_views to evenkeel_app
  using (shop_id = (select evenkeel.current_shop())) with check (shop_id = (select evenkeel.current_shop()));

revoke all on function evenkeel.due_at(integer, timestamptz, timestamptz, timestamptz, timestamptz), evenkeel.place_case(),
  evenkeel.place_by_messages(uuid, uuid), evenkeel.place_by_deadlines(uuid, uuid), evenkeel.place_cases_of_added(), evenkeel.place_cases_of_changed(),
  evenkeel.place_case_of_deadline(), evenkeel.find_cases_by_words(tsquery), evenkeel.estimate_words(tsquery),
  evenkeel.find_customers(text[], integer) from public;
grant execute on function evenkeel.due_at(integer, timestamptz, timestamptz, timestamptz, timestamptz),
  evenkeel.place_by_messages(uuid, uuid), evenkeel.place_by_deadlines(uuid, uuid), evenkeel.find_cases_by_words(tsquery),
  evenkeel.estimate_words(tsquery), evenkeel.find_customers(text[], integer) to evenkeel_app;
