import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { inProcess } from "./nastavnik.ts";

const example = fileURLToPath(new URL("../../../examples/stories/entered/begins-in-march.yaml", import.meta.url));

let folder: string;
let store: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "nastavnik-plan-"));
  store = join(folder, "store");
  await inProcess("enter", example, "--store", store);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const plan = (...args: readonly string[]) => inProcess("plan", store, ...args, "--tenant", "school", "--locale", "ru");
const asCurator = ["--as", "curator", "--role", "curator"] as const;

describe("nastavnik plan", () => {
  it("tells step by step how a pair can be closed, in sentences without identifiers of the definition", async () => {
    const { code, stdout } = await plan("unit/pair-1", "close", ...asCurator);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^Чтобы стало можно, нужно по порядку:\n1\. .* — /u);
    expect(stdout).toContain("Провести встречу (заключительная): куратор (curator); пара (группа) № 1");
    expect(stdout).toContain("решает сам человек и может отказаться");
    expect(stdout).toMatch(/После этого, не раньше .* — Закрыть пару \(группу\): куратор \(curator\)\.\n/u);
    expect(stdout).not.toMatch(/hold-meeting|carry-out-control|submit-report|mid-term/u);
  });

  it("gives the same as data, and `why` the beginning of it in one line", async () => {
    const { stdout } = await plan("unit/pair-1", "close", ...asCurator, "--json");
    const told = JSON.parse(stdout) as { outcome: string; steps: readonly { command: string }[] };
    expect(told.outcome).toBe("plan");
    expect(told.steps.map(({ command }) => command)).toContain("approve-report");
    const asked = ["why", store, "unit/pair-1", "close", ...asCurator, "--tenant", "school", "--locale", "ru"];
    const why = await inProcess(...asked);
    expect(why.stdout).toMatch(/\nЧтобы стало можно: .*; и ещё действий: \d+\nПодробно по шагам: nastavnik plan\n$/u);
  });

  it("says of what is created already that it is too late, and which bound a search has met", async () => {
    const never = await plan("unit/pair-1", "propose", ...asCurator);
    expect(never.stdout).toMatch(/^Этого уже не сделать\. /u);
    const bounded = await plan("unit/pair-1", "close", ...asCurator, "--decisions", "5");
    expect(bounded.stdout).toContain("Достигнут предел поиска: испытанных решений 5.");
  });

  it.each([
    ["an unknown workflow", ["nothing/x", "close", ...asCurator], /<instance>/u],
    ["an unknown command", ["unit/pair-1", "clos", ...asCurator], /close/u],
    ["an instance that there is not", ["unit/pair-9", "close", ...asCurator], /unit\/pair-9/u],
    ["no actor", ["unit/pair-1", "close"], /--as/u],
    ["a number that is none", ["unit/pair-1", "close", ...asCurator, "--days", "many"], /--days/u],
  ])("tells of %s with its place, and ends with 2", async (_what, args, place) => {
    const { code, stdout, stderr } = await plan(...args);
    expect(code).toBe(2);
    expect(stdout).toBe("");
    expect(stderr).toMatch(place);
  });
});
