import { z } from "zod";

export const DatabaseEnv = z.object({
  /** Any Postgres from 15 on. `npm start` sets it to the embedded one when it is unset. */
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }),
});

export function databaseEnv() {
  return DatabaseEnv.parse(process.env);
}
