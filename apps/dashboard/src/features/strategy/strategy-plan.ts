import type { Outputs } from "@spots/api/trpc/root";
import type { Estimate } from "@spots/domain/insight/estimate";
import type { ReactNode } from "react";

export type PersonaList = Outputs["persona"]["list"];
export type Persona = PersonaList["personas"][number];
export type Promised = Outputs["brandPromise"]["list"][number];
export type StrategyPlan = Outputs["goal"]["strategy"];
export type Goal = StrategyPlan["goals"][number];

/** Renders a figure with its n and interval, or why it is hidden. */
export type MeasureOf = (measured: {
  label: string;
  estimate: Estimate;
  unit: "share" | "index" | "score";
  of: "answers" | "due";
}) => ReactNode;
