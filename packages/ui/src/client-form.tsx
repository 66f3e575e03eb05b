"use client";

import { type ComponentProps, useEffect, useRef, useState } from "react";

type Props = Omit<ComponentProps<"form">, "action" | "method" | "ref">;
type Recorded = { readonly earlyForms?: WeakMap<HTMLFormElement, "submitted" | "hydrated"> };

/**
 * A form that only `onSubmit` sends. One that a person submitted before hydration is submitted when
 * it is hydrated, with what was typed in its fields. Needs `earlyInputScript` in the page.
 */
export function ClientForm(props: Props) {
  const ref = useRef<HTMLFormElement>(null);
  const [isSubmitted, setSubmitted] = useState(false);
  useEffect(() => {
    const form = ref.current;
    const { earlyForms } = window as Recorded;
    if (!form || !earlyForms) return;
    if (earlyForms.get(form) !== "submitted") {
      earlyForms.set(form, "hydrated");
      return;
    }
    // The fields repeat what was typed after the next render; the form is rendered with it then.
    if (!isSubmitted) return setSubmitted(true);
    const timer = setTimeout(() => {
      earlyForms.set(form, "hydrated");
      form.requestSubmit();
    });
    return () => clearTimeout(timer);
  }, [isSubmitted]);
  return <form {...props} ref={ref} />;
}
