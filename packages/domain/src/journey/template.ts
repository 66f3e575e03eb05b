import { z } from "zod";
import type { Locale } from "../kernel/locale";
import type { SpotContent } from "../spot/spot";
import type { StageKind } from "./stage";
import type { JourneyTemplate, Said, TouchpointTemplate } from "./template-shape";
import { barber } from "./templates/barber";

/** The trades that a business may begin from. */
export const Trades = ["barber"] as const;
export const Trade = z.enum(Trades);
export type Trade = z.infer<typeof Trade>;

/** What a template says in one language, ready to be sown. */
export type SpokenTemplate = {
  readonly journey: string;
  readonly persona: { readonly name: string; readonly hopes: string; readonly worries: string; readonly clues: string };
  readonly stages: readonly {
    readonly kind: StageKind;
    readonly name: string;
    readonly goal: string;
    readonly feeling: number;
    readonly touchpoints: readonly (Omit<TouchpointTemplate, "name"> & { readonly name: string })[];
    readonly spots: readonly SpotContent[];
  }[];
};

const templates: Readonly<Record<Trade, JourneyTemplate>> = { barber };

/** The template of a trade in the business's language. */
export function templateFor(trade: Trade, locale: Locale): SpokenTemplate {
  const { journey, persona, stages } = templates[trade];
  const say = (said: Said) => said[locale];
  return {
    journey: say(journey),
    persona: {
      name: say(persona.name),
      hopes: say(persona.hopes),
      worries: say(persona.worries),
      clues: say(persona.clues),
    },
    stages: stages.map(({ name, goal, touchpoints, spots, ...stage }) => ({
      ...stage,
      name: say(name),
      goal: say(goal),
      touchpoints: touchpoints.map((touchpoint) => ({ ...touchpoint, name: say(touchpoint.name) })),
      spots: spots.map((spot) => ({
        name: say(spot.name),
        happens: say(spot.happens),
        retold: say(spot.retold),
        talkLine: say(spot.talkLine),
        anchor: say(spot.anchor),
        emotion: say(spot.emotion),
        stopRule: say(spot.stopRule),
        briefWhat: say(spot.briefWhat),
        briefWhy: say(spot.briefWhy),
        briefHow: say(spot.briefHow),
        cues: spot.cues.map(say),
        aliases: [...spot.aliases[locale]],
      })),
    })),
  };
}
