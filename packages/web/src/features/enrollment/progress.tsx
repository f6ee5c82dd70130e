import type { EnrollmentView } from "@payung/functions/api/view";
import { useTexts } from "../../lib/i18n.ts";
import { isMoving, type Work, workOf } from "./format.ts";

/** Work under way: how far, seen every second and said aloud at every quarter. */
export function Progress({ enrollment }: { readonly enrollment: EnrollmentView }) {
  const { t, format } = useTexts();
  const moving = isMoving(enrollment);
  const { progress } = enrollment;
  const work = progress ? workOf(progress.step) : firstWork(enrollment);
  const share = progress?.total ? Math.min(1, progress.done / progress.total) : undefined;
  const quarter = share === undefined ? undefined : Math.floor(share * 4) * 25;

  return (
    <>
      <p role="status" className="sr-only">
        {moving ? `${t(`enrollment.working.${work}`)}${quarter === undefined ? "" : ` ${quarter} %`}` : ""}
      </p>
      {moving && (
        <div className="mt-4 grid max-w-lg gap-1.5">
          <p className="flex flex-wrap justify-between gap-x-4 text-sm">
            <span className="font-semibold">{t(`enrollment.working.${work}`)}</span>
            {share !== undefined && <span className="text-soft">{format.share(share, 1)}</span>}
          </p>
          <Bar label={t(`enrollment.working.${work}`)} share={share} />
        </div>
      )}
    </>
  );
}

/** How far work has come, as a bar. */
export function Bar({ label, share }: { readonly label: string; readonly share: number | undefined }) {
  const percent = share === undefined ? undefined : Math.round(share * 100);
  return (
    <div
      role="progressbar"
      aria-label={label}
      aria-valuenow={percent}
      aria-valuemin={0}
      aria-valuemax={100}
      className="h-2.5 overflow-hidden rounded-full border border-sea bg-sheet"
    >
      <div
        className={`slide h-full rounded-full ${percent === undefined ? "hatched w-full" : "bg-teal"}`}
        style={percent === undefined ? undefined : { width: `${percent}%` }}
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
