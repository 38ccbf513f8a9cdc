import { targetModel } from "@nastavnik/core/target-model";
import { expect, it } from "vitest";

const titleOf = (id: string): string => targetModel.workflows.find((workflow) => workflow.id === id)?.title.ru ?? id;

const labelOf = (workflow: string, command: string): string =>
  targetModel.workflows.find(({ id }) => id === workflow)?.commands[command]?.label.ru ?? command;

const toldOf = (workflow: string, command: string): string =>
  targetModel.workflows.find(({ id }) => id === workflow)?.commands[command]?.told.ru ?? command;

/** Every reaction as a row: the fact, the command that follows, and for whom. */
function reactionsPage(): string {
  const rows = targetModel.reactions.map(({ id, label, on, gives }) => {
    const fact = (on.commands ?? []).map((command) => toldOf(on.workflow, command)).join("; ");
    const facts = fact === "" ? "любой факт, из которого это следует" : fact;
    const commands = gives.map(({ workflow, command }) => `«${labelOf(workflow, command)}»`).join("; ");
    const whom = [...new Set(gives.map(({ workflow }) => titleOf(workflow)))].join("; ");
    return `| ${titleOf(on.workflow)}: ${facts} | ${commands} | ${whom} | ${label.ru} (\`${id}\`) |`;
  });
  return `# Что из чего следует: реакции целевой модели

Реакция — это команда, которую даёт сам движок из-за факта в другом процессе. Каждая исполняется ровно один раз, даже если процесс остановлен посередине: у неё номер, который следует из факта.

| Факт | Команда | Кому | Что это значит |
| --- | --- | --- | --- |
${rows.join("\n")}
`;
}

it("the table of reactions is what the documentation prints", async () => {
  await expect(reactionsPage()).toMatchFileSnapshot("../../../../docs/concepts/reactions.md");
});

it("every reaction names workflows and commands that there are, and admits the engine", () => {
  for (const { id, on, gives } of targetModel.reactions) {
    const known = (workflow: string, command: string) =>
      targetModel.workflows.find((each) => each.id === workflow)?.commands[command];
    const missing = (on.commands ?? []).filter((command) => known(on.workflow, command) === undefined);
    expect({ id, missing }).toEqual({ id, missing: [] });
    for (const { workflow, command } of gives) {
      const by = known(workflow, command)?.by;
      const admits = by?.kind === "system" || (by?.kind === "either" && by.of.some(({ kind }) => kind === "system"));
      expect({ id, command, admits }).toEqual({ id, command, admits: true });
    }
  }
});
