import { journeyFileSchema } from "@spots/domain/transfer/journey-file";

/** Returns the JSON schema of a journey file. It is public and the same for everybody. */
export function GET(): Response {
  return Response.json(journeyFileSchema(), { headers: { "content-type": "application/schema+json" } });
}
