import type { EnrollmentView, RowView } from "@payung/functions/api/view";
import { useQueryClient } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { ApiError } from "../../lib/client.ts";
import { useTexts } from "../../lib/i18n.ts";
import { ConfirmDialog } from "../../ui/confirm-dialog.tsx";
import { Notice } from "../../ui/notice.tsx";
import { Trouble } from "../../ui/trouble.tsx";
import { useRecount, useSettleRow } from "./api.ts";
import type { SettleVerb } from "./format.ts";
import { ReasonForm } from "./reason-form.tsx";
import { focusRow, nameOf, settledText } from "./row-settlement.tsx";

type Asked = { readonly row: RowView; readonly outcome: "accept" | "reject" };

type Props = {
  readonly enrollment: EnrollmentView;
  /** The rows as they are shown now. */
  readonly rows: readonly RowView[];
  /** Reads the rows that are shown again. */
  readonly reload: () => Promise<unknown>;
  readonly children: (settle: (row: RowView, verb: SettleVerb) => void, busy: boolean) => ReactNode;
};

/** Lets single rows be settled: asks for the reason, says what became of it, and who was first. */
export function SettleRows({ enrollment: { id }, rows, reload, children }: Props) {
  const { t } = useTexts();
  const settle = useSettleRow(id);
  const overtaken = useOvertaken(id, reload);
  const [asked, setAsked] = useState<Asked>();
  const [said, setSaid] = useState("");

  async function send(row: RowView, settlement: Parameters<typeof settle.mutateAsync>[0]["settlement"]) {
    overtaken.forget();
    setSaid("");
    try {
      await settle.mutateAsync({ row, settlement });
      setSaid(t(`enrollment.settle.said.${settlement.outcome}`, { row: row.row }));
    } catch (error) {
      if (!(error instanceof ApiError && error.status === 409)) return;
      settle.reset();
      await overtaken.by(row);
    }
    setAsked(undefined);
    focusRow(row);
  }

  function choose(row: RowView, verb: SettleVerb) {
    settle.reset();
    if (verb === "reopen") void send(row, { outcome: "reopen" });
    else setAsked({ row, outcome: verb });
  }

  return (
    <>
      <p role="status" className="sr-only">
        {said}
      </p>
      {overtaken.row && <Overtaken row={overtaken.row} rows={rows} />}
      {!asked && settle.error && (
        <div className="mb-4">
          <Trouble error={settle.error} />
        </div>
      )}
      {children(choose, settle.isPending)}
      <ConfirmDialog
        title={asked ? t(`enrollment.settle.title.${asked.outcome}`, { row: asked.row.row }) : ""}
        open={asked !== undefined}
        onClose={() => setAsked(undefined)}
      >
        {asked && (
          <ReasonForm
            outcome={asked.outcome}
            confirm={t(`enrollment.settle.confirm.${asked.outcome}`)}
            busy={settle.isPending}
            error={settle.error}
            onSend={(reason) => void send(asked.row, { outcome: asked.outcome, reason })}
            onClose={() => setAsked(undefined)}
          >
            <p>{t(`enrollment.settle.help.${asked.outcome}`, { name: nameOf(asked.row, t) })}</p>
            {asked.row.findings.length > 0 && (
              <ul className="list-disc pl-5 text-[0.9375rem] text-soft">
                {asked.row.findings.map(({ code, field, message }) => (
                  <li key={`${code} ${field}`}>{message}</li>
                ))}
              </ul>
            )}
          </ReasonForm>
        )}
      </ConfirmDialog>
    </>
  );
}

/** A row that somebody else changed first: it is read again before that is said. */
function useOvertaken(id: string, reload: () => Promise<unknown>) {
  const queries = useQueryClient();
  const recount = useRecount(id);
  const [row, setRow] = useState<RowView>();
  return {
    row,
    forget: () => setRow(undefined),
    by: async (moved: RowView) => {
      await Promise.all([
        reload(),
        recount(),
        queries.invalidateQueries({
          queryKey: ["enrollment", id, "rows"],
          type: "inactive",
          refetchType: "none",
        }),
      ]);
      setRow(moved);
    },
  };
}

function Overtaken({ row, rows }: { readonly row: RowView; readonly rows: readonly RowView[] }) {
  const { t, format } = useTexts();
  const now = rows.find((each) => each.page === row.page && each.row === row.row);
  const state = now && (settledText(now, t, format) || t(`label.rowOutcome.${now.outcome}`));
  return (
    <div className="mb-4">
      <Notice look="needs" role="alert">
        <p>{t("enrollment.settle.moved", { row: row.row })}</p>
        <p className="mt-1 font-normal">
          {state ? t("enrollment.settle.movedNow", { state }) : t("enrollment.settle.movedGone")}
        </p>
      </Notice>
    </div>
  );
}
