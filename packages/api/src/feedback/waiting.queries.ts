import type { JobCall } from "../trpc/context";

/**
 * Every business with uncoded answers. Scans all answers: for the worker's start and infrequent
 * runs.
 */
export async function listBusinessesWithUncodedResponses({ database }: JobCall): Promise<readonly string[]> {
  const rows = await database.prisma.$queryRaw<
    { businesses_with_uncoded_responses: string }[]
  >`select * from businesses_with_uncoded_responses()`;
  return rows.map((row) => row.businesses_with_uncoded_responses);
}

/**
 * Every business with answers that a matcher coded. For the worker's start and infrequent runs: a
 * change of texts notifies the worker.
 */
export async function listBusinessesWithCodedResponses({ database }: JobCall): Promise<readonly string[]> {
  const rows = await database.prisma.$queryRaw<
    { businesses_with_coded_responses: string }[]
  >`select * from businesses_with_coded_responses()`;
  return rows.map((row) => row.businesses_with_coded_responses);
}
