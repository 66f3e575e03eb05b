import { healthOf } from "@spots/api/health/health.queries";
import { database } from "@/api/database";

export const dynamic = "force-dynamic";

/** Answers 200 when the database is reachable and the migrations are current, else 503. */
export async function GET(): Promise<Response> {
  const health = await healthOf(database());
  return Response.json(health, {
    status: health.migrations === "current" ? 200 : 503,
    headers: { "cache-control": "no-store" },
  });
}
