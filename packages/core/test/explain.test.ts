import {
  all,
  decide,
  explain,
  type ExplanationNode,
  type Instance,
  possible,
  requirement,
  type World,
} from "@nastavnik/core";
import { describe, expect, it } from "vitest";
import { acquire, after, command, head, lend, librarian, morning, noCopy, worldOf } from "./lending.ts";
import { loan } from "./library-loan.ts";
import { goingWays } from "./tiny-workflow.ts";

/** One line for each node: indentation, kind, identifier, verdict. */
function drawn(node: ExplanationNode, depth = 0): string {
  const line = `${"  ".repeat(depth)}${node.kind} ${node.id}: ${node.verdict}`;
  return [line, ...node.children.map((child) => drawn(child, depth + 1))].join("\n");
}

const codesOf = (reasons: readonly { readonly code: string }[]) => reasons.map(({ code }) => code);

describe("an explanation", () => {
  it("shows role, state and every requirement with its verdict, met ones too", () => {
    const { tree } = explain(loan, after(acquire), lend, worldOf({ hasCard: false }));
    expect(drawn(tree)).toBe(
      [
        "all lend: unmet",
        "  role role: met",
        "  state state: met",
        "  all may-lend: unmet",
        "    requirement reader-has-card: unmet",
        "    requirement few-books: met",
        "    requirement until-is-later: met",
      ].join("\n"),
    );
  });

  it("says of what depends on the payload that it is unknown until the command is filled in", () => {
    const { verdict, tree } = explain(loan, after(acquire, lend), command("renew"), worldOf(), false);
    expect(verdict).toBe("unknown");
    expect(drawn(tree)).toBe(
      [
        "all renew: unknown",
        "  role role: met",
        "  state state: met",
        "  all may-renew: unknown",
        "    none renewals-left: met",
        "      requirement renewed-twice: unmet",
        "    requirement until-is-later: unknown",
      ].join("\n"),
    );
  });

  it("asks no requirement where the state permits nothing", () => {
    const { tree } = explain(loan, after(acquire), command("renew"), worldOf());
    expect(drawn(tree)).toBe("all renew: unmet\n  role role: met\n  state state: unmet");
  });

  it("bears the labels of the command and of its requirements in both languages", () => {
    const { tree } = explain(loan, after(acquire), lend, worldOf());
    expect(tree.title).toEqual({ ru: "Выдать", en: "Lend" });
    expect(tree.children.at(-1)).toMatchObject({
      title: { ru: "Книгу можно выдать" },
      children: [{ clause: "Library rules, 2.1", force: "law" }, { force: "regulation" }, { force: "law" }],
    });
  });
});

describe("a command that may be taken in several ways", () => {
  type Way = { readonly kind?: string; readonly papers?: readonly string[] };
  const text = (en: string) => ({ ru: en, en });
  const isOf = (kind: string) =>
    requirement<Way>({
      id: `is-${kind}`,
      title: text(`is a ${kind}`),
      clause: "c",
      force: "law",
      selects: true,
      check: (context) => context.kind === kind || { text: text(`Expected a ${kind}`) },
    });
  const has = (paper: string) =>
    requirement<Way>({
      id: `has-${paper}`,
      title: text(`has a ${paper}`),
      clause: "c",
      force: "law",
      check: ({ papers = [] }) => papers.includes(paper) || { text: text(`Expected a ${paper}`) },
    });
  const way = (kind: string, paper: string) => all(`as-${kind}`, text(`as a ${kind}`), isOf(kind), has(paper));
  const workflow = goingWays(way("mentor", "certificate"), way("mentee", "consent"));
  const go = (context: Way) => {
    const instance = { ...after(acquire), workflow: "tiny", value: "one", context };
    const given = command("go", {}, { ...librarian, roles: ["guest"] });
    return [explain(workflow, instance, given, worldOf()), decide(workflow, instance, given, worldOf())] as const;
  };

  it("tells only what the way that is meant lacks, and shows the others aside", () => {
    const [{ verdict, unmet, tree }] = go({ kind: "mentee" });
    expect([verdict, codesOf(unmet)]).toEqual(["unmet", ["has-consent"]]);
    expect(tree.children.at(-1)?.children.map(({ id, isAside }) => [id, isAside])).toEqual([
      ["as-mentor", true],
      ["as-mentee", undefined],
    ]);
  });

  it("tells what every way lacks when it means none of them", () => {
    const [{ unmet }] = go({});
    expect(codesOf(unmet)).toEqual(["is-mentor", "has-certificate", "is-mentee", "has-consent"]);
  });

  it("is refused by decide for the same reasons, and taken when one way is open", () => {
    const [{ unmet }, refusal] = go({ kind: "mentee" });
    expect(refusal).toEqual({ outcome: "refused", reasons: unmet });
    expect(go({ kind: "mentee", papers: ["consent"] })[1].outcome).toBe("accepted");
  });
});

describe("possible", () => {
  const worldFor = (): World => worldOf();
  const listed = (instance: Instance, actor = librarian) =>
    Object.fromEntries(
      possible(loan, instance, actor, morning, worldFor).map(({ command: type, verdict }) => [type, verdict]),
    );

  it("lists what this actor may do now, and what must be filled in first", () => {
    expect(listed(after(acquire))).toEqual({
      acquire: "unmet",
      lend: "unknown",
      renew: "unmet",
      "give-back": "unmet",
      remind: "unmet",
      "write-off": "unmet",
    });
    expect(listed(after(acquire), head)["write-off"]).toBe("met");
    expect(listed(after(acquire, lend))).toMatchObject({ renew: "unknown", "give-back": "met", remind: "met" });
  });

  it("names the conditions that can be answered only when the command is filled in", () => {
    const renew = possible(loan, after(acquire, lend), librarian, morning, worldFor).find(
      (each) => each.command === "renew",
    );
    expect(renew?.conditions).toEqual([{ ru: "Срок ещё не наступил", en: "The date is yet to come" }]);
  });

  it("says for the rest why not", () => {
    const listing = possible(loan, after(acquire), librarian, morning, worldFor);
    expect(Object.fromEntries(listing.map(({ command: type, unmet }) => [type, codesOf(unmet)]))).toEqual({
      acquire: ["already-exists"],
      lend: [],
      renew: ["not-in-this-state"],
      "give-back": ["not-in-this-state"],
      remind: ["not-in-this-state"],
      "write-off": ["role-not-permitted"],
    });
  });

  it("offers nothing but creation while the instance does not exist", () => {
    expect(listed(noCopy)).toEqual({
      acquire: "met",
      lend: "unmet",
      renew: "unmet",
      "give-back": "unmet",
      remind: "unmet",
      "write-off": "unmet",
    });
  });

  it("asks for the world of each command by its name", () => {
    const asked: string[] = [];
    possible(loan, after(acquire), librarian, morning, (type) => {
      asked.push(type);
      return worldOf();
    });
    expect(asked).toEqual(Object.keys(loan.commands));
  });
});
