import type { SessionPool } from "@spots/api/job/job.queries";

type Sql = Pick<SessionPool, "executeSql">;

/**
 * The statements of the job queue. pg-boss stores the end of a job without waiting for it, so that
 * a connection that breaks then would end the process: such an end is logged instead, and the job
 * is worked again after its lease.
 */
export function queueSql({ executeSql }: Sql, log: (what: string, error: unknown) => void): Sql {
  return {
    async executeSql(text, values) {
      try {
        return await executeSql(text, values);
      } catch (error) {
        if (!isEndOfJobs(text, values)) throw error;
        log("the end of a job was not stored, it is worked again", error);
        return { rows: [{ count: "0" }] };
      }
    },
  };
}

/** The statements that complete or fail jobs take a queue, ids and an output. */
const isEndOfJobs = (text: string, values: readonly unknown[] = []) =>
  values.length === 3 && text.includes("UNNEST($2::uuid[])");
