import { Aspects } from "aws-cdk-lib";
import { Annotations, Match } from "aws-cdk-lib/assertions";
import { AwsSolutionsChecks } from "cdk-nag";
import type { App } from "sst/constructs";
import { beforeAll, describe, expect, it } from "vitest";
import { openApp, stackNames, stackOf } from "./app.ts";

describe("AwsSolutions", () => {
  let app: App;

  beforeAll(async () => {
    app = await openApp("production");
    Aspects.of(app).add(new AwsSolutionsChecks());
    app.synth();
  }, 60_000);

  it.each(stackNames)("finds no error in %s", (name) => {
    const errors = Annotations.fromStack(stackOf(app, name)).findError(
      "*",
      Match.stringLikeRegexp("AwsSolutions"),
    );
    expect(errors.map(({ id, entry }) => `${id}: ${entry.data}`)).toEqual([]);
  });
});
