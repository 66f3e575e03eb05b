import type { Person } from "./requests";

/** A business with its manager, and whoever acts in its story. */
export type Telling = {
  readonly slug: string;
  readonly owner: Person;
  readonly manager: Person;
  readonly now: Date;
  /** Signs in as a member. */
  readonly as: (name: string) => Promise<Person>;
};
