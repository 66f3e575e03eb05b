import { z } from "zod";

/** Every queue, with the shape of its jobs. */
export const queues = {
  mail: z.object({ mailId: z.uuid() }),
  missed: z.object({ businessId: z.uuid() }),
  coding: z.object({ businessId: z.uuid() }),
  cases: z.object({ businessId: z.uuid() }),
  overdue: z.object({ businessId: z.uuid() }),
  recoding: z.object({ businessId: z.uuid() }),
  digests: z.object({ businessId: z.uuid() }),
  comparing: z.object({ businessId: z.uuid() }),
  days: z.object({ businessId: z.uuid() }),
  deliveries: z.object({ businessId: z.uuid() }),
  notifications: z.object({ businessId: z.uuid() }),
  files: z.object({ businessId: z.uuid() }),
  plans: z.object({ businessId: z.uuid() }),
  askings: z.object({ businessId: z.uuid() }),
} as const;
export type QueueName = keyof typeof queues;

/** The queues whose jobs run batches of one business. */
export const batchQueues = [
  "missed",
  "coding",
  "cases",
  "recoding",
  "digests",
  "overdue",
  "days",
  "plans",
  "askings",
  "notifications",
  "deliveries",
] as const satisfies readonly QueueName[];
export const queueNames: readonly QueueName[] = ["mail", "comparing", "files", ...batchQueues];

/** The scheduled job that finds businesses with missed work. */
export const roundsQueue = "rounds";

/** The dead-letter queue of a queue. Its jobs have used up their retries. */
export const deadQueueOf = (queue: QueueName): string => `${queue}-dead`;
