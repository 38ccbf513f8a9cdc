import type { Instance, Text } from "@nastavnik/core";
import { wordsOfEdition } from "@nastavnik/core/regulation";
import {
  formTitle,
  type ParticipantContext,
  type PersonalProgrammeContext,
  type PracticeContext,
  type ProgrammeContext,
  roleModels,
  type UnitContext,
} from "@nastavnik/core/target-model";
import type { BankEntry } from "./bank.ts";

/** What the banks are derived from. */
interface Followed {
  readonly programme: ProgrammeContext;
  readonly practice: PracticeContext;
  readonly "personal-programme": PersonalProgrammeContext;
  readonly unit: UnitContext;
  readonly participant: ParticipantContext;
}

/** The workflows whose instances {@link banksOf} looks at. */
export const workflowsOfBanks = [
  "programme",
  "practice",
  "personal-programme",
  "unit",
  "participant",
] as const satisfies readonly (keyof Followed)[];

type Life<Workflow extends keyof Followed> = Omit<Instance, "context"> & { readonly context: Followed[Workflow] };

class Lives {
  readonly #instances = new Map<string, Map<string, Instance>>(workflowsOfBanks.map((id) => [id, new Map()]));

  constructor(instances: Iterable<Instance>) {
    for (const instance of instances) this.#instances.get(instance.workflow)?.set(instance.id, instance);
  }

  one<Workflow extends keyof Followed>(workflow: Workflow, id: string): Life<Workflow> | undefined {
    return this.#instances.get(workflow)?.get(id) as Life<Workflow> | undefined;
  }

  all<Workflow extends keyof Followed>(workflow: Workflow): readonly Life<Workflow>[] {
    return [...(this.#instances.get(workflow)?.values() ?? [])] as unknown as Life<Workflow>[];
  }
}

const dayOf = (at: string): string => at.slice(0, "2026-06-20".length);

/** Whose it is, and what the organisation calls its form and role model. */
function ofOrganisation(lives: Lives, parent: string, edition: string, form?: string, roleModel?: string) {
  const programme = lives.one("programme", parent)?.context;
  const regulation = programme?.regulations[edition];
  const own = regulation === undefined ? {} : wordsOfEdition(regulation);
  const word = (known: Readonly<Record<string, Text>>, id: string): Text | undefined =>
    own[id] ?? (Object.hasOwn(known, id) ? known[id] : undefined);
  const parts = [
    form === undefined ? undefined : (own[form] ?? formTitle(form)),
    roleModel === undefined ? undefined : word(roleModels, roleModel),
  ].filter((part) => part !== undefined);
  const title = (locale: keyof Text): string => parts.map((part) => part[locale]).join(", ");
  return {
    ...(parts.length > 0 && { title: { ru: title("ru"), en: title("en") } }),
    ...(form !== undefined && { form }),
    ...(roleModel !== undefined && { roleModel }),
    ...(programme !== undefined && { organisation: programme.organisation }),
  };
}

function ofProgramme(lives: Lives, { id, parent = "", context }: Life<"personal-programme">): Omit<BankEntry, "level"> {
  const unit = lives.one("unit", context.unit)?.context;
  const categories = (unit?.mentees ?? []).flatMap(
    (mentee) => lives.one("participant", mentee)?.context.categories ?? [],
  );
  return {
    id,
    bank: "programmes",
    version: context.version,
    menteeCategories: [...new Set(categories)],
    ...ofOrganisation(lives, parent, context.edition, unit?.form, context.roleModel ?? unit?.roleModel),
  };
}

function ofPractice(lives: Lives, { id, parent = "", context }: Life<"practice">): Omit<BankEntry, "level"> {
  return {
    id,
    bank: "practices",
    menteeCategories: [...context.categories],
    ...ofOrganisation(lives, parent, context.edition, context.form, context.roleModel),
  };
}

function entriesOfPractice(lives: Lives, practice: Life<"practice">): readonly BankEntry[] {
  const { context, status } = practice;
  const { published, levels, origin } = context;
  if (status !== "active" || published === undefined) return [];
  const own = ofPractice(lives, practice);
  const programme = origin.kind === "personal-programme" ? lives.one("personal-programme", origin.id) : undefined;
  const above = Object.entries(levels).flatMap(([level, { accepted }]): readonly BankEntry[] => {
    if (accepted === undefined) return [];
    const { version, on: since, organisation: keeper } = accepted;
    const there = { level, since, ...(keeper !== undefined && { keeper }) };
    return [
      { ...own, ...there, version },
      // A programme that has become a practice goes with it into the bank of programmes of the level.
      ...(programme === undefined ? [] : [{ ...ofProgramme(lives, programme), ...there }]),
    ];
  });
  return [{ ...own, level: "school", since: dayOf(published.at), version: published.version }, ...above];
}

/**
 * The banks of programmes and of practices on every level, derived from what there is: what is published on the
 * organisation's site or in its bank, and what the levels above have accepted and not taken out. What is withdrawn is in
 * none. An entry is titled by its form and role model, as its organisation calls them.
 *
 * @param instances - of {@link workflowsOfBanks}, of one organisation or of many whose identifiers differ
 */
export function banksOf(instances: Iterable<Instance>): readonly BankEntry[] {
  const lives = new Lives(instances);
  const programmes = lives.all("personal-programme").flatMap((programme): readonly BankEntry[] => {
    const { inBankAt } = programme.context;
    return inBankAt === undefined
      ? []
      : [{ ...ofProgramme(lives, programme), level: "school", since: dayOf(inBankAt) }];
  });
  return [...programmes, ...lives.all("practice").flatMap((practice) => entriesOfPractice(lives, practice))];
}
