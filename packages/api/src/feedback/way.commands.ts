import { hashKioskPin } from "@spots/db/kiosk-pin";
import type { AllowSites, ChannelKind, SetUpKiosk } from "@spots/domain/feedback/channel";
import { notFound } from "@spots/domain/kernel/errors";
import type { Id } from "@spots/domain/kernel/ids";
import type { Call } from "../trpc/context";
import { record } from "../writing/record";
import { tenantKey } from "../writing/tenant-key";
import { getChannel } from "./channel.commands";

/** @throws NOT_FOUND also for a channel of another kind */
async function getOfKind(ctx: Call["ctx"], channelId: Id, kind: ChannelKind) {
  const channel = await getChannel(ctx, channelId);
  if (channel.kind !== kind) throw notFound();
  return channel;
}

/**
 * Names the web sites that may show a widget. A site that is left out is refused from now on.
 *
 * @returns the stored origins, such as https://shop.example
 */
export async function allowSites({ ctx, input }: Call<AllowSites>) {
  const { id, name, origins } = await getOfKind(ctx, input.channelId, "widget");
  const { sites } = input;
  if (sites.join() === origins.join()) return { id, origins };
  await ctx.db.channel.update({ where: tenantKey(ctx, id), data: { origins: sites } });
  record(ctx, { type: "channel.sitesAllowed", subjectId: id, before: { origins }, after: { name, origins: sites } });
  return { id, origins: sites };
}

/**
 * Sets the PIN of a kiosk, unless none is given, and after how many seconds without a touch it is
 * wiped.
 */
export async function setUpKiosk({ ctx, input }: Call<SetUpKiosk>) {
  const { id, name, idleSeconds: before } = await getOfKind(ctx, input.channelId, "kiosk");
  const { idleSeconds, pin } = input;
  const hasNewPin = pin !== "";
  if (!hasNewPin && before === idleSeconds) return { id };
  const pinHash = hasNewPin ? await hashKioskPin(pin) : undefined;
  await ctx.db.channel.update({
    where: tenantKey(ctx, id),
    data: { idleSeconds, ...(pinHash === undefined ? {} : { pinHash }) },
  });
  record(ctx, { type: "channel.kioskSetUp", subjectId: id, after: { name, idleSeconds, hasNewPin } });
  return { id };
}
