import type { inferRouterInputs, inferRouterOutputs } from "@trpc/server";
import { personRouter } from "../account/account.router";
import { eventRouter } from "../activity/activity.router";
import { apiKeyRouter } from "../api-key/api-key.router";
import { askingRouter } from "../asking/asking.router";
import { businessRouter } from "../business/business.router";
import { caseRouter } from "../case/case.router";
import { clueRouter } from "../clue/clue.router";
import { commentRouter } from "../conversation/comment.router";
import { threadRouter } from "../conversation/thread.router";
import { customerPromiseRouter } from "../customer-promise/customer-promise.router";
import { briefingRouter } from "../delivery/briefing.router";
import { cardRouter } from "../delivery/card.router";
import { dutyRouter } from "../delivery/duty.router";
import { improvisedRouter } from "../delivery/improvised.router";
import { kudosRouter } from "../delivery/kudos.router";
import { lineUpRouter } from "../delivery/line-up.router";
import { momentRouter } from "../delivery/moment.router";
import { planRouter } from "../delivery/plan.router";
import { proposalRouter } from "../delivery/proposal.router";
import { shiftRouter } from "../delivery/shift.router";
import { taskTimeRouter } from "../delivery/task-time.router";
import { timeOffRouter } from "../delivery/time-off.router";
import { visitRouter } from "../delivery/visit.router";
import { deviceRouter } from "../device/device.router";
import { channelRouter } from "../feedback/channel.router";
import { improvementRouter } from "../feedback/improvement.router";
import { mentionRouter } from "../feedback/mention.router";
import { responseRouter } from "../feedback/response.router";
import { savedViewRouter } from "../feedback/saved-view.router";
import { formRouter } from "../form/form.router";
import { gestureRouter } from "../gesture/gesture.router";
import { growthRouter } from "../growth/growth.router";
import { actionRouter } from "../guided-path/action.router";
import { guidedPathRouter } from "../guided-path/guided-path.router";
import { annotationRouter } from "../insight/annotation.router";
import { digestRouter } from "../insight/digest.router";
import { pulseRouter } from "../insight/pulse.router";
import { resultsRouter } from "../insight/results.router";
import { journeyRouter } from "../journey/journey.router";
import { presenceRouter } from "../journey/presence.router";
import { templateRouter } from "../journey/template.router";
import { notificationRouter } from "../notification/notification.router";
import { invitationRouter } from "../people/invitation.router";
import { locationRouter } from "../people/location.router";
import { memberRouter } from "../people/member.router";
import { platformRouter } from "../platform/platform.router";
import { recognitionRouter } from "../recognition/recognition.router";
import { thanksRouter } from "../recognition/thanks.router";
import { valueRouter } from "../recognition/value.router";
import { wallRouter } from "../recognition/wall.router";
import { relayRouter } from "../relay/relay.router";
import { shareRouter } from "../sharing/share.router";
import { spotRouter } from "../spot/spot.router";
import { storyRouter } from "../story/story.router";
import { brandPromiseRouter } from "../strategy/brand-promise.router";
import { goalRouter } from "../strategy/goal.router";
import { personaRouter } from "../strategy/persona.router";
import { transferRouter } from "../transfer/transfer.router";
import { t } from "./trpc";

/** The router of all procedures for signed-in people. */
export const appRouter = t.router({
  action: actionRouter,
  annotation: annotationRouter,
  apiKey: apiKeyRouter,
  asking: askingRouter,
  story: storyRouter,
  business: businessRouter,
  card: cardRouter,
  case: caseRouter,
  channel: channelRouter,
  comment: commentRouter,
  clue: clueRouter,
  customerPromise: customerPromiseRouter,
  gesture: gestureRouter,
  relay: relayRouter,
  device: deviceRouter,
  digest: digestRouter,
  duty: dutyRouter,
  form: formRouter,
  event: eventRouter,
  transfer: transferRouter,
  guidedPath: guidedPathRouter,
  goal: goalRouter,
  growth: growthRouter,
  improvement: improvementRouter,
  improvised: improvisedRouter,
  invitation: invitationRouter,
  journey: journeyRouter,
  kudos: kudosRouter,
  location: locationRouter,
  member: memberRouter,
  mention: mentionRouter,
  moment: momentRouter,
  notification: notificationRouter,
  person: personRouter,
  persona: personaRouter,
  plan: planRouter,
  platform: platformRouter,
  presence: presenceRouter,
  proposal: proposalRouter,
  brandPromise: brandPromiseRouter,
  pulse: pulseRouter,
  response: responseRouter,
  recognition: recognitionRouter,
  savedView: savedViewRouter,
  results: resultsRouter,
  share: shareRouter,
  shift: shiftRouter,
  taskTime: taskTimeRouter,
  timeOff: timeOffRouter,
  briefing: briefingRouter,
  lineUp: lineUpRouter,
  spot: spotRouter,
  template: templateRouter,
  thanks: thanksRouter,
  thread: threadRouter,
  value: valueRouter,
  visit: visitRouter,
  wall: wallRouter,
});

export type AppRouter = typeof appRouter;
export type Inputs = inferRouterInputs<AppRouter>;
export type Outputs = inferRouterOutputs<AppRouter>;

/** Calls the router in this process, for prefetches and tests. */
export const createCaller = t.createCallerFactory(appRouter);
