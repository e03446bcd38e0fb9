-- A yes to more than money: to a draft, a parting, an override, a change of the policy; by a rule or by hand; with an end, and with who stands in for whom.

alter table evenkeel.approvals
  alter column case_id drop not null,
  add column kind text not null default 'refund' check (kind in ('refund', 'draft', 'parting', 'override', 'policy_change')),
  -- Who asked, where it was no member: a program or a rule.
  add column asked_by_name text,
  -- Why it is asked, and why it was answered so: `note`.
  add column reason text,
  add column whose text not null default 'manager' check (whose in ('manager', 'owner')),
  -- The one member it was put to, where it was put to one.
  add column asked_of uuid,
  -- The version of the policy that was followed; 0 while none was written.
  add column policy_version integer not null default 0,
  -- How often it was asked, until when it stands now, and when it lapsed for want of an answer.
  add column asked_times smallint not null default 1,
  add column expires_at timestamptz,
  add column lapsed_at timestamptz,
  -- What was granted, and its hash; another subject than what was asked where whoever answered changed it.
  add column granted_subject jsonb,
  add column granted_hash text,
  -- Whose place whoever answered took, and whether they had asked themselves since nobody else could answer.
  add column in_place_of uuid,
  add column self_answered boolean not null default false,
  -- Asked by a rule: once for what it followed.
  add column asked_key text,
  add foreign key (shop_id, asked_of) references evenkeel.members on delete set null (asked_of),
  add foreign key (shop_id, in_place_of) references evenkeel.members on delete set null (in_place_of),
  add check (case_id is not null or kind = 'policy_change');

update evenkeel.approvals set kind = 'parting' where subject ->> 'relation' = 'part_ways';
update evenkeel.approvals set granted_hash = subject_hash where granted;
update evenkeel.approvals a set whose = 'owner' from evenkeel.members m
  where a.granted and m.shop_id = a.shop_id and m.id = a.decided_by and m.role = 'owner';
update evenkeel.approvals set reason = note, note = null where decided_at is null;

create unique index approvals_by_key on evenkeel.approvals (shop_id, asked_key) where asked_key is not null;
create index approvals_waiting on evenkeel.approvals (shop_id, asked_at) where decided_at is null and lapsed_at is null;

-- Who answers in the place of whom: while they are away, and whenever they leave a question standing.
create table evenkeel.deputies (
  shop_id uuid not null,
  member_id uuid not null,
  deputy_id uuid not null,
  away_from timestamptz,
  away_until timestamptz,
  updated_at timestamptz not null,
  primary key (shop_id, member_id),
  foreign key (shop_id, member_id) references evenkeel.members on delete cascade,
  foreign key (shop_id, deputy_id) references evenkeel.members on delete cascade,
  check (deputy_id <> member_id),
  check (away_from <= away_until)
);

-- A link that was made for one member: it answers as them, and for nobody else.
alter table evenkeel.signed_links
  add column for_member uuid,
  add foreign key (shop_id, for_member) references evenkeel.members on delete cascade;

-- The list of kinds is kept in the code, where it grows.
alter table evenkeel.notices drop constraint if exists notices_kind_check;

grant select, insert, update, delete on evenkeel.deputies to evenkeel_app;
alter table evenkeel.deputies enable row level security;
create policy own_shop on evenkeel.deputies to evenkeel_app
  using (shop_id = (select evenkeel.current_shop()))
  with check (shop_id = (select evenkeel.current_shop()));
