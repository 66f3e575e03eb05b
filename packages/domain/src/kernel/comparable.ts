import { z } from "zod";
import { type Bounds, isWithin } from "./same";

/** Whether every part of a bounded value can be written as JSON. */
function isWritable(value: unknown): boolean {
  if (typeof value === "bigint" || typeof value === "function" || typeof value === "symbol") return false;
  return typeof value !== "object" || value === null || Object.values(value).every(isWritable);
}

const comparable: Bounds = { depth: 12, values: 5000 };

/**
 * Any value that is only compared with what is stored: what JSON can write, not deeper or larger
 * than a field of ours.
 */
export const Comparable = z.unknown().refine((value) => isWithin(value, comparable) && isWritable(value), "invalid");
