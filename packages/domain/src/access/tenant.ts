import type { Id } from "../kernel/ids";
import type { Role } from "./permissions";

declare const proven: unique symbol;

/** The member on whose behalf a call acts. `locationIds` empty: every location. */
export type ActingMember = {
  readonly id: Id;
  readonly name: string;
  readonly role: Role;
  readonly locationIds: readonly Id[];
};

/** What is known of a business once a call may act for it. */
export type TenantFacts = {
  readonly businessId: Id;
  readonly slug: string;
  readonly name: string;
  readonly timeZone: string;
  readonly locale: string;
  readonly accent: string | null;
  /** The smallest group that is shown when a figure points at people. */
  readonly minimumN: number;
  /** Null: a job acts, or a reader without an account. */
  readonly member: ActingMember | null;
};

/**
 * The proof that a call may act for a business. Made by `memberOf` for a signed-in person, by
 * `workerTenant` for the worker and by `shareReaderOf` for the bearer of a share link, nowhere
 * else. Whoever holds one has been checked; whoever has none cannot open a client.
 */
export type Tenant = TenantFacts & { readonly [proven]: true };
