import { Invitee } from "@spots/domain/people/invitation";
import { z } from "zod";

/** The values of the form: one person, or the text of a list of people. */
export const Invitation = Invitee.extend({ many: z.boolean(), text: z.string() });
