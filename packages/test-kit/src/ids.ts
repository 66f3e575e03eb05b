import { v7 } from "uuid";

/** A fresh UUIDv7. */
export const newId = (): string => v7();
