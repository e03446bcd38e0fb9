-- Ask: what was asked of the playbook, what was answered, and whether it helped.

create table evenkeel.conversations (
  shop_id uuid not null references evenkeel.shops on delete cascade,
  id uuid not null,
  title text not null,
  -- The case that it was asked inside, or that was made from it.
  case_id uuid,
  asked_by uuid,
  asked_by_name text not null,
  version integer not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (shop_id, id),
  foreign key (shop_id, case_id) references evenkeel.cases on delete set null (case_id),
  foreign key (shop_id, asked_by) references evenkeel.members on delete set null (asked_by)
);
create index conversations_by_update on evenkeel.conversations (shop_id, updated_at desc, id desc);
create index conversations_by_case on evenkeel.conversations (shop_id, case_id) where case_id is not null;

create table evenkeel.conversation_turns (
  shop_id uuid not null,
  id uuid not null,
  conversation_id uuid not null,
  -- From 1, without gaps.
  number integer not null,
  question text not null,
  answer jsonb not null,
  -- The same in plain words, to be searched.
  answer_text text not null,
  answered_by text not null check (answered_by in ('playbook', 'model')),
  model_name text,
  why_not_model text,
  asked_by uuid,
  asked_by_name text not null,
  asked_at timestamptz not null,
  primary key (shop_id, id),
  unique (shop_id, conversation_id, number),
  foreign key (shop_id, conversation_id) references evenkeel.conversations on delete cascade,
  foreign key (shop_id, asked_by) references evenkeel.members on delete set null (asked_by)
);

create table evenkeel.answer_ratings (
  shop_id uuid not null,
  turn_id uuid not null,
  -- The member or the key: one verdict each. It stays when they leave.
  rated_by text not null,
  rated_by_name text not null,
  verdict text not null check (verdict in ('up', 'down')),
  reason text,
  rated_at timestamptz not null,
  primary key (shop_id, turn_id, rated_by),
  foreign key (shop_id, turn_id) references evenkeel.conversation_turns on delete cascade
);

-- Whether the model answers questions of Ask, and what one answer may cost at most.
alter table evenkeel.model_settings
  add column answers boolean not null default false,
  add column answer_most_tokens integer not null default 20000,
  add column answer_most_seconds integer not null default 30;

grant select, insert, update, delete on evenkeel.conversations, evenkeel.conversation_turns, evenkeel.answer_ratings to evenkeel_app;

do $$
declare
  name text;
begin
  foreach name in array array['conversations', 'conversation_turns', 'answer_ratings'] loop
    execute format('alter table evenkeel.%I enable row level security', name);
    execute format(
      'create policy own_shop on evenkeel.%I to evenkeel_app using (shop_id = (select evenkeel.current_shop())) with check (shop_id = (select evenkeel.current_shop()))',
      name
    );
  end loop;
end
$$;
