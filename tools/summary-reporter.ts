import type { Reporter, TestModule } from "vitest/node";

/** Ends a run with `N passed, N failed, N skipped`; a project without a single test fails the run. */
export default class SummaryReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const count = { passed: 0, failed: 0, skipped: 0, pending: 0 };
    const perProject = new Map<string, number>();
    for (const module of modules) {
      const name = module.project.name;
      // A file that did not load has no tests, and must still be seen as a failure.
      if (module.state() === "failed" && module.errors().length > 0) count.failed++;
      for (const test of module.children.allTests()) {
        count[test.result().state]++;
        perProject.set(name, (perProject.get(name) ?? 0) + 1);
      }
    }
    for (const module of modules) {
      if (!perProject.has(module.project.name)) {
        console.error(`project ${module.project.name} holds no test`);
        process.exitCode = 1;
        count.failed++;
      }
    }
    console.log(`${count.passed} passed, ${count.failed} failed, ${count.skipped + count.pending} skipped`);
  }
}
