import { migrations } from "../src/postgresql/migrations/index.ts";
import { entry } from "./entry.ts";

/** Numbers of the entries that a store of the former format holds. */
export const formerEntries = 12;

const literal = (value: unknown): string =>
  value === null || value === undefined ? "null" : `$q$${typeof value === "string" ? value : JSON.stringify(value)}$q$`;

const instant = (text: { toString(options: { fractionalSecondDigits: 9 }): string }) =>
  text.toString({ fractionalSecondDigits: 9 });

/** The statements that make a store of format 2, as the release before wrote it, with some entries of a tenant. */
export function formerStore(tenant: string): readonly string[] {
  const rows = new Map<string, string>();
  const facts: string[] = [];
  const others: string[] = [];
  for (let number = 0; number < formerEntries; number++) {
    const { command, writes } = entry(number);
    const at = instant(command.at);
    const { instance, commandId, type, actor, answer } = command;
    others.push(`insert into nastavnik.command (tenant, workflow, instance, id, type, actor, at, answer) values
      (${[tenant, instance.workflow, instance.id, commandId, type, actor, at, answer].map(literal).join(", ")})`);
    for (const write of writes) {
      const { workflow, id, parent, definitionVersion, version, status, value, context } = write.instance;
      rows.set(
        `${workflow} ${id}`,
        `insert into nastavnik.instance
          (tenant, workflow, id, parent, definition_version, version, status, value, context) values
          (${[tenant, workflow, id, parent, definitionVersion, version, status, JSON.stringify(value), context].map(literal).join(", ")})`,
      );
      facts.push(`insert into nastavnik.fact (tenant, workflow, instance, version, at, fact) values
        (${[tenant, workflow, id, version, instant(write.fact.at), write.fact].map(literal).join(", ")})`);
      for (const timer of write.timers.set) {
        others.push(`insert into nastavnik.timer (tenant, workflow, instance, id, due_at) values
          (${[tenant, workflow, id, timer.id, instant(timer.dueAt)].map(literal).join(", ")})
          on conflict (tenant, workflow, instance, id) do update set due_at = excluded.due_at`);
      }
      for (const item of write.outbox) {
        others.push(`insert into nastavnik.outbox (tenant, id, kind, item, workflow, instance, at) values
          (${[tenant, item.id, item.kind, item, workflow, id, at].map(literal).join(", ")})`);
      }
    }
  }
  const former = migrations.slice(0, 6);
  return [
    "create schema nastavnik",
    "create table nastavnik.schema_version (version integer primary key, applied_at timestamptz not null default now())",
    ...former.flatMap(({ version, statements }) => [
      ...statements,
      `insert into nastavnik.schema_version (version) values (${version})`,
    ]),
    `select set_config('nastavnik_tenant.id', ${literal(tenant)}, false)`,
    ...rows.values(),
    ...facts,
    ...others,
    `insert into nastavnik.group_head (tenant, workflow, parent, members, versions)
       select tenant, workflow, parent, count(*), sum(version) from nastavnik.instance group by tenant, workflow, parent`,
  ];
}

/** A commit of nothing, as a process of the release before gives it. */
export const formerCommit = `select nastavnik.commits('school-1', 2, ${Array.from({ length: 58 }, () => "'[]'::json").join(", ")}) as answer`;
