import { expectation, kindOf, unsaid } from "@nastavnik/core/internals";
import { dirname, resolve } from "node:path";
import { readLocatedDocument } from "../located-document.ts";
import { UserError } from "../user-error.ts";
import { sendingSettings, type SendingSettings } from "./sending-settings.ts";

/** The settings with the files that they name found. */
export interface ReadSettings extends SendingSettings {
  /** Name of another file, as it stands in the settings, from where that is. */
  readonly beside: (file: string) => string;
}

function valueAt(path: readonly PropertyKey[], value: unknown): unknown {
  return path.reduce<unknown>(
    (here, key) => (typeof here === "object" && here !== null ? (here as Record<PropertyKey, unknown>)[key] : here),
    value,
  );
}

/** Reads the file of settings; throws a {@link UserError} with the place of everything that is wrong. */
export async function readSendingSettings(file: string): Promise<ReadSettings> {
  const document = await readLocatedDocument(file);
  const parsed = sendingSettings.safeParse(document.data, { error: () => unsaid });
  if (!parsed.success) {
    const lines = parsed.error.issues.map((issue) => {
      const path = issue.path.map((part) => (typeof part === "symbol" ? String(part) : part));
      // A field that nobody knows stands where it is written.
      if (issue.code === "unrecognized_keys") path.push(...issue.keys.slice(0, 1));
      const place = `${document.place(path)}: ${path.join(".") || "(file)"}`;
      const expected = expectation(issue);
      const met = kindOf(valueAt(issue.path, document.data));
      return {
        ru: `${place}: ${expected.ru}, указано: ${met.ru}`,
        en: `${place}: ${expected.en}, met ${met.en}`,
      };
    });
    throw new UserError({ ru: lines.map(({ ru }) => ru).join("\n"), en: lines.map(({ en }) => en).join("\n") });
  }
  return { ...parsed.data, beside: (other) => resolve(dirname(file), other) };
}
