import { pairDevice } from "@spots/api/device/device.commands";
import { pairedCookie } from "@spots/api/trpc/device-request";
import { networkIn } from "@spots/auth/network-address";
import { sessionCookie } from "@spots/auth/session";
import { countTry } from "@spots/auth/throttle";
import { sharedDeviceMark, staffAppPath } from "@spots/domain/delivery/on-device";
import { DomainError } from "@spots/domain/kernel/errors";
import { PairDevice } from "@spots/domain/people/shared-device";
import { database } from "@/api/database";
import { dashboardEnv } from "@/env";
import { isOwnOrigin } from "@/server/security-headers";

/** Seconds for which the browser keeps the mark that lets it open the staff app without a sign-in. */
const markSeconds = 400 * 86_400;

const answer = (status: number) => Response.json({}, { status, headers: { "cache-control": "no-store" } });

/**
 * Pairs this browser with a code. It gets the device's token in a cookie, and a person who was signed
 * in here is signed out: others use the browser from now on.
 */
export async function POST(request: Request): Promise<Response> {
  const { PUBLIC_URL } = dashboardEnv();
  if (!isOwnOrigin(request, PUBLIC_URL)) return answer(403);
  const read = PairDevice.safeParse(await request.json().catch(() => null));
  if (!read.success) return answer(400);
  const { business } = read.data;
  try {
    await countTry("pairing", { whom: business, network: networkIn(request.headers), device: null });
    const token = await pairDevice(database(), read.data, new Date());
    const isSecure = PUBLIC_URL.startsWith("https:");
    const secure = isSecure ? "; Secure" : "";
    const response = answer(200);
    response.headers.append("set-cookie", pairedCookie(token, isSecure));
    const mark = `${sharedDeviceMark}=1; Path=${staffAppPath}; Max-Age=${markSeconds}; SameSite=Strict${secure}`;
    response.headers.append("set-cookie", mark);
    const left = `${sessionCookie({ PUBLIC_URL })}=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax${secure}`;
    response.headers.append("set-cookie", left);
    return response;
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return answer(error.code === "TOO_MANY_REQUESTS" ? 429 : 404);
  }
}
