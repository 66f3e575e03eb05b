import { onDevice } from "@spots/domain/delivery/on-device";

/** The messages between the tabs of this app: what is stored on the device has changed. */
const channel = new BroadcastChannel(onDevice.channel);

export type News = "steps" | "day" | typeof onDevice.forgotten;

export const tellTabs = (news: News): void => channel.postMessage(news);

export function hearTabs(hear: (news: News) => void): void {
  // Guarantee: only `tellTabs` posts to this channel.
  channel.onmessage = ({ data }: MessageEvent<News>) => hear(data);
}

/**
 * Runs `work` while no other tab runs work of this name. Without Web Locks (a page without TLS) it
 * runs at once: the server accepts a repeated step only once.
 */
export async function alone<Result>(name: string, work: () => Promise<Result>): Promise<Result> {
  return navigator.locks ? navigator.locks.request(name, work) : work();
}
