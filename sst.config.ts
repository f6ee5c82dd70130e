import type { SSTConfig } from "sst";
import { Alarms } from "./stacks/alarms.ts";
import { Api } from "./stacks/api.ts";
import { Email } from "./stacks/email.ts";
import { Identity } from "./stacks/identity.ts";
import { Schedules } from "./stacks/schedules.ts";
import { region } from "./stacks/settings.ts";
import { Storage } from "./stacks/storage.ts";
import { Streams } from "./stacks/streams.ts";
import { Web } from "./stacks/web.ts";
import { Workflows } from "./stacks/workflows.ts";

export default {
  config() {
    return { name: "payung", region };
  },
  stacks(app) {
    if (app.region !== region) throw new Error(`Payung is deployed to ${region} only, not to ${app.region}`);
    app
      .stack(Storage)
      .stack(Email)
      .stack(Identity)
      .stack(Workflows)
      .stack(Api)
      .stack(Schedules)
      .stack(Streams)
      .stack(Web)
      .stack(Alarms);

    // SST gives every stack a function for custom resources of its own making; we use none of those.
    for (const stack of app.node.children) stack.node.tryRemoveChild("CustomResourceHandler");
  },
} satisfies SSTConfig;
