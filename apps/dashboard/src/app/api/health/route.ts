import { healthOf } from "@spots/api/health/health.queries";
import { database } from "@/api/database";

export const dynamic = "force-dynamic";

/** Alive, database reachable, migrations current: 200 when all three hold, else 503. */
export async function GET(): Promise<Response> {
  const health = await healthOf(database());
  return Response.json(health, {
    status: health.migrations === "current" ? 200 : 503,
    headers: { "cache-control": "no-store" },
  });
}
