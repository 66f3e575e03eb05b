"use client";

import { createContext, type ReactNode, use, useEffect, useMemo } from "react";
import { sweepDrafts } from "./draft-store";

type Owner = { readonly person: string; readonly business: string };

const Context = createContext<Owner | null>(null);

/**
 * Sets the owner of the drafts of the forms inside. Without it no drafts are stored. `business` is
 * empty outside a business.
 */
export function DraftOwner({ person, business, children }: Owner & { children: ReactNode }) {
  const owner = useMemo(() => ({ person, business }), [person, business]);
  useEffect(() => sweepDrafts(window.localStorage, Date.now()), []);
  return <Context value={owner}>{children}</Context>;
}

export const useDraftOwner = (): Owner | null => use(Context);
