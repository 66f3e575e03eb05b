import type { Database, IdentityDatabase } from "@spots/db/database";
import type { Announcements } from "@spots/db/live/announcements";
import type { Position } from "@spots/db/replica/position";
import type { Replica } from "@spots/db/replica/replica";
import type { PlatformClient, TenantClient } from "@spots/db/tenancy/client";
import type { OnDevice } from "@spots/db/tenancy/device";
import type { Membership } from "@spots/db/tenancy/tenant";
import type { WorkerDatabase } from "@spots/db/tenancy/worker-tenant";
import type { ActingMember, Tenant } from "@spots/domain/access/tenant";
import type { Id, NewId } from "@spots/domain/kernel/ids";
import type { Locale } from "@spots/domain/kernel/locales";
import type { LogEntry } from "@spots/domain/platform/log-line";
import type { FileStore } from "@spots/files/store";
import type { Recorded } from "../writing/record";
import type { DeviceRequest } from "./device-request";

/** The context of every call. The clock and ids are injected for tests. */
export type RequestContext = {
  readonly database: Database;
  /** Serves the reads of reports; null: the primary does. */
  readonly replica: Replica | null;
  /** The position of the primary after the reader's last command; null when they sent none lately. */
  readonly seen: Position | null;
  /** People and their sessions. Not available to commands and queries of a business. */
  readonly identities: IdentityDatabase;
  /** Notifies of commits by other processes and requests. */
  readonly announcements: Announcements;
  /** Where uploaded files are kept. */
  readonly files: FileStore;
  /** The shared device that sends the request; null or missing for a person's own. */
  readonly device?: DeviceRequest | null | undefined;
  /** The signed-in person; null when unauthenticated, and on a shared device. */
  readonly userId: Id | null;
  /** The language in which the person reads. */
  readonly language: Locale;
  /**
   * The member for whom the request was made, when it says so: a device may hold the steps of one
   * person while another is signed in.
   */
  readonly asMemberId?: string | null | undefined;
  /** The session of this request; null when unauthenticated. */
  readonly sessionId: Id | null;
  /** The origins that pushes may be sent to, beside the browsers' own push services. */
  readonly pushOrigins: readonly string[];
  /** The origins that providers of messages may have beside those of the public internet. */
  readonly messageOrigins: readonly string[];
  /** Encrypts a secret of a business for the database. */
  readonly seal: (businessId: Id, text: string) => string;
  /** The person's memberships that this request has read, by the business's slug. */
  readonly memberships: Map<string, Promise<Membership | null>>;
  /** Whether the session is still open, because a stream outlives the check at its start. */
  readonly isStillSignedIn: () => Promise<boolean>;
  /** An id that the user can quote, and that is in the log. */
  readonly requestId: string;
  readonly now: () => Date;
  readonly newId: NewId;
  /** Hashes a password; slow by design. */
  readonly hashPassword: (password: string) => Promise<string>;
  /** Hashes and compares the PINs of shared devices; slow by design. */
  readonly pins: {
    readonly hash: (memberId: string, pin: string) => Promise<string>;
    readonly isRight: (hash: string | null, memberId: string, pin: string) => Promise<boolean>;
  };
  /**
   * Counts a member's tries of friends' codes, also those of a transaction that fails.
   * @throws TOO_MANY_REQUESTS
   */
  readonly friendCodeTries: {
    readonly count: (whom: string) => Promise<void>;
    readonly forget: (whom: string) => Promise<void>;
  };
  /** The public addresses of the two apps, without a trailing slash. */
  readonly addresses: { readonly dashboard: string; readonly feedback: string };
  /** Logs details that the user must not see. */
  readonly log: (entry: LogEntry) => void;
};

/**
 * The context of a command or query of a business: one transaction that sees this business, and the
 * acting member.
 */
export type TenantContext = Omit<RequestContext, "identities"> & {
  readonly db: TenantClient;
  readonly tenant: Tenant;
  readonly member: ActingMember;
  /** Null: a program acts, with a key, or a member on a shared device. */
  readonly userId: Id | null;
  /** The events of this call, written at the end of its transaction. */
  readonly recorded: Recorded;
};
/** A call of a shared device itself, in a transaction of its business. */
export type DeviceContext = RequestContext & {
  readonly db: TenantClient;
  readonly on: OnDevice;
  readonly device: DeviceRequest;
};
export type DeviceCall = { readonly ctx: DeviceContext };
/** The same without a transaction; it opens its own. */
export type OutsideDeviceCall<Input = void> = {
  readonly ctx: Omit<DeviceContext, "db">;
  readonly input: Input;
};
export type PlatformContext = RequestContext & { readonly db: PlatformClient; readonly userId: Id };
export type PersonContext = RequestContext & { readonly userId: Id };

/**
 * A call of a report. `asOf` is the time of its rows when they come from a replica that is seconds
 * behind.
 */
export type ReportCall = { readonly ctx: TenantContext & { readonly asOf: Date | null } };

/** A call in a business without a transaction; it opens its own. */
export type OutsideCall<Input = void> = {
  readonly ctx: RequestContext & Omit<TenantContext, "db" | "recorded">;
  readonly input: Input;
};

/** A call of a command or query of a business. */
export type Call<Input = void> = { readonly ctx: TenantContext; readonly input: Input };
export type PlatformCall<Input = void> = { readonly ctx: PlatformContext; readonly input: Input };
export type PersonCall<Input = void> = { readonly ctx: PersonContext; readonly input: Input };

/** The context of a worker job; it has no acting person. */
export type JobCall = Pick<RequestContext, "now" | "newId"> & { readonly database: WorkerDatabase };
