-- Events that are restored happened long ago: who listens live need not hear of each of them.
create or replace function evenkeel.announce_event() returns trigger
  language plpgsql
  as $$
  begin
    new.transaction_id := pg_current_xact_id();
    if coalesce(current_setting('evenkeel.restoring', true), '') <> 'on' then
      perform pg_notify('evenkeel_events', new.shop_id || ':' || new.sequence);
    end if;
    return new;
  end
  $$;
