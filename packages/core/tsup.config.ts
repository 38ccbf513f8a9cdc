import { defineConfig } from "tsup";

export default defineConfig({
  entry: [
    "src/index.ts",
    "src/calendar/index.ts",
    "src/durable-profile/index.ts",
    "src/internals.ts",
    "src/monitoring/index.ts",
    "src/regulation/index.ts",
    "src/road-map/index.ts",
    "src/target-model/index.ts",
  ],
  format: "esm",
  dts: true,
  clean: true,
  sourcemap: true,
  // The target model finds the kernel as everybody else does, so that there is one kernel.
  external: [/^@nastavnik\/core/],
});
