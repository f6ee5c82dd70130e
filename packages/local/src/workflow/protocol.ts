import type { Engine, Execution } from "./engine.ts";

const arn = "arn:aws:states:ap-southeast-3:000000000000";
export const arnPrefix = `${arn}:stateMachine:`;

type Answer = { readonly status: number; readonly body: unknown };
type Request = Readonly<Record<string, string>>;

const refuse = (type: string, message: string): Answer => ({ status: 400, body: { __type: type, message } });
const last = (value = "") => value.slice(value.lastIndexOf(":") + 1);
const seconds = (at: string | null) => (at ? Date.parse(at) / 1000 : undefined);

/** Answers the Step Functions JSON protocol from the engine. */
export function answerStates(engine: Engine, action: string, request: Request): Answer {
  switch (action) {
    case "StartExecution": {
      const { stateMachineArn = "", name = "", input = "{}" } = request;
      if (!engine.start(last(stateMachineArn), name, input)) return refuse("ExecutionAlreadyExists", name);
      const { workflow, started_at } = engine.describe(name) as Execution;
      return {
        status: 200,
        body: { executionArn: `${arn}:execution:${workflow}:${name}`, startDate: seconds(started_at) },
      };
    }
    case "DescribeExecution": {
      const execution = engine.describe(last(request.executionArn));
      return execution
        ? { status: 200, body: described(execution) }
        : refuse("ExecutionDoesNotExist", last(request.executionArn));
    }
    case "ListExecutions": {
      const executions = engine.list(last(request.stateMachineArn), request.statusFilter).map(described);
      return { status: 200, body: { executions } };
    }
    case "GetExecutionHistory": {
      const events = engine.history(last(request.executionArn)).map((task, index) => ({
        id: index + 1,
        previousEventId: index,
        timestamp: seconds(String(task.at)),
        type: { running: "TaskScheduled", done: "TaskStateExited", failed: "TaskFailed" }[
          String(task.status)
        ],
        stateExitedEventDetails: { name: task.state },
        ...(task.error ? { taskFailedEventDetails: { error: task.error, cause: task.cause } } : {}),
      }));
      return { status: 200, body: { events } };
    }
    case "StopExecution":
      engine.abort(last(request.executionArn));
      return { status: 200, body: { stopDate: Date.now() / 1000 } };
    case "SendTaskSuccess":
      return engine.succeed(request.taskToken ?? "", request.output ?? "{}")
        ? { status: 200, body: {} }
        : refuse("TaskDoesNotExist", "Nobody waits on that token");
    case "SendTaskFailure":
      return engine.fail(request.taskToken ?? "", request.error ?? "States.TaskFailed", request.cause ?? "")
        ? { status: 200, body: {} }
        : refuse("TaskDoesNotExist", "Nobody waits on that token");
    case "SendTaskHeartbeat":
      return engine.waits(request.taskToken ?? "")
        ? { status: 200, body: {} }
        : refuse("TaskDoesNotExist", "Nobody waits on that token");
    default:
      return refuse("UnknownOperationException", action);
  }
}

function described({
  name,
  workflow,
  status,
  input,
  output,
  error,
  cause,
  started_at,
  stopped_at,
}: Execution) {
  return {
    executionArn: `${arn}:execution:${workflow}:${name}`,
    stateMachineArn: `${arnPrefix}${workflow}`,
    name,
    status,
    input,
    startDate: seconds(started_at),
    ...(stopped_at ? { stopDate: seconds(stopped_at) } : {}),
    ...(output ? { output } : {}),
    ...(error ? { error, cause } : {}),
  };
}
