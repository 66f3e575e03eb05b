import activity from "./de/activity.json";
import auth from "./de/auth.json";
import channels from "./de/channels.json";
import delivery from "./de/delivery.json";
import editing from "./de/editing.json";
import errors from "./de/errors.json";
import feedback from "./de/feedback.json";
import forms from "./de/forms.json";
import glossary from "./de/glossary.json";
import guidedPath from "./de/guided-path.json";
import home from "./de/home.json";
import insight from "./de/insight.json";
import journey from "./de/journey.json";
import lists from "./de/lists.json";
import mail from "./de/mail.json";
import pattern from "./de/pattern.json";
import people from "./de/people.json";
import platform from "./de/platform.json";
import settings from "./de/settings.json";
import shell from "./de/shell.json";
import spot from "./de/spot.json";
import strategy from "./de/strategy.json";
import template from "./de/template.json";
import together from "./de/together.json";
import transfer from "./de/transfer.json";
import voices from "./de/voices.json";

/** Every text in this language, by the room that shows it. */
export const de = {
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
