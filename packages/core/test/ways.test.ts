import { absentInstance, decide, explain } from "@nastavnik/core";
import { participant } from "@nastavnik/core/target-model";
import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { world } from "./world.ts";

const at = Temporal.Instant.from("2021-09-20T09:00:00Z");
const curator = { id: "curator-1", roles: ["curator"], organisation: "school" };

/** A person of one side who has neither answered the questionnaire nor consented. */
function newcomer(side: "mentee" | "mentor") {
  const payload = {
    side,
    kind: "teacher",
    isEmployee: true,
    forms: ["teacher-teacher"],
    categories: side === "mentee" ? ["young-specialist"] : [],
    subjects: ["method"],
    capacity: side === "mentor" ? 2 : 0,
  };
  const running = {
    ...absentInstance({ workflow: "programme", id: "p" }),
    status: "active",
    version: 1,
    value: "mentee-registry",
  } as const;
  const around = { ...world, related: { programme: running } };
  const register = { id: "1", type: "register", payload, actor: curator, at };
  const decision = decide(participant, absentInstance({ workflow: "participant", id: "x" }, "p"), register, around);
  if (decision.outcome !== "accepted") throw new Error(JSON.stringify(decision));
  const enter = { id: "2", type: "enter-registry", payload: {}, actor: curator, at };
  return { instance: decision.instance, enter, around };
}

describe("a command with several ways", () => {
  it("tells a mentor what he lacks as a mentor, and not that he is no mentee", () => {
    const { instance, enter, around } = newcomer("mentor");
    const decision = decide(participant, instance, enter, around);
    expect(decision.outcome).toBe("refused");
    const codes = decision.outcome === "refused" ? decision.reasons.map(({ code }) => code) : [];
    expect(codes).toContain("personal-data-consent");
    expect(codes).not.toContain("is-mentee");
    expect(codes).not.toContain("category-fits-group");
  });

  it("keeps the other way in the explanation, set aside", () => {
    const { instance, enter, around } = newcomer("mentee");
    const ways = explain(participant, instance, enter, around).tree.children.find(({ kind }) => kind === "any");
    expect(ways?.children.map(({ id, isAside }) => [id, isAside])).toEqual([
      ["mentee-may-enter", undefined],
      ["mentor-may-enter", true],
    ]);
  });
});
