import { z } from "zod";

export const DatabaseEnv = z.object({
  /** Postgres 15 or later. `npm start` sets it to the embedded server when it is unset. */
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }),
});

export function databaseEnv() {
  return DatabaseEnv.parse(process.env);
}
