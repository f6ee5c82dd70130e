import { Choice, Condition, Fail, type IChainable, Pass, Succeed } from "aws-cdk-lib/aws-stepfunctions";
import { states, type WorkflowDefinition } from "./definition.ts";

/**
 * A roster batch from file to protected people.
 *
 * Two executions a batch: `phase: check` reads and judges a file; `phase: decide` carries a submission
 * through verification, money, approval and BPJS. State: `{ city, enrollmentID, phase, round,
 * submission, pages, decision }`; no personal data. Decisions: approve, return, reject, cancel, expired, reopen.
 *
 * Retried: UpstreamError, ConflictError. Caught: RuleError while counting or reserving (the batch goes back
 * to its sender), States.Timeout of a wait (as decided, if that came after all;
 * otherwise the task expires and the batch goes back); anything else halts the
 * execution, says so on the batch, and raises the alarm. Longest wait: 180 days, for BPJS.
 */
export const workflow: WorkflowDefinition = {
  name: "enrollment",
  define(scope, lambda): IChainable {
    const { step, person, eachPage } = states(scope, lambda);

    const halted = step("HaltEnrollment", { resultPath: "$.halt" }).next(
      new Fail(scope, "Halted", { error: "Halted", cause: "A step failed for a reason that no retry cures" }),
    );
    const orHalt = { errors: ["States.ALL"], resultPath: "$.error" };

    const orGiveBack = { errors: ["RuleError"], resultPath: "$.error" };

    const finish = step("FinishWithdrawal", { resultPath: "$.finish" });
    const withdraw = eachPage("WithdrawPages", "WithdrawPage");
    withdraw
      .addCatch(halted, orHalt)
      .next(finish.addCatch(halted, orHalt).next(new Succeed(scope, "Withdrawn")));

    const awaitTheRest = new Pass(scope, "AwaitTheRest");
    const late = { errors: ["States.Timeout"], resultPath: "$.error" };
    const expireVerification = step("ExpireVerification", { resultPath: "$.decision" });
    const expireApproval = step("ExpireApproval", { resultPath: "$.decision" });
    const expireRegistration = step("ExpireRegistration", { resultPath: "$.decision" });

    const complete = step("CompleteEnrollment", { resultPath: "$.completion" });
    const activate = eachPage("ActivatePages", "ActivatePage");
    const importResult = step("ImportRegistration", { minutes: 14, resultPath: "$.import" });
    const openRegistration = person("OpenRegistration", {
      kind: "confirm-registration",
      owner: "bpjs-officer",
      days: 180,
    });
    const writeRegistration = step("WriteRegistration", { minutes: 14, resultPath: "$.file" });
    const markApproved = eachPage("ApprovePages", "ApprovePage");
    const openApproval = person("OpenApproval", {
      kind: "approve-enrollment",
      owner: "approver-disnaker",
      days: 60,
    });
    const reserve = step("ReserveBudget", { resultPath: "$.reservation" });
    const giveBack = step("ReturnEnrollment", { resultPath: "$.decision" });
    const markVerified = eachPage("VerifyPages", "VerifyPage");
    const openVerification = person("OpenVerification", {
      kind: "verify-enrollment",
      owner: "verifier-disnaker",
      days: 60,
    });
    const propose = eachPage("ProposePages", "ProposePage");
    const recount = step("RecountRows", { resultPath: "$.recount" });
    const plan = step("PlanPages");
    const check = step("CheckRoster", { minutes: 14, resultPath: "$.check" });

    const decided = (name: string, approved: IChainable) =>
      new Choice(scope, name)
        .when(Condition.stringEquals("$.decision.outcome", "approve"), approved)
        .when(Condition.stringEquals("$.decision.outcome", "reopen"), awaitTheRest)
        .otherwise(withdraw);

    awaitTheRest.next(openRegistration);
    complete
      .addCatch(halted, orHalt)
      .next(
        new Choice(scope, "Completion")
          .when(Condition.stringEquals("$.completion.outcome", "active"), new Succeed(scope, "Active"))
          .otherwise(awaitTheRest),
      );
    activate.addCatch(halted, orHalt).next(complete);
    importResult.addCatch(halted, orHalt).next(activate);
    const onRegistration = decided("Registration", importResult);
    expireRegistration.addCatch(halted, orHalt).next(onRegistration);
    openRegistration.addCatch(expireRegistration, late).addCatch(halted, orHalt).next(onRegistration);
    writeRegistration.addCatch(halted, orHalt).next(openRegistration);
    markApproved.addCatch(halted, orHalt).next(writeRegistration);
    const onApproval = decided("Approval", markApproved);
    expireApproval.addCatch(halted, orHalt).next(onApproval);
    openApproval.addCatch(expireApproval, late).addCatch(halted, orHalt).next(onApproval);
    giveBack.addCatch(halted, orHalt).next(withdraw);
    reserve.addCatch(giveBack, orGiveBack).addCatch(halted, orHalt).next(openApproval);
    markVerified.addCatch(halted, orHalt).next(reserve);
    const onVerification = decided("Verification", markVerified);
    expireVerification.addCatch(halted, orHalt).next(onVerification);
    openVerification.addCatch(expireVerification, late).addCatch(halted, orHalt).next(onVerification);
    recount.addCatch(giveBack, orGiveBack).addCatch(halted, orHalt).next(openVerification);
    propose.addCatch(halted, orHalt).next(recount);
    plan.addCatch(halted, orHalt).next(propose);
    check.addCatch(halted, orHalt).next(new Succeed(scope, "Checked"));

    return new Choice(scope, "Phase")
      .when(Condition.stringEquals("$.phase", "check"), check)
      .when(Condition.stringEquals("$.phase", "decide"), plan)
      .otherwise(new Fail(scope, "UnknownPhase", { error: "UnknownPhase" }));
  },
};
