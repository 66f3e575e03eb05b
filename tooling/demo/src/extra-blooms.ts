import { dayOf, instantAt } from "@spots/domain/kernel/zoned-time";
import { chanceFor } from "@spots/seed/chance";
import { fernField } from "@spots/seed/scenarios/fern-field";
import { answerAt } from "./customer";
import { idOf } from "./ids";
import type { Telling } from "./telling";

const spotName = "The extra blooms";
const blooms = { what: "Extra blooms", unit: "pieces", currency: "" } as const;
/** What a bouquet gets: usually, and at most without asking. */
const usual = 3;
const most = 5;
const names = ["Clara Bell", "Winston Grey", "Omar Aziz"] as const;
const days = 7;
const hours = ["10:40", "15:10"] as const;

/** What the customers of the visits say, who answer in this order; the others say nothing. */
const told = [
  "They put in extra flowers and told me all their names",
  "Beautiful flowers",
  "extra blooms thrown in for free",
  "got extra blooms, what a surprise",
  "quick and friendly",
  "The extra blooms! I know what a scabiosa is now",
  "lovely shop",
  "extra flowers, and a tag with their names",
] as const;

/**
 * The florist: for a week, each bouquet gets some extra blooms, named while they are wrapped. Most
 * of it is within what the shop allows; for a wedding more is asked for, and the manager says yes
 * on the phone. Some customers answer with the code of their visit.
 */
export async function giveBlooms({ slug, manager, owner, as, now }: Telling): Promise<void> {
  const { locations, spots } = await manager.moment.choices.query({ business: slug });
  const place = locations.find(({ name }) => name === "Garden Hall");
  const spot = spots.find(({ name }) => name === spotName);
  if (!place || !spot) throw new Error(`${slug} has no extra blooms`);
  const { id: locationId, timeZone } = place;
  const spotId = spot.id;
  const budget = { business: slug, unit: blooms.unit, currency: blooms.currency };
  const week = { id: idOf(slug, "budget", "location"), locationId, amount: 90, period: "week" } as const;
  await owner.gesture.addBudget.mutate({ ...budget, ...week, scope: "location" });
  const day = { id: idOf(slug, "budget", "everyone"), amount: 20, period: "day" } as const;
  await owner.gesture.addBudget.mutate({ ...budget, ...day, scope: "everyone" });
  await manager.gesture.setAllowance.mutate({ business: slug, spotId, ...blooms, usual, most });

  const times = Array.from({ length: days }, (_, ago) => dayOf(new Date(now.getTime() - ago * 86_400_000), timeZone))
    .flatMap((each) => hours.map((hour) => instantAt(`${each}T${hour}`, timeZone)))
    .filter((at) => at < now);
  const ids = times.map((at) => idOf(slug, "blooms", "visit", at.toISOString()));
  const codes = await manager.visit.codes.mutate({ business: slug, locationId, ids });
  const florists = await Promise.all(names.map(as));
  for (const [nth, at] of times.entries()) {
    const florist = florists[nth % florists.length] ?? manager;
    const visitId = ids[nth] ?? "";
    const visit = { id: visitId, place: "Counter", code: null, startedAt: at.toISOString() };
    const momentId = idOf(visitId, "moment");
    const givenAt = new Date(at.getTime() + 6 * 60_000).toISOString();
    await florist.moment.improvise.mutate({
      ...{ business: slug, id: momentId, locationId, spotId, description: "Named the extra blooms while wrapping" },
      ...{ reaction: nth % 3 === 0 ? "exceptional" : "pleased", deliveredAt: givenAt, visit },
    });
    // The newest one waits for the manager's answer.
    const isWedding = nth === 0 || nth === 5;
    const cost = isWedding ? 12 : usual + chanceFor(visitId, "cost").below(most - usual + 1);
    const gestureId = idOf(visitId, "extra");
    await florist.gesture.give.mutate({
      ...{ business: slug, id: gestureId, locationId, spotId, momentId, ...blooms, cost },
      ...{ isDone: !isWedding, givenAt, visit, what: isWedding ? "Extra blooms for a wedding" : blooms.what },
    });
    if (nth === 5) await manager.gesture.answer.mutate({ business: slug, gestureId, isAllowed: true });
  }
  for (const [nth, recallText] of told.entries()) {
    const url = codes.find(({ id }) => id === ids[nth + 1])?.address;
    if (url)
      await answerAt(url, { recallText, recommend: 9, thankedMemberId: null, of: { scenario: fernField, got: [] } });
  }
}
