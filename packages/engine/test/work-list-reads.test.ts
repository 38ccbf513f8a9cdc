import type { InstanceRef } from "@nastavnik/core";
import type { Store } from "@nastavnik/engine";
import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { agreed, approve, joining, mentee, mentor } from "../../core/test/target-model/people-scenes.ts";
import { done, scenes } from "../../core/test/target-model/scenes.ts";
import { programmeRef } from "../../core/test/target-model/school.ts";
import { EngineSchool, RecordingSchool } from "./school-replay.ts";

const units = 6;

/** A school with several pairs at work, each of a mentor of its own, and what its store is asked for. */
async function school() {
  const told = new RecordingSchool();
  const pairs = Array.from({ length: units }, (_, index) => `${index + 10}`);
  scenes(
    joining,
    ...pairs.flatMap((id) => [mentor(`m${id}`), mentee(`s${id}`), agreed(`u${id}`, `m${id}`, [`s${id}`])]),
    done(approve("5", ...pairs.map((id) => `u${id}`))),
  )(told);
  const loaded: InstanceRef[] = [];
  const asked: string[] = [];
  const watched = (store: Store): Store => ({
    ...store,
    load: (refs) => {
      loaded.push(...refs);
      return store.load(refs);
    },
    personalData: (subjects, reading) => {
      asked.push(...subjects);
      return store.personalData(subjects, reading);
    },
  });
  const engine = new EngineSchool(Temporal.Instant.from("2025-09-01T06:00:00Z"), watched);
  for (const id of pairs) await engine.recordGuardian(`s${id}`);
  for (const person of ["s1", "s2"]) await engine.recordGuardian(person);
  for (const each of told.tried) {
    await engine.attempt(each);
    await engine.engine.settle();
  }
  const readBy = async (id: string, ...roles: readonly string[]) => {
    loaded.length = 0;
    asked.length = 0;
    const actor = { id, roles, organisation: "school" };
    const list = await engine.engine.workList(actor, { workflow: "unit", parent: programmeRef.id });
    return {
      list: list.map(
        ({ instance, possibilities }) => [instance.id, possibilities.map(({ command }) => command)] as const,
      ),
      read: [...new Set(loaded.map(({ workflow, id: read }) => `${workflow} ${read}`))].toSorted(),
      asked: [...asked],
    };
  };
  return { readBy };
}

describe("a work list of units", () => {
  it("reads of the people only those of one's own unit", async () => {
    const { readBy } = await school();
    const { list, read } = await readBy("m12");
    expect(list.map(([id]) => id)).toEqual(["u12"]);
    expect(list[0]?.[1]).toContain("hold-meeting");
    expect(read.filter((each) => each.startsWith("participant"))).toEqual([]);
    expect(read).toEqual(["programme programme"]);
  });

  it("reads nobody for somebody to whom nothing belongs", async () => {
    const { readBy } = await school();
    expect(await readBy("stranger", "mentor", "curator")).toEqual({
      list: [],
      read: ["programme programme"],
      asked: [],
    });
  });

  it("shows a guardian the unit of the child, and a curator all of them, with what these look at", async () => {
    const { readBy } = await school();
    const guardian = await readBy("parent-of-s11", "guardian");
    expect(guardian.list).toEqual([["u11", ["agree-to-extension", "request-replacement"]]]);
    const curator = await readBy("curator", "curator");
    expect(curator.list).toHaveLength(units);
    expect(curator.read).toContain("participant m10");
  });
});
