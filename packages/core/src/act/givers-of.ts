import { systemRole } from "../actor/actor.ts";
import type { Text } from "../text/text.ts";
import { type ActQuestion, ask } from "./act-question.ts";
import type { By, OfficeBy, OwnBy } from "./by.ts";
import { inWordsOf } from "./in-words-of.ts";
import { worldOfStored } from "./stored-data.ts";
import { titlesOf } from "./titles-of.ts";

/** Those who could be asked to give a command, as things are: one way of it. */
export interface Givers {
  /** What they are called, each a list item. */
  readonly titles: readonly Text[];
  /** Whether it is a person's own act, which nobody may be told to do. */
  readonly isOwn: boolean;
  /** Of an office: the roles that hold it. */
  readonly roles: readonly string[];
  /** Who they are; `undefined` where anybody may be who holds the office. */
  readonly people: readonly string[] | undefined;
  /** Who of them may not, since the matter is their own. */
  readonly except: readonly string[];
  /** In which organisations; in any unless told. */
  readonly organisations: readonly string[] | undefined;
  /** Of an own act: the capacities in which others may do it for them. */
  readonly mandates: readonly string[];
}

function officeGivers(question: ActQuestion, by: OfficeBy): readonly Givers[] {
  const roles = by.roles.filter((role) => role !== systemRole);
  if (roles.length === 0) return [];
  const { workflow, subject } = question;
  const world = worldOfStored(question);
  return [
    {
      titles: titlesOf(inWordsOf(workflow, subject.regulation), { ...by, roles }),
      isOwn: false,
      roles,
      people: ask(question, () => by.appointed?.who(subject, world)),
      except: (by.not ?? []).flatMap((circle) => ask(question, () => circle.who(subject, world)) ?? []),
      organisations: ask(question, () => by.organisation?.who(subject, world)),
      mandates: [],
    },
  ];
}

function ownGivers(question: ActQuestion, by: OwnBy): readonly Givers[] {
  const { subject, command } = question;
  const owners = ask(question, () => by.whose(subject, worldOfStored(question))) ?? [];
  const chosen = question.isFilledIn ? ask(question, () => by.chosen?.(command.payload, subject)) : undefined;
  const people = chosen === undefined ? owners : owners.filter((owner) => owner === chosen);
  if (people.length === 0) return [];
  const { title, mandates = [] } = by;
  return [{ titles: [title], isOwn: true, roles: [], people, except: [], organisations: undefined, mandates }];
}

/** Who could be asked to give a command, way by way; nobody for one that only the engine gives. */
export function giversOf(question: ActQuestion, by: By): readonly Givers[] {
  if (by.kind === "either") return by.of.flatMap((each) => giversOf(question, each));
  if (by.kind === "system") return [];
  return by.kind === "office" ? officeGivers(question, by) : ownGivers(question, by);
}
