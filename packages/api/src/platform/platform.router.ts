import { EndOffer, OfferTemplate, RenameOffer } from "@spots/domain/journey/saved-template";
import { textUpTo } from "@spots/domain/kernel/text";
import {
  LiftSuspension,
  ListBusinesses,
  OnboardBusiness,
  ReadBusiness,
  SuspendBusiness,
} from "@spots/domain/platform/business";
import { DiscardJob, RetryJob } from "@spots/domain/platform/job";
import { z } from "zod";
import { allowPlatform } from "../trpc/allow";
import { t } from "../trpc/trpc";
import { discardJob, liftSuspension, onboardBusiness, retryJob, suspendBusiness } from "./platform.commands";
import { isSlugFree, listActs, listBusinesses, listDeadLetters, readBusiness } from "./platform.queries";
import { endOffer, offerTemplate, renameOffer } from "./template.commands";
import { listOffered } from "./template.queries";

export const platformRouter = t.router({
  businesses: allowPlatform("platform.business.list").input(ListBusinesses).query(listBusinesses),
  business: allowPlatform("platform.business.read").input(ReadBusiness).query(readBusiness),
  isSlugFree: allowPlatform("platform.business.list")
    .input(z.object({ slug: textUpTo(100) }))
    .query(isSlugFree),
  onboard: allowPlatform("platform.business.onboard").input(OnboardBusiness).mutation(onboardBusiness),
  suspend: allowPlatform("platform.business.suspend").input(SuspendBusiness).mutation(suspendBusiness),
  restore: allowPlatform("platform.business.suspend").input(LiftSuspension).mutation(liftSuspension),
  acts: allowPlatform("platform.act.list").query(listActs),
  deadLetters: allowPlatform("platform.job.list").query(listDeadLetters),
  retryJob: allowPlatform("platform.job.retry").input(RetryJob).mutation(retryJob),
  discardJob: allowPlatform("platform.job.retry").input(DiscardJob).mutation(discardJob),
  offered: allowPlatform("platform.template.list").query(listOffered),
  offer: allowPlatform("platform.template.offer").input(OfferTemplate).mutation(offerTemplate),
  renameOffer: allowPlatform("platform.template.offer").input(RenameOffer).mutation(renameOffer),
  endOffer: allowPlatform("platform.template.offer").input(EndOffer).mutation(endOffer),
});
