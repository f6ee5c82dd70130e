import type { EnrollmentView } from "@payung/functions/api/view";
import { useTexts } from "../../lib/i18n.ts";
import { isMoving, type Work, workOf } from "./format.ts";

/** Work under way: how far, seen every second and said aloud at every quarter. */
export function Progress({ enrollment }: { readonly enrollment: EnrollmentView }) {
  const { t, format } = useTexts();
  const moving = isMoving(enrollment);
  const { progress } = enrollment;
  const work = progress ? workOf(progress.step) : firstWork(enrollment);
  const done = format.number(progress?.done ?? 0);
  const total = progress?.total;
  const quarter = progress && total ? Math.floor((progress.done / total) * 4) * 25 : undefined;

  return (
    <>
      <p role="status" className="sr-only">
        {moving ? `${t(`enrollment.working.${work}`)}${quarter === undefined ? "" : ` ${quarter} %`}` : ""}
      </p>
      {moving && (
        <div className="mt-4 grid max-w-lg gap-1.5">
          <p className="flex flex-wrap justify-between gap-x-4 text-sm">
            <span className="font-semibold">{t(`enrollment.working.${work}`)}</span>
            {progress && (
              <span className="text-soft">
                {total === undefined
                  ? t("enrollment.progressSoFar", { done })
                  : t("enrollment.progressPeople", { done, total: format.number(total) })}
              </span>
            )}
          </p>
          <Bar
            label={t(`enrollment.working.${work}`)}
            {...(progress && total ? { value: progress.done, max: total } : {})}
          />
        </div>
      )}
    </>
  );
}

function Bar({ label, value, max }: { label: string; value?: number; max?: number }) {
  return (
    <div
      role="progressbar"
      aria-label={label}
      aria-valuenow={value}
      aria-valuemin={value === undefined ? undefined : 0}
      aria-valuemax={max}
      className="h-2.5 overflow-hidden rounded-full border border-sea bg-sheet"
    >
      <div
        className={`slide h-full rounded-full ${value === undefined ? "hatched w-full" : "bg-teal"}`}
        style={value === undefined || !max ? undefined : { width: `${Math.min(100, (value / max) * 100)}%` }}
      />
    </div>
  );
}

function firstWork({ status }: EnrollmentView): Work {
  if (status === "DRAFT") return "check";
  if (status === "SUBMITTED") return "propose";
  if (status === "VERIFIED") return "verify";
  return status === "APPROVED" ? "file" : "other";
}
