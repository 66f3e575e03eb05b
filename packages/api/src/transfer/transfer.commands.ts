import { permissions } from "@spots/domain/access/permissions";
import { FormOfFile } from "@spots/domain/transfer/form-file";
import { readFile } from "@spots/domain/transfer/read-journey-file";
import type { ImportJourney, PlaceSpots } from "@spots/domain/transfer/transfer";
import { importForms } from "../form/form.commands";
import { writeFile, writingOf } from "../journey/design.commands";
import { writeRelays } from "../relay/write-relays.commands";
import { appendSpots } from "../spot/spot.commands";
import type { Call } from "../trpc/context";
import { mostFaults } from "../trpc/errors";
import { lockJourney } from "../writing/lock";
import { record } from "../writing/record";
import { tenantKey } from "../writing/tenant-key";

/**
 * Creates a journey from a file, and its forms, as drafts with new ids. An invalid file changes
 * nothing and returns the number of its faults and the first hundred of them. Repeating the call
 * creates nothing.
 */
export async function importJourney({ ctx, input }: Call<ImportJourney>) {
  const { db } = ctx;
  const there = await db.journey.findUnique({ where: tenantKey(ctx, input.id) });
  if (there) return { journeyId: there.id, faults: [], count: 0 };
  const { file, faults } = readFile(input.text);
  if (!file) return { journeyId: null, faults: faults.slice(0, mostFaults), count: faults.length };
  const { relays } = await writeFile(writingOf(ctx), input.id, file);
  await writeRelays(ctx, relays);
  if (permissions[ctx.member.role].includes("form.write"))
    await importForms(
      ctx,
      file.forms.map((form) => FormOfFile.parse(form)),
    );
  record(ctx, { type: "journey.imported", subjectId: input.id, after: { name: file.journey.name } });
  return { journeyId: input.id, faults: [], count: 0 };
}

/**
 * Adds many spots to stages of one journey, each after the existing ones. Incomplete spots are
 * saved as ideas.
 * @throws NOT_FOUND for a stage or touchpoint of another journey; CONFLICT when the journey would
 * have too many spots
 */
export async function placeSpots({ ctx, input }: Call<PlaceSpots>) {
  await lockJourney(ctx, input.journeyId);
  const { id: journeyId, name } = await ctx.db.journey.findUniqueOrThrow({ where: tenantKey(ctx, input.journeyId) });
  const there = await ctx.db.spot.findMany({
    where: { businessId: ctx.tenant.businessId, id: { in: input.spots.map(({ id }) => id) } },
    select: { id: true },
  });
  const known = new Set(there.map(({ id }) => id));
  const wanted = [...new Map(input.spots.map((spot) => [spot.id, spot])).values()].filter(({ id }) => !known.has(id));
  if (wanted.length === 0) return { placed: 0 };
  await appendSpots(ctx, journeyId, wanted, null);
  record(ctx, {
    type: "journey.filled",
    subjectId: journeyId,
    after: { name, spots: wanted.map(({ id, content }) => ({ id, name: content.name })) },
  });
  return { placed: wanted.length };
}
