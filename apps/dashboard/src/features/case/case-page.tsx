"use client";

import dynamic from "next/dynamic";

/** One case. Its parts are loaded when a case is opened, not with the list. */
export const CasePage = dynamic(() => import("./case-view").then((module) => module.CaseView));

/** The forms of the rules, loaded after the page. */
export const RulesForm = dynamic(() => import("./rules-form").then((module) => module.RulesForm));
export const LocationRules = dynamic(() => import("./location-rules").then((module) => module.LocationRules));
