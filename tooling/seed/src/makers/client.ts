import { open } from "@spots/db/database";
import type { PrismaClient } from "@spots/db/generated/client";

/** A client that may write every business's rows: for makers, which set the stage before the product plays on it. */
export type StageHand = PrismaClient;

export function openStage(url: string): StageHand {
  return open(url, "spots_platform", 4).prisma;
}
