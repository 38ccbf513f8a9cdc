import {
  type Actor,
  type Command,
  type Instance,
  isPermitted,
  mayBeTheirs,
  type Related,
  type Relation,
  standingFor,
  type Workflow,
  type World,
} from "@nastavnik/core";
import type { Temporal } from "temporal-polyfill";
import type { Knowledge } from "../knowledge/knowledge.ts";
import { type Inquiry, relationsBeforeFilling } from "./inquiry.ts";

/** An instance with the commands that are asked about. */
export interface Place {
  readonly instance: Instance;
  readonly types: readonly string[];
}

/** What every command of the workflow looks at; most of it is the same for all instances of a group. */
function commonRelations(workflow: Workflow, instance: Instance): Readonly<Record<string, Relation>> {
  return workflow.relations?.({ instance, context: instance.context, payload: {} }) ?? {};
}

/**
 * A world in which only the relations of the workflow are known. `isEnough` turns false as soon as one of the command's
 * own is looked at: then nothing can be told without them.
 */
function commonWorld(base: World, own: Readonly<Record<string, Relation>>) {
  let isEnough = true;
  const related = Object.defineProperties(
    { ...base.related },
    Object.fromEntries(
      Object.keys(own)
        .filter((name) => !Object.hasOwn(base.related, name))
        .map((name) => [
          name,
          {
            enumerable: true,
            get: (): Related => {
              isEnough = false;
              return undefined;
            },
          },
        ]),
    ),
  );
  return { world: { ...base, related }, isEnough: () => isEnough };
}

/** The commands that may be the actor's own, as far as can be told before what each of them looks at is loaded. */
async function typesFor(
  { calendar }: Inquiry,
  knowledge: Knowledge,
  workflow: Workflow,
  instance: Instance,
  command: Omit<Command, "type">,
): Promise<readonly string[]> {
  const { at } = command;
  const related = await knowledge.related(commonRelations(workflow, instance), at);
  const types: string[] = [];
  for (const type of Object.keys(workflow.commands)) {
    const whole = { ...command, type };
    if (!isPermitted(workflow, whole)) continue;
    const own = relationsBeforeFilling(workflow, instance, type);
    const { world, isEnough } = commonWorld({ calendar, related }, own);
    const standing = standingFor(workflow, instance, whole, world, false);
    const known = standing === undefined ? world : { ...world, standing: await knowledge.group(standing) };
    if (mayBeTheirs(workflow, instance, whole, known) || !isEnough()) types.push(type);
  }
  return types;
}

/**
 * The instances with what may be the actor's own in them. Whose act a command is hangs on the context and on what the
 * whole workflow looks at; so whatever is not the actor's falls out before any other instance or person is read.
 */
export async function placesOf(
  inquiry: Inquiry,
  knowledge: Knowledge,
  instances: readonly Instance[],
  actor: Actor,
  at: Temporal.Instant,
): Promise<readonly Place[]> {
  const { catalogue } = inquiry;
  await knowledge.prefetch(instances.map((instance) => commonRelations(catalogue.definitionOf(instance), instance)));
  const places: Place[] = [];
  for (const instance of instances) {
    const command = { id: "", payload: {}, actor, at };
    const types = await typesFor(inquiry, knowledge, catalogue.definitionOf(instance), instance, command);
    if (types.length > 0) places.push({ instance, types });
  }
  return places;
}
