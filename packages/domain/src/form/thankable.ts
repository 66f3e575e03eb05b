import type { FormContent } from "./form";

type Person = { readonly id: string; readonly name: string };

/** Who can be thanked: members, each with a name that tells them apart, and roles. */
export type Thankable = { readonly names: readonly Person[]; readonly roles: readonly string[] };

/**
 * Who is on a channel: `withOwner` with the owners for whom nobody chose whether they are listed.
 */
export type OnChannel = Thankable & { readonly withOwner: Thankable };

const nobody: readonly never[] = [];

/** Whom customers can choose in a form on a channel: people or roles, as its question says. */
export function thankedIn({ questions }: Pick<FormContent, "questions">, channel: OnChannel): Thankable {
  const [asked] = questions.flatMap((question) => (question.kind === "thanks" ? [question] : []));
  const { names, roles } = asked?.owner ? channel.withOwner : channel;
  return asked?.of === "roles" ? { names: nobody, roles } : { names, roles: nobody };
}

/** What is stored of a chosen role and the words beside it: "Night guard: Ben". */
export const thanksInWords = (role: string, words: string): string => [role, words].filter(Boolean).join(": ");
