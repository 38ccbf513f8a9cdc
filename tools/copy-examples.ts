// Puts the files of the examples that the command reads beside what was built of it, so that the package brings them.
import { cpSync, mkdirSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const examples = fileURLToPath(new URL("../examples", import.meta.url));
const into = fileURLToPath(new URL("../packages/cli/dist/examples", import.meta.url));
mkdirSync(into, { recursive: true });
for (const folder of ["01-school-year", "04-teacher-pair", "05-municipal-school", "stories", "stories/entered"]) {
  for (const file of readdirSync(join(examples, folder)).filter((name) => name.endsWith(".yaml"))) {
    cpSync(join(examples, folder, file), join(into, file));
  }
}
