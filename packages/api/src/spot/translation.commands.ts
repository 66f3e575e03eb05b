import { contentOf } from "@spots/domain/journey/design";
import { wordsIn } from "@spots/domain/spot/in-language";
import { Translation } from "@spots/domain/spot/spot";
import type { TranslateSpot } from "@spots/domain/spot/translation";
import type { Call } from "../trpc/context";
import { resolveRowEdits } from "../writing/edit";
import { lockRow } from "../writing/lock";
import { record } from "../writing/record";
import { tenantKey } from "../writing/tenant-key";
import { getSpot } from "./spot.queries";

/**
 * Changes a spot's texts in one further language in the draft. Staff read them, and answers are
 * matched with them, once a version with them is published.
 * @throws CONFLICT where somebody else changed the same field meanwhile
 */
export async function translateSpot({ ctx, input }: Call<TranslateSpot>) {
  const { spotId, language, edits } = input;
  await lockRow(ctx, "spot", spotId);
  const spot = await getSpot(ctx, spotId);
  const { translations } = contentOf(spot);
  const before = wordsIn({ translations }, language);
  const set = await resolveRowEdits(ctx, { id: spot.id, ...before }, edits);
  if (Object.keys(set).length === 0) return { id: spot.id };
  const written = Object.entries({ ...before, ...set }).filter(
    ([, text]) => text !== null && text !== undefined && text.length > 0,
  );
  const { [language]: _, ...others } = translations;
  const after =
    written.length === 0 ? others : { ...others, [language]: Translation.parse(Object.fromEntries(written)) };
  await ctx.db.spot.update({ where: tenantKey(ctx, spot.id), data: { translations: after } });
  record(ctx, {
    type: "spot.translated",
    subjectId: spot.id,
    before: Object.fromEntries(Object.keys(set).map((field) => [field, Reflect.get(before, field)])),
    after: { name: spot.name, language, ...set },
  });
  return { id: spot.id };
}
