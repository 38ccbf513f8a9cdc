import { absentInstance, applyFact, type Fact, type Instance } from "@nastavnik/core";
import {
  type ParticipantContext,
  type PersonalProgrammeContext,
  type PracticeContext,
  type UnitContext,
} from "@nastavnik/core/target-model";
import type { BankEntry } from "./bank.ts";

/** What the banks are derived from; of an organisation's programme only whose it is. */
interface Followed {
  readonly practice: PracticeContext;
  readonly "personal-programme": PersonalProgrammeContext;
  readonly unit: UnitContext;
  readonly participant: ParticipantContext;
}

type Life<Workflow extends keyof Followed> = Instance & { readonly context: Followed[Workflow] };

class Lives {
  readonly organisations = new Map<string, string>();
  readonly #instances = new Map<string, Map<string, Instance>>([
    ["practice", new Map()],
    ["personal-programme", new Map()],
    ["unit", new Map()],
    ["participant", new Map()],
  ]);

  add(fact: Fact): void {
    const { workflow, id } = fact.instance;
    if (workflow === "programme" && fact.version === 1) {
      const { organisation } = fact.command.payload;
      if (typeof organisation === "string") this.organisations.set(id, organisation);
    }
    const group = this.#instances.get(workflow);
    group?.set(id, applyFact(group.get(id) ?? absentInstance(fact.instance, fact.parent), fact));
  }

  one<Workflow extends keyof Followed>(workflow: Workflow, id: string): Life<Workflow> | undefined {
    return this.#instances.get(workflow)?.get(id) as Life<Workflow> | undefined;
  }

  all<Workflow extends keyof Followed>(workflow: Workflow): readonly Life<Workflow>[] {
    return [...(this.#instances.get(workflow)?.values() ?? [])] as Life<Workflow>[];
  }
}

const dayOf = (at: string): string => at.slice(0, "2026-06-20".length);

function ofProgramme(lives: Lives, { id, parent = "", context }: Life<"personal-programme">): Omit<BankEntry, "level"> {
  const unit = lives.one("unit", context.unit)?.context;
  const categories = (unit?.mentees ?? []).flatMap(
    (mentee) => lives.one("participant", mentee)?.context.categories ?? [],
  );
  const roleModel = context.roleModel ?? unit?.roleModel;
  const organisation = lives.organisations.get(parent);
  return {
    id,
    bank: "programmes",
    version: context.version,
    ...(unit?.form !== undefined && { form: unit.form }),
    ...(roleModel !== undefined && { roleModel }),
    menteeCategories: [...new Set(categories)],
    ...(organisation !== undefined && { organisation }),
  };
}

function ofPractice(lives: Lives, { id, parent = "", context }: Life<"practice">): Omit<BankEntry, "level"> {
  const organisation = lives.organisations.get(parent);
  return {
    id,
    bank: "practices",
    form: context.form,
    roleModel: context.roleModel,
    menteeCategories: [...context.categories],
    ...(organisation !== undefined && { organisation }),
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
 * The banks of programmes and of practices on every level, derived from history: what is published on the organisation's
 * site or in its bank, and what the levels above have accepted and not taken out. What is withdrawn is in none.
 *
 * @param facts - in the order of history; of one organisation or of many
 */
export function banksOf(facts: Iterable<Fact>): readonly BankEntry[] {
  const lives = new Lives();
  for (const fact of facts) lives.add(fact);
  const programmes = lives.all("personal-programme").flatMap((programme): readonly BankEntry[] => {
    const { inBankAt } = programme.context;
    return inBankAt === undefined
      ? []
      : [{ ...ofProgramme(lives, programme), level: "school", since: dayOf(inBankAt) }];
  });
  return [...programmes, ...lives.all("practice").flatMap((practice) => entriesOfPractice(lives, practice))];
}
