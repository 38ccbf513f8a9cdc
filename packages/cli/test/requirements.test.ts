import { expect, it } from "vitest";
import { inProcess } from "./nastavnik.ts";

interface Listed {
  readonly regulation?: string;
  readonly rules: readonly { readonly id: string; readonly kind: string; readonly requirements?: readonly string[] }[];
  readonly requirements: readonly {
    readonly id: string;
    readonly rules: readonly string[];
    readonly commands: readonly object[];
    readonly regulation?: { readonly isAskedFor: boolean };
  }[];
}

async function listed(...args: readonly string[]): Promise<Listed> {
  return JSON.parse((await inProcess("requirements", "--json", ...args)).stdout) as Listed;
}

it("lists every rule and requirement, each joined with the other", async () => {
  const { rules, requirements } = await listed();
  expect(rules.map(({ id }) => id).at(-1)).toBe("R97");
  const ids = new Set(requirements.map(({ id }) => id));
  expect(rules.flatMap(({ requirements: of = [] }) => of).filter((id) => !ids.has(id))).toEqual([]);
  const joined = requirements.find(({ id }) => id === "consent-separate-document");
  expect(joined).toMatchObject({ rules: ["R27", "R28"], force: "law" });
});

it("tells how a regulation decides each choice, and in Russian what is not asked for", async () => {
  const { regulation, requirements } = await listed("--regulation", "kindergarten");
  expect(regulation).toBe("kindergarten");
  const of = (id: string) => requirements.find((each) => each.id === id)?.regulation;
  expect(of("needs-monitored")).toEqual({ isAskedFor: false });
  expect(of("data-consents-in-force")).toBeUndefined();
  const { stdout } = await inProcess("requirements", "--regulation", "kindergarten", "--locale", "ru");
  expect(stdout).toContain("    не требуется\n");
  expect(stdout).toMatch(/^Правила источников: 97$/m);
});

it("refuses a regulation that there is not", async () => {
  const { code, stderr } = await inProcess("requirements", "--regulation", "kindergarden", "--locale", "ru");
  expect(code).toBe(2);
  expect(stderr).toContain("может быть, kindergarten?");
});
