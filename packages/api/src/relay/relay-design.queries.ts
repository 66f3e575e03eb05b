import type { Id } from "@spots/domain/kernel/ids";
import { Locales } from "@spots/domain/kernel/locales";
import type { ReadRelayDesign } from "@spots/domain/relay/relay";
import { StepTexts } from "@spots/domain/relay/step-texts";
import { listDuties } from "../delivery/duty.queries";
import { getSpot } from "../spot/spot.queries";
import type { Call } from "../trpc/context";

type Reader = Pick<Call["ctx"], "db" | "tenant">;

/** The relay of a spot as it is designed; without steps when it has none. */
export async function findDesign({ db, tenant }: Reader, spotId: Id) {
  const design = await db.relayDesign.findUnique({
    where: { businessId_spotId: { businessId: tenant.businessId, spotId } },
    select: {
      number: true,
      steps: {
        select: {
          ...{ what: true, translations: true, dutyId: true, minutes: true },
          duty: { select: { name: true, archivedAt: true } },
        },
        orderBy: { number: "asc" },
      },
    },
  });
  return { number: design?.number ?? 0, steps: design?.steps ?? [] };
}

/** The relay of a spot, with the roles that its steps can have. @throws NOT_FOUND */
export async function readDesign({ ctx, input }: Call<ReadRelayDesign>) {
  const spot = await getSpot(ctx, input.spotId);
  const { number, steps } = await findDesign(ctx, spot.id);
  return {
    number,
    /** The languages beside the business's own in which staff may read a step. */
    languages: Locales.filter((language) => language !== ctx.tenant.locale),
    steps: steps.map(({ duty, translations, ...step }) => ({
      ...{ ...step, role: duty.name, isArchived: duty.archivedAt !== null },
      translations: StepTexts.parse(translations),
    })),
    duties: await listDuties({ ctx }),
  };
}
