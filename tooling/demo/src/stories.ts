import { demoPassword, emailOf } from "@spots/seed/demo-sign-ins";
import { giveBlooms } from "./extra-blooms";
import { idOf } from "./ids";
import { type Addresses, type Person, signIn } from "./requests";
import type { Telling } from "./telling";

const minute = 60_000;

/** Adds the values of a business; they say that its story has been lived. */
async function addValues(owner: Person, slug: string, values: readonly (readonly [string, string])[]): Promise<void> {
  for (const [name, meaning] of values)
    await owner.value.add.mutate({ business: slug, id: idOf(slug, "value", name), name, meaning });
}

async function placeNamed({ slug, manager }: Telling, name: string) {
  const { locations, spots } = await manager.moment.choices.query({ business: slug });
  const place = locations.find((each) => each.name === name);
  if (!place) throw new Error(`${slug} has no ${name}`);
  return { locationId: place.id, spots };
}

/**
 * The toy shop: Aaron hears that a child turns nine, and Otto wraps the present. Kiri, who saw it,
 * thanks him, and both agree that it is told on the wall.
 */
async function hearTheClue(telling: Telling): Promise<void> {
  const { slug, manager, now, as } = telling;
  const { locationId, spots } = await placeNamed(telling, "Ponsonby");
  const spot = spots.find(({ name }) => name === "Wrapped by Otto");
  if (!spot) throw new Error(`${slug} has no Otto`);
  const ago = (minutes: number) => new Date(now.getTime() - minutes * minute).toISOString();
  const aaron = await as("Aaron Hill");
  const kiri = await as("Kiri Moana");
  const clueId = idOf(slug, "clue");
  const momentId = idOf(slug, "clue", "moment");
  const visit = { id: idOf(slug, "clue", "visit"), place: "Test table", code: null, startedAt: ago(40) };
  await aaron.clue.catch.mutate({
    ...{ business: slug, id: clueId, locationId, kind: "occasion", words: "Their son turns nine tomorrow" },
    ...{ consent: true, visit, caughtAt: ago(35) },
  });
  await aaron.clue.act.mutate({
    ...{ business: slug, stepId: idOf(slug, "clue", "act"), clueId, momentId, spotId: spot.id, at: ago(34) },
  });
  await aaron.moment.deliver.mutate({
    ...{ business: slug, momentId, stepId: idOf(slug, "clue", "deliver"), reaction: "exceptional", visit },
    ...{ note: "Otto sang, badly. They both laughed.", deliveredAt: ago(20) },
  });
  const { people, values } = await kiri.kudos.choices.query({ business: slug });
  const member = people.find(({ name }) => name === "Aaron Hill");
  if (!member) throw new Error("Aaron is not in the team");
  const kudos = { business: slug, id: idOf(slug, "kudos"), memberId: member.id, momentId };
  const words = "You heard one half sentence about a birthday, and made a whole afternoon of it.";
  await kiri.kudos.give.mutate({ ...kudos, valueId: values[0]?.id ?? null, words });
  const storyId = idOf(slug, "story");
  await manager.wall.propose.mutate({ business: slug, id: storyId, kudosId: kudos.id });
  for (const person of [aaron, kiri]) await person.wall.answer.mutate({ business: slug, storyId, isAgreed: true });
}

/**
 * The florist: the security officer, who has no account, helps to choose. Clara thanks him; he says
 * to the manager that it may be told, and she writes it down for him.
 */
async function thankTheGuard(telling: Telling): Promise<void> {
  const { slug, manager, as } = telling;
  const { locationId } = await placeNamed(telling, "Garden Hall");
  const guard = { id: idOf(slug, "guard"), name: "Desmond Clarke", jobTitle: "Security officer" };
  const { members } = await manager.member.list.query({ business: slug });
  if (!members.some(({ name }) => name === guard.name))
    await manager.member.add.mutate({ business: slug, people: [{ ...guard, locationIds: [locationId] }] });
  const clara = await as("Clara Bell");
  const { people, values } = await clara.kudos.choices.query({ business: slug });
  const memberId = people.find(({ name }) => name === guard.name)?.id;
  if (memberId === undefined) throw new Error("the security officer is not in the team");
  const kudos = { business: slug, id: idOf(slug, "kudos"), memberId, valueId: values[0]?.id ?? null };
  const words = "She could not choose between two sets. You asked about her room, and then she could.";
  await clara.kudos.give.mutate({ ...kudos, words });
  const storyId = idOf(slug, "story");
  await manager.wall.propose.mutate({ business: slug, id: storyId, kudosId: kudos.id });
  await clara.wall.answer.mutate({ business: slug, storyId, isAgreed: true });
  await manager.wall.recordConsent.mutate({ business: slug, storyId, memberId, isAgreed: true });
}

const stories = [
  {
    slug: "tin-drum-toys",
    owner: "Aroha Tane",
    manager: "Finn Walker",
    values: [
      ["We ask the child", "What do you like? And then we listen."],
      ["We play along", "Whoever works here plays here."],
    ],
    live: hearTheClue,
  },
  {
    slug: "fern-and-field",
    owner: "Imogen Hale",
    manager: "Ravi Shah",
    values: [
      ["Anybody may help", "Whoever is asked answers, whatever the badge says."],
      ["We leave room", "One suggestion, then a step back."],
    ],
    live: async (telling: Telling) => {
      await thankTheGuard(telling);
      await giveBlooms(telling);
    },
  },
] as const;

/**
 * Lets two businesses of the demo live a story each, once, through the same requests as their
 * people. The others live theirs at work: see `floors`.
 */
export async function liveStories(addresses: Addresses, now: Date, say: (line: string) => void): Promise<void> {
  for (const { slug, owner, manager, values, live } of stories)
    try {
      const as = (name: string) => signIn(addresses, emailOf(name, slug), demoPassword);
      const telling = { slug, owner: await as(owner), manager: await as(manager), now, as };
      if ((await telling.manager.value.list.query({ business: slug })).length > 0) continue;
      await addValues(telling.owner, slug, values);
      await live(telling);
    } catch (error) {
      say(`${slug} has no story: ${error instanceof Error ? error.message : String(error)}`);
    }
}
