import { Ingredients } from "@spots/domain/spot/ingredients";
import type { Topic } from "./use-growth";

type Competency = Exclude<Topic, (typeof Ingredients)[number]>;

const isIngredient = (topic: Topic): topic is Exclude<Topic, Competency> => Ingredients.some((each) => each === topic);

/** The key of a level's sentence: of the competency, or that of all ingredients. */
export const levelKey = (topic: Topic, level: number) =>
  `level.${isIngredient(topic) ? "ingredient" : topic}.${level}` as `level.${Competency | "ingredient"}.${1 | 2 | 3 | 4}`;
