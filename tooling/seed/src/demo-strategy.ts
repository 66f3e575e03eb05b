import { positionBetween } from "@spots/domain/kernel/position";
import type pg from "pg";
import { v7 as newId } from "uuid";
import { insertAll } from "./bulk";
import { strategies } from "./scenarios/strategies";

type When = { readonly began: Date; readonly now: Date };

/**
 * Creates a business's personas, promises and goals. One promise is backed up by a live spot, one
 * by a planned spot, and one by none.
 */
export async function seedStrategy(
  client: pg.Client,
  { slug, businessId, responsibleId }: { slug: string; businessId: string; responsibleId: string },
  { began, now }: When,
): Promise<void> {
  const strategy = strategies[slug];
  if (!strategy) return;
  const ours = { business_id: businessId };
  for (const { name, notes, ...words } of strategy.personas) {
    const id = (await idOf(client, businessId, "persona", name)) ?? newId();
    await client.query(
      `insert into persona (business_id, id, name, hopes, worries, clues, created_at) values ($1, $2, $3, $4, $5, $6, $7)
       on conflict (business_id, id) do update set hopes = excluded.hopes, worries = excluded.worries, clues = excluded.clues`,
      [businessId, id, name, words.hopes, words.worries, words.clues, began],
    );
    await insertAll(
      client,
      "persona_note",
      notes.map(({ text, source, daysAgo }) => ({
        ...ours,
        id: newId(),
        persona_id: id,
        text,
        source,
        by_member_id: responsibleId,
        at: new Date(`${new Date(now.getTime() - daysAgo * 86_400_000).toISOString().slice(0, 10)}T00:00:00Z`),
      })),
    );
  }
  for (const { text, madeIn, touchpoint, spot } of strategy.promises) {
    const promise = newId();
    await insertAll(client, "brand_promise", [{ ...ours, id: promise, text, made_in: madeIn, created_at: began }]);
    const links = [
      { touchpoint_id: touchpoint && (await idByName(client, businessId, "touchpoint", touchpoint)), spot_id: null },
      { touchpoint_id: null, spot_id: spot && (await idByName(client, businessId, "spot", spot)) },
    ].filter(({ touchpoint_id, spot_id }) => touchpoint_id || spot_id);
    await insertAll(
      client,
      "promise_backing",
      links.map(({ touchpoint_id, spot_id }) => ({
        ...ours,
        id: newId(),
        brand_promise_id: promise,
        touchpoint_id: touchpoint_id ?? null,
        spot_id: spot_id ?? null,
      })),
    );
  }
  let position: string | null = null;
  for (const { text, measure, target, stages, spots } of strategy.goals) {
    const goal = newId();
    position = positionBetween(position, null);
    await insertAll(client, "goal", [{ ...ours, id: goal, text, measure, target, position, created_at: began }]);
    for (const name of stages)
      await aim(client, {
        ...ours,
        goal_id: goal,
        stage_id: await idByName(client, businessId, "stage", name),
        spot_id: null,
      });
    for (const name of spots)
      await aim(client, {
        ...ours,
        goal_id: goal,
        stage_id: null,
        spot_id: await idByName(client, businessId, "spot", name),
      });
  }
}

const aim = (client: pg.Client, row: Record<string, unknown>) =>
  insertAll(client, "goal_aim", [{ id: newId(), ...row }]);

async function idOf(
  client: pg.Client,
  businessId: string,
  table: "persona" | "touchpoint" | "stage" | "spot",
  name: string,
): Promise<string | null> {
  const { rows } = await client.query<{ id: string }>(
    `select id from ${table} where business_id = $1 and name = $2 limit 1`,
    [businessId, name],
  );
  return rows[0]?.id ?? null;
}

/**
 * The id of the row with this name.
 * @throws when there is none, because the scenario is wrong
 */
async function idByName(client: pg.Client, businessId: string, table: "touchpoint" | "stage" | "spot", name: string) {
  const id = await idOf(client, businessId, table, name);
  if (id === null) throw new Error(`the scenario has no ${table} called ${name}`);
  return id;
}
