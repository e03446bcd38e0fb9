-- What each case is counted with: one narrow row a case, so that a page about all of them reads a few megabytes and not every message.
-- Kept by triggers at the end of the transaction that changed what it rests on: whichever way a change comes, no page is behind it.

create table evenkeel.insight_facts (
  shop_id uuid not null,
  case_id uuid not null,
  customer_id uuid not null,
  opened_at timestamptz not null,
  channel text not null,
  -- What it was about: by who looked back on it, else as a person put it right, else as its first message was read.
  cause text not null,
  cause_from text not null check (cause_from in ('debrief', 'person', 'reading')),
  -- How hot it came in: of its first message, as a person put it right or as it was read.
  heat smallint not null check (heat between 0 and 4),
  -- What was ordered, and what tags that begin with `supplier:` and `place:` say.
  product text,
  supplier text,
  place text,
  tags text[] not null,
  -- Inbound ones.
  messages integer not null,
  -- Null where nobody told.
  hours_told double precision,
  -- In the shop's currency: told, else chosen.
  given_minor bigint not null,
  lost_minor bigint not null,
  lost_disputes smallint not null,
  -- Lost in another currency, and not in the sum.
  lost_elsewhere smallint not null,
  -- Of a bad review that came.
  review_stars smallint,
  -- What a bad review was expected to cost where nobody knows whether one came, by the decision.
  review_expected_minor bigint not null,
  primary key (shop_id, case_id),
  foreign key (shop_id, case_id) references evenkeel.cases on delete cascade
);
create index insight_facts_by_time on evenkeel.insight_facts (shop_id, opened_at);

-- Null for what is none: nothing that stands in a row keeps a change from being saved.
create function evenkeel.heat_of(value jsonb) returns smallint
  language sql immutable
  as $$ select case when value in ('0', '1', '2', '3', '4') then value::smallint end $$;

-- Writes the facts of some cases of a shop anew. Whoever calls it has locked the cases.
create function evenkeel.write_insight_facts(for_shop uuid, for_cases uuid[]) returns void
  language plpgsql
  as $$
  begin
    delete from evenkeel.insight_facts f using evenkeel.cases c
      where f.shop_id = for_shop and f.case_id = any(for_cases) and c.shop_id = for_shop and c.id = f.case_id and c.merged_into is not null;
    insert into evenkeel.insight_facts as f
    select c.shop_id, c.id, c.customer_id, c.opened_at, c.channel,
      coalesce(looked_back.cause, put_right.cause, was_read.cause, c.cause),
      case when looked_back.cause is not null then 'debrief' when put_right.cause is not null then 'person' else 'reading' end,
      coalesce(put_right.heat, was_read.heat, c.heat),
      nullif(left(btrim(ordered.item), 200), ''),
      nullif(btrim((select min(substr(tag, 10)) from unnest(c.tags) tag where lower(tag) like 'supplier:%')), ''),
      nullif(btrim((select min(substr(tag, 7)) from unnest(c.tags) tag where lower(tag) like 'place:%')), ''),
      c.tags, said.messages, told.hours_spent,
      coalesce(told.money_given_minor, case
        when decided.option in ('full_refund', 'partial_refund', 'store_credit', 'goodwill') then decided.amount
        -- A dispute that was lost is counted as lost.
        when decided.option = 'accept_dispute' and lost.disputes = 0 then decided.amount end, 0),
      lost.minor, lost.disputes, lost.elsewhere,
      case when told.reviewed then coalesce(told.review_stars, 1) when told.reviewed is null then posted.stars end,
      case when told.reviewed is null and posted.stars is null then coalesce(decided.review_minor, 0) else 0 end
    from evenkeel.cases c
    join evenkeel.shops s on s.shop_id = c.shop_id
    left join evenkeel.orders ordered on ordered.shop_id = c.shop_id and ordered.id = c.order_id
    left join evenkeel.outcomes told on told.shop_id = c.shop_id and told.case_id = c.id
    left join lateral (
      select m.id from evenkeel.messages m where m.shop_id = c.shop_id and m.case_id = c.id and m.direction = 'inbound' order by m.said_at, m.id limit 1
    ) first_one on true
    left join lateral (
      select count(*)::int as messages from evenkeel.messages m where m.shop_id = c.shop_id and m.case_id = c.id and m.direction = 'inbound'
    ) said on true
    left join lateral (
      select coalesce((select a ->> 'value' from jsonb_path_query(r.adjustments, '$[*] ? (@.field == "cause")') with ordinality x(a, place)
          order by place desc limit 1), r.result -> 'cause' ->> 'kind') as cause,
        evenkeel.heat_of(coalesce((select a -> 'value' from jsonb_path_query(r.adjustments, '$[*] ? (@.field == "heat")') with ordinality x(a, place)
          order by place desc limit 1), r.result -> 'heat')) as heat
      from evenkeel.readings r where r.shop_id = c.shop_id and r.message_id = first_one.id order by r.created_at desc, r.id desc limit 1
    ) was_read on true
    left join lateral (
      select max(x.value #>> '{}') filter (where x.field = 'cause') as cause,
        max(evenkeel.heat_of(x.value)) filter (where x.field = 'heat') as heat
      from evenkeel.reading_corrections x where x.shop_id = c.shop_id and x.message_id = first_one.id and x.field in ('cause', 'heat')
    ) put_right on true
    left join lateral (
      select d.cause from evenkeel.debriefs d where d.shop_id = c.shop_id and d.case_id = c.id order by d.updated_at desc, d.id desc limit 1
    ) looked_back on true
    left join lateral (
      select d.chosen_option as option, d.chosen_amount_minor as amount,
        case when d.result ->> 'currency' = s.profile ->> 'currency' then least(1e15, greatest(0, round((jsonb_path_query_first(d.result,
          '$.options[*] ? (@.option == $wanted).parts.review ? (@.type() == "number")',
          jsonb_build_object('wanted', coalesce(to_jsonb(d.chosen_option), d.result -> 'recommended'))))::numeric)))::bigint end as review_minor
      from evenkeel.decisions d where d.shop_id = c.shop_id and d.case_id = c.id order by d.created_at desc, d.id desc limit 1
    ) decided on true
    left join lateral (
      select coalesce(sum(d.amount_minor) filter (where d.currency = s.profile ->> 'currency'), 0)::bigint as minor,
        count(*) filter (where d.currency = s.profile ->> 'currency')::smallint as disputes,
        count(*) filter (where d.currency <> s.profile ->> 'currency')::smallint as elsewhere
      from evenkeel.disputes d where d.shop_id = c.shop_id and d.case_id = c.id and d.status = 'lost'
    ) lost on true
    left join lateral (
      select min(r.stars) as stars from evenkeel.reviews r where r.shop_id = c.shop_id and r.case_id = c.id and r.stars <= 3
    ) posted on true
    where c.shop_id = for_shop and c.id = any(for_cases) and c.merged_into is null
    on conflict (shop_id, case_id) do update set
      customer_id = excluded.customer_id, opened_at = excluded.opened_at, channel = excluded.channel, cause = excluded.cause,
      cause_from = excluded.cause_from, heat = excluded.heat, product = excluded.product, supplier = excluded.supplier, place = excluded.place,
      tags = excluded.tags, messages = excluded.messages, hours_told = excluded.hours_told, given_minor = excluded.given_minor,
      lost_minor = excluded.lost_minor, lost_disputes = excluded.lost_disputes, lost_elsewhere = excluded.lost_elsewhere,
      review_stars = excluded.review_stars, review_expected_minor = excluded.review_expected_minor;
  end
  $$;

-- What is written of many cases at once, and counted when all of it is there.
create function evenkeel.write_all_insight_facts(for_shop uuid) returns void
  language plpgsql
  as $$
  declare
    ids uuid[];
  begin
    for ids in
      select array_agg(id) from (select id, row_number() over (order by id) as place from evenkeel.cases where shop_id = for_shop) numbered
      group by place / 2000
    loop
      perform evenkeel.write_insight_facts(for_shop, ids);
    end loop;
  end
  $$;

-- Fires when the transaction ends, for each row that changed; a case that was the last one to be counted anew is not counted again.
create function evenkeel.note_insight() returns trigger
  language plpgsql
  as $$
  declare
    shop uuid := case when tg_op = 'DELETE' then old.shop_id else new.shop_id end;
    touched uuid[];
    one uuid;
  begin
    case tg_argv[0]
      when 'case' then
        touched := array[new.id];
      when 'part' then
        if tg_op = 'INSERT' then touched := array[new.case_id];
        elsif tg_op = 'DELETE' then touched := array[old.case_id];
        elsif old.case_id is distinct from new.case_id then touched := array[old.case_id, new.case_id];
        else touched := array[new.case_id];
        end if;
      when 'message' then
        if tg_op = 'DELETE' then select array[m.case_id] into touched from evenkeel.messages m where m.shop_id = shop and m.id = old.message_id;
        else select array[m.case_id] into touched from evenkeel.messages m where m.shop_id = shop and m.id = new.message_id;
        end if;
      when 'order' then
        select array_agg(c.id) into touched from evenkeel.cases c where c.shop_id = shop and c.order_id = new.id;
      when 'shop' then
        perform evenkeel.write_all_insight_facts(shop);
        return null;
    end case;
    foreach one in array coalesce(touched, '{}') loop
      continue when one is null or current_setting('evenkeel.insight_noted', true) = one::text;
      perform set_config('evenkeel.insight_noted', one::text, true);
      -- What another transaction changed meanwhile is seen by the statement after this one.
      perform from evenkeel.cases c where c.shop_id = shop and c.id = one for no key update;
      perform evenkeel.write_insight_facts(shop, array[one]);
    end loop;
    return null;
  end
  $$;

-- Set while rows come back that were counted before, or will be at once.
create function evenkeel.counts_insights() returns boolean
  language sql stable
  as $$ select coalesce(current_setting('evenkeel.counted_later', true), '') <> 'on' $$;

create constraint trigger insight_of_new_case after insert on evenkeel.cases deferrable initially deferred
  for each row when (evenkeel.counts_insights()) execute function evenkeel.note_insight('case');
create constraint trigger insight_of_case after update on evenkeel.cases deferrable initially deferred
  for each row when (evenkeel.counts_insights() and (old.customer_id, old.order_id, old.channel, old.tags, old.opened_at, old.merged_into, old.cause, old.heat)
    is distinct from (new.customer_id, new.order_id, new.channel, new.tags, new.opened_at, new.merged_into, new.cause, new.heat))
  execute function evenkeel.note_insight('case');
create constraint trigger insight_of_new_message after insert or delete on evenkeel.messages deferrable initially deferred
  for each row when (evenkeel.counts_insights()) execute function evenkeel.note_insight('part');
create constraint trigger insight_of_moved_message after update on evenkeel.messages deferrable initially deferred
  for each row when (evenkeel.counts_insights() and (old.case_id, old.direction, old.said_at) is distinct from (new.case_id, new.direction, new.said_at))
  execute function evenkeel.note_insight('part');
create constraint trigger insight_of_reading after insert or update or delete on evenkeel.readings deferrable initially deferred
  for each row when (evenkeel.counts_insights()) execute function evenkeel.note_insight('message');
create constraint trigger insight_of_correction after insert or update or delete on evenkeel.reading_corrections deferrable initially deferred
  for each row when (evenkeel.counts_insights()) execute function evenkeel.note_insight('message');
create constraint trigger insight_of_debrief after insert or update or delete on evenkeel.debriefs deferrable initially deferred
  for each row when (evenkeel.counts_insights()) execute function evenkeel.note_insight('part');
create constraint trigger insight_of_outcome after insert or update or delete on evenkeel.outcomes deferrable initially deferred
  for each row when (evenkeel.counts_insights()) execute function evenkeel.note_insight('part');
create constraint trigger insight_of_decision after insert or update or delete on evenkeel.decisions deferrable initially deferred
  for each row when (evenkeel.counts_insights()) execute function evenkeel.note_insight('part');
create constraint trigger insight_of_dispute after insert or update or delete on evenkeel.disputes deferrable initially deferred
  for each row when (evenkeel.counts_insights()) execute function evenkeel.note_insight('part');
create constraint trigger insight_of_review after insert or update or delete on evenkeel.reviews deferrable initially deferred
  for each row when (evenkeel.counts_insights()) execute function evenkeel.note_insight('part');
create constraint trigger insight_of_order after update on evenkeel.orders deferrable initially deferred
  for each row when (evenkeel.counts_insights() and old.item is distinct from new.item) execute function evenkeel.note_insight('order');
create constraint trigger insight_of_currency after update on evenkeel.shops deferrable initially deferred
  for each row when (evenkeel.counts_insights() and old.profile ->> 'currency' is distinct from new.profile ->> 'currency')
  execute function evenkeel.note_insight('shop');

grant select, insert, update, delete on evenkeel.insight_facts to evenkeel_app;
revoke all on function evenkeel.heat_of(jsonb), evenkeel.write_insight_facts(uuid, uuid[]), evenkeel.write_all_insight_facts(uuid), evenkeel.note_insight(),
  evenkeel.counts_insights() from public;
grant execute on function evenkeel.heat_of(jsonb), evenkeel.write_insight_facts(uuid, uuid[]), evenkeel.write_all_insight_facts(uuid), evenkeel.note_insight(),
  evenkeel.counts_insights() to evenkeel_app;

alter table evenkeel.insight_facts enable row level security;
create policy own_shop on evenkeel.insight_facts to evenkeel_app
  using (shop_id = (select evenkeel.current_shop())) with check (shop_id = (select evenkeel.current_shop()));

-- Of all shops that are there already.
select evenkeel.write_all_insight_facts(shop_id) from evenkeel.shops;
