import activity from "./de/activity.json";
import answerImport from "./de/answer-import.json";
import apiKey from "./de/api-key.json";
import asking from "./de/asking.json";
import auth from "./de/auth.json";
import briefing from "./de/briefing.json";
import card from "./de/card.json";
import serviceCase from "./de/case.json";
import channel from "./de/channel.json";
import clue from "./de/clue.json";
import conversation from "./de/conversation.json";
import customerPages from "./de/customer-pages.json";
import customerPromise from "./de/customer-promise.json";
import delivery from "./de/delivery.json";
import editing from "./de/editing.json";
import errors from "./de/errors.json";
import feedback from "./de/feedback.json";
import forms from "./de/forms.json";
import gesture from "./de/gesture.json";
import glossary from "./de/glossary.json";
import growth from "./de/growth.json";
import guidedPath from "./de/guided-path.json";
import home from "./de/home.json";
import insight from "./de/insight.json";
import journey from "./de/journey.json";
import lineUp from "./de/line-up.json";
import lists from "./de/lists.json";
import mail from "./de/mail.json";
import notes from "./de/notes.json";
import notification from "./de/notification.json";
import pattern from "./de/pattern.json";
import people from "./de/people.json";
import plan from "./de/plan.json";
import platform from "./de/platform.json";
import questionForm from "./de/question-form.json";
import recognition from "./de/recognition.json";
import relay from "./de/relay.json";
import results from "./de/results.json";
import roster from "./de/roster.json";
import settings from "./de/settings.json";
import sharing from "./de/sharing.json";
import shell from "./de/shell.json";
import spontaneous from "./de/spontaneous.json";
import spot from "./de/spot.json";
import staffApp from "./de/staff-app.json";
import story from "./de/story.json";
import strategy from "./de/strategy.json";
import template from "./de/template.json";
import transfer from "./de/transfer.json";

/** Every text in this language, by the noun or the part of the product that shows it. */
export const de = {
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
