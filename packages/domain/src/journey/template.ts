import { z } from "zod";
import type { Locale } from "../kernel/locale";
import type { SpotContent } from "../spot/spot";
import type { StageKind } from "./stage";
import type { JourneyTemplate, PersonaWords, TouchpointTemplate } from "./template-shape";
import { barber } from "./templates/barber";
import { clinic } from "./templates/clinic";
import { florist } from "./templates/florist";
import { hotel } from "./templates/hotel";
import { onlineshop } from "./templates/onlineshop";
import { repairshop } from "./templates/repairshop";
import { restaurant } from "./templates/restaurant";
import { toyshop } from "./templates/toyshop";

/** The trades that a business may begin from. */
export const Trades = [
  "barber",
  "restaurant",
  "toyshop",
  "florist",
  "hotel",
  "clinic",
  "repairshop",
  "onlineshop",
] as const;
export const Trade = z.enum(Trades);
export type Trade = z.infer<typeof Trade>;

const templates: Readonly<Record<Trade, JourneyTemplate>> = {
  barber,
  restaurant,
  toyshop,
  florist,
  hotel,
  clinic,
  repairshop,
  onlineshop,
};

/** What a template says in one language, ready to be sown. */
export type SpokenTemplate = {
  readonly journey: string;
  readonly persona: PersonaWords;
  readonly stages: readonly {
    readonly kind: StageKind;
    readonly name: string;
    readonly goal: string;
    readonly feeling: number;
    readonly touchpoints: readonly (Omit<TouchpointTemplate, "name"> & { readonly name: string })[];
    readonly spots: readonly SpotContent[];
  }[];
};

/** The template of a trade in the business's language. */
export function templateFor(trade: Trade, locale: Locale): SpokenTemplate {
  const { journey, persona, stages } = templates[trade];
  return {
    journey: journey[locale],
    persona: persona[locale],
    stages: stages.map(({ kind, feeling, words, touchpoints, spots }) => ({
      kind,
      feeling,
      ...words[locale],
      touchpoints: touchpoints.map((touchpoint) => ({ ...touchpoint, name: touchpoint.name[locale] })),
      spots: spots.map((spot) => spot[locale]),
    })),
  };
}
