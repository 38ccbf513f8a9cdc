import { defineConfig } from "tsup";

export default defineConfig({
  entry: ["src/index.ts", "src/internals.ts", "src/target-model/index.ts"],
  format: "esm",
  dts: true,
  clean: true,
  sourcemap: true,
  // The target model finds the kernel as everybody else does, so that there is one kernel.
  external: ["@nastavnik/core"],
});
