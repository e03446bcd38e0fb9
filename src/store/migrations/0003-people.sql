-- People and principals: invitations, keys of programs, links for people who have no account. Of every secret only the SHA-256 is kept.

create table evenkeel.invitations (
  shop_id uuid not null references evenkeel.shops on delete cascade,
  id uuid not null,
  -- Lower case: the one address that the account will have.
  email text not null,
  role text not null check (role in ('owner', 'manager', 'agent', 'viewer')),
  token_hash text not null unique,
  invited_by uuid,
  invited_by_name text not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  accepted_at timestamptz,
  accepted_by uuid,
  revoked_at timestamptz,
  primary key (shop_id, id),
  foreign key (shop_id, invited_by) references evenkeel.members on delete set null (invited_by),
  foreign key (shop_id, accepted_by) references evenkeel.members on delete set null (accepted_by)
);
create unique index invitations_open on evenkeel.invitations (shop_id, email) where accepted_at is null and revoked_at is null;

create table evenkeel.api_keys (
  shop_id uuid not null references evenkeel.shops on delete cascade,
  id uuid not null,
  name text not null,
  -- How it begins, to tell one from another.
  beginning text not null,
  token_hash text not null unique,
  scopes text[] not null,
  -- A key may never do more than the member who made it may do now; without that member it may do nothing.
  made_by uuid,
  made_by_name text not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  last_used_at timestamptz,
  revoked_at timestamptz,
  primary key (shop_id, id),
  foreign key (shop_id, made_by) references evenkeel.members on delete set null (made_by)
);

create table evenkeel.signed_links (
  shop_id uuid not null references evenkeel.shops on delete cascade,
  id uuid not null,
  purpose text not null check (purpose in ('follow_case', 'answer_survey', 'approve')),
  -- The one case or approval that it is about.
  subject_id uuid not null,
  token_hash text not null unique,
  made_by uuid,
  made_by_name text not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  revoked_at timestamptz,
  primary key (shop_id, id),
  foreign key (shop_id, made_by) references evenkeel.members on delete set null (made_by)
);
create index signed_links_by_subject on evenkeel.signed_links (shop_id, subject_id);

grant select, insert, update, delete on evenkeel.invitations, evenkeel.api_keys, evenkeel.signed_links to evenkeel_app;

do $$
declare
  name text;
begin
  foreach name in array array['invitations', 'api_keys', 'signed_links'] loop
    execute format('alter table evenkeel.%I enable row level security', name);
    execute format(
      'create policy own_shop on evenkeel.%I to evenkeel_app using (shop_id = (select evenkeel.current_shop())) with check (shop_id = (select evenkeel.current_shop()))',
      name
    );
  end loop;
end
$$;

-- A secret says which shop it opens, so these three look across shops as the owner. Whoever has no secret finds nothing.
create function evenkeel.find_invitation(wanted_hash text)
  returns table (
    shop_id uuid, id uuid, email text, role text, invited_by_name text, shop_name text, expires_at timestamptz, accepted_at timestamptz,
    revoked_at timestamptz
  )
  language sql stable security definer set search_path = evenkeel, pg_temp
  as $$
    select i.shop_id, i.id, i.email, i.role, i.invited_by_name, s.profile ->> 'name', i.expires_at, i.accepted_at, i.revoked_at
    from evenkeel.invitations i join evenkeel.shops s on s.shop_id = i.shop_id
    where i.token_hash = wanted_hash
  $$;

create function evenkeel.find_api_key(wanted_hash text)
  returns table (
    shop_id uuid, id uuid, name text, scopes text[], maker_role text, expires_at timestamptz, last_used_at timestamptz, revoked_at timestamptz
  )
  language sql stable security definer set search_path = evenkeel, pg_temp
  as $$
    select k.shop_id, k.id, k.name, k.scopes, m.role, k.expires_at, k.last_used_at, k.revoked_at
    from evenkeel.api_keys k left join evenkeel.members m on m.shop_id = k.shop_id and m.id = k.made_by
    where k.token_hash = wanted_hash
  $$;

create function evenkeel.find_signed_link(wanted_hash text)
  returns table (shop_id uuid, id uuid, purpose text, subject_id uuid, expires_at timestamptz, used_at timestamptz, revoked_at timestamptz)
  language sql stable security definer set search_path = evenkeel, pg_temp
  as $$
    select l.shop_id, l.id, l.purpose, l.subject_id, l.expires_at, l.used_at, l.revoked_at
    from evenkeel.signed_links l where l.token_hash = wanted_hash
  $$;

revoke all on function evenkeel.find_invitation(text), evenkeel.find_api_key(text), evenkeel.find_signed_link(text) from public;
grant execute on function evenkeel.find_invitation(text), evenkeel.find_api_key(text), evenkeel.find_signed_link(text) to evenkeel_app;

-- Failed sign-ins, counted where every process sees them. It belongs to no shop, so it lies with the sign-in tables.
create table evenkeel_auth.sign_in_tries (
  bucket text primary key,
  failures integer not null,
  free_at timestamptz not null,
  tried_at timestamptz not null
);
create index sign_in_tries_by_time on evenkeel_auth.sign_in_tries (tried_at);
