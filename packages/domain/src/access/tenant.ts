import type { Id } from "../kernel/ids";
import type { Role } from "./permissions";

declare const proven: unique symbol;

/** The member on whose behalf a call runs. `locationIds` empty: every location. */
export type ActingMember = {
  readonly id: Id;
  readonly name: string;
  readonly role: Role;
  readonly locationIds: readonly Id[];
  /** On a shared device: its location. Nothing of another one is read or changed. */
  readonly onlyAt?: Id;
};

/** The business's data that a call needs. */
export type TenantFacts = {
  readonly businessId: Id;
  readonly slug: string;
  readonly name: string;
  readonly timeZone: string;
  readonly locale: string;
  readonly accent: string | null;
  /** The minimum number of answers in a figure about people. */
  readonly minimumN: number;
  /** Null: a job, a program with a key, or a reader without an account. */
  readonly member: ActingMember | null;
  /** The key of the program that acts for the business. */
  readonly apiKey?: { readonly id: Id; readonly name: string };
};

/**
 * The proof that a call may access a business. Only `memberOf` (for a signed-in user),
 * `workerTenant` (for the worker), `keyHolderOf` (for an API key) and `shareReaderOf` (for a share
 * link) create one. Without one,
 * no database client can be opened.
 */
export type Tenant = TenantFacts & { readonly [proven]: true };
