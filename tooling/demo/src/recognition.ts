import type { Business } from "./business";
import { idOf } from "./ids";

const hour = 3_600_000;

/**
 * Does once what a team does for one another: values, alike spontaneous moments of which a spot is
 * drafted, thanks, a story that all in it agreed to, and a small thank-you.
 */
export async function recogniseOnce(business: Business, now: Date): Promise<void> {
  const { slug, floor, scenario, manager, places, as } = business;
  const { values, alike, spotName, thanks, thanksKind } = floor.recognition;
  const [place] = places;
  const [first, second, third] = place?.staff ?? [];
  if (!place || !first || !second || !third) return;
  if ((await manager.value.list.query({ business: slug })).length > 0) return;
  const owner = await as(scenario.owner);
  for (const [name, meaning] of values)
    await owner.value.add.mutate({ business: slug, id: idOf(slug, "value", name), name, meaning });
  await owner.thanks.addKind.mutate({
    ...{ business: slug, id: idOf(slug, "thanks"), name: thanksKind, pieces: 10, period: "month" },
  });
  const logged: string[] = [];
  for (const [at, description] of alike.entries()) {
    const member = [second, third, first][at % 3] ?? second;
    const id = idOf(slug, "spontaneous", description);
    await (await as(member.name)).moment.improvise.mutate({
      ...{ business: slug, id, locationId: place.id, spotId: null, description, reaction: "delighted" },
      deliveredAt: new Date(now.getTime() - (20 + at) * hour).toISOString(),
    });
    logged.push(id);
  }
  const stage = (await manager.journey.list.query({ business: slug }))[0]?.stages.at(-1);
  if (stage)
    await manager.improvised.promote.mutate({
      ...{ business: slug, groupId: idOf(slug, "group"), momentIds: logged.slice(0, 2), stageId: stage.id },
      ...{ spotId: idOf(slug, "invented"), name: spotName, happens: alike[0] ?? "" },
    });
  const { people } = await manager.kudos.choices.query({ business: slug });
  const withoutAccount = people.find(({ name }) => name === floor.withoutAccount.name);
  const value = (at: number) => idOf(slug, "value", values[at]?.[0] ?? "");
  const told = { business: slug, id: idOf(slug, "kudos"), memberId: second.id, momentId: logged[0] ?? null };
  const from = await as(third.name);
  await from.kudos.give.mutate({ ...told, valueId: value(0), words: thanks.colleague });
  if (withoutAccount)
    await (await as(second.name)).kudos.give.mutate({
      ...{ business: slug, id: idOf(slug, "kudos", "guard"), memberId: withoutAccount.id },
      ...{ valueId: value(1), words: thanks.withoutAccount },
    });
  const storyId = idOf(slug, "story");
  await manager.wall.propose.mutate({ business: slug, id: storyId, kudosId: told.id });
  for (const person of [from, await as(second.name)])
    await person.wall.answer.mutate({ business: slug, storyId, isAgreed: true });
  const own = { business: slug, id: idOf(slug, "story", "own"), momentId: logged[2] ?? null };
  await (await as(first.name)).wall.propose.mutate(own);
  await manager.thanks.give.mutate({
    ...{ business: slug, id: idOf(slug, "gift"), kindId: idOf(slug, "thanks"), memberId: second.id },
    words: thanks.gift,
  });
}
