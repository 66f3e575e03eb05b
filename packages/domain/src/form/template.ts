import barber from "@spots/content/forms/barber.json" with { type: "json" };
import cafe from "@spots/content/forms/cafe.json" with { type: "json" };
import clinic from "@spots/content/forms/clinic.json" with { type: "json" };
import factory from "@spots/content/forms/factory.json" with { type: "json" };
import florist from "@spots/content/forms/florist.json" with { type: "json" };
import gym from "@spots/content/forms/gym.json" with { type: "json" };
import hotel from "@spots/content/forms/hotel.json" with { type: "json" };
import laundromat from "@spots/content/forms/laundromat.json" with { type: "json" };
import office from "@spots/content/forms/office.json" with { type: "json" };
import onlineshop from "@spots/content/forms/onlineshop.json" with { type: "json" };
import repairshop from "@spots/content/forms/repairshop.json" with { type: "json" };
import restaurant from "@spots/content/forms/restaurant.json" with { type: "json" };
import salon from "@spots/content/forms/salon.json" with { type: "json" };
import toyshop from "@spots/content/forms/toyshop.json" with { type: "json" };
import { z } from "zod";
import type { Trade } from "../journey/trade";
import { Trades } from "../journey/trades";
import { lineUpTo } from "../kernel/text";
import { FormContent } from "./form";

/** A form that a business of a trade can start from, and a sentence about it in each language. */
export const FormTemplate = z.object({
  about: z.object({ en: lineUpTo(200), de: lineUpTo(200) }),
  content: FormContent,
});
export type FormTemplate = z.infer<typeof FormTemplate>;

const files: Readonly<Record<Trade, unknown>> = {
  barber,
  salon,
  restaurant,
  cafe,
  toyshop,
  florist,
  hotel,
  clinic,
  gym,
  repairshop,
  laundromat,
  factory,
  office,
  onlineshop,
};

/** Read once, when the module is loaded. */
const templates = new Map(Trades.map((trade) => [trade, FormTemplate.parse(files[trade])]));

/** The template of a trade. Its ids are its own: a form that is made from it gets new ones. */
export function formTemplateFor(trade: Trade): FormTemplate {
  const template = templates.get(trade);
  if (!template) throw new Error(`no form for ${trade}`);
  return template;
}
