import type { MomentStatus } from "@spots/db/generated/client";
import { aBusiness, aLocation } from "./business";
import type { openTestDatabase } from "./database";
import { newId } from "./ids";
import { aJourney, aLiveSpot } from "./journey";

type Branch = "shop" | "branch";
type SpotName = "massage" | "coffee";
type Said = "counted" | "doubtful" | "dismissed" | "aided";

/** A local Berlin time in June 2026. 1, 8 and 15 June are Mondays. */
const june = (dayAndTime: string): Date => new Date(`2026-06-${dayAndTime.replace(" ", "T")}:00+02:00`);

// Live: the massage always (its second version from the 10th, 12:00); the coffee from the 3rd,
// 12:00, until the 10th, 12:00.
const change = "10 12:00";
const coffeeBegins = "03 12:00";

const visits = ["monday", "plain", "whim", "joke", "wednesday", "midnight", "cup"];
const branchOf = (visit: string): Branch => (visit === "wednesday" ? "branch" : "shop");

type How = MomentStatus | "improvised";
type Moment = [due: string, branch: Branch, spot: SpotName | null, how: How, visit?: string, deliveredAt?: string];
const moments: Moment[] = [
  ["01 10:00", "shop", "massage", "delivered", "monday"], // due, delivered
  ["02 09:00", "shop", "massage", "missed"], // due, not delivered
  ["02 10:00", "shop", "massage", "declined"], // declined and delivered by nobody else: due, not delivered
  ["02 11:00", "shop", "massage", "cancelled"], // never due
  ["03 09:00", "shop", "massage", "improvised", "whim"], // never due, yet its customer received the massage
  ["03 15:00", "shop", "massage", "offered"], // still open: never due
  ["04 09:00", "shop", null, "improvised", "joke"], // of no spot: never counted
  ["03 14:00", "branch", "massage", "delivered", "wednesday"], // due, delivered; at the branch
  ["07 23:50", "shop", "massage", "delivered", "midnight", "08 00:10"], // due in the first week
  ["10 09:00", "shop", "massage", "accepted"], // still open: never due
  ["10 11:00", "shop", "coffee", "delivered", "cup"], // due, delivered
  ["09 11:00", "branch", "coffee", "missed"], // due, not delivered; at the branch
];

/** The state of the answer's text: coded with matched spots, not yet coded, or empty. */
type Story = "coded" | "waiting" | "none" | "none, coded";
type Mentions = Partial<Record<SpotName, Said>>;
type Answer = [at: string, where: Branch, visit: string | null, score: number | null, story: Story, said: Mentions];
const answers: Answer[] = [
  // "had it", "had it not": known from the answer's visit. Unknown for an answer without a visit,
  // whatever was delivered at that location that day.
  // The first week
  // massage              coffee (live from the 3rd, 12:00)
  ["01 09:00", "shop", null, 10, "coded", { massage: "counted" }], //     mentions             –
  ["01 11:00", "shop", null, 9, "coded", { massage: "counted" }], //      mentions             –
  ["01 12:00", "shop", "monday", 7, "coded", {}], //                      had it               –        7 is neither promoter nor detractor
  ["01 13:00", "shop", "plain", 8, "coded", { massage: "counted" }], //   had it not, mentions –
  ["02 12:00", "shop", null, null, "coded", { massage: "dismissed" }], // told                 –        no score; dismissed doesn't count
  ["03 11:00", "shop", "whim", 6, "coded", { massage: "doubtful" }], //   had it, waits        –
  ["03 13:00", "branch", null, 8, "coded", { massage: "counted", coffee: "counted" }], // mentions; mentions: 2² = 4
  ["03 18:00", "branch", null, 0, "none", {}], //                         –                    –        empty text
  ["04 10:00", "shop", "joke", 10, "waiting", {}], //                     –                    –        not coded yet
  ["04 11:00", "shop", null, null, "none, coded", {}], //                 –                    –        an empty text mentions nothing
  ["06 12:00", "branch", "wednesday", 9, "coded", { massage: "counted", coffee: "aided" }], // had it (days ago), mentions; had it not
  // The second week
  ["08 00:20", "shop", null, 2, "coded", {}], //                          told                 told
  ["10 11:59", "shop", "cup", 10, "coded", { coffee: "counted" }], //     had it not           had it, mentions
  ["10 12:00", "shop", "cup", 9, "coded", { massage: "counted", coffee: "counted" }], // had it not, mentions; had it (over by now), mentions: 2² = 4
  ["14 23:59", "shop", null, 5, "coded", { massage: "aided" }], //        told                 –        aided doesn't count
  // The day after the last
  ["15 00:00", "shop", null, 10, "coded", { massage: "counted" }],
];

/**
 * Creates a business with two locations and all rows above, in June 2026. The expected counts are
 * computed by hand.
 */
export async function twoWrittenWeeks(testDb: ReturnType<typeof openTestDatabase>) {
  const { businessId, slug, owner, location: shop } = await aBusiness(testDb);
  const shops = { shop, branch: await aLocation(testDb, businessId) };
  const { journey, stages } = await aJourney(testDb, businessId);
  const first = stages[0];
  if (!first) throw new Error("a journey has stages");
  const massage = await aLiveSpot(testDb, businessId, first.id);
  const coffee = await aLiveSpot(testDb, businessId, first.id, { liveAt: june(coffeeBegins) });
  const spots = { massage: massage.id, coffee: coffee.id };
  await testDb.spotVersion.updateMany({ where: { businessId }, data: { endedAt: june(change) } });
  await testDb.spotVersion.create({
    data: { businessId, spotId: massage.id, number: 2, content: {}, liveAt: june(change) },
  });
  const visitIds = new Map(visits.map((name) => [name, newId()]));
  await testDb.visit.createMany({
    data: visits.map((name) => ({
      businessId,
      id: visitIds.get(name) ?? "",
      locationId: shops[branchOf(name)].id,
      startedAt: june("01 08:00"),
    })),
  });
  await testDb.moment.createMany({
    data: moments.map(([due, branch, spot, how, visit, deliveredAt = due]) => ({
      businessId,
      id: newId(),
      spotId: spot && spots[spot],
      spotVersion: spot && 1,
      memberId: owner.id,
      locationId: shops[branch].id,
      visitId: visitIds.get(visit ?? "") ?? null,
      dueAt: june(due),
      status: how === "improvised" ? "delivered" : how,
      improvised: how === "improvised",
      deliveredAt: visit === undefined ? null : june(deliveredAt),
    })),
  });
  for (const [at, branch, visit, recommend, story, said] of answers) {
    const locationId = shops[branch].id;
    const responseId = newId();
    const channel = await testDb.channel.create({
      data: { businessId, id: newId(), token: newId(), name: "At the door", locationId },
    });
    await testDb.response.create({
      data: {
        businessId,
        id: responseId,
        channelId: channel.id,
        locationId,
        visitId: visitIds.get(visit ?? "") ?? null,
        answeredAt: june(at),
        locale: "en",
        recallText: story.startsWith("none") ? "" : "They did something for me.",
        recommend,
      },
    });
    if (story.endsWith("coded"))
      await testDb.coding.create({ data: { businessId, responseId, matcherVersion: "hand", codedAt: june(at) } });
    for (const [spot, how] of Object.entries(said)) {
      const kind = how === "aided" ? ({ source: "aided", status: "counted" } as const) : { status: how };
      const spotId = spots[spot as SpotName];
      await testDb.mention.create({
        data: { businessId, id: newId(), responseId, spotId, spotVersion: 1, createdAt: june(at), ...kind },
      });
    }
  }
  return { businessId, slug, owner, spots, journeyId: journey.id, branchId: shops.branch.id, shopId: shops.shop.id };
}
