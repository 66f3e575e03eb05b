import {
  AllowSites,
  CloseChannel,
  ListSpotChannels,
  OpenChannel,
  ReadChannel,
  ReopenChannel,
  SetUpKiosk,
  TieChannel,
} from "@spots/domain/feedback/channel";
import { LinkReviews } from "@spots/domain/feedback/review-link";
import { RevokeShortAddress, ShortenChannel } from "@spots/domain/feedback/short-address";
import { allow } from "../trpc/allow";
import { t } from "../trpc/trpc";
import { closeChannel, openChannel, reopenChannel, tieChannel } from "./channel.commands";
import { listChannels, listSpotChannels, readChannel } from "./channel.queries";
import { linkReviews } from "./review-link.commands";
import { revokeShortAddress, shortenChannel } from "./short-address.commands";
import { allowSites, setUpKiosk } from "./way.commands";

export const channelRouter = t.router({
  list: allow("channel.read").query(listChannels),
  ofSpot: allow("channel.read").input(ListSpotChannels).query(listSpotChannels),
  read: allow("channel.read").input(ReadChannel).query(readChannel),
  open: allow("channel.open").input(OpenChannel).mutation(openChannel),
  tie: allow("channel.open").input(TieChannel).mutation(tieChannel),
  allowSites: allow("channel.open").input(AllowSites).mutation(allowSites),
  setUpKiosk: allow("channel.open").input(SetUpKiosk).mutation(setUpKiosk),
  linkReviews: allow("channel.open").input(LinkReviews).mutation(linkReviews),
  shorten: allow("channel.open").input(ShortenChannel).mutation(shortenChannel),
  revokeShort: allow("channel.close").input(RevokeShortAddress).mutation(revokeShortAddress),
  close: allow("channel.close").input(CloseChannel).mutation(closeChannel),
  reopen: allow("channel.close").input(ReopenChannel).mutation(reopenChannel),
});
