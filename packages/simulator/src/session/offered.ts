import type { By, Instance, InstanceRef, Possibility, Text, Workflow } from "@nastavnik/core";
import type { StoryCourse } from "@nastavnik/simulation";
import type { SomeBody } from "./people.ts";

/** The commands of an instance, as far as somebody may give them now. */
export interface Offered {
  /** Can be given as they are, or with the right data. */
  readonly open: readonly Possibility[];
  /** Cannot be given now, each with its reasons. */
  readonly shut: readonly Possibility[];
  /** Follow by themselves: nobody gives them. */
  readonly own: readonly Text[];
}

const isOfSystem = (by: By | undefined): boolean =>
  by?.kind === "system" || (by?.kind === "either" && by.of.every(({ kind }) => kind === "system"));

function followsByItself(workflow: Workflow, type: string): boolean {
  const { by, roles } = workflow.commands[type] ?? {};
  return isOfSystem(by) || roles?.every((role) => role === "system") === true;
}

/** Whether a command belongs to another state than the thing is in: what is refused for other reasons is nearer. */
export const isElsewhere = ({ unmet }: Possibility): boolean => unmet.some(({ code }) => code === "not-in-this-state");

/** What somebody can do with an instance, and for the rest, why not; the nearest first. */
export async function offered(
  course: StoryCourse,
  workflow: Workflow,
  {
    ref,
    parent,
    instance,
  }: { readonly ref: InstanceRef; readonly parent?: string | undefined; readonly instance?: Instance | undefined },
  actor: Pick<SomeBody, "id" | "roles" | "organisation">,
): Promise<Offered> {
  const who = { id: actor.id, roles: [...actor.roles], organisation: actor.organisation };
  const all =
    instance === undefined
      ? [await beginning(course, workflow, { ref, parent }, who)]
      : await course.questions.possible(ref, who);
  const given = all.filter(({ command }) => !followsByItself(workflow, command)).map(byPaper);
  const isOver = ({ command }: Possibility): boolean => instance !== undefined && command === workflow.creation;
  return {
    open: given.filter(({ verdict }) => verdict !== "unmet"),
    shut: given
      .filter((each) => each.verdict === "unmet" && !isOver(each))
      .toSorted((a, b) => Number(isElsewhere(a)) - Number(isElsewhere(b)) || a.unmet.length - b.unmet.length),
    own:
      instance === undefined
        ? []
        : Object.entries(workflow.commands).flatMap(([type, { label }]) =>
            followsByItself(workflow, type) ? [label] : [],
          ),
  };
}

/** Whoever may record a signed paper can give the command: what is left is to say who has signed. */
function byPaper(possibility: Possibility): Possibility {
  const [only, ...others] = possibility.unmet;
  if (only?.code !== "paper-needed" || others.length > 0) return possibility;
  return { ...possibility, verdict: "unknown", unmet: [], conditions: [only.text] };
}

/** The only command that an instance can be given that there is not yet. */
async function beginning(
  course: StoryCourse,
  workflow: Workflow,
  { ref, parent }: { readonly ref: InstanceRef; readonly parent?: string | undefined },
  actor: { readonly id: string; readonly roles: readonly string[]; readonly organisation: string },
): Promise<Possibility> {
  const type = workflow.creation;
  const { verdict, unmet, choices } = await course.questions.explain(ref, {
    type,
    actor,
    ...(parent !== undefined && { parent }),
  });
  const label = workflow.commands[type]?.label ?? workflow.title;
  return { command: type, label, verdict, unmet, conditions: [], ...(choices && { choices }) };
}
