-- Who keeps their manager takes no turn and is not checked: correcting a job title never waits for an import that
-- moves people. The check visits everybody once, so n people cost n steps, not n times the depth of the line.

-- True when somebody of the moved is in a circle of `parent` or below one: everybody from them up to the top, less
-- those whom one meets on the way down from it again.
create function passage.has_circle(tree regclass, parent name, moved uuid[]) returns boolean language plpgsql
set search_path = '' set enable_nestloop = on as $$
declare found boolean;
begin
  -- The planner cannot know how many a walk will visit; for many, loops within loops would take minutes.
  if cardinality(moved) > 50 then set local enable_nestloop = off; end if;
  execute format(
    'with recursive up (organization_id, id, parent_id) as (
      select t.organization_id, t.id, t.%1$I from unnest($1) moved (id) join %2$s t on t.id = moved.id
      union
      select t.organization_id, t.id, t.%1$I
      from up join %2$s t on t.organization_id = up.organization_id and t.id = up.parent_id
    ), down (id) as (
      select up.id from up where up.parent_id is null
      union all
      select up.id from down join up on up.parent_id = down.id
    )
    select exists (select from up where not exists (select from down where down.id = up.id))',
    parent, tree) into found using moved;
  return found;
end $$;
grant execute on function passage.has_circle(regclass, name, uuid[]) to passage_app;
--> statement-breakpoint

create or replace function passage.refuse_manager_cycle() returns trigger language plpgsql set search_path = '' as $$
declare moved uuid[];
begin
  if tg_op = 'INSERT' then
    select array_agg(n.id) into moved from new_rows n where n.manager_id is not null;
  else
    select array_agg(n.id) into moved
    from new_rows n left join old_rows o on o.organization_id = n.organization_id and o.id = n.id
    where n.manager_id is not null and n.manager_id is distinct from o.manager_id;
  end if;
  if moved is null then return null; end if;
  -- Two halves of a circle could meet: writers of managers take turns.
  perform pg_advisory_xact_lock(hashtextextended(concat('reporting line of ', passage.organization_id()), 0));
  if passage.has_circle('public.people', 'manager_id', moved) then
    raise exception 'the reporting line runs in a circle'
      using errcode = 'check_violation', constraint = 'people_no_manager_cycle';
  end if;
  return null;
end $$;
drop trigger no_manager_cycle_on_update on people;
create trigger no_manager_cycle_on_update after update on people
  referencing old table as old_rows new table as new_rows
  for each statement execute function passage.refuse_manager_cycle();
--> statement-breakpoint

create or replace function passage.refuse_unit_cycle() returns trigger language plpgsql set search_path = '' as $$
declare moved uuid[];
begin
  if tg_op = 'INSERT' then
    select array_agg(n.id) into moved from new_rows n where n.parent_id is not null;
  else
    select array_agg(n.id) into moved
    from new_rows n left join old_rows o on o.organization_id = n.organization_id and o.id = n.id
    where n.parent_id is not null and n.parent_id is distinct from o.parent_id;
  end if;
  if moved is null then return null; end if;
  perform pg_advisory_xact_lock(hashtextextended(concat('units of ', passage.organization_id()), 0));
  if passage.has_circle('public.org_units', 'parent_id', moved) then
    raise exception 'a unit lies below itself' using errcode = 'check_violation', constraint = 'org_units_no_cycle';
  end if;
  return null;
end $$;
drop trigger no_unit_cycle_on_update on org_units;
create trigger no_unit_cycle_on_update after update on org_units
  referencing old table as old_rows new table as new_rows
  for each statement execute function passage.refuse_unit_cycle();
