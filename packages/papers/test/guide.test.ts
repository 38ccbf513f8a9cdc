import { reportHtml } from "@nastavnik/papers";
import { expect, it } from "vitest";
import { sampleYear } from "./sample-year.ts";

it("shows the year as the guide shows it", async () => {
  const report = await sampleYear();
  const known = new Map([["mentee-001", "Ученик 1"]]);
  // #region report
  const html = await reportHtml(report, { locale: "ru", names: (id) => known.get(id) });
  // #endregion report
  expect(html).toContain("Ученик 1");
});
