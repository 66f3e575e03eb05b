import type { Outputs } from "@spots/api/trpc/root";
import type { Estimate } from "@spots/domain/insight/estimate";
import type { ReactNode } from "react";

export type PersonaList = Outputs["persona"]["list"];
export type Persona = PersonaList["personas"][number];
export type Promised = Outputs["brandPromise"]["list"][number];
export type StrategyPlan = Outputs["goal"]["strategy"];
export type Goal = StrategyPlan["goals"][number];

/**
 * Renders a figure with its n and interval, or why it is hidden, with a link to the rows behind it.
 */
export type MeasureOf = (measured: {
  label: string;
  estimate: Estimate;
  unit: "share" | "index" | "score";
  of: "answers" | "due";
  /** The page of the rows, and what its link is called. */
  behind: { href: string; label: string };
}) => ReactNode;
