import { Position } from "@spots/db/replica/position";
import type { RequestContext } from "./context";

/** The cookie that holds the position of the primary after the reader's last command. */
export const seenCookie = "spots-seen";

/** Seconds after a command for which its position is remembered: any replica in use is past it then. */
const rememberedSeconds = 120;

/** The position in the cookie's value; null for anything else. */
export const seenIn = (value: string | undefined): Position | null => Position.safeParse(value).data ?? null;

/**
 * The header that lets the reader's next reads wait for the commits of this request, on every
 * process; null when no replica could be behind them.
 */
export async function rememberSeen({
  replica,
  addresses,
}: Pick<RequestContext, "replica" | "addresses">): Promise<string | null> {
  const position = await replica?.position().catch(() => null);
  if (!position) return null;
  const secure = addresses.dashboard.startsWith("https:") ? "; Secure" : "";
  return `${seenCookie}=${position}; Path=/; Max-Age=${rememberedSeconds}; HttpOnly; SameSite=Lax${secure}`;
}
