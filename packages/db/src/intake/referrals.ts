import { mostOpenings, referralDays } from "@spots/domain/feedback/referral";
import { referralCodeLength } from "@spots/domain/feedback/short-code";
import type pg from "pg";
import { newShortCode } from "../link-secret";

/** What the link of an answer shows. */
export type PublicReferral = {
  readonly channelToken: string;
  /** What the customer would tell a friend; "" without their consent that others see it. */
  readonly words: string;
  readonly locale: string;
};

type Answer = { readonly businessId: string; readonly channelId: string; readonly id: string };

/** So often a code that another friend of the business has is drawn again. */
const mostDraws = 5;

/** The links that customers show to friends. Nothing of a friend is stored. */
export function referralLinks(pool: pg.Pool) {
  return {
    /** Stores the link of an answer, once; its token, or null for an answer of another channel. */
    async share({ businessId, channelId, id }: Answer, token: string, at: Date): Promise<string | null> {
      const asked = "select share_answer($1, $2, $3, $4, $5) as token";
      const { rows } = await pool.query<{ token: string | null }>(asked, [businessId, channelId, id, token, at]);
      return rows[0]?.token ?? null;
    },
    /** The answer about which a follow-up asks; null for another link. */
    async answerOfFollowUp(token: string): Promise<string | null> {
      const { rows } = await pool.query<{ id: string | null }>("select answer_of_follow_up($1) as id", [token]);
      return rows[0]?.id ?? null;
    },
    async find(token: string): Promise<PublicReferral | null> {
      const { rows } = await pool.query<{ channel_token: string; words: string; locale: string }>(
        "select * from referral_of_token($1)",
        [token],
      );
      const row = rows[0];
      return row ? { channelToken: row.channel_token, words: row.words, locale: row.locale } : null;
    },
    /**
     * Counts a friend who opened a link, once per page. Their code; null when the link counts no
     * more, and for an unknown one.
     */
    async open(token: string, page: string, at: Date): Promise<string | null> {
      for (let draw = 0; draw < mostDraws; draw += 1) {
        const given = [token, page, newShortCode(referralCodeLength), mostOpenings, at];
        const { rows } = await pool.query<{ code: string | null }>(
          "select open_referral($1, $2, $3, $4, $5) as code",
          given,
        );
        const code = rows[0]?.code ?? null;
        if (code !== "") return code;
      }
      return null;
    },
    /** The friend of a code came and gave this answer. False for an unknown, used or old code. */
    async come({ businessId, id }: Omit<Answer, "channelId">, code: string, at: Date): Promise<boolean> {
      const since = new Date(at.getTime() - referralDays * 86_400_000);
      const asked = "select come_by_referral($1, $2, $3, $4, $5) as came";
      const { rows } = await pool.query<{ came: boolean }>(asked, [businessId, code, id, since, at]);
      return rows[0]?.came ?? false;
    },
  };
}
