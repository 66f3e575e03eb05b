import { readBody } from "@spots/api/trpc/read-body";
import { DomainError } from "@spots/domain/kernel/errors";
import { inTurns } from "@spots/files/turns";
import { crowdOf } from "./crowd";

/** Uploads that are read at once, and those of one business: none takes the places of others. */
const reading = crowdOf(12, 4);
/** Files that are decoded at once, whose memory is many times that of the upload. */
const inTurn = inTurns(3);

/**
 * Reads an uploaded file of a business and makes what is stored of it. Reading takes as long as its
 * sender takes, so that it holds none of the places for decoding.
 * @throws TOO_MANY_REQUESTS `unavailable` when too many are read, and when this one comes too slowly
 */
export async function takeUpload<Made>(
  request: Request,
  { businessId, most }: { readonly businessId: string; readonly most: number },
  make: (bytes: Uint8Array<ArrayBuffer>) => Promise<Made>,
): Promise<Made> {
  const leave = reading.enter(businessId);
  if (!leave) throw new DomainError("TOO_MANY_REQUESTS", "unavailable");
  try {
    const bytes = await readBody(request, most);
    return await inTurn(() => make(bytes));
  } finally {
    leave();
  }
}
