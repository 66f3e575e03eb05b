"use client";

import dynamic from "next/dynamic";

/** One case. Its parts are loaded when a case is opened, not with the list. */
export const CasePage = dynamic(() => import("./case-view").then((module) => module.CaseView));
