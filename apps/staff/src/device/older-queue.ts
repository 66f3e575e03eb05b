import superjson from "superjson";
import type { Step } from "../day/step";
import { clockIsBehind } from "./clock";
import { addStep, type Day } from "./database";

/** A step as the dashboard's former page stored it in the local storage. */
type Older = {
  readonly mutations: readonly { readonly state: { readonly variables: Step; readonly submittedAt: number } }[];
};

/** Guarantee: only the former page wrote keys of this prefix. Null when one cannot be parsed. */
function read(text: string): Older["mutations"] | null {
  try {
    return superjson.parse<Older>(text).mutations;
  } catch {
    return null;
  }
}

/**
 * Moves the steps that the dashboard's former page left in this browser to the database. Each is
 * removed from the local storage after it is stored.
 */
export async function moveOlderQueue({ business, owner, memberId }: Day): Promise<void> {
  const storage = window.localStorage;
  const state = { state: "waiting", told: null, build: "", clockBehindMs: clockIsBehind() } as const;
  for (const key of Object.keys(storage).filter((each) => each.startsWith(`queue:steps:${business}:${memberId}:`))) {
    for (const { state: was } of read(storage.getItem(key) ?? "") ?? [])
      await addStep({ business, owner, memberId, step: was.variables, name: "", takenAt: was.submittedAt, ...state });
    storage.removeItem(key);
  }
}
