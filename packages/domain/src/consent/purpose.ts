import { z } from "zod";
import { ConsentPurposes } from "./purposes";

export const ConsentPurpose = z.enum(ConsentPurposes);
export type ConsentPurpose = z.infer<typeof ConsentPurpose>;
