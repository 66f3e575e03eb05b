import { createHash } from "node:crypto";
import { ChannelKind } from "@spots/domain/feedback/channel";
import type pg from "pg";
import { isKioskPin } from "../kiosk-pin";
import { triesCounter } from "./count-tries";

/** How a channel reaches customers, beside its form. */
export type ChannelWay = {
  readonly kind: ChannelKind;
  /** The origins of the web sites that may show it. */
  readonly origins: readonly string[];
  readonly idleSeconds: number;
  /** Whether a kiosk has a PIN; without one it cannot be opened. */
  readonly hasPin: boolean;
};

/** Requests that a limit refused: those of one network or form, and those of the whole channel. */
export type Flooded = { readonly ofOne: number; readonly ofAll: number };

/** The tries of a kiosk's PIN in an hour, right ones included: those of a network, and all. */
const mostTries = 10;
const mostTriesOfAll = 100;

/** Whether a PIN is right, and when it can be tried again if its try was one too many. */
export type PinTry = { readonly isRight: boolean; readonly endsAt: number | null };

type Of = { readonly businessId: string; readonly channelId: string };
type Row = { kind: string; origins: string[]; idle_seconds: number; pin_hash: string | null };

/** Reads how channels reach customers. The hash of a PIN stays in here. */
export function channelWays(pool: pg.Pool) {
  const countTry = triesCounter(pool, 3_600_000);
  const read = async ({ businessId, channelId }: Of) => {
    const { rows } = await pool.query<Row>("select * from way_of_channel($1, $2)", [businessId, channelId]);
    return rows[0];
  };
  return {
    async wayOf(of: Of): Promise<ChannelWay | null> {
      const row = await read(of);
      if (!row) return null;
      const { origins, idle_seconds: idleSeconds, pin_hash: pinHash } = row;
      return { kind: ChannelKind.parse(row.kind), origins, idleSeconds, hasPin: pinHash !== null };
    },
    async noteFlood({ businessId, channelId }: Of, at: Date, { ofOne, ofAll }: Flooded): Promise<void> {
      await pool.query("select note_flood($1, $2, $3, $4, $5)", [businessId, channelId, at, ofOne, ofAll]);
    },
    async reviewUrlOf(businessId: string, locationId: string): Promise<string | null> {
      const asked = "select review_url_of($1, $2) as url";
      const { rows } = await pool.query<{ url: string | null }>(asked, [businessId, locationId]);
      return rows[0]?.url ?? null;
    },
    /** The path of the channel of a short address; null for an unknown or revoked one. */
    async pathOfShort({ business, channel }: { business: string; channel: string }): Promise<string | null> {
      const asked = "select * from channel_of_short_address($1, $2)";
      const { rows } = await pool.query<{ kind: string; token: string }>(asked, [business, channel]);
      const row = rows[0];
      return row ? `/${row.kind === "kiosk" ? "k" : "f"}/${row.token}` : null;
    },
    /**
     * Compares a PIN after its try is counted. A network has ten tries an hour and all networks
     * together a hundred, so that nobody far away keeps the team from leaving. A new PIN has new
     * tries.
     */
    async tryPin(of: Of, network: string, pin: string | undefined): Promise<PinTry> {
      const hash = (await read(of))?.pin_hash ?? null;
      if (hash === null) return { isRight: false, endsAt: null };
      const key = (...parts: readonly string[]) =>
        `kiosk:${createHash("sha256")
          .update([of.businessId, of.channelId, hash, ...parts].join(" "))
          .digest("base64url")}`;
      const own = await countTry(key(network));
      if (own.nth > mostTries) return { isRight: false, endsAt: own.endsAt };
      const all = await countTry(key());
      if (all.nth > mostTriesOfAll) return { isRight: false, endsAt: all.endsAt };
      return { isRight: pin !== undefined && (await isKioskPin(hash, pin)), endsAt: null };
    },
  };
}
