import type { Telling } from "./plan-deliveries.commands";
import { listReachable, nameOf } from "./recipients.queries";
import { except, idsIn, type Seen } from "./seen-event.queries";
import { tell } from "./tell.commands";

type Kind = "momentDrafted" | "inventionLive" | "inventionRetired";

/** Who made the spot up; of a spot that was removed, the event knows it. */
async function listInventors({ db, tenant }: Telling, { subjectId, before }: Seen) {
  const rows = await db.spotInventor.findMany({
    where: { businessId: tenant.businessId, spotId: subjectId },
    select: { memberId: true },
  });
  return [...rows.map(({ memberId }) => memberId), ...idsIn(before, "memberIds")];
}

/** What became of a spontaneous moment: who logged it is told. */
export const inventorsTold = (kind: Kind) => async (telling: Telling, event: Seen) => {
  const told = except(await listReachable(telling, await listInventors(telling, event)), event.memberId);
  if (told.length === 0) return;
  const name = event.after?.name ?? event.before?.name;
  await tell(telling, told, {
    kind,
    subjectId: event.subjectId,
    locationId: null,
    data: { name: typeof name === "string" ? name : "", who: await nameOf(telling, event.memberId) },
    source: event.source,
  });
};

/** A trial became live. */
export async function spotAdvanced(telling: Telling, event: Seen) {
  if (event.after?.status === "live") await inventorsTold("inventionLive")(telling, event);
}
