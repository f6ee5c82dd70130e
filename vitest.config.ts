import { defineConfig } from "vitest/config";

const slow = { testTimeout: 60_000, hookTimeout: 120_000 };

export default defineConfig({
  test: {
    maxWorkers: 2,
    projects: [
      {
        test: {
          name: "unit",
          include: ["packages/*/src/**/*.test.ts", "cases/*.test.ts"],
          exclude: ["**/*.int.test.ts"],
        },
      },
      {
        test: {
          name: "property",
          include: ["packages/core/test/property/*.test.ts"],
          testTimeout: 600_000,
        },
      },
      { test: { name: "store", include: ["packages/*/src/**/*.int.test.ts"], ...slow } },
      { test: { name: "runtime", include: ["packages/local/test/**/*.test.ts"], ...slow } },
      { test: { name: "browser", include: ["packages/web/test/**/*.test.ts"], ...slow } },
      { test: { name: "stacks", include: ["stacks/test/**/*.test.ts"], ...slow } },
    ],
  },
});
