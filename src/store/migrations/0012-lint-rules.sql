-- A shop's own words and rules for drafts, and which of the built-in rules it switched: one document a shop.
create table evenkeel.lint_rules (
  shop_id uuid not null references evenkeel.shops on delete cascade,
  document jsonb not null,
  version integer not null default 1,
  updated_at timestamptz not null,
  updated_by_name text not null,
  primary key (shop_id)
);

grant select, insert, update, delete on evenkeel.lint_rules to evenkeel_app;
alter table evenkeel.lint_rules enable row level security;
create policy own_shop on evenkeel.lint_rules to evenkeel_app
  using (shop_id = (select evenkeel.current_shop()))
  with check (shop_id = (select evenkeel.current_shop()));
