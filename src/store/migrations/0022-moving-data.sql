-- Cases that come in from elsewhere, and what is taken out of cases that are old or of a person who asks for it.

create table evenkeel.imports (
  shop_id uuid not null references evenkeel.shops on delete cascade,
  id uuid not null,
  file_name text,
  state text not null check (state in ('uploading', 'running', 'reading', 'done', 'stopped')),
  -- Whole lines, in parts; a part is gone once it was taken in.
  parts integer not null default 0,
  lines integer not null default 0,
  -- How far it has come: this part, and so many of its lines.
  part integer not null default 1,
  part_lines_done integer not null default 0,
  lines_done integer not null default 0,
  cases integer not null default 0,
  messages integer not null default 0,
  already_here integer not null default 0,
  failed integer not null default 0,
  -- The case that was read last, in the order of their ids, and how many were.
  read_after uuid,
  cases_read integer not null default 0,
  begun_by_name text not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  ended_at timestamptz,
  primary key (shop_id, id)
);

create table evenkeel.import_parts (
  shop_id uuid not null,
  import_id uuid not null,
  number integer not null,
  text text not null,
  lines integer not null,
  primary key (shop_id, import_id, number),
  foreign key (shop_id, import_id) references evenkeel.imports on delete cascade
);

create table evenkeel.import_errors (
  shop_id uuid not null,
  import_id uuid not null,
  line integer not null,
  external_id text,
  message text not null,
  -- The line, so that it can be mended and sent again; of a very long one the beginning.
  text text not null,
  primary key (shop_id, import_id, line),
  foreign key (shop_id, import_id) references evenkeel.imports on delete cascade
);

-- What a case was called where it came from: sent again, it is the same case.
create table evenkeel.imported_cases (
  shop_id uuid not null,
  external_id text not null,
  case_id uuid not null,
  import_id uuid not null,
  primary key (shop_id, external_id),
  foreign key (shop_id, case_id) references evenkeel.cases on delete cascade
);
create index imported_cases_by_import on evenkeel.imported_cases (shop_id, import_id, case_id);
create index imported_cases_by_case on evenkeel.imported_cases (shop_id, case_id);

alter table evenkeel.cases
  -- When the words and names were taken out of it, for good; what is counted stays.
  add column anonymised_at timestamptz;
create index cases_to_anonymise on evenkeel.cases (shop_id, closed_at) where state = 'closed' and anonymised_at is null;

alter table evenkeel.customers
  add column anonymised_at timestamptz;

-- That a person's data was taken out on request: by whom, when, and how much. Nothing of the person.
create table evenkeel.erasures (
  shop_id uuid not null references evenkeel.shops on delete cascade,
  id uuid not null,
  customer_id uuid not null,
  counts jsonb not null,
  erased_by_name text not null,
  erased_at timestamptz not null,
  primary key (shop_id, id)
);

-- How long closed cases keep words and names; without a row, or without months, for ever.
create table evenkeel.retention_settings (
  shop_id uuid primary key references evenkeel.shops on delete cascade,
  version integer not null default 1,
  months integer check (months between 1 and 600),
  updated_by_name text not null,
  updated_at timestamptz not null,
  -- What it has taken out since it was switched on.
  cases_anonymised integer not null default 0,
  last_run_at timestamptz
);

grant select, insert, update, delete on evenkeel.imports, evenkeel.import_parts, evenkeel.import_errors, evenkeel.imported_cases,
  evenkeel.erasures, evenkeel.retention_settings to evenkeel_app;

do $$
declare
  name text;
begin
  foreach name in array array['imports', 'import_parts', 'import_errors', 'imported_cases', 'erasures', 'retention_settings'] loop
    execute format('alter table evenkeel.%I enable row level security', name);
    execute format(
      'create policy own_shop on evenkeel.%I to evenkeel_app using (shop_id = (select evenkeel.current_shop())) with check (shop_id = (select evenkeel.current_shop()))',
      name
    );
  end loop;
end
$$;
