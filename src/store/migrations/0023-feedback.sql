-- What customers say of how their case was handled: how a shop asks, and each time somebody was asked.

create table evenkeel.feedback_settings (
  shop_id uuid not null references evenkeel.shops on delete cascade,
  settings jsonb not null,
  version integer not null default 1,
  updated_at timestamptz not null,
  primary key (shop_id)
);

create table evenkeel.surveys (
  shop_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  questions text[] not null,
  asked_by_name text not null,
  asked_at timestamptz not null,
  by_mail boolean not null,
  expires_at timestamptz not null,
  answered_at timestamptz,
  satisfaction smallint check (satisfaction between 1 and 5),
  ease smallint check (ease between 1 and 7),
  solved text check (solved = any (array['yes', 'partly', 'no'])),
  words text,
  -- Whether the answer was so low that it opened the case again.
  reopened boolean not null default false,
  primary key (shop_id, id),
  foreign key (shop_id, case_id) references evenkeel.cases on delete cascade
);
create index surveys_by_case on evenkeel.surveys (shop_id, case_id, asked_at);
create index surveys_by_time on evenkeel.surveys (shop_id, asked_at desc);

grant select, insert, update, delete on evenkeel.feedback_settings, evenkeel.surveys to evenkeel_app;

do $$
declare
  name text;
begin
  foreach name in array array['feedback_settings', 'surveys'] loop
    execute format('alter table evenkeel.%I enable row level security', name);
    execute format(
      'create policy own_shop on evenkeel.%I to evenkeel_app using (shop_id = (select evenkeel.current_shop())) with check (shop_id = (select evenkeel.current_shop()))',
      name
    );
  end loop;
end
$$;
