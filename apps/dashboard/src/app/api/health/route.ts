import { healthOf } from "@spots/api/health/health.queries";
import { database, replica } from "@/api/database";

export const dynamic = "force-dynamic";

/**
 * Answers 200 when the database is reachable and the migrations are current, else 503. A replica
 * that is not read is reported, and is no failure: the primary serves its reads.
 */
export async function GET(): Promise<Response> {
  const health = await healthOf(database());
  const standing = replica()?.standing();
  return Response.json(standing ? { ...health, replica: standing } : health, {
    status: health.migrations === "current" ? 200 : 503,
    headers: { "cache-control": "no-store" },
  });
}
