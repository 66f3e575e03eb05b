import type { Messaging } from "@spots/api/asking/send-messages.commands";
import type { FileStore } from "@spots/files/store";
import type { MailTransport } from "@spots/mail/transport";
import type { PushSettings } from "./send-pushes";

/** What a worker is made of, and how it behaves. */
export type WorkerParts = {
  readonly url: string;
  /**
   * The same database without a pooler in transaction mode, for LISTEN and the job queue; unset:
   * `url`.
   */
  readonly listenUrl?: string | undefined;
  readonly push?: PushSettings;
  /** How text messages are sent. Null: this worker sends none. */
  readonly messaging?: Messaging | null;
  /** Null: mails stay in the outbox. */
  readonly transport: MailTransport | null;
  /** Where uploaded files are kept. Null: this worker sweeps none. */
  readonly files?: FileStore | null;
  readonly now?: () => Date;
  /** The dashboard's public URL without a trailing slash, for links in mails. */
  readonly address?: string;
  /** The public URL of the customers' pages, likewise. */
  readonly feedbackAddress?: string;
  readonly log: (message: string, cause?: unknown) => void;
  /** Seconds between two polls of a queue. */
  readonly pollSeconds?: number;
  /** How often a job is retried, and the first delay. Each further delay is twice as long. */
  readonly retries?: number;
  readonly retryDelaySeconds?: number;
  /**
   * Seconds from a change of texts until answers are coded again. Changes within them cause one
   * run.
   */
  readonly recodingDelaySeconds?: number;
};
