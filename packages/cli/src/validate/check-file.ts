import type { Locale, Text } from "@nastavnik/core";
import { targetModelNotifications } from "@nastavnik/notifications/target-model";
import { type Checked, evaluate } from "@nastavnik/rules";
import { addUp } from "@nastavnik/rules/monitoring-sheets";
import { score } from "@nastavnik/rules/score";
import { targetModelProfiles } from "@nastavnik/rules/target-model";
import type { LocatedDocument } from "../located-document.ts";
import { readSendingSettings } from "../notifications/read-sending-settings.ts";
import { problemLine } from "../problem-line.ts";
import { readRules } from "../read-rules.ts";
import { givenRegulation } from "../regulation/given-regulation.ts";
import { parsedSchoolYear } from "../run/read-school-year.ts";
import { readStory } from "../story/read-story.ts";
import { UserError } from "../user-error.ts";
import type { FileKind } from "./kind-of-file.ts";

const profiles = { profiles: targetModelProfiles };

function complain(checked: Checked<unknown>, document: LocatedDocument, locale: Locale): void {
  if (checked.ok) return;
  throw new UserError(checked.problems.map((problem) => problemLine(problem, document, locale)).join("\n"));
}

/**
 * Reads a file as what it is, all the way that its own command does.
 *
 * @returns what is doubtful about it
 * @throws UserError with every problem of the file, one a line
 */
export async function checkFile(
  file: string,
  document: LocatedDocument,
  kind: FileKind,
  locale: Locale,
): Promise<readonly Text[]> {
  switch (kind) {
    case "year":
      return (await parsedSchoolYear(file)).warnings;
    case "story":
      readStory(file, locale);
      break;
    case "regulation":
      await givenRegulation(file, locale);
      break;
    case "notifications":
      await readRules(file, targetModelNotifications);
      break;
    case "sending": {
      const { rules, beside } = await readSendingSettings(file);
      if (rules !== undefined) await readRules(beside(rules), targetModelNotifications);
      break;
    }
    case "evaluation":
      complain(evaluate(document.data, profiles), document, locale);
      break;
    case "monitoring":
      complain(addUp(document.data, profiles), document, locale);
      break;
    case "score":
      complain(score(document.data), document, locale);
      break;
  }
  return [];
}
