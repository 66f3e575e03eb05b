import activity from "./en/activity.json";
import answerImport from "./en/answer-import.json";
import apiKey from "./en/api-key.json";
import asking from "./en/asking.json";
import auth from "./en/auth.json";
import briefing from "./en/briefing.json";
import card from "./en/card.json";
import serviceCase from "./en/case.json";
import channel from "./en/channel.json";
import clue from "./en/clue.json";
import conversation from "./en/conversation.json";
import customerPages from "./en/customer-pages.json";
import customerPromise from "./en/customer-promise.json";
import delivery from "./en/delivery.json";
import editing from "./en/editing.json";
import errors from "./en/errors.json";
import feedback from "./en/feedback.json";
import forms from "./en/forms.json";
import gesture from "./en/gesture.json";
import glossary from "./en/glossary.json";
import growth from "./en/growth.json";
import guidedPath from "./en/guided-path.json";
import home from "./en/home.json";
import insight from "./en/insight.json";
import journey from "./en/journey.json";
import lineUp from "./en/line-up.json";
import lists from "./en/lists.json";
import mail from "./en/mail.json";
import notes from "./en/notes.json";
import notification from "./en/notification.json";
import pattern from "./en/pattern.json";
import people from "./en/people.json";
import plan from "./en/plan.json";
import platform from "./en/platform.json";
import questionForm from "./en/question-form.json";
import recognition from "./en/recognition.json";
import relay from "./en/relay.json";
import results from "./en/results.json";
import roster from "./en/roster.json";
import settings from "./en/settings.json";
import sharing from "./en/sharing.json";
import shell from "./en/shell.json";
import spontaneous from "./en/spontaneous.json";
import spot from "./en/spot.json";
import staffApp from "./en/staff-app.json";
import story from "./en/story.json";
import strategy from "./en/strategy.json";
import template from "./en/template.json";
import transfer from "./en/transfer.json";

/** Every text in this language, by the noun or the part of the product that shows it. */
export const en = {
  activity,
  answerImport,
  apiKey,
  asking,
  auth,
  card,
  case: serviceCase,
  channel,
  conversation,
  customerPages,
  clue,
  customerPromise,
  delivery,
  editing,
  errors,
  feedback,
  forms,
  glossary,
  gesture,
  growth,
  guidedPath,
  home,
  insight,
  journey,
  briefing,
  lineUp,
  lists,
  mail,
  notes,
  notification,
  pattern,
  people,
  plan,
  roster,
  platform,
  recognition,
  relay,
  questionForm,
  results,
  settings,
  sharing,
  shell,
  spontaneous,
  spot,
  staffApp,
  story,
  strategy,
  template,
  transfer,
};
