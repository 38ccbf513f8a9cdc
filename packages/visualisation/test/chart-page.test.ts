import { regulationOf } from "@nastavnik/core";
import { specialise } from "@nastavnik/core/regulation";
import { programme, shippedRegulation } from "@nastavnik/core/target-model";
import { chartPage } from "@nastavnik/visualisation";
import { expect, it } from "vitest";
import { door } from "./door.ts";
import { misnested } from "./well-formed.ts";

it("a page has the diagram of each workflow and its requirements with their sources", async () => {
  const page = await chartPage([door], { locale: "ru", title: "Правила <дома>", detail: "outline" });
  expect(page).toContain("<h1>Правила &lt;дома&gt;</h1>");
  expect(page).toContain('<section id="door">');
  expect(page.match(/<svg/g)).toHaveLength(1);
  expect(page).toContain("<td>Ключ есть</td><td>закон</td><td>Правила, 1</td>");
  expect(misnested(/<body>.*<\/body>/s.exec(page)?.[0] ?? "")).toEqual([]);
});

it("a page of what an organisation really has tells nothing of what it does not ask for", async () => {
  const edition = shippedRegulation("kindergarten");
  if (edition === undefined) throw new Error("the regulation of kindergartens is shipped");
  const own = specialise(programme, regulationOf(edition), { keep: "asked" });
  const page = await chartPage([own], { locale: "ru", title: edition.title.ru });
  expect(await chartPage([programme], { locale: "ru", title: "" })).toContain("Провести групповую встречу");
  expect(page).not.toContain("Провести групповую встречу");
  expect(page).toContain("<td>Положение о наставничестве в детском саду</td>");
});
