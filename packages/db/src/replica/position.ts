import { z } from "zod";

/** A position in the write-ahead log as Postgres writes it: `16/B374D848`. */
export const Position = z.string().regex(/^[0-9A-F]{1,8}\/[0-9A-F]{1,8}$/);
export type Position = z.infer<typeof Position>;

/** @returns the number of bytes of the log before this position */
export function bytesAt(position: Position): bigint {
  const [high = "0", low = "0"] = position.split("/");
  return (BigInt(`0x${high}`) << 32n) + BigInt(`0x${low}`);
}

/** @returns the later one of two positions; null when there is none */
export const laterOf = (one: Position | null, other: Position | null): Position | null =>
  one === null || (other !== null && bytesAt(other) > bytesAt(one)) ? other : one;

const page = 8192n;
const pageHeader = 24n;
const segment = 16_777_216n;
const segmentHeader = 40n;

/**
 * The end of the last record before the position at which Postgres inserts the next one. When a
 * record ends with its page, Postgres names the place after the header of the next page, which a
 * replica reports as reached only with the next record.
 */
export function endOfRecord(insertPosition: Position): Position {
  const bytes = bytesAt(insertPosition);
  const header = bytes % segment === segmentHeader ? segmentHeader : bytes % page === pageHeader ? pageHeader : 0n;
  const end = bytes - header;
  const hex = (part: bigint) => part.toString(16).toUpperCase();
  return `${hex(end >> 32n)}/${hex(end & 0xffffffffn)}`;
}
