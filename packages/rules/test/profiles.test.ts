import type { Workflow } from "@nastavnik/core";
import { targetModel } from "@nastavnik/core/target-model";
import { evaluate, profile } from "@nastavnik/rules";
import { builtInQuestionnaires, questionnaire } from "@nastavnik/rules/questionnaire";
import { targetModelProfiles as builtInProfiles } from "@nastavnik/rules/target-model";
import { describe, expect, it } from "vitest";

describe("the profiles that ship", () => {
  it.each([...builtInProfiles.values()])("$id is well formed, and all its formulas fit together", (one) => {
    expect(profile.parse(one)).toEqual(one);
    const result = evaluate(
      { format: "nastavnik-evaluation/1", measuredOn: "2025-05-26", profiles: [one.id] },
      { profiles: builtInProfiles },
    );
    expect(result).toMatchObject({ ok: true, value: { verdict: "unplanned" } });
    expect(result.ok && result.value.derivations.map((derivation) => derivation.indicator).toSorted()).toEqual(
      one.indicators.map((indicator) => indicator.id).toSorted(),
    );
  });

  it("fit together in one evaluation", () => {
    const result = evaluate(
      { format: "nastavnik-evaluation/1", measuredOn: "2025-05-26", profiles: [...builtInProfiles.keys()] },
      { profiles: builtInProfiles },
    );
    expect(result.ok).toBe(true);
  });

  it("hold every indicator of quality, influence, pairs and the national project", () => {
    const ids = (id: string) => builtInProfiles.get(id)?.indicators.map((one) => one.id);
    expect(ids("process-quality")).toEqual(["P1", "P2", "P3", "P4", "P5", "P6", "P7"]);
    expect(ids("influence")?.filter((id) => !id.endsWith("_measured"))).toEqual(["I1", "I2", "I3", "I4", "I5", "I6"]);
    expect(ids("pair-level")).toEqual(["U1", "U2", "U3", "U4"]);
    expect(ids("national-2020-2024")).toEqual(["F0", "F1", "F2", "F3", "F4", "F5", "F6"]);
    expect(ids("expected-results")).toHaveLength(24);
  });

  it("hold every expected result of Megion, each by its own number", () => {
    const clauses = builtInProfiles.get("expected-results")?.indicators.flatMap(({ clause }) => clause ?? []) ?? [];
    const numbers = clauses.flatMap((clause) => /^г\. Мегион.*п\. (\d+)$/u.exec(clause)?.[1] ?? []).map(Number);
    expect(numbers.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 14 }, (_, index) => index + 1));
  });

  it("turn the direction round where less is better", () => {
    const falling = builtInProfiles.get("expected-results")?.indicators.filter((one) => one.direction === "at-most");
    expect(falling?.map((one) => one.id)).toEqual(["E4", "E7", "E14"]);
  });

  it("count by commands and states that the workflows of the target model have", () => {
    const workflows = new Map<string, Workflow>(targetModel.workflows.map((one) => [one.id, one]));
    const queries = [...builtInProfiles.values()].flatMap((one) =>
      one.metrics.flatMap(({ history }) =>
        history === undefined || history.count === "road-map-steps" ? [] : history,
      ),
    );
    const unknown = queries.filter((query) => {
      const workflow = workflows.get(query.workflow);
      const commands = [query.count === "commands" ? query.command : (query.did ?? [])].flat();
      const isKnown =
        commands.every((command) => Object.keys(workflow?.commands ?? {}).includes(command)) &&
        (query.state === undefined || Object.keys(workflow?.states ?? {}).includes(query.state));
      return !isKnown;
    });
    expect(queries).toHaveLength(20);
    expect(unknown).toEqual([]);
  });

  it("can be replaced by an organisation's own", () => {
    const own = profile.parse({
      id: "region-2026",
      title: { ru: "Показатели региона", en: "Regional indicators" },
      basis: "sourced",
      metrics: [{ name: "pairs", title: { ru: "Пары", en: "Pairs" } }],
      indicators: [{ id: "R1", title: { ru: "Пары", en: "Pairs" }, unit: "piece", formula: "pairs" }],
      targets: [{ year: 2026, indicator: "R1", planned: 10 }],
    });
    const input = {
      format: "nastavnik-evaluation/1",
      measuredOn: "2025-05-26",
      documents: ["programme"],
      profiles: ["region-2026"],
      targets: [{ profile: "region-2026", year: 2026, document: "programme" }],
      facts: [{ metric: "pairs", value: 12, source: "history" }],
    };
    expect(evaluate(input, { profiles: new Map([[own.id, own]]) })).toMatchObject({
      ok: true,
      value: { verdict: "package" },
    });
    expect(evaluate(input)).toMatchObject({ ok: false, problems: [{ code: "unknown-profile" }] });
  });
});

describe("the questionnaires that ship", () => {
  it.each([...builtInQuestionnaires.values()])("$id is well formed", (one) => {
    expect(questionnaire.parse(one)).toEqual(one);
  });

  it("hold a SWOT of its own for each of five forms, with open, closed and rating questions", () => {
    const swots = [...builtInQuestionnaires.values()].filter((one) => one.kind === "swot");
    expect(new Set(swots.map((one) => one.form)).size).toBe(5);
    for (const one of swots) {
      expect(new Set(one.questions.map((question) => question.kind))).toEqual(
        new Set(["open", "closed", "rating", "scale"]),
      );
    }
    const aims = swots.map((one) => JSON.stringify(one.questions.find((question) => question.id === "aims")));
    expect(new Set(aims).size).toBe(5);
  });
});
