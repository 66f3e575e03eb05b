import { journeyFileSchema } from "@spots/domain/transfer/journey-file";

/** How a journey's file is built, for programs of others: the same for everybody, and no secret. */
export function GET(): Response {
  return Response.json(journeyFileSchema(), { headers: { "content-type": "application/schema+json" } });
}
