import type PgBoss from "pg-boss";
import type { QueueName } from "./queues";

/** The jobs of a worker's queues. */
export type Jobs = {
  /** Lets this process work on a queue, one job at a time. Work that fails is retried. */
  take(queue: QueueName, work: (data: object) => Promise<void>): Promise<void>;
  /**
   * Adds a job, after some seconds. Of the jobs with the same key, at most one is waiting and one
   * is active.
   */
  give(queue: QueueName, data: object, key: string, startAfter?: number): Promise<void>;
};

/**
 * A process polls each queue every few seconds. It fetches the next job at once after it added a
 * job or finished one: with one job in each poll, many businesses would wait for minutes.
 */
export function openJobs(boss: PgBoss, pollingIntervalSeconds: number): Jobs {
  const workers = new Map<QueueName, string>();
  const fetchNext = (queue: QueueName) => boss.notifyWorker(workers.get(queue) ?? "");
  return {
    async take(queue, work) {
      const id = await boss.work<object>(queue, { pollingIntervalSeconds, batchSize: 1 }, async ([job]) => {
        fetchNext(queue); // once this job is done, also if it fails
        if (job) await work(job.data);
      });
      workers.set(queue, id);
    },
    async give(queue, data, key, startAfter = 0) {
      await boss.send(queue, data, { singletonKey: key, startAfter });
      if (startAfter === 0) fetchNext(queue);
    },
  };
}
