import type { Embed } from "@spots/api/feedback/comparing.commands";
import type { JobCall } from "@spots/api/trpc/context";

// Reading answers takes word lists of some 60 MB. They are loaded with the first answer.

export async function codeAnswers(call: JobCall, businessId: string): Promise<number> {
  const answers = await (await import("@spots/api/feedback/coding.commands")).codeResponses(call, businessId);
  const { codeFollowUps } = await import("@spots/api/feedback/follow-up-coding.commands");
  return answers + (await codeFollowUps(call, businessId));
}

/** Plans follow-ups, whose lists are compared with all texts of the business. */
export async function planFollowUps(call: JobCall, businessId: string): Promise<number> {
  return (await import("@spots/api/asking/plan-follow-ups.commands")).planFollowUps(call, businessId);
}

export async function recodeAnswers(call: JobCall, businessId: string): Promise<number> {
  const answers = await (await import("@spots/api/feedback/recoding.commands")).recodeResponses(call, businessId);
  const { recodeFollowUps } = await import("@spots/api/feedback/follow-up-coding.commands");
  return answers + (await recodeFollowUps(call, businessId));
}

export async function compareAnswers(call: JobCall, businessId: string, embed: Embed): Promise<number> {
  return (await import("@spots/api/feedback/comparing.commands")).compareResponses(call, businessId, embed);
}

/** Reads tone, themes and ingredients of coded answers. */
export async function readWords(call: JobCall, businessId: string): Promise<number> {
  return (await import("@spots/api/feedback/word-reading.commands")).readResponses(call, businessId);
}
