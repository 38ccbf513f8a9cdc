// Writes the pages of the site that follow from the code: a page a workflow, and a page a document or act.
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { actPages } from "./act-pages.ts";
import { workflowPage } from "./workflow-page.ts";
import { targetModel } from "@nastavnik/core/target-model";

const docs = fileURLToPath(new URL("../../docs/", import.meta.url));

function folder(name: string): string {
  const path = `${docs}${name}`;
  rmSync(path, { recursive: true, force: true });
  mkdirSync(path, { recursive: true });
  return path;
}

const workflows = folder("workflows");
for (const workflow of targetModel.workflows) {
  writeFileSync(`${workflows}/${workflow.id}.md`, await workflowPage(workflow));
}
const acts = folder("acts");
const pages = actPages();
for (const { file, text } of pages) writeFileSync(`${acts}/${file}.md`, text);
console.log(`docs/workflows: ${targetModel.workflows.length}, docs/acts: ${pages.length}`);
