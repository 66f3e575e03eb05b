import { PrismaPg } from "@prisma/adapter-pg";
import { connectAs } from "@spots/db/database";
import { PrismaClient } from "@spots/db/generated/client";

/** A client that may write every business's rows: for makers, which set the stage before the product plays on it. */
export type StageHand = PrismaClient;

export function openStage(url: string): StageHand {
  return new PrismaClient({ adapter: new PrismaPg({ ...connectAs(url, "spots_platform"), max: 4 }) });
}
