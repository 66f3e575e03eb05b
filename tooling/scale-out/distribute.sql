-- Distributes the tables over the machines of a Citus cluster by business_id.
-- Run it once with psql on the coordinator, as the owner of the database and with superuser rights,
-- after the migrations and before the first row: `psql --file tooling/scale-out/distribute.sql`. See docs/scale-out.md.
\set ON_ERROR_STOP on
set client_min_messages = warning;
set citus.enable_unsafe_triggers = on;
set citus.allow_nested_distributed_execution = on;

-- Citus connects to the workers as the effective role, so the roles need LOGIN, without a password.
-- Workers accept only the coordinator (pg_hba.conf, or certificates with pg_dist_authinfo).
do $$
declare r text;
begin
  foreach r in array array['spots_app', 'spots_auth', 'spots_intake', 'spots_worker', 'spots_platform'] loop
    if not (select rolcanlogin from pg_roles where rolname = r) then execute format('alter role %I login', r); end if;
  end loop;
  execute format('alter database %I set citus.enable_unsafe_triggers = on', current_database());
  -- The triggers that mark days run on a shard, and read and write tables of the same business.
  execute format('alter database %I set citus.allow_nested_distributed_execution = on', current_database());
end $$;

begin;
set local citus.multi_shard_modify_mode = 'sequential';
create temp table foreign_key on commit drop as
  select conrelid::regclass as child, confrelid::regclass as parent, conname, pg_get_constraintdef(pg_constraint.oid) as definition
  from pg_constraint where contype = 'f' and connamespace = 'public'::regnamespace;
do $$
declare
  each record;
  t text;
begin
  for each in select * from foreign_key loop execute format('alter table %s drop constraint %I', each.child, each.conname); end loop;
  -- Small tables that are queried before the business is known: a copy on every machine.
  perform create_reference_table('business');
  perform create_reference_table('"user"');
  perform create_reference_table('user_business');
  for t in
    select c.relname from pg_class c
    join pg_attribute a on a.attrelid = c.oid and a.attname = 'business_id' and not a.attisdropped
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
      and c.relname not in ('mail', 'platform_act', 'user_business')
    order by 1
  loop
    perform create_distributed_table(format('%I', t), 'business_id');
  end loop;
  for each in select * from foreign_key order by parent::text, child::text loop
    execute format('alter table %s add constraint %I %s', each.child, each.conname, each.definition);
  end loop;
end $$;

-- Intake with one statement per business, so that an unavailable machine delays only its own
-- businesses. The function calls pg_notify on the coordinator, because a trigger on a shard would
-- notify on a worker, where no client listens: so it announces the days to count as well, which on
-- one machine a trigger of stale_day does.
create or replace function receive_responses(of_rows jsonb) returns table (business_id uuid, id uuid)
language plpgsql set search_path = public as $f$
#variable_conflict use_column
declare
  of_business uuid;
  given jsonb;
  stored_id uuid;
begin
  for of_business in select distinct (value->>'businessId')::uuid from jsonb_array_elements(of_rows) order by 1 loop
    for given in select value from jsonb_array_elements(of_rows) where (value->>'businessId')::uuid = of_business loop
      stored_id := null;
      insert into response (business_id, id, channel_id, location_id, visit_id, answered_at, locale, recall_text, recommend, comment, contact,
        form_id, form_version, satisfaction, effort, pressured, genuine, answers)
      values (of_business, (given->>'id')::uuid, (given->>'channelId')::uuid, (given->>'locationId')::uuid, (given->>'visitId')::uuid,
              (given->>'answeredAt')::timestamptz, given->>'locale', given->>'recallText', (given->>'recommend')::smallint,
              given->>'comment', given->>'contact', (given->>'formId')::uuid, coalesce((given->>'formVersion')::int, 1),
              (given->>'satisfaction')::smallint, (given->>'effort')::smallint, (given->>'pressured')::smallint,
              (given->>'genuine')::smallint, nullif(given->'answers', 'null'))
      on conflict do nothing returning id into stored_id;
      continue when stored_id is null;
      if given->'thanks'->>'id' is not null then
        insert into kudos (business_id, id, response_id, member_id, words, given_at)
        values (of_business, (given->'thanks'->>'id')::uuid, stored_id, (given->'thanks'->>'memberId')::uuid,
                given->'thanks'->>'words', (given->>'answeredAt')::timestamptz);
      end if;
      insert into consent (business_id, response_id, purpose, version, language, given_at, link_key)
        select of_business, stored_id, (c->>'purpose')::consent_purpose, (c->>'version')::smallint, given->>'locale',
          (given->>'answeredAt')::timestamptz, given->>'consentKey'
        from jsonb_array_elements(coalesce(nullif(given->'consents', 'null'), '[]')) c;
      business_id := of_business;
      id := stored_id;
      return next;
    end loop;
    perform pg_notify('spots_response', of_business::text), pg_notify('spots_event', of_business::text),
            pg_notify('spots_days', of_business::text);
  end loop;
end $f$;
commit;
