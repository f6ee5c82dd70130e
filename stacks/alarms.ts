import { Duration } from "aws-cdk-lib";
import {
  Alarm,
  ComparisonOperator,
  type IMetric,
  Metric,
  Stats,
  TreatMissingData,
} from "aws-cdk-lib/aws-cloudwatch";
import { SnsAction } from "aws-cdk-lib/aws-cloudwatch-actions";
import { Operation } from "aws-cdk-lib/aws-dynamodb";
import { Topic } from "aws-cdk-lib/aws-sns";
import { EmailSubscription } from "aws-cdk-lib/aws-sns-subscriptions";
import { type StackContext, use } from "sst/constructs";
import { Api } from "./api.ts";
import { Email } from "./email.ts";
import { Schedules } from "./schedules.ts";
import { readSettings } from "./settings.ts";
import { Storage } from "./storage.ts";
import { Streams } from "./streams.ts";
import { Workflows } from "./workflows.ts";

const period = Duration.minutes(5);
const operations = [
  Operation.GET_ITEM,
  Operation.BATCH_GET_ITEM,
  Operation.QUERY,
  Operation.TRANSACT_WRITE_ITEMS,
];

/** What wakes an operator: each alarm's text says what it means and where to look. */
export function Alarms({ stack }: StackContext) {
  const { operationsKey, table } = use(Storage);
  const topic = new Topic(stack, "Operators", { masterKey: operationsKey, enforceSSL: true });
  topic.addSubscription(new EmailSubscription(readSettings().alarmMail));

  const alarm = (id: string, description: string, metric: IMetric, above: number, periods = 1) =>
    new Alarm(stack, id, {
      alarmDescription: description,
      metric,
      threshold: above,
      comparisonOperator: ComparisonOperator.GREATER_THAN_THRESHOLD,
      evaluationPeriods: periods,
      treatMissingData: TreatMissingData.NOT_BREACHING,
    }).addAlarmAction(new SnsAction(topic));

  for (const queue of [...use(Email).queues, ...use(Streams).queues, ...use(Schedules).queues]) {
    alarm(
      `${queue.node.id}NotEmpty`,
      `${queue.node.path} holds what nobody could take. Read it, cure the cause, then do it again by hand.`,
      queue.metricApproximateNumberOfMessagesVisible({ period, statistic: Stats.MAXIMUM }),
      0,
    );
  }

  const { api, handler } = use(Api);
  alarm("ApiFails", "The API answers 5xx. Read its log by requestID.", api.metricServerError({ period }), 3);
  alarm("ApiThrottled", "The API function is throttled.", handler.metricThrottles({ period }), 0, 2);

  for (const machine of use(Workflows).machines) {
    const name = machine.node.path.split("/").at(-2);
    const text = `Executions of ${name} ended badly. Open them in Step Functions; the record says where it halted.`;
    alarm(`${name}Failed`, text, machine.metricFailed({ period }), 0);
    alarm(`${name}TimedOut`, text, machine.metricTimedOut({ period }), 0);
    alarm(`${name}Aborted`, text, machine.metricAborted({ period }), 0);
  }

  for (const consumer of use(Streams).consumers) {
    const late = `${consumer.node.id} is behind the table. After 24 hours the stream forgets.`;
    alarm(
      `${consumer.node.id}Late`,
      late,
      iteratorAge(consumer.functionName),
      Duration.minutes(10).toMilliseconds(),
    );
  }
  for (const job of use(Schedules).functions) {
    alarm(`${job.node.id}Fails`, `${job.node.id} failed. Read its log.`, job.metricErrors({ period }), 0, 2);
  }

  alarm(
    "LettersBounce",
    "Over 4 % of letters bounce; SES pauses sending at 10 %.",
    reputation("BounceRate"),
    0.04,
  );
  alarm(
    "LettersUnwanted",
    "Over 0.08 % complaints; SES pauses at 0.5 %.",
    reputation("ComplaintRate"),
    0.0008,
  );
  alarm(
    "TableThrottled",
    "The table refuses requests.",
    table.metricThrottledRequestsForOperations({ operations, period }),
    10,
    2,
  );

  return { topic };
}

function iteratorAge(functionName: string): Metric {
  return new Metric({
    namespace: "AWS/Lambda",
    metricName: "IteratorAge",
    dimensionsMap: { FunctionName: functionName },
    statistic: Stats.MAXIMUM,
    period,
  });
}

function reputation(rate: "BounceRate" | "ComplaintRate"): Metric {
  return new Metric({
    namespace: "AWS/SES",
    metricName: `Reputation.${rate}`,
    statistic: Stats.MAXIMUM,
    period: Duration.hours(1),
  });
}
