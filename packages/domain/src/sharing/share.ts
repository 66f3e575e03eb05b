import { z } from "zod";
import type { JourneySnapshot } from "../journey/design";
import type { Element } from "../journey/touchpoint";
import { DomainError } from "../kernel/errors";
import { Id } from "../kernel/ids";
import { Sentence } from "../kernel/text";
import { Day } from "../kernel/time";
import { boundsOfDay } from "../kernel/zoned-time";
import { Password } from "../people/sign-in";
import type { SpotContent } from "../spot/spot";
import { SharePartNames } from "./share-part";

/** A part of a journey that a share link can show. */
export const SharePart = z.enum(SharePartNames);
export type SharePart = z.infer<typeof SharePart>;

/** The maximum lifetime of a link, so that a forgotten link ends. */
export const longestShareDays = 366;

/**
 * Creates a link to the last published version. It works to the end of `expiresOn`. `password`
 * null: no password is needed.
 */
export const MakeShare = z.object({
  id: Id,
  journeyId: Id,
  parts: z
    .array(SharePart)
    .min(1, "chooseSomething")
    .max(SharePartNames.length, "tooMany")
    .refine((parts) => parts.some((part) => part !== "feelings"), "feelingsOfWhat"),
  expiresOn: Day,
  password: Password.nullable(),
  note: Sentence,
});
export type MakeShare = z.infer<typeof MakeShare>;

export const RevokeShare = z.object({ shareId: Id });
export type RevokeShare = z.infer<typeof RevokeShare>;

export const ListShares = z.object({ journeyId: Id });
export type ListShares = z.infer<typeof ListShares>;

/** 256 random bits, base64url. */
export const ShareToken = z.string().regex(/^[A-Za-z0-9_-]{50}$/);

/**
 * The instant at which a link with this last day stops working.
 * @throws BAD_REQUEST for a day in the past, or too far in the future
 */
export function endOfShare(
  expiresOn: string,
  { now, timeZone }: { readonly now: Date; readonly timeZone: string },
): Date {
  const { to } = boundsOfDay(expiresOn, timeZone);
  if (to <= now) throw new DomainError("BAD_REQUEST", "badInput", { fields: { expiresOn: "dayIsOver" } });
  if (to.getTime() - now.getTime() > longestShareDays * 86_400_000)
    throw new DomainError("BAD_REQUEST", "badInput", { fields: { expiresOn: "withinAYear" } });
  return to;
}

export type ShareState = "open" | "expired" | "revoked";

export function stateOfShare(
  share: { readonly expiresAt: Date; readonly revokedAt: Date | null },
  now: Date,
): ShareState {
  if (share.revokedAt !== null) return "revoked";
  return share.expiresAt <= now ? "expired" : "open";
}

export type SharedPersona = {
  readonly name: string;
  readonly hopes: string;
  readonly worries: string;
  readonly clues: string;
};

/**
 * What the reader of a link sees: the chosen parts only. Without the journey, spots are in one
 * list.
 */
export type SharedView = {
  readonly name: string;
  readonly persona?: SharedPersona;
  readonly stages?: readonly SharedStage[];
  readonly spots?: readonly SharedSpot[];
};
export type SharedStage = {
  readonly name: string;
  readonly goal: string;
  readonly feeling?: number;
  readonly touchpoints: readonly {
    readonly name: string;
    readonly element: Element;
    readonly isTruth: boolean;
    readonly emotion?: string;
  }[];
  readonly spots?: readonly SharedSpot[];
};
export type SharedSpot = {
  readonly name: string;
  readonly emotion?: string;
  readonly words?: {
    readonly happens: string;
    readonly retold: string;
    readonly talkLine: string;
    readonly anchor: string;
  };
  readonly briefing?: {
    readonly what: string;
    readonly why: string;
    readonly how: string;
    readonly cues: readonly string[];
    readonly stopRule: string;
  };
};

/**
 * Picks the chosen parts of a version. Each field is named explicitly, so that a field added to a
 * journey later is not shared until it is named here.
 */
export function sharedView(
  { name, stages }: JourneySnapshot,
  persona: SharedPersona | null,
  chosen: readonly SharePart[],
): SharedView {
  const has = (part: SharePart) => chosen.includes(part);
  const showsSpots = has("spotNames") || has("spotWords") || has("briefings");
  const spotsOf = (stage: JourneySnapshot["stages"][number]) => stage.spots.map((spot) => sharedSpot(spot, has));
  return {
    name,
    ...(has("persona") && persona ? { persona: personaWords(persona) } : {}),
    ...(has("stages")
      ? {
          stages: stages.map((stage) => ({
            name: stage.name,
            goal: stage.goal,
            ...(has("feelings") ? { feeling: stage.feeling } : {}),
            touchpoints: stage.touchpoints.map((touchpoint) => ({
              name: touchpoint.name,
              element: touchpoint.element,
              isTruth: touchpoint.isTruth,
              ...(has("feelings") ? { emotion: touchpoint.emotion } : {}),
            })),
            ...(showsSpots ? { spots: spotsOf(stage) } : {}),
          })),
        }
      : {}),
    ...(showsSpots && !has("stages") ? { spots: stages.flatMap(spotsOf) } : {}),
  };
}

function personaWords({ name, hopes, worries, clues }: SharedPersona): SharedPersona {
  return { name, hopes, worries, clues };
}

function sharedSpot(content: SpotContent, has: (part: SharePart) => boolean): SharedSpot {
  const { name, emotion, happens, retold, talkLine, anchor, briefWhat, briefWhy, briefHow, cues, stopRule } = content;
  return {
    name,
    ...(has("feelings") ? { emotion } : {}),
    ...(has("spotWords") ? { words: { happens, retold, talkLine, anchor } } : {}),
    ...(has("briefings") ? { briefing: { what: briefWhat, why: briefWhy, how: briefHow, cues, stopRule } } : {}),
  };
}
