"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";

/**
 * Reloads the page when another person signs in, so that no cached data of the previous person
 * remains in this tab. What the browser stores for the previous person is left.
 */
export function FreshPage() {
  const queries = useQueryClient();
  useEffect(() => {
    const isUsed = queries.getQueryCache().getAll().length + queries.getMutationCache().getAll().length > 0;
    if (isUsed) window.location.reload();
  }, [queries]);
  return null;
}
