-- What the bank asks in a dispute, what the shop lays before it, and whether that went out: once for each dispute.

alter table evenkeel.disputes
  add column network text,
  add column product text not null default 'physical',
  -- What a person typed in, beside what the case itself holds.
  add column exhibits jsonb not null default '[]',
  add column sent_at timestamptz,
  add column sent_by_name text,
  -- Of the file that was sent.
  add column sent_sha256 text,
  add column updated_at timestamptz not null default now();
alter table evenkeel.disputes alter column updated_at drop default;
create index disputes_by_case on evenkeel.disputes (shop_id, case_id, created_at);
