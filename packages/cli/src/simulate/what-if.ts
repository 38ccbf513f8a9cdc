import { parseDocument } from "yaml";
import { WrongValue } from "../wrong-value.ts";

/** Something that is otherwise than the file says. */
export interface WhatIf {
  /** As it was given: `population.mentors.0.count=12`. */
  readonly given: string;
  readonly path: readonly (string | number)[];
  readonly value: unknown;
}

/** Adds the value of one `--what-if` to those before it. */
export function collectWhatIf(text: string, before: readonly WhatIf[] = []): readonly WhatIf[] {
  const [path, value] = [text.slice(0, text.indexOf("=")), text.slice(text.indexOf("=") + 1)];
  if (!/^[\w-]+(\.[\w-]+)*=/.test(text)) {
    const expected = {
      ru: "путь в файле года и значение, например policies.parameters.unit.silenceDays=30",
      en: "a path in the file of the year and a value, such as policies.parameters.unit.silenceDays=30",
    };
    throw new WrongValue("--what-if", expected, text);
  }
  const parsed: unknown = parseDocument(value).toJS();
  const steps = path.split(".").map((step) => (/^\d+$/.test(step) ? Number(step) : step));
  return [...before, { given: text, path: steps, value: parsed }];
}

/** The text of a file in which one thing is otherwise. */
export function changed(text: string, { path, value }: WhatIf): string {
  const document = parseDocument(text);
  // What is no document is told by whoever reads it.
  if (document.errors.length > 0) return text;
  document.setIn(path, document.createNode(value));
  return String(document);
}
