import type { Embed } from "@spots/api/feedback/comparing.commands";
import type { JobCall } from "@spots/api/trpc/context";

// Reading answers takes word lists of some 60 MB. They are loaded with the first answer.

export async function codeAnswers(call: JobCall, businessId: string): Promise<number> {
  return (await import("@spots/api/feedback/coding.commands")).codeResponses(call, businessId);
}

export async function recodeAnswers(call: JobCall, businessId: string): Promise<number> {
  return (await import("@spots/api/feedback/recoding.commands")).recodeResponses(call, businessId);
}

export async function compareAnswers(call: JobCall, businessId: string, embed: Embed): Promise<number> {
  return (await import("@spots/api/feedback/comparing.commands")).compareResponses(call, businessId, embed);
}

/** Reads tone, themes and ingredients of coded answers. */
export async function readWords(call: JobCall, businessId: string): Promise<number> {
  return (await import("@spots/api/feedback/word-reading.commands")).readResponses(call, businessId);
}
