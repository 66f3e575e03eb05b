import { plainOf } from "./words";

const list = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/).filter(Boolean).map(plainOf));

/** Words that carry no meaning of their own: they are never compared. */
export const emptyWords = list(`
  a an the of to in on at for with by from and or but as is are was were be been it its this that these those there here i me my mine we us our you your he him his
  she her they them their who whom what which when where while so if then than just also very really too up out off over into about after before again even still
  had has have do does did got get gets gave give given went go came come would could can will shall should one some any all every each more most much many
  der die das den dem des ein eine einen einem einer eines und oder aber als ist sind war waren sein es sich ich mich mir mein meine meinen meiner wir uns unser unsere
  du dich dir dein deine er ihn ihm sie ihr ihre ihren ihrem man wer was wann wo wie so dass da dort hier zu zum zur im in am an auf aus bei beim mit von vom vor nach
  fur uber unter um durch noch auch nur schon sehr ganz mal dann wenn weil hat habe haben hatte hatten wird werden wurde wurden kann konnte gab gibt bekam bekommen
  war ging kam echt wirklich etwas alle alles jeder jede jedes mehr viel`);

/** Words that fit every business: praise and the trade's small change. They may support a match and never make one. */
export const generalWords = list(`
  nice friendly great good best lovely amazing awesome perfect wonderful super cool fine happy kind kindly service staff team people person customer guest place shop store
  visit time day today week minute minutes hour experience atmosphere thing things moment love loved like liked little small big two three first last free new old extra
  thank thanks welcome feel felt made make makes made way home wait waiting waited always never ask asked told say said nobody everyone
  nett freundlich toll gut gute guten beste besten schon super klasse perfekt wunderbar glucklich service personal team leute mensch kunde gast laden geschaft besuch zeit
  tag heute woche minute minuten stunde erlebnis atmosphare sache moment liebe geliebt klein kleine kleinen gross zwei drei erste ersten letzte gratis neu neue alt
  danke willkommen gefuhl fuhlte gemacht machen warten wartet immer nie gefragt gesagt niemand jemand einfach`);

/** Words after which the opposite is meant. */
export const negations =
  list(`no not never without didn don doesn wasn weren isn couldn nothing none neither nor missed instead forgot hardly kein keine keinen keinem keiner keines
  nicht nie niemals ohne nichts weder leider vergessen statt`);
