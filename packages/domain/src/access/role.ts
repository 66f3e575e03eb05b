import { z } from "zod";
import { Roles } from "./permissions";

export const Role = z.enum(Roles);
export type Role = z.infer<typeof Role>;
