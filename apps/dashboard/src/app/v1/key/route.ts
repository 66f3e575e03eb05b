import { readOwnKey } from "@spots/api/api-key/key.queries";
import { keyHandler } from "@/api/key-call";

/** Tells a program whose key it has, to try a connection. */
export const GET = keyHandler(readOwnKey);
