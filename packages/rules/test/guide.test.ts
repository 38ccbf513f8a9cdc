import type { Fact } from "@nastavnik/core";
import { schoolCalendar, schoolCalendarData } from "@nastavnik/core/calendar";
import { type IndicatorFact, type IndicatorPlan, unitText } from "@nastavnik/core/monitoring";
import {
  checkControl,
  evaluate,
  influence,
  influenceFacts,
  type Profile,
  reproduce,
  suppress,
  verdict,
} from "@nastavnik/rules";
import { defaultReviewSheet, reviewByExperts } from "@nastavnik/rules/score";
import { exampleStimulusPolicy, stimulusScores } from "@nastavnik/rules/stimulus";
import { targetModelCounting, targetModelProfiles } from "@nastavnik/rules/target-model";
import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { school } from "./evaluation-samples.ts";

describe("the code that the guide shows", () => {
  it("evaluates and reproduces", () => {
    const input: unknown = school;
    // #region evaluate
    const result = evaluate(input);
    if (!result.ok) throw new Error(result.problems.map((one) => one.text.en).join("\n"));
    const stored = JSON.stringify(result.value);
    // Years later:
    const again = reproduce(JSON.parse(stored));
    // #endregion evaluate
    expect(again).toMatchObject({ ok: true, value: { same: true } });
  });

  it("counts indicators from facts", () => {
    const history: readonly Fact[] = [];
    const calendar = schoolCalendar(schoolCalendarData.parse({ timeZone: "Europe/Moscow" }));
    const at = Temporal.Instant.from("2026-05-25T09:00:00Z");
    // #region counting
    const counting = targetModelCounting(); // give it to createEngine({ …, counting }) as well
    const count = counting.begin({
      of: { workflow: "programme", id: "programme-1" },
      indicators: ["mentees-paired", "units-closed"],
      at,
      calendar,
    });
    for (const fact of history) count.add(fact); // of the engine: engine.history(…), or pages of store.facts(…)
    const values = count.values(); // each { id, value: "200/3", measuredOn: "2026-05-25", source: "history", derivation }
    // #endregion counting
    expect(values.map(({ id, value }) => [id, value])).toEqual([
      ["mentees-paired", "not-applicable"],
      ["units-closed", "not-applicable"],
    ]);
  });

  it("gives the verdict alone", () => {
    const plans: IndicatorPlan[] = [];
    const facts: IndicatorFact[] = [];
    // #region verdict
    const judged = verdict(plans, facts);
    const { deviating, missing, uncompared } = judged;
    // #endregion verdict
    expect([judged.verdict, deviating, missing, uncompared]).toEqual(["incomplete", [], [], ["road-map", "programme"]]);
  });

  it("measures influence", () => {
    // #region influence
    const measured = influence([
      { person: "mentee-7", indicator: "I1", when: "before", value: 5 },
      { person: "mentee-7", indicator: "I1", when: "after", value: "6.5" },
      { person: "mentee-8", indicator: "I1", when: "before", value: 4 },
    ]);
    if (!measured.ok) throw new Error("refused");
    const facts = influenceFacts(measured.value, "Survey, two rounds");
    // #endregion influence
    expect(measured.value).toMatchObject([{ measuredTwice: 1, onlyBefore: 1, averageChange: "1.5" }]);
    expect(facts).toHaveLength(2);
  });

  it("suppresses small groups", () => {
    // #region suppress
    const shown = suppress(
      {
        id: "school",
        groups: [
          { id: "9a", scores: [7, 8] },
          { id: "9b", scores: [6, 7, 8, 8, 9] },
          { id: "9c", scores: [5, 6, 6, 7, 7, 8] },
        ],
      },
      { minimum: 5, scale: { min: 1, max: 10 } },
    );
    // #endregion suppress
    expect(shown.groups.map((one) => one.suppressed)).toEqual(["small", "complementary", "none"]);
  });

  it("reviews, controls and scores", () => {
    // #region review
    const sheet = { ...defaultReviewSheet, experts: 1, acceptFrom: 30 };
    const review = reviewByExperts(sheet, {
      authors: ["mentor-1"],
      sheets: [
        {
          expert: "expert-1",
          answers: { result: 8, efficiency: 7, uniqueness: 5, replicability: 9, scalability: 6 },
        },
      ],
    });
    // #endregion review
    expect(review).toMatchObject({ ok: true, value: { outcome: "accepted", total: "35" } });
    // #region control
    const control = checkControl({
      kind: "mid-term",
      participants: ["mentor-1", "mentee-7"],
      satisfaction: [{ person: "mentee-7", score: 8 }],
      evidence: [{ by: "curator", form: "survey-protocol", document: "Protocol no. 1" }],
    });
    // #endregion control
    expect(control).toMatchObject({ ok: true, value: { gaps: [] } });
    // #region stimulus
    const scores = stimulusScores(exampleStimulusPolicy, [
      {
        id: "bank-1",
        person: "mentor-1",
        indicator: "banks",
        level: "municipal",
        source: "entered",
        evidence: "Certificate no. 5",
      },
    ]);
    // #endregion stimulus
    expect(scores).toMatchObject({ ok: true, value: [{ person: "mentor-1", total: "4" }] });
  });
});

function profilePage(profile: Profile): string {
  const basis = profile.basis === "sourced" ? "" : " An example: check or replace it.";
  const metrics = profile.metrics.map(
    (one) =>
      `- \`${one.name}\` — ${one.title.en} (${one.title.ru}), ${one.history ? "counted from history" : one.type}`,
  );
  const indicators = profile.indicators.map(
    (one) =>
      `- **${one.id}** ${one.title.en} (${one.title.ru}), ${unitText(one.unit).en}, ${one.direction}: \`${one.formula}\``,
  );
  const targets = profile.targets.map((one) => `${one.indicator} in ${one.year}: ${one.planned}`);
  return [
    `## ${profile.id}`,
    `${profile.title.en} (${profile.title.ru}).${basis}`,
    indicators.join("\n"),
    `Metrics to fill in:`,
    metrics.join("\n"),
    ...(targets.length > 0 ? [`Targets: ${targets.join("; ")}.`] : []),
  ].join("\n\n");
}

describe("the page of indicators that ship", () => {
  it("lists every metric and indicator of every profile", async () => {
    const page = `# Indicators that ship\n\n${[...targetModelProfiles.values()].map(profilePage).join("\n\n")}\n`;
    await expect(page).toMatchFileSnapshot("../../../docs/guide/monitoring/profiles.md");
  });
});
