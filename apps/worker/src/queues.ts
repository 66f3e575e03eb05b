import { z } from "zod";

/** Every kind of work, with the shape of its jobs. */
export const queues = {
  mail: z.object({ mailId: z.uuid() }),
  missed: z.object({ businessId: z.uuid() }),
  coding: z.object({ businessId: z.uuid() }),
} as const;
export type QueueName = keyof typeof queues;

/** The clock's own job: finds the businesses with something missed. */
export const roundsQueue = "rounds";

/** Where a queue's jobs go when their tries are used up. */
export const deadQueueOf = (queue: QueueName): string => `${queue}-dead`;
