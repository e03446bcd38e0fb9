-- Live: whoever listens hears of an event when it is saved, and can ask for what it missed.

-- Numbers of the sequence are given out before a transaction ends, so a lower one may appear after a higher one. Transactions and snapshots of the
-- server tell exactly which events a listener has seen. Set anew where events are restored: it means nothing in another server.
alter table evenkeel.events add column transaction_id xid8 not null default pg_current_xact_id();
create index events_by_transaction on evenkeel.events (shop_id, transaction_id);

create function evenkeel.announce_event() returns trigger
  language plpgsql
  as $$
  begin
    new.transaction_id := pg_current_xact_id();
    perform pg_notify('evenkeel_events', new.shop_id || ':' || new.sequence);
    return new;
  end
  $$;
create trigger announce before insert on evenkeel.events for each row execute function evenkeel.announce_event();

-- Every shop with the zone that its clock shows, for work that is due at a time of day.
create function evenkeel.list_shop_time_zones()
  returns table (shop_id uuid, time_zone text)
  language sql stable security definer set search_path = evenkeel, pg_temp
  as $$ select s.shop_id, coalesce(s.profile ->> 'timeZone', 'UTC') from evenkeel.shops s order by s.shop_id $$;

revoke all on function evenkeel.announce_event(), evenkeel.list_shop_time_zones() from public;
grant execute on function evenkeel.list_shop_time_zones() to evenkeel_app;
