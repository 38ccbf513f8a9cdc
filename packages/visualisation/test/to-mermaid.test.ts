import type { Workflow } from "@nastavnik/core";
import { programme } from "@nastavnik/core/target-model";
import { toMermaid } from "@nastavnik/visualisation";
import { describe, expect, it } from "vitest";
import { door } from "./door.ts";

describe("a workflow in Mermaid", () => {
  it("has its states, regions, ways, notes and marks", () => {
    const reached = { open: { light: "dark", bell: "silent" } };
    expect(toMermaid(door, { locale: "en", reached, visited: ["closed"] })).toBe(`stateDiagram-v2
  [*] --> s_closed
  state "Closed" as s_closed
  s_closed : • Paint [By day]
  state "Open" as s_open
  state s_open {
    state "Light" as s_open_2e_light
    state s_open_2e_light {
      [*] --> s_open_2e_light_2e_dark
      state "Dark" as s_open_2e_light_2e_dark
      state "Bright" as s_open_2e_light_2e_bright
      s_open_2e_light_2e_dark --> s_open_2e_light_2e_bright : Light
      s_open_2e_light_2e_bright --> s_open_2e_light_2e_dark : Light
    }
    --
    state "Bell" as s_open_2e_bell
    state s_open_2e_bell {
      [*] --> s_open_2e_bell_2e_silent
      state "Silent" as s_open_2e_bell_2e_silent
      state "Has rung" as s_open_2e_bell_2e_rung
      s_open_2e_bell_2e_silent --> s_open_2e_bell_2e_rung : On time#58; The bell
    }
  }
  note right of s_open
    Open [Open already]
  end note
  state "Broken" as s_broken
  s_broken --> [*]
  s_closed --> s_open : Open [May be opened]
  s_open --> s_closed : Close
  s_open --> s_broken : Break
  note right of s_closed
    Knock
  end note
  classDef reached fill:#1f6f54,stroke:#1f6f54,color:#ffffff
  class s_open_2e_light_2e_dark,s_open_2e_bell_2e_silent reached
  classDef visited fill:#e3f1ea,stroke:#4b8f74,color:#16352a
  class s_closed visited
`);
  });

  it("tells in words where many ways of one event lead, and where a way leads from anywhere", () => {
    const mermaid = toMermaid(programme, { locale: "en", detail: "outline", conditions: false })
      .replaceAll("<br/>", " ")
      .replaceAll("#58;", ":");
    expect(mermaid).toMatch(/s_suspended : • Suspend the programme: comes here from \d+ states/);
    expect(mermaid).toMatch(/s_suspended : • Resume the programme: goes from here to \d+ states/);
    expect(mermaid).toMatch(/s_cancelled : • .* comes here from any state/);
    expect(mermaid).not.toMatch(/--> s_suspended|s_suspended -->|s_ -->/);
  });

  it("writes characters of Mermaid's own as entities", () => {
    const label = { ru: 'а: "б"; #1\n<в>', en: "a" };
    const hostile: Workflow = { ...door, states: { ...door.states, closed: label } };
    expect(toMermaid(hostile, { locale: "ru" })).toContain('state "а#58; #34;б#34;#59; #35;1 #60;в#62;" as s_closed');
  });

  it("ends no note by what a command is called", () => {
    const called = { ru: "End  note } --> [*]", en: "end note" };
    const commands = Object.fromEntries(
      Object.entries(door.commands).map(([type, each]) => [type, { ...each, label: called }]),
    );
    const mermaid = toMermaid({ ...door, commands }, { locale: "ru" });
    expect(mermaid.match(/^\s*end note$/gim)).toHaveLength(mermaid.match(/^\s*note right of /gm)?.length ?? 0);
    expect(mermaid).toContain("#69;nd note #125; --#62; [*]");
  });
});
