import { Duration, TimeZone } from "aws-cdk-lib";
import { Role, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import { Schedule, ScheduleExpression, ScheduleTargetInput } from "aws-cdk-lib/aws-scheduler";
import { LambdaInvoke } from "aws-cdk-lib/aws-scheduler-targets";
import { NagSuppressions } from "cdk-nag";
import { type StackContext, use } from "sst/constructs";
import { allowTasks, createService } from "./application.ts";
import { createDeadLetters } from "./queue.ts";
import { jobs } from "./schedule/jobs.ts";
import { Storage } from "./storage.ts";
import { Workflows } from "./workflows.ts";

/** What happens because time passes: one schedule and one function a job. */
export function Schedules({ stack }: StackContext) {
  const deadLetters = createDeadLetters(stack, "DeadLetters");
  const role = new Role(stack, "SchedulerRole", {
    assumedBy: new ServicePrincipal("scheduler.amazonaws.com", {
      conditions: { StringEquals: { "aws:SourceAccount": stack.account } },
    }),
  });
  // CDK lets the role send to the queue but forgets the queue's key.
  deadLetters.grantSendMessages(role);

  const functions = jobs.map(({ name, minute, hour, weekDay, resumes }) => {
    const job = createService(
      stack,
      name,
      { handler: `packages/functions/src/cron/${name}.handler`, seconds: 300 },
      ["records"],
    );
    if (resumes)
      allowTasks(
        job,
        use(Workflows).machines.map((machine) => machine.stateMachineArn),
      );
    new Schedule(stack, `${name}Schedule`, {
      scheduleName: `payung-${stack.stage}-${name}`,
      schedule: ScheduleExpression.cron({ minute, hour, weekDay, timeZone: TimeZone.of("Asia/Jakarta") }),
      key: use(Storage).operationsKey,
      target: new LambdaInvoke(job, {
        input: ScheduleTargetInput.fromObject({
          id: "<aws.scheduler.execution-id>",
          scheduledAt: "<aws.scheduler.scheduled-time>",
        }),
        role,
        deadLetterQueue: deadLetters,
        retryAttempts: 5,
        maxEventAge: Duration.minutes(50),
      }),
    });
    return job;
  });

  NagSuppressions.addStackSuppressions(stack, [
    {
      id: "AwsSolutions-IAM5",
      reason: "CDK lets a schedule invoke any version of its one function, and use the key of its queue",
      appliesTo: [
        { regex: "/^Resource::<.*\\.Arn>:\\*$/" },
        "Action::kms:GenerateDataKey*",
        "Action::kms:ReEncrypt*",
      ],
    },
  ]);
  return { functions, queues: [deadLetters] };
}
