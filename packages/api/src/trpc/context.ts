import type { Database, IdentityDatabase } from "@spots/db/database";
import type { Announcements } from "@spots/db/live/announcements";
import type { PlatformClient, TenantClient } from "@spots/db/tenancy/client";
import type { WorkerDatabase } from "@spots/db/tenancy/worker-tenant";
import type { ActingMember, Tenant } from "@spots/domain/access/tenant";
import type { Id, NewId } from "@spots/domain/kernel/ids";

/** What every call brings along. Clock and ids are injected, so that tests own them. */
export type RequestContext = {
  readonly database: Database;
  /** People and their sessions. What is asked inside a business does not have it. */
  readonly identities: IdentityDatabase;
  /** What other processes and requests commit, as it happens. */
  readonly announcements: Announcements;
  /** The signed-in person; null: nobody. */
  readonly userId: Id | null;
  /** Whether the session is still open: a stream outlives the check at its start. */
  readonly isStillSignedIn: () => Promise<boolean>;
  /** A number that the user can quote, and that stands in the log. */
  readonly requestId: string;
  readonly now: () => Date;
  readonly newId: NewId;
  /** What may be kept of a password. Slow by design. */
  readonly hashPassword: (password: string) => Promise<string>;
  /** The public addresses of the two apps, without a trailing slash. */
  readonly addresses: { readonly dashboard: string; readonly feedback: string };
  /** Writes what must not reach the user. */
  readonly log: (line: {
    readonly level: "error" | "info";
    readonly message: string;
    readonly cause?: unknown;
  }) => void;
};

/** What a command or query of a business receives: one transaction that sees this business, and who acts. */
export type TenantContext = Omit<RequestContext, "identities"> & {
  readonly db: TenantClient;
  readonly tenant: Tenant;
  readonly member: ActingMember;
  readonly userId: Id;
};
export type PlatformContext = RequestContext & { readonly db: PlatformClient; readonly userId: Id };
export type PersonContext = RequestContext & { readonly userId: Id };

/** A call inside a business, as commands and queries take it. */
export type Call<Input = void> = { readonly ctx: TenantContext; readonly input: Input };
export type PlatformCall<Input = void> = { readonly ctx: PlatformContext; readonly input: Input };
export type PersonCall<Input = void> = { readonly ctx: PersonContext; readonly input: Input };

/** What a job of the worker brings along: no person is the cause. */
export type JobCall = Pick<RequestContext, "now" | "newId"> & { readonly database: WorkerDatabase };
