import { CloseChannel, OpenChannel, ReadChannel, ReopenChannel, TieChannel } from "@spots/domain/feedback/channel";
import { allow } from "../trpc/allow";
import { t } from "../trpc/trpc";
import { closeChannel, openChannel, reopenChannel, tieChannel } from "./channel.commands";
import { listChannels, readChannel } from "./channel.queries";

export const channelRouter = t.router({
  list: allow("channel.read").query(listChannels),
  read: allow("channel.read").input(ReadChannel).query(readChannel),
  open: allow("channel.open").input(OpenChannel).mutation(openChannel),
  tie: allow("channel.open").input(TieChannel).mutation(tieChannel),
  close: allow("channel.close").input(CloseChannel).mutation(closeChannel),
  reopen: allow("channel.close").input(ReopenChannel).mutation(reopenChannel),
});
