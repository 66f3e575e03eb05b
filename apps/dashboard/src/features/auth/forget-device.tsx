"use client";

import { useEffect } from "react";
import { forgetAllDrafts } from "@/forms/draft-store";
import { forgetStaffApp } from "@/offline/staff-app";

/**
 * Removes what this browser holds of the person who has signed out. The sign-out form does so before
 * it is sent, unless it is sent before its script has loaded.
 */
export function ForgetDevice() {
  useEffect(() => {
    forgetAllDrafts(window.localStorage);
    void forgetStaffApp();
  }, []);
  return null;
}
