-- A language model that the shop may set up, and what it read: beside our own reading, never in its place.

create table evenkeel.model_settings (
  shop_id uuid not null references evenkeel.shops on delete cascade,
  provider text not null check (provider in ('openai_compatible', 'anthropic', 'ollama')),
  base_url text not null,
  model text not null,
  -- Sealed under the key of this installation and bound to the shop; null where the service wants none.
  sealed_key text,
  second_reading boolean not null,
  version integer not null,
  updated_at timestamptz not null,
  -- How the last try of the connection ended.
  tried_at timestamptz,
  try_error text,
  primary key (shop_id)
);

create table evenkeel.second_readings (
  shop_id uuid not null,
  message_id uuid not null,
  model text not null,
  result jsonb not null,
  created_at timestamptz not null,
  primary key (shop_id, message_id),
  foreign key (shop_id, message_id) references evenkeel.messages on delete cascade
);

grant select, insert, update, delete on evenkeel.model_settings, evenkeel.second_readings to evenkeel_app;

do $$
declare
  name text;
begin
  foreach name in array array['model_settings', 'second_readings'] loop
    execute format('alter table evenkeel.%I enable row level security', name);
    execute format(
      'create policy own_shop on evenkeel.%I to evenkeel_app using (shop_id = (select evenkeel.current_shop())) with check (shop_id = (select evenkeel.current_shop()))',
      name
    );
  end loop;
end
$$;
