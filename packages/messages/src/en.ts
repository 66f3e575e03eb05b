import activity from "./en/activity.json";
import auth from "./en/auth.json";
import channels from "./en/channels.json";
import delivery from "./en/delivery.json";
import editing from "./en/editing.json";
import errors from "./en/errors.json";
import feedback from "./en/feedback.json";
import forms from "./en/forms.json";
import glossary from "./en/glossary.json";
import guidedPath from "./en/guided-path.json";
import home from "./en/home.json";
import insight from "./en/insight.json";
import journey from "./en/journey.json";
import lists from "./en/lists.json";
import mail from "./en/mail.json";
import pattern from "./en/pattern.json";
import people from "./en/people.json";
import platform from "./en/platform.json";
import settings from "./en/settings.json";
import shell from "./en/shell.json";
import spot from "./en/spot.json";
import strategy from "./en/strategy.json";
import template from "./en/template.json";
import together from "./en/together.json";
import transfer from "./en/transfer.json";
import voices from "./en/voices.json";

/** Every text in this language, by the room that shows it. */
export const en = {
  activity,
  auth,
  channels,
  delivery,
  editing,
  errors,
  transfer,
  feedback,
  guidedPath,
  forms,
  glossary,
  home,
  insight,
  journey,
  lists,
  mail,
  pattern,
  people,
  platform,
  settings,
  shell,
  spot,
  strategy,
  template,
  together,
  voices,
};
