import { createHash } from "node:crypto";
import { aidedList } from "@spots/domain/asking/aided-list";
import { decoysUnlike } from "@spots/domain/asking/decoy";
import { v7 as newId } from "uuid";
import { chanceFor } from "./chance";
import { addressOf } from "./customer-address";
import { askedAgainDays, type Remembered, remembererOf } from "./remembering";
import type { Scenario } from "./scenarios/scenario";
import type { Given } from "./simulator";

/**
 * Whether customers are asked again: `nobody`; `agreed`: they agreed to it and left an address, and
 * nobody was asked yet; `answered`: they were, and answered, until the last day and a half. The
 * follow-ups of this last time are due, so that the product asks them after its start.
 */
export type AskedAgain = "nobody" | "agreed" | "answered";

type Of = { readonly businessId: string; readonly code: string; readonly spotIds: readonly string[] };
type When = { readonly now: Date; readonly askedAgain: AskedAgain };

const dayMs = 86_400_000;
const leftMs = 1.5 * dayMs;
/** The days after which no follow-up is planned any more, so that the address is not needed. */
const lastDay = 28;
/** The days that a link is open. */
const linkDays = 14;
/** A follow-up is answered so long after its mail, and its list so long after that. */
const answeredAfter = 3 * 3_600_000;
const chosenAfter = 60_000;

/**
 * What a customer writes who is asked what they still remember: a sentence for each spot that they
 * name.
 */
export const wordsOf = ({ spots }: Scenario, key: string, { named }: Remembered): string =>
  spots.flatMap(({ told }, index) => (named[index] ? [chanceFor(key, `words ${index}`).oneOf(told)] : [])).join(". ");

/**
 * The consents of customers who agree to be asked again, and the follow-ups that they have
 * answered.
 */
export function askAgain(scenario: Scenario, of: Of, given: readonly Given[], { now, askedAgain }: When) {
  const { businessId, code, spotIds } = of;
  const { locale, slug } = scenario;
  const contactOf = ({ key, got, at }: Given) => addressOf({ slug, key, got, at });
  const asked =
    askedAgain === "nobody" ? [] : given.map((each) => ({ ...each, who: remembererOf(each.key, each.recall) }));
  const agreed = asked.filter(({ who }) => who.agrees);
  const isNeeded = ({ at }: Given) => askedAgain === "agreed" || at.getTime() > now.getTime() - (lastDay + 1) * dayMs;
  const addresses = new Map(agreed.filter(isNeeded).map((answer) => [answer.id, contactOf(answer)]));
  const decoys = askedAgain === "answered" ? decoysOf(scenario, spotIds) : [];
  const follow = agreed.flatMap((answer) =>
    askedAgain !== "answered"
      ? []
      : askedAgainDays.flatMap((days, index) => {
          const at = new Date(answer.at.getTime() + days * dayMs);
          return at.getTime() > now.getTime() - leftMs ? [] : [{ answer, days, part: index + 1, at }];
        }),
  );
  const rows = follow.map(({ answer, days, part, at }) => {
    const asking = newId();
    const chance = chanceFor(answer.key, `list ${days}`);
    const remembered = answer.who.after(days);
    const told = remembered === null ? null : new Date(at.getTime() + answeredAfter);
    const expires = new Date(at.getTime() + linkDays * dayMs);
    const isOver = expires <= now;
    const met = scenario.spots.map(({ content }, spot) => ({
      ...{ spot, text: content.name, isReceived: answer.got[spot] === true },
    }));
    const lines = aidedList(met, chance.oneOf(decoys).texts[locale], () => chance.share());
    const text = remembered === null ? "" : wordsOf(scenario, answer.key, remembered);
    const person = createHash("sha256")
      .update(`${businessId}:${contactOf(answer)}`)
      .digest("hex");
    const common = { business_id: businessId, asking_id: asking };
    return {
      asking: {
        ...{ business_id: businessId, id: asking, location_id: answer.locationId, channel_id: answer.channelId },
        ...{ purpose: "followUp", way: "mail", person, locale, source: "followUp", response_id: newId() },
        token: `${code}${asking.replaceAll("-", "").slice(-15)}`,
        ...{
          status: told !== null ? "answered" : isOver ? "expired" : "sent",
          made_at: at,
          sent_at: at,
          opened_at: told,
        },
        ...{ answered_at: told, ended_at: told ?? (isOver ? expires : null), expires_at: expires },
        ...(told === null && !isOver
          ? { contact: contactOf(answer), due_at: expires }
          : { contact: null, due_at: null }),
      },
      asking_sending: { ...common, id: newId(), person, purpose: "followUp", kind: "first", at, taken_at: at },
      follow_up: {
        ...{ ...common, response_id: answer.id, part, days, text, locale: told === null ? "" : locale },
        ...{ told: remembered?.told ?? null, shown: remembered?.shown ?? null, unaided_at: told },
        aided_at: told === null ? null : new Date(told.getTime() + chosenAfter),
        coded_at: text === "" ? null : told,
      },
      follow_up_option: lines.map(({ spot, text: words }, position) => ({
        ...{ ...common, position, text: words, spot_id: spot === null ? null : spotIds[spot.spot] },
        spot_version: spot === null ? null : answer.versions[spot.spot],
        ticked: remembered === null ? null : spot === null ? remembered.decoy : remembered.ticked[spot.spot],
      })),
      follow_up_mention: scenario.spots.flatMap((_, spot) =>
        remembered?.named[spot]
          ? [
              {
                ...common,
                spot_id: spotIds[spot],
                spot_version: answer.versions[spot],
                status: "counted",
                confidence: 0.95,
              },
            ]
          : [],
      ),
    };
  });
  return {
    withContact: (row: object) => ({ ...row, contact: addresses.get(String(Reflect.get(row, "id"))) ?? null }),
    consents: agreed.map(({ id, at }) => ({
      ...{ business_id: businessId, response_id: id, purpose: "followUp", version: 1, language: locale, given_at: at },
      link_key: id.replaceAll("-", "").slice(-22),
    })),
    rows: {
      asking: rows.map(({ asking }) => asking),
      asking_sending: rows.map((row) => row.asking_sending),
      follow_up: rows.map((row) => row.follow_up),
      follow_up_option: rows.flatMap((row) => row.follow_up_option),
      follow_up_mention: rows.flatMap((row) => row.follow_up_mention),
    },
  };
}

/** The moments that never existed at the business, by the rule of the product. */
function decoysOf({ trade, spots, drafts, improvised }: Scenario, spotIds: readonly string[]) {
  const none = { talkLine: "", anchor: "", aliases: [], retold: "", happens: "" };
  const designed = [...spots, ...drafts].map(({ content }, index) => ({
    ...{ ...none, ...content, id: spotIds[index] ?? `draft ${index}` },
  }));
  return decoysUnlike({ trade, spots: designed, logged: improvised });
}
