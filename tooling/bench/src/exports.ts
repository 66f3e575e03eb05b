import { as } from "@spots/api/test/call";
import { openDatabase } from "@spots/db/database";
import { RowFormats, writeRows } from "@spots/domain/list/write-rows";
import { exportColumns } from "@spots/domain/transfer/export";
import pg from "pg";
import { findPerson, type Scratch } from "./scratch";

const wanted = Number(process.env.EXPORT_ROWS ?? 1_000_000);
const business = "copper-comb";

/** Adds copies of answers, each with a mention, without the events and jobs of received answers. */
async function addAnswers(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query("alter table response disable trigger user");
  await client.query("alter table mention disable trigger user");
  await client.query("set role spots_platform");
  const source = `(select r.* from response r join business b on b.id = r.business_id and b.slug = '${business}' where r.recall_text <> '' limit 1) r`;
  for (let done = 0; done < wanted; done += 100_000) {
    await client.query(`
      with made as (
        insert into response (business_id, id, channel_id, location_id, answered_at, locale, recall_text, recommend)
        select r.business_id, gen_random_uuid(), r.channel_id, r.location_id, now() - (${done} + n) * interval '30 seconds',
               r.locale, r.recall_text, n % 11
        from ${source}, generate_series(1, ${Math.min(100_000, wanted - done)}) n returning business_id, id, answered_at
      )
      insert into mention (business_id, id, response_id, spot_id, spot_version, status, created_at)
      select m.business_id, gen_random_uuid(), m.id, v.spot_id, v.number, 'counted', m.answered_at
      from made m, lateral (select spot_id, number from spot_version v where v.business_id = m.business_id limit 1) v`);
  }
  await client.query("reset role");
  await client.query("vacuum analyze response, mention");
  await client.end();
}

const megabytes = () => Math.round(process.memoryUsage().rss / 1_048_576);

/**
 * Exports a million answers (`EXPORT_ROWS`) as CSV, JSON and JSON lines, part by part as the
 * dashboard does, and prints the memory of the process while it runs. It is flat when the last tenth needs no more than the
 * first.
 */
export async function benchExports({ url }: Scratch) {
  await addAnswers(url);
  const database = openDatabase(url, { connections: 2 });
  try {
    const user = await findPerson({ url }, "mona.okafor@copper-comb.example");
    const writers = RowFormats.map((format) => ({
      format,
      writer: writeRows<string>(format, exportColumns.answers, "de"),
      bytes: 0,
    }));
    const began = performance.now();
    const memoryMb: number[] = [];
    let rows = 0;
    let cursor: string | undefined;
    do {
      const part = await as(database, user.id).transfer.answers({ business, ...(cursor && { cursor }) });
      for (const each of writers) each.bytes += Buffer.byteLength(each.writer.rows(part.rows));
      rows += part.rows.length;
      cursor = part.next ?? undefined;
      if (rows >= (memoryMb.length + 1) * (wanted / 10)) memoryMb.push(megabytes());
    } while (cursor);
    const seconds = (performance.now() - began) / 1000;
    const megabytesOf = writers.map(({ format, bytes }) => [format, Math.round(bytes / 1_048_576)]);
    return { rows, files: Object.fromEntries(megabytesOf), rowsPerSecond: Math.round(rows / seconds), memoryMb };
  } finally {
    await database.close();
  }
}
