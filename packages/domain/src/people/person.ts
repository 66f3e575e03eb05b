import { z } from "zod";
import { Id } from "../kernel/ids";
import { Locale } from "../kernel/locale";
import { MailName } from "./mail-name";

/** The changes of a user's own profile. */
export const ChangePerson = z.object({ name: MailName, locale: Locale });
export type ChangePerson = z.infer<typeof ChangePerson>;

export const EndSession = z.object({ sessionId: Id });
export type EndSession = z.infer<typeof EndSession>;
