-- What a shop knows of its own: documents as text, and plays beside those of the playbook.

create table evenkeel.own_documents (
  shop_id uuid not null references evenkeel.shops on delete cascade,
  id uuid not null,
  version integer not null default 1,
  title text not null,
  -- As it was uploaded; null where the text was pasted.
  file_name text,
  format text not null check (format in ('text', 'markdown', 'html', 'pdf', 'docx')),
  text text not null,
  -- What could not be read of it, for people.
  remark text,
  added_by_name text not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (shop_id, id)
);

create table evenkeel.own_plays (
  shop_id uuid not null references evenkeel.shops on delete cascade,
  id uuid not null,
  version integer not null default 1,
  -- The id in its front matter.
  play_id text not null,
  title text not null,
  topic text not null,
  -- Markdown with front matter, as the playbook's own plays are written.
  text text not null,
  published boolean not null,
  case_id uuid,
  written_by_name text not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (shop_id, id),
  unique (shop_id, play_id),
  foreign key (shop_id, case_id) references evenkeel.cases on delete set null (case_id)
);

grant select, insert, update, delete on evenkeel.own_documents, evenkeel.own_plays to evenkeel_app;

do $$
declare
  name text;
begin
  foreach name in array array['own_documents', 'own_plays'] loop
    execute format('alter table evenkeel.%I enable row level security', name);
    execute format(
      'create policy own_shop on evenkeel.%I to evenkeel_app using (shop_id = (select evenkeel.current_shop())) with check (shop_id = (select evenkeel.current_shop()))',
      name
    );
  end loop;
end
$$;
