import { expectation, kindOf, unsaid } from "@nastavnik/core/internals";
import type { Text } from "@nastavnik/core";
import { emailAddress } from "@nastavnik/notifications";
import { targetModelNotifications } from "@nastavnik/notifications/target-model";
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

function checkPeople({ people, posts }: SendingSettings, file: string): void {
  const wrong: Text[] = [];
  for (const [id, { email }] of Object.entries(people)) {
    if (email === undefined || emailAddress(email) !== undefined) continue;
    const place = `${file}: people.${id}.email`;
    // Whose address it is, is told; which one, is not.
    wrong.push({ ru: `${place}: ожидается адрес электронной почты`, en: `${place}: expected an e-mail address` });
  }
  for (const post of Object.keys(posts)) {
    if (Object.hasOwn(targetModelNotifications.roles, post)) continue;
    const place = `${file}: posts.${post}`;
    wrong.push({ ru: `${place}: ожидается роль целевой модели`, en: `${place}: expected a role of the target model` });
  }
  if (wrong.length === 0) return;
  throw new UserError({ ru: wrong.map(({ ru }) => ru).join("\n"), en: wrong.map(({ en }) => en).join("\n") });
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
  checkPeople(parsed.data, file);
  return { ...parsed.data, beside: (other) => resolve(dirname(file), other) };
}
