import { Competencies } from "@spots/domain/growth/topics";
import { addDays } from "@spots/domain/kernel/time-zone";
import { dayOf } from "@spots/domain/kernel/zoned-time";
import { chanceFor } from "@spots/seed/chance";
import type { Business } from "./business";
import { idOf } from "./ids";

/** What people write of each other, in the language of the business. */
const words = {
  en: {
    self: ["I notice it when there is time", "Mornings are easy, evenings are not", "I watch how the others do it"],
    manager: ["Saw it twice last week", "Customers come back and ask for it", "Comes with calm"],
    habit: "One more question before advising",
    note: "You heard the second sentence today. That is the one that counts.",
  },
  de: {
    self: ["Wenn Zeit ist, fällt es mir auf", "Morgens leicht, abends schwer", "Ich schaue, wie es die anderen machen"],
    manager: ["Letzte Woche zweimal gesehen", "Gäste fragen danach", "Kommt mit der Ruhe"],
    habit: "Noch eine Frage, bevor ich etwas empfehle",
    note: "Heute hast du den zweiten Satz gehört. Auf den kommt es an.",
  },
};

/**
 * What the spots need, how the staff and their manager see what they can do, and the habit and the
 * note of one of them. It is sent once: what somebody changed since then stays.
 */
export async function describeGrowth(business: Business, now: Date): Promise<void> {
  const { slug, manager, spotIds, places, scenario, as } = business;
  const first = places[0]?.staff[0];
  if (!first) return;
  const { cells } = await (await as(first.name)).growth.mine.query({ business: slug });
  if (cells.some(({ self }) => self !== null)) return;
  const say = words[scenario.locale === "de" ? "de" : "en"];
  for (const [index, spotId] of spotIds.entries()) {
    const topic = Competencies[index % Competencies.length];
    if (spotId && topic) await manager.growth.setNeeds.mutate({ business: slug, spotId, topics: [topic] });
  }
  for (const { staff, timeZone } of places)
    for (const [index, { id: memberId, name }] of staff.entries()) {
      const person = await as(name);
      for (const topic of Competencies) {
        const chance = chanceFor(slug, memberId, topic);
        if (!chance.happens(0.7)) continue;
        const about = { business: slug, memberId, topic };
        const level = 1 + chance.below(4);
        await person.growth.say.mutate({ ...about, level, words: chance.oneOf(say.self), isWanted: level < 3 });
        if (chance.happens(0.7))
          await manager.growth.say.mutate({ ...about, level: 1 + chance.below(4), words: chance.oneOf(say.manager) });
      }
      if (index !== 0) continue;
      const { habits } = await person.growth.mine.query({ business: slug });
      if (habits.length > 0) continue;
      const of = { business: slug, memberId, topic: "enquiry" as const };
      const checkOn = addDays(dayOf(now, timeZone), 7);
      await manager.growth.setHabit.mutate({ ...of, id: idOf(slug, memberId, "habit"), words: say.habit, checkOn });
      await manager.growth.writeNote.mutate({ ...of, id: idOf(slug, memberId, "note"), words: say.note });
    }
}
