import type { RowView } from "@payung/functions/api/view";
import type { Formatter } from "../../lib/format.ts";
import { type Translate, useTexts } from "../../lib/i18n.ts";
import { type SettleVerb, verbsOf } from "./format.ts";

const looks: Record<SettleVerb, string> = {
  accept: "border-teal px-2.5 text-teal hover:bg-mist",
  reject: "border-edge px-2.5 text-ink hover:border-teal hover:bg-mist",
  reopen: "border-transparent text-teal underline decoration-sea underline-offset-4 hover:bg-mist",
};

type Props = {
  readonly row: RowView;
  /** What the user may do with the rows of the batch. */
  readonly allowed: readonly SettleVerb[];
  readonly busy: boolean;
  readonly onVerb: (row: RowView, verb: SettleVerb) => void;
};

/** What a person decided on a row, and what may be decided now. */
export function RowSettlement({ row, allowed, busy, onVerb }: Props) {
  const { t, format } = useTexts();
  const { settled } = row;
  const verbs = verbsOf(row, allowed);
  return (
    <div id={placeOf(row)} tabIndex={-1} className="grid gap-1.5 md:min-w-36 outline-none">
      {settled && (
        <div className="text-sm">
          <p>{settledText(row, t, format)}</p>
          <p className="mt-0.5 border-l-2 border-gold pl-2 break-words text-soft">{settled.reason}</p>
        </div>
      )}
      {verbs.length > 0 && (
        <div className="flex flex-wrap gap-1.5">
          {verbs.map((verb) => (
            <button
              key={verb}
              type="button"
              aria-disabled={busy || undefined}
              onClick={() => {
                if (!busy) onVerb(row, verb);
              }}
              className={`min-h-11 rounded-md border bg-sheet text-sm font-semibold whitespace-nowrap md:min-h-8 ${looks[verb]}`}
            >
              {t(`enrollment.settle.verb.${verb}`)}
              <span className="sr-only">
                , {t("enrollment.settle.row", { row: row.row, name: nameOf(row, t) })}
              </span>
            </button>
          ))}
        </div>
      )}
    </div>
  );
}

/** Whether there is anything decided on a row, or to decide. */
export function isSettleable(row: RowView, allowed: readonly SettleVerb[]): boolean {
  return row.settled !== undefined || verbsOf(row, allowed).length > 0;
}

/** Whom a row is about, where it says so. */
export function nameOf({ name }: RowView, t: Translate): string {
  return name || t("participant.unknown");
}

/** What was decided, by whom and when. */
export function settledText({ settled }: RowView, t: Translate, format: Formatter): string {
  if (!settled) return "";
  return t("enrollment.settle.by", {
    outcome: t(`enrollment.settle.done.${settled.outcome}`),
    name: settled.byName,
    at: format.instant(settled.at),
  });
}

function placeOf({ page, row }: Pick<RowView, "page" | "row">): string {
  return `settlement-${page}-${row}`;
}

/** Brings the focus back to a row whose button went away when it was settled. */
export function focusRow(row: RowView): void {
  requestAnimationFrame(() => {
    const place = document.getElementById(placeOf(row));
    (place?.querySelector("button") ?? place)?.focus();
  });
}
