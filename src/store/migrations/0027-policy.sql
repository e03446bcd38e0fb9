-- The policy: versions that begin later, what was said of the law before one was saved, and the page that customers may read.

alter table evenkeel.policy_versions
  -- From when it holds; null: from when it was written.
  add column effective_from timestamptz,
  -- What stood against it and was saved all the same, by the ids of the remarks.
  add column acknowledged text[] not null default '{}';

create table evenkeel.policy_pages (
  shop_id uuid primary key references evenkeel.shops on delete cascade,
  version integer not null default 1,
  -- In the page's address, so one shop's alone.
  slug text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 60),
  enabled boolean not null,
  updated_at timestamptz not null
);

grant select, insert, update, delete on evenkeel.policy_pages to evenkeel_app;
alter table evenkeel.policy_pages enable row level security;
create policy own_shop on evenkeel.policy_pages to evenkeel_app
  using (shop_id = (select evenkeel.current_shop())) with check (shop_id = (select evenkeel.current_shop()));

-- Whoever reads does not say which shop, only what stands in the address.
create function evenkeel.find_policy_shop(wanted_slug text) returns uuid
  language sql stable security definer set search_path = evenkeel, pg_temp
  as $$
    select p.shop_id from evenkeel.policy_pages p where p.slug = wanted_slug and p.enabled
  $$;
revoke all on function evenkeel.find_policy_shop(text) from public;
grant execute on function evenkeel.find_policy_shop(text) to evenkeel_app;
