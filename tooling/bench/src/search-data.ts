import pg from "pg";

/** The words that the answers hold beside those of the demo: 40,000 rare ones. */
const rareWords = `
  select row_number() over () - 1 as at, a || b || c as word
  from unnest('{ba,dul,fer,gö,hin,jol,kra,lüm,mos,nep,pri,quo,ros,schä,tol,ung,vek,wim,xan,zor,bren,cal,dri,fül,gren,hart,isk,jas,knu,lor,mit,nül,ost,pla}'::text[]) a,
       unnest('{an,el,ib,or,ust,äk,end,im,ol,ur,ets,ich,off,uff,ank,erl,ing,osk,ult,ayn,eck,isch,ond,umm,arz,ent,irr,ork,ünd,ast,eif,ik,om,usp}'::text[]) b,
       unnest('{a,en,er,ig,o,um,y,et,is,on,us,ar,el,it,ot,al,em,in,or,ur,as,es,il,ok,un,ax,eb,ip,of,ud,ag,ed,iz,ol,ust}'::text[]) c`;

/**
 * Adds answers of the demo's words and rare ones: a fifth of them to the business of this slug, the
 * others to 400 businesses made for it and to the demo's. Their index is built afterwards.
 * @param superuserUrl a superuser may leave out triggers and foreign keys
 */
export async function addSearchableAnswers(superuserUrl: string, largest: string, answers: number): Promise<void> {
  const client = new pg.Client({ connectionString: superuserUrl });
  await client.connect();
  const indexes = await client.query<{ indexdef: string; indexname: string }>(
    "select indexname, indexdef from pg_indexes where tablename = 'response' and indexname not like '%_pkey'",
  );
  await client.query(
    "set session_replication_role = replica; set maintenance_work_mem = '1GB'; set work_mem = '256MB'",
  );
  for (const { indexname } of indexes.rows) await client.query(`drop index "${indexname}"`);
  await client.query(`
    create temp table words as ${rareWords};
    create temp table told as select row_number() over () - 1 as at, recall_text, comment
      from (select recall_text, comment from response where recall_text <> '' order by id) r;
    create temp table place as
      select b.id as business_id, c.id as channel_id, c.location_id, b.slug, row_number() over (order by b.slug) as at
      from business b, lateral (select id, location_id from channel c where c.business_id = b.id order by id limit 1) c;
    insert into business select (jsonb_populate_record(b, jsonb_build_object('id', gen_random_uuid(), 'slug', 'made-' || n, 'code', lpad(to_hex(n), 7, '0')))).*
      from business b, generate_series(1, 400) n where b.slug = '${largest}';
    insert into location select (jsonb_populate_record(l.row, jsonb_build_object('id', gen_random_uuid(), 'business_id', b.id))).*
      from business b, lateral (select l as row from location l, business o where o.slug = '${largest}' and l.business_id = o.id limit 1) l
      where b.slug like 'made-%';
    insert into channel select (jsonb_populate_record(c.row, jsonb_build_object('id', gen_random_uuid(), 'business_id', b.id,
        'location_id', l.id, 'spot_id', null, 'stage_id', null, 'token', gen_random_uuid()))).*
      from business b join location l on l.business_id = b.id,
        lateral (select c as row from channel c, business o where o.slug = '${largest}' and c.business_id = o.id limit 1) c
      where b.slug like 'made-%';
    insert into place select b.id, c.id, c.location_id, b.slug, 1000 + row_number() over (order by b.slug)
      from business b join channel c on c.business_id = b.id where b.slug like 'made-%';
    update place set at = case when slug = '${largest}' then -1 else p.rank end
      from (select business_id as id, row_number() over (order by slug = '${largest}', at) - 1 as rank from place) p where id = business_id;
    analyze words; analyze told; analyze place;`);
  const step = 250_000;
  for (let done = 0; done < answers; done += step) {
    await client.query(`
      with drawn as (
        select n, case when n % 5 = 0 then -1 else n % (select count(*) - 1 from place) end as place,
          hashint8extended(n, 7) & 1048575 as one, hashint8extended(n, 8) & 1048575 as other
        from generate_series(${done + 1}::bigint, ${Math.min(done + step, answers)}) n)
      insert into response (business_id, id, channel_id, location_id, answered_at, locale, recall_text, comment, recommend)
      select p.business_id, gen_random_uuid(), p.channel_id, p.location_id, now() - n * interval '15 seconds', 'en',
        t.recall_text || ' ' || w.word || ' ' || v.word, case when n % 3 = 0 then t.comment else '' end, n % 11
      from drawn d join place p on p.at = d.place
        join told t on t.at = d.one % (select count(*) from told)
        join words w on w.at = d.one % (select count(*) from words)
        join words v on v.at = d.other % (select count(*) from words)`);
  }
  for (const { indexdef } of indexes.rows) await client.query(indexdef);
  await client.query("vacuum analyze response");
  await client.end();
}
