-- The walls: who may touch which table, which rows an organization sees, what is kept, what is refused.
create schema passage;
grant usage on schema passage to passage_app;
grant usage on schema public to passage_app;
revoke create on schema public from public;
--> statement-breakpoint

-- The organization of this transaction; null (so: no rows) outside of one.
create function passage.organization_id() returns uuid language sql stable set search_path = '' as $$
  select nullif(current_setting('passage.organization_id', true), '')::uuid
$$;
create function passage.user_id() returns uuid language sql stable set search_path = '' as $$
  select nullif(current_setting('passage.user_id', true), '')::uuid
$$;
--> statement-breakpoint

do $$
declare name text;
begin
  foreach name in array array[
    'org_units', 'people', 'job_records', 'users', 'role_grants', 'sessions', 'leadership_roles', 'role_targets',
    'slates', 'nominations', 'assessments', 'experience_types', 'experiences', 'experience_evidence',
    'experience_confirmations', 'imports', 'idempotency_keys', 'audit_events', 'row_versions'
  ] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    -- The function is wrapped in a select so that it is evaluated once, not once a row.
    execute format(
      'create policy own_organization on %I using (organization_id = (select passage.organization_id())) with check (organization_id = (select passage.organization_id()))',
      name
    );
  end loop;
end $$;
--> statement-breakpoint
alter table organizations enable row level security;
alter table organizations force row level security;
create policy own_organization on organizations
  using (id = (select passage.organization_id())) with check (id = (select passage.organization_id()));
-- Start-up and the command line list organizations as the owner.
create policy owner_lists on organizations for select to current_user using (true);
-- A session's token, or an e-mail at the door, opens just the rows it names.
create policy by_token on sessions for select
  using (token_hash = (select nullif(current_setting('passage.token_hash', true), '')));
create policy by_sign_in_email on users for select
  using (lower(email) = (select nullif(current_setting('passage.sign_in_email', true), '')));
--> statement-breakpoint

grant select, insert on organizations to passage_app;
grant update (name) on organizations to passage_app;
grant select, insert, update, delete on
  org_units, people, job_records, users, role_grants, sessions, leadership_roles, role_targets, slates, nominations,
  assessments, experience_types, experiences, experience_evidence, imports, idempotency_keys to passage_app;
-- What happened is added to, never changed.
grant select, insert on audit_events, row_versions, experience_confirmations to passage_app;
grant select, insert, update, delete on rate_limits to passage_app;
grant select on passage_migrations to passage_app;
--> statement-breakpoint

create function passage.refuse_change() returns trigger language plpgsql set search_path = '' as $$
begin
  raise exception '% is append only', tg_table_name using errcode = 'insufficient_privilege';
end $$;
create trigger append_only before update or delete on audit_events
  for each statement execute function passage.refuse_change();
create trigger append_only before update or delete on row_versions
  for each statement execute function passage.refuse_change();
--> statement-breakpoint

-- Keeps every state of a row. Password hashes stay out: a hash is no history anybody asks for.
create function passage.keep_inserted() returns trigger language plpgsql set search_path = '' as $$
begin
  insert into public.row_versions (organization_id, table_name, row_id, operation, changed_by, import_id, row)
  select n.organization_id, tg_table_name, n.id, lower(tg_op), passage.user_id(),
         nullif(current_setting('passage.import_id', true), '')::uuid, to_jsonb(n) - array['password_hash', 'search_name', 'sort_name']
  from new_rows n;
  return null;
end $$;
create function passage.keep_deleted() returns trigger language plpgsql set search_path = '' as $$
begin
  insert into public.row_versions (organization_id, table_name, row_id, operation, changed_by, import_id, row)
  select o.organization_id, tg_table_name, o.id, 'delete', passage.user_id(),
         nullif(current_setting('passage.import_id', true), '')::uuid, to_jsonb(o) - array['password_hash', 'search_name', 'sort_name']
  from old_rows o;
  return null;
end $$;
do $$
declare name text;
begin
  foreach name in array array[
    'org_units', 'people', 'job_records', 'users', 'role_grants', 'leadership_roles', 'role_targets', 'slates',
    'nominations', 'assessments', 'experience_types', 'experiences'
  ] loop
    execute format('create trigger keep_inserted after insert on %I referencing new table as new_rows for each statement execute function passage.keep_inserted()', name);
    execute format('create trigger keep_updated after update on %I referencing new table as new_rows for each statement execute function passage.keep_inserted()', name);
    execute format('create trigger keep_deleted after delete on %I referencing old table as old_rows for each statement execute function passage.keep_deleted()', name);
  end loop;
end $$;
--> statement-breakpoint

-- The reporting line never runs in a circle. Writers of managers take turns, or two halves of one could meet.
create function passage.refuse_manager_cycle() returns trigger language plpgsql set search_path = '' as $$
begin
  if not exists (select from new_rows where manager_id is not null) then return null; end if;
  perform pg_advisory_xact_lock(hashtextextended('reporting line of ' || passage.organization_id(), 0));
  if exists (
    with recursive up (organization_id, start, at) as (
      select organization_id, id, manager_id from new_rows where manager_id is not null
      union
      select up.organization_id, up.start, p.manager_id
      from up join public.people p on p.organization_id = up.organization_id and p.id = up.at
      where p.manager_id is not null and up.at <> up.start
    )
    select from up where at = start
  ) then
    raise exception 'the reporting line runs in a circle'
      using errcode = 'check_violation', constraint = 'people_no_manager_cycle';
  end if;
  return null;
end $$;
create trigger no_manager_cycle_on_insert after insert on people
  referencing new table as new_rows for each statement execute function passage.refuse_manager_cycle();
create trigger no_manager_cycle_on_update after update on people
  referencing new table as new_rows for each statement execute function passage.refuse_manager_cycle();

create function passage.refuse_unit_cycle() returns trigger language plpgsql set search_path = '' as $$
begin
  if not exists (select from new_rows where parent_id is not null) then return null; end if;
  perform pg_advisory_xact_lock(hashtextextended('units of ' || passage.organization_id(), 0));
  if exists (
    with recursive up (organization_id, start, at) as (
      select organization_id, id, parent_id from new_rows where parent_id is not null
      union
      select up.organization_id, up.start, u.parent_id
      from up join public.org_units u on u.organization_id = up.organization_id and u.id = up.at
      where u.parent_id is not null and up.at <> up.start
    )
    select from up where at = start
  ) then
    raise exception 'a unit lies below itself' using errcode = 'check_violation', constraint = 'org_units_no_cycle';
  end if;
  return null;
end $$;
create trigger no_unit_cycle_on_insert after insert on org_units
  referencing new table as new_rows for each statement execute function passage.refuse_unit_cycle();
create trigger no_unit_cycle_on_update after update on org_units
  referencing new table as new_rows for each statement execute function passage.refuse_unit_cycle();
--> statement-breakpoint

create extension if not exists btree_gist;
alter table job_records add constraint job_records_never_overlap
  exclude using gist (organization_id with =, person_id with =, daterange(effective_from, effective_to) with &&);
--> statement-breakpoint

-- One round trip from a token to an actor: enters the organization and answers who this is, as of now.
create function passage.open_session(hash text, request text) returns json language plpgsql set search_path = '' as $$
declare
  signed public.sessions%rowtype;
  answer json;
begin
  perform set_config('passage.token_hash', hash, true);
  perform set_config('passage.request_id', request, true);
  select * into signed from public.sessions
    where token_hash = hash and revoked_at is null and expires_at > now()
      and last_seen_at > now() - interval '30 minutes';
  if signed.id is null then
    perform set_config('passage.token_hash', '', true);
    return null;
  end if;
  perform set_config('passage.token_hash', '', true);
  perform set_config('passage.organization_id', signed.organization_id::text, true);
  perform set_config('passage.user_id', signed.user_id::text, true);
  select json_build_object(
    'organizationId', u.organization_id, 'organizationName', o.name, 'sessionId', signed.id,
    'lastSeenAt', signed.last_seen_at, 'userId', u.id, 'personId', p.id, 'name', u.name, 'email', u.email,
    'grants', coalesce((
      select json_agg(json_build_object('role', g.role, 'orgUnitId', g.org_unit_id))
      from public.role_grants g
      where g.organization_id = u.organization_id and g.user_id = u.id
        and (g.starts_on is null or g.starts_on <= current_date) and (g.ends_on is null or g.ends_on > current_date)
    ), '[]'::json))
  into answer
  from public.users u
  join public.organizations o on o.id = u.organization_id
  left join public.people p on p.organization_id = u.organization_id and p.id = u.person_id
  -- Whoever has left is out with the next request, without anybody having to think of the account.
  where u.organization_id = signed.organization_id and u.id = signed.user_id and u.status = 'active'
    and (p.id is null or p.employment_status <> 'left');
  return answer;
end $$;
grant execute on all functions in schema passage to passage_app;
