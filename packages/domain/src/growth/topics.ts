import { Ingredients } from "../spot/ingredients";

/** What a person can do, as a manager and the person describe it. */
export const Competencies = ["expertise", "serving", "enquiry", "solving", "persuasion", "timing"] as const;
export type Competency = (typeof Competencies)[number];

/** What a view can be about: a competency, or one of the five ingredients. */
export const GrowthTopics = [...Competencies, ...Ingredients] as const;

/**
 * From 1 (new to it) to 4 (shows others). Each has a sentence; they are never added or averaged.
 */
export const Levels = [1, 2, 3, 4] as const;
export type Level = (typeof Levels)[number];

/** From this level on, a person is offered what needs the competency because they have it. */
export const ableFrom: Level = 3;

/** `self`: as the person sees it; `manager`: as a manager does. */
export const GrowthSides = ["self", "manager"] as const;
export type GrowthSide = (typeof GrowthSides)[number];

/** What came of a habit since the last check-in. */
export const HabitOutcomes = ["done", "partly", "notYet"] as const;

/** The most competencies that a spot needs. */
export const mostNeeds = 2;
