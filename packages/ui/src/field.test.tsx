import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { CheckboxField } from "./checkbox-field";
import { ChoiceField } from "./choice-field";
import { FormErrorSummary } from "./form-error-summary";
import { SelectField } from "./select-field";
import { TextField } from "./text-field";
import { TextareaField } from "./textarea-field";

const fields = {
  TextField: <TextField id="it" name="it" label="Name" hint="A hint" error="Too long" />,
  TextareaField: <TextareaField id="it" name="it" label="Name" hint="A hint" error="Too long" />,
  SelectField: <SelectField id="it" name="it" label="Name" hint="A hint" error="Too long" options={[]} />,
  CheckboxField: <CheckboxField id="it" name="it" label="Name" hint="A hint" error="Too long" />,
};

describe.each(Object.entries(fields))("a %s", (_name, field) => {
  const page = renderToStaticMarkup(field);

  it("is named by its label", () => {
    expect(page).toContain('<label for="it"');
    expect(page).toMatch(/<(input|textarea|select)[^>]* id="it"/);
  });

  it("has its hint and error as accessible description", () => {
    expect(page).toMatch(/<(input|textarea|select)[^>]*aria-describedby="it-hint it-error"/);
    expect(page).toMatch(/<(input|textarea|select)[^>]*aria-invalid="true"/);
    expect(page).toMatch(/id="it-hint"[^>]*>.*A hint/);
    expect(page).toMatch(/id="it-error"[^>]*>.*Too long/);
  });
});

describe("a field", () => {
  it("is not marked invalid without an error", () => {
    const page = renderToStaticMarkup(<TextField label="Name" />);
    expect(page).not.toContain("aria-invalid=");
    expect(page).not.toContain("aria-describedby=");
  });

  it("keeps its entered value when it is rendered with an error", () => {
    expect(renderToStaticMarkup(<TextField label="Name" defaultValue="Ünï <b>" error="No" />)).toContain(
      'value="Ünï &lt;b&gt;"',
    );
  });
});

describe("a choice", () => {
  const choices = [
    { value: "a", label: "One" },
    { value: "b", label: "Two" },
  ] as const;

  it("renders radios in a fieldset with a legend, so that it posts without JavaScript", () => {
    const page = renderToStaticMarkup(
      <ChoiceField legend="Which?" name="which" choices={choices} defaultValue={["b"]} />,
    );
    expect(page).toContain("<legend");
    expect(page.match(/type="radio"/g)?.length).toBe(2);
    expect(page).toMatch(/<input(?=[^>]*name="which")(?=[^>]*value="b")(?=[^>]*checked)/);
    expect(page).not.toMatch(/<input(?=[^>]*value="a")(?=[^>]*checked)/);
  });

  it("accepts several values with `multiple`", () => {
    const page = renderToStaticMarkup(<ChoiceField legend="Which?" name="which" choices={choices} multiple />);
    expect(page.match(/type="checkbox"/g)?.length).toBe(2);
  });
});

describe("the error summary", () => {
  it("links to each field, and is not rendered without errors", () => {
    const page = renderToStaticMarkup(
      <FormErrorSummary title="Mend this" errors={[{ fieldId: "it", message: "Too long" }]} />,
    );
    expect(page).toContain('href="#it"');
    expect(renderToStaticMarkup(<FormErrorSummary title="Mend this" errors={[]} />)).toBe("");
  });
});
