import "server-only";
import { createCaller } from "@spots/api/trpc/root";
import { DomainError, notFound } from "@spots/domain/kernel/errors";
import { Id } from "@spots/domain/kernel/ids";
import { mostLogoBytes } from "@spots/domain/platform/logo-limits";
import { asLogo } from "@spots/files/logo";
import { fileKey } from "@spots/files/store";
import { v7 } from "uuid";
import { dashboardEnv } from "@/env";
import { isOwnOrigin } from "../server/security-headers";
import { takeUpload } from "../server/uploads";
import { refuse } from "./photo";
import { contextFor } from "./request-context";
import { sendBytes } from "./send-bytes";

type Named = { readonly business: string; readonly logo: string };

/** Sends the logo that the business shows now. */
export async function sendLogo(request: Request, { business, logo }: Named): Promise<Response> {
  const context = await contextFor(v7());
  try {
    const { businessId, logo: shown } = await createCaller(context).business.logo({ business });
    const bytes = shown?.id === logo ? await context.files.get(fileKey(businessId, "logo", shown.id)) : null;
    if (bytes === null) throw notFound();
    return sendBytes(request, bytes, "image/webp");
  } catch (error) {
    return refuse(error, context);
  }
}

/**
 * Keeps an uploaded logo and shows it. The session, the member's right and the size are checked
 * before the body is read; the file is stored before the row that names it.
 */
export async function keepLogo(request: Request, { business, logo }: Named): Promise<Response> {
  const context = await contextFor(v7());
  try {
    if (!isOwnOrigin(request, dashboardEnv().PUBLIC_URL)) throw new DomainError("FORBIDDEN", "notYourRole");
    const id = Id.safeParse(logo).data;
    if (!id) throw notFound();
    const caller = createCaller(context).business;
    const { businessId, logo: shown } = await caller.logo({ business });
    if (shown?.id === id) return Response.json({ logo: shown });
    const { bytes, width, height } = await takeUpload(request, { businessId, most: mostLogoBytes }, asLogo);
    await context.files.put(fileKey(businessId, "logo", id), bytes);
    return Response.json(await caller.changeLogo({ business, logo: { id, width, height } }));
  } catch (error) {
    return refuse(error, context);
  }
}
