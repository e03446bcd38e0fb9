-- The page by which customers write to a shop, and what happened in a call.

create table evenkeel.contact_forms (
  shop_id uuid primary key references evenkeel.shops on delete cascade,
  version integer not null default 1,
  -- In the page's address, so one shop's alone.
  slug text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 60),
  enabled boolean not null,
  -- Greeting, colours, fields and the sites where the widget may stand.
  settings jsonb not null,
  updated_at timestamptz not null
);

-- Challenges that were used up, kept for as long as they could be sent again.
create table evenkeel.contact_challenges (
  shop_id uuid not null references evenkeel.shops on delete cascade,
  id uuid not null,
  case_id uuid not null,
  used_at timestamptz not null,
  primary key (shop_id, id)
);
create index contact_challenges_by_time on evenkeel.contact_challenges (shop_id, used_at);

alter table evenkeel.messages
  -- Of a phone note: what happened when, as it was tapped.
  add column moments jsonb;

grant select, insert, update, delete on evenkeel.contact_forms, evenkeel.contact_challenges to evenkeel_app;

do $$
declare
  name text;
begin
  foreach name in array array['contact_forms', 'contact_challenges'] loop
    execute format('alter table evenkeel.%I enable row level security', name);
    execute format(
      'create policy own_shop on evenkeel.%I to evenkeel_app using (shop_id = (select evenkeel.current_shop())) with check (shop_id = (select evenkeel.current_shop()))',
      name
    );
  end loop;
end
$$;

-- Whoever writes does not say which shop, only what stands in the address.
create function evenkeel.find_contact_shop(wanted_slug text) returns uuid
  language sql stable security definer set search_path = evenkeel, pg_temp
  as $$
    select f.shop_id from evenkeel.contact_forms f where f.slug = wanted_slug and f.enabled
  $$;
revoke all on function evenkeel.find_contact_shop(text) from public;
grant execute on function evenkeel.find_contact_shop(text) to evenkeel_app;
