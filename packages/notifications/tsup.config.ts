import { defineConfig } from "tsup";

const doors = ["email", "folder", "ics", "memory", "target-model", "telegram", "testing", "webhook"];

export default defineConfig({
  entry: ["src/index.ts", ...doors.map((door) => `src/${door}/index.ts`)],
  format: "esm",
  dts: true,
  clean: true,
  sourcemap: true,
});
