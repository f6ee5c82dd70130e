import type { FindingCode } from "@payung/core/enrollment/schema";
import type { EnrollmentView } from "@payung/functions/api/view";
import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { useClient } from "../../lib/client.ts";
import { useTexts } from "../../lib/i18n.ts";
import { Button } from "../../ui/button.tsx";
import { ConfirmDialog } from "../../ui/confirm-dialog.tsx";
import { Notice } from "../../ui/notice.tsx";
import { Loading, Trouble } from "../../ui/trouble.tsx";
import { useRecount, useWaitingRows } from "./api.ts";
import { Bar } from "./progress.tsx";
import { ReasonForm } from "./reason-form.tsx";

/** @unit milliseconds in which a dialog that closes has given its focus back */
const focusAfter = 100;

type Outcome = "accept" | "reject";

type Run = {
  readonly finding: FindingCode;
  readonly outcome: Outcome;
  readonly reason: string;
  /** Rows that waited when it began. */
  readonly total: number;
  readonly settled: number;
  readonly state: "running" | "stopping" | "stopped" | "done";
  /** Where to go on. */
  readonly after?: string | undefined;
  readonly error?: unknown;
};

/** Settles all warned rows with one finding, a page at a time, until it is through or stopped. */
export function useSettleAll(id: string) {
  const client = useClient();
  const queries = useQueryClient();
  const recount = useRecount(id);
  const [run, setRun] = useState<Run>();
  const stopped = useRef(false);

  useEffect(
    () => () => {
      stopped.current = true;
    },
    [],
  );

  async function goOn({ error: _, ...begun }: Run): Promise<void> {
    const { finding, outcome, reason } = begun;
    let now: Run = { ...begun, state: "running" };
    stopped.current = false;
    setRun(now);
    try {
      do {
        const { settled, next } = await client.post<{ settled: number; next?: string }>(
          `/enrollments/${id}/rows/settlement`,
          { finding, outcome, reason, ...(now.after ? { after: now.after } : {}) },
          crypto.randomUUID(),
        );
        now = { ...now, settled: now.settled + settled, after: next, state: next ? "running" : "done" };
        setRun((before) => (before?.state === "stopping" && next ? { ...now, state: "stopping" } : now));
        await recount();
      } while (now.state === "running" && !stopped.current);
      if (now.state !== "done") setRun({ ...now, state: "stopped" });
    } catch (error) {
      setRun({ ...now, state: "stopped", error });
    }
    await queries.invalidateQueries({ queryKey: ["enrollment", id, "rows"] });
  }

  return {
    run,
    start: (about: Pick<Run, "finding" | "outcome" | "reason" | "total">) =>
      void goOn({ ...about, settled: 0, state: "running" }),
    goOn: () => {
      if (run) void goOn(run);
    },
    stop: () => {
      stopped.current = true;
      setRun((before) => before && { ...before, state: "stopping" });
    },
    close: () => setRun(undefined),
  };
}
type SettlingAll = ReturnType<typeof useSettleAll>;

type Props = {
  readonly enrollment: EnrollmentView;
  readonly finding: EnrollmentView["findings"][number];
  readonly settling: SettlingAll;
};

/** The buttons that settle every waiting row with a warning, and how far that has come. */
export function SettleAll({ enrollment, finding: { code, count }, settling }: Props) {
  const { t } = useTexts();
  const [asked, setAsked] = useState<Outcome>();
  const { run } = settling;
  const finding = t(`label.finding.${code}.label`);
  const busy = run?.state === "running" || run?.state === "stopping";
  const halfway = run?.finding === code && run.state === "stopped";
  const most = Math.min(count, enrollment.counts.warned);

  return (
    <>
      {run?.finding === code && <Going settling={settling} run={run} />}
      {!busy && !halfway && most > 0 && (
        <div className="flex flex-wrap gap-2">
          {(["accept", "reject"] as const).map((outcome) => (
            <Button key={outcome} onClick={() => setAsked(outcome)}>
              {t(`enrollment.settle.all.verb.${outcome}`)}
              <span className="sr-only"> {t("enrollment.settle.all.finding", { finding })}</span>
            </Button>
          ))}
        </div>
      )}
      <ConfirmDialog
        title={asked ? t(`enrollment.settle.all.title.${asked}`, { finding }) : ""}
        open={asked !== undefined}
        onClose={() => setAsked(undefined)}
      >
        {asked && (
          <Ask
            id={enrollment.id}
            code={code}
            outcome={asked}
            most={most}
            onClose={() => setAsked(undefined)}
            onSend={(reason, total) => {
              setAsked(undefined);
              settling.start({ finding: code, outcome: asked, reason, total });
            }}
          />
        )}
      </ConfirmDialog>
    </>
  );
}

type AskProps = {
  readonly id: string;
  readonly code: FindingCode;
  readonly outcome: Outcome;
  /** No more rows than these can be waiting. */
  readonly most: number;
  readonly onSend: (reason: string, total: number) => void;
  readonly onClose: () => void;
};

function Ask({ id, code, outcome, most, onSend, onClose }: AskProps) {
  const { t, format } = useTexts();
  const { data: waiting, error, refetch, isFetching } = useWaitingRows(id, code);

  if (error) return <Trouble error={error} retry={refetch} />;
  if (waiting === undefined || isFetching)
    return (
      <>
        <p>{t("enrollment.settle.all.counting", { number: format.number(most) })}</p>
        <Loading />
        <Button onClick={onClose}>{t("enrollment.settle.keep")}</Button>
      </>
    );
  if (waiting === 0)
    return (
      <>
        <p className="mb-4">{t("enrollment.settle.all.none")}</p>
        <Button onClick={onClose}>{t("enrollment.settle.keep")}</Button>
      </>
    );
  const number = format.number(waiting);
  return (
    <ReasonForm
      outcome={outcome}
      confirm={t(`enrollment.settle.all.confirm.${outcome}`, { number })}
      busy={false}
      onSend={(reason) => onSend(reason, waiting)}
      onClose={onClose}
    >
      <div>
        <p className="font-semibold">{t(`enrollment.settle.all.help.${outcome}`, { number })}</p>
        <p className="mt-1 text-[0.9375rem] text-soft">{t("enrollment.settle.all.one")}</p>
      </div>
    </ReasonForm>
  );
}

function Going({ settling, run }: { readonly settling: SettlingAll; readonly run: Run }) {
  const { t, format } = useTexts();
  const { state, outcome, error } = run;
  const numbers = { number: format.number(run.settled), total: format.number(run.total) };
  const busy = state === "running" || state === "stopping";
  const place = useRef<HTMLDivElement>(null);

  // The button that had the focus goes away when the run begins, stops or ends.
  useEffect(() => {
    const timer = setTimeout(
      () => {
        if (document.activeElement === document.body) place.current?.focus();
      },
      busy ? focusAfter : 0,
    );
    return () => clearTimeout(timer);
  }, [busy]);

  return (
    <div ref={place} tabIndex={-1} className="mb-3 grid max-w-lg gap-2 outline-none">
      {busy && (
        <>
          <p className="flex flex-wrap justify-between gap-x-4 text-sm">
            <span className="font-semibold">{t(`enrollment.settle.all.running.${outcome}`)}</span>
            <span>{t("enrollment.settle.all.progress", numbers)}</span>
          </p>
          <Bar
            label={t(`enrollment.settle.all.running.${outcome}`)}
            share={Math.min(1, run.settled / run.total)}
          />
          <div>
            <Button busy={state === "stopping"} onClick={settling.stop}>
              {state === "stopping" ? t("enrollment.settle.all.stopping") : t("enrollment.settle.all.stop")}
            </Button>
          </div>
        </>
      )}
      <div role="status">
        {state === "done" && (
          <Notice look="good">{t(`enrollment.settle.all.finished.${outcome}`, numbers)}</Notice>
        )}
        {state === "stopped" && <Notice look="needs">{t("enrollment.settle.all.stopped", numbers)}</Notice>}
      </div>
      {error !== undefined && <Trouble error={error} />}
      {!busy && (
        <div className="flex flex-wrap gap-2">
          {state === "stopped" && (
            <Button look="primary" onClick={settling.goOn}>
              {t("enrollment.settle.all.goOn")}
            </Button>
          )}
          <Button look="quiet" onClick={settling.close}>
            {t("enrollment.settle.all.close")}
          </Button>
        </div>
      )}
    </div>
  );
}
