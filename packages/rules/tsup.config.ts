import { defineConfig } from "tsup";

export default defineConfig({
  entry: [
    "src/index.ts",
    "src/{contest,monitoring-sheets,practice,questionnaire,score,stimulus,target-model}/index.ts",
  ],
  format: "esm",
  dts: true,
  clean: true,
  sourcemap: true,
});
