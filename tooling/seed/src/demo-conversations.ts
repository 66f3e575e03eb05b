import { dayOf } from "@spots/domain/kernel/zoned-time";
import type pg from "pg";
import { v7 as newId } from "uuid";
import { insertAll } from "./bulk";
import type { Scenario } from "./scenarios/scenario";

/**
 * Comments of the members of a demo business. `{to}` tags the other member; `hours`: how many hours
 * ago it was written.
 */
const said = {
  en: [
    {
      about: "spot",
      resolved: false,
      reviewInDays: -2,
      words: [
        { by: "manager", hours: 75, text: "{to} does this still work on a Saturday, when everyone is waiting?" },
        { by: "owner", hours: 70, text: "It does if two of us share it. Let's look again after two more weekends." },
      ],
    },
    {
      about: "stage",
      resolved: false,
      reviewInDays: 9,
      words: [
        {
          by: "owner",
          hours: 26,
          text: "What do customers feel here at the moment, {to}? I would plan this one lower.",
        },
      ],
    },
    {
      about: "touchpoint",
      resolved: true,
      reviewInDays: null,
      words: [
        { by: "owner", hours: 200, text: "Do customers still come across this?" },
        { by: "manager", hours: 190, text: "Yes, and they mention it. I would keep it." },
      ],
    },
  ],
  de: [
    {
      about: "spot",
      resolved: false,
      reviewInDays: -2,
      words: [
        { by: "manager", hours: 75, text: "{to} geht das auch am Samstag, wenn alle warten?" },
        {
          by: "owner",
          hours: 70,
          text: "Ja, wenn wir es zu zweit machen. Schauen wir nach zwei Wochenenden noch einmal drauf.",
        },
      ],
    },
    {
      about: "stage",
      resolved: false,
      reviewInDays: 9,
      words: [{ by: "owner", hours: 26, text: "Was fühlen die Gäste hier gerade, {to}? Ich würde tiefer planen." }],
    },
    {
      about: "touchpoint",
      resolved: true,
      reviewInDays: null,
      words: [
        { by: "owner", hours: 200, text: "Kommen die Gäste hier überhaupt noch vorbei?" },
        { by: "manager", hours: 190, text: "Ja, und sie erzählen davon. Ich würde es behalten." },
      ],
    },
  ],
} as const;

type Found = { id: string; kind: string };

/** Creates the comments on a demo business's journey, and a share link whose token is not known. */
export async function seedConversations(
  client: pg.Client,
  scenario: Scenario,
  businessId: string,
  now: Date,
): Promise<void> {
  const one = async (sql: string) => (await client.query<Found>(`${sql} limit 1`, [businessId])).rows[0]?.id ?? "";
  const journeyId = await one("select id from journey where business_id = $1 order by created_at");
  const subjects = {
    spot: await one("select id from spot where business_id = $1 and status = 'live' order by position"),
    stage: await one("select id from stage where business_id = $1 and kind = 'purchase'"),
    touchpoint: await one("select id from touchpoint where business_id = $1 order by position"),
  };
  const people = {
    owner: await one("select id from member where business_id = $1 and role = 'owner'"),
    manager: await one("select id from member where business_id = $1 and role = 'manager' order by name"),
  };
  const ago = (hours: number) => new Date(now.getTime() - hours * 3_600_000);
  for (const { about, resolved, reviewInDays, words } of said[scenario.locale]) {
    const id = newId();
    await insertAll(client, "thread", [
      {
        business_id: businessId,
        id,
        journey_id: journeyId,
        subject_type: about,
        subject_id: subjects[about],
        responsible_id: about === "touchpoint" ? null : people.owner,
        review_on: reviewInDays === null ? null : dayOf(ago(-24 * reviewInDays), scenario.timeZone),
        resolved_at: resolved ? ago(150) : null,
        resolved_by_id: resolved ? people.manager : null,
        created_at: ago(words[0].hours),
      },
    ]);
    for (const { by, hours, text } of words) {
      const to = by === "owner" ? people.manager : people.owner;
      const commentId = newId();
      await insertAll(client, "comment", [
        {
          business_id: businessId,
          id: commentId,
          thread_id: id,
          member_id: people[by],
          text: text.replace("{to}", `@[${to}]`),
          at: ago(hours),
        },
      ]);
      if (text.includes("{to}"))
        await insertAll(client, "person_tag", [{ business_id: businessId, comment_id: commentId, member_id: to }]);
    }
  }
  await insertAll(client, "share", [
    {
      business_id: businessId,
      id: newId(),
      journey_id: journeyId,
      token_hash: newId(),
      parts: ["stages", "spotNames", "feelings"],
      note: scenario.locale === "de" ? "Für die Werbeagentur" : "For the agency",
      created_by_id: people.owner,
      created_at: ago(300),
      expires_at: ago(-24 * 40),
    },
  ]);
}
