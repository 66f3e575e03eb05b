import { insertAll } from "@spots/seed/bulk";
import { beginSeeding } from "@spots/seed/demo";
import { newId } from "@spots/test-kit/ids";
import type pg from "pg";
import type { Shop } from "./shop";

type Facts = { readonly text: string; readonly recommend?: number; readonly at?: Date; readonly words?: string };

/** Stores answers at the shop's first channel, oldest first, as they are after coding. */
export async function withAnswers(database: pg.Client, { businessId }: Shop, answers: readonly Facts[]): Promise<void> {
  await database.query(beginSeeding);
  const { rows } = await database.query<{ id: string; location: string }>(
    "select id, location_id as location from channel where business_id = $1 order by name limit 1",
    [businessId],
  );
  const [channel] = rows;
  if (!channel) throw new Error("the shop has a channel");
  const made = answers.map(({ text, recommend = 9, at, words }, index) => ({
    id: newId(),
    at: at ?? new Date(Date.now() - (answers.length - index) * 60_000),
    text,
    recommend,
    words,
  }));
  await insertAll(
    database,
    "response",
    made.map(({ id, at, text, recommend }) => ({
      business_id: businessId,
      id,
      channel_id: channel.id,
      location_id: channel.location,
      answered_at: at,
      locale: "en",
      recall_text: text,
      recommend,
      comment: "",
      form_version: 1,
    })),
  );
  const coding = made.map(({ id, at }) => ({
    business_id: businessId,
    response_id: id,
    matcher_version: "hand",
    coded_at: at,
  }));
  await insertAll(database, "coding", coding);
  const thanks = made.flatMap(({ id, at, words }) =>
    words ? [{ business_id: businessId, id: newId(), response_id: id, words, given_at: at }] : [],
  );
  if (thanks.length > 0) await insertAll(database, "kudos", thanks);
  await database.query("commit");
}
