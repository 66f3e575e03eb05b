import type { Database, IdentityDatabase } from "@spots/db/database";
import type { Announcements } from "@spots/db/live/announcements";
import type { PlatformClient, TenantClient } from "@spots/db/tenancy/client";
import type { Membership } from "@spots/db/tenancy/tenant";
import type { WorkerDatabase } from "@spots/db/tenancy/worker-tenant";
import type { ActingMember, Tenant } from "@spots/domain/access/tenant";
import type { Id, NewId } from "@spots/domain/kernel/ids";
import type { LogEntry } from "@spots/domain/platform/log-line";
import type { Recorded } from "../writing/record";

/** What every call brings along. Clock and ids are injected, so that tests own them. */
export type RequestContext = {
  readonly database: Database;
  /** People and their sessions. What is asked inside a business does not have it. */
  readonly identities: IdentityDatabase;
  /** What other processes and requests commit, as it happens. */
  readonly announcements: Announcements;
  /** The signed-in person; null: nobody. */
  readonly userId: Id | null;
  /** The memberships of the person that this request has read, by the business's slug. */
  readonly memberships: Map<string, Promise<Membership | null>>;
  /** Whether the session is still open: a stream outlives the check at its start. */
  readonly isStillSignedIn: () => Promise<boolean>;
  /** A number that the user can quote, and that stands in the log. */
  readonly requestId: string;
  readonly now: () => Date;
  readonly newId: NewId;
  /** What may be stored of a password. Slow by design. */
  readonly hashPassword: (password: string) => Promise<string>;
  /** The public addresses of the two apps, without a trailing slash. */
  readonly addresses: { readonly dashboard: string; readonly feedback: string };
  /** Writes what must not reach the user. */
  readonly log: (entry: LogEntry) => void;
};

/**
 * What a command or query of a business receives: one transaction that sees this business, and who
 * acts.
 */
export type TenantContext = Omit<RequestContext, "identities"> & {
  readonly db: TenantClient;
  readonly tenant: Tenant;
  readonly member: ActingMember;
  readonly userId: Id;
  /** The events of this call: they are written when it has ended. */
  readonly recorded: Recorded;
};
export type PlatformContext = RequestContext & { readonly db: PlatformClient; readonly userId: Id };
export type PersonContext = RequestContext & { readonly userId: Id };

/** A call in a business that opens its transactions itself. */
export type OutsideCall<Input = void> = {
  readonly ctx: RequestContext & Omit<TenantContext, "db" | "recorded">;
  readonly input: Input;
};

/** A call inside a business, as commands and queries take it. */
export type Call<Input = void> = { readonly ctx: TenantContext; readonly input: Input };
export type PlatformCall<Input = void> = { readonly ctx: PlatformContext; readonly input: Input };
export type PersonCall<Input = void> = { readonly ctx: PersonContext; readonly input: Input };

/** What a job of the worker brings along: no person is the cause. */
export type JobCall = Pick<RequestContext, "now" | "newId"> & { readonly database: WorkerDatabase };
