"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";

/**
 * Nothing that one person loaded or began in this tab is there for the next who signs in. What is
 * kept for them in the browser stays theirs.
 */
export function FreshPage() {
  const queries = useQueryClient();
  useEffect(() => {
    const isUsed = queries.getQueryCache().getAll().length + queries.getMutationCache().getAll().length > 0;
    if (isUsed) window.location.reload();
  }, [queries]);
  return null;
}
