import type pg from "pg";

/** What mail servers and readers report of a mail that was sent. */
export function mailReports(pool: pg.Pool) {
  return {
    noteBounce: async (mailId: string, said: string, at: Date): Promise<boolean> => {
      const asked = "select note_bounce($1, $2, $3) as noted";
      const { rows } = await pool.query<{ noted: boolean }>(asked, [mailId, said, at]);
      return rows[0]?.noted ?? false;
    },
    noteComplaint: async (mailId: string, at: Date): Promise<boolean> => {
      const { rows } = await pool.query<{ noted: boolean }>("select note_complaint($1, $2) as noted", [mailId, at]);
      return rows[0]?.noted ?? false;
    },
  };
}
