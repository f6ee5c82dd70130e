import type { Severity } from "@payung/core/enrollment/schema";
import type { EnrollmentView } from "@payung/functions/api/view";
import { Link } from "@tanstack/react-router";
import { useTexts } from "../../lib/i18n.ts";
import { severityTones } from "./format.ts";
import { SettleAll, useSettleAll } from "./settle-all.tsx";
import { ToneMark } from "./tone-mark.tsx";

type Props = { readonly enrollment: EnrollmentView; readonly onOpen: () => void };

const severities: readonly Severity[] = ["error", "warning"];

/** What was found, as groups with counts: each opens its rows; a warning is settled for all of them at once. */
export function Findings({ enrollment, onOpen }: Props) {
  const { t, format } = useTexts();
  const { id, findings, may } = enrollment;
  const settling = useSettleAll(id);
  if (findings.length === 0) return <p className="mt-4 text-soft">{t("enrollment.findingsNone")}</p>;
  const groups = severities
    .map((severity) => ({ severity, found: findings.filter((finding) => finding.severity === severity) }))
    .filter(({ found }) => found.length > 0);
  return groups.map(({ severity, found }) => (
    <div key={severity} className="mt-5">
      <h3 className="mb-1 flex items-center gap-2 font-bold">
        <ToneMark tone={severityTones[severity]} />
        {t(`enrollment.severity.${severity}`)}
      </h3>
      {severity === "error" && (
        <p className="max-w-[65ch] text-[0.9375rem]">
          {may.replaceFile ? t("enrollment.mendRows") : t("enrollment.mendRowsLater")}
        </p>
      )}
      <ul
        aria-label={`${t("enrollment.findings")}: ${t(`enrollment.severity.${severity}`)}`}
        className="divide-y divide-line"
      >
        {found
          .toSorted((a, b) => b.count - a.count)
          .map((finding) => (
            <li
              key={finding.code}
              className="grid gap-x-4 gap-y-0.5 py-2.5 sm:grid-cols-[minmax(0,1fr)_auto]"
            >
              <p className="font-semibold">{t(`label.finding.${finding.code}.label`)}</p>
              <p className="sm:row-span-2 sm:text-right">
                <Link
                  to="/enrollments/$enrollmentID"
                  params={{ enrollmentID: id }}
                  search={{ finding: finding.code }}
                  resetScroll={false}
                  onClick={onOpen}
                  className="link inline-flex min-h-6 items-center"
                >
                  {t("enrollment.findingCount", { number: format.number(finding.count) })}
                  <span className="sr-only">, {t(`label.finding.${finding.code}.label`)}</span>
                </Link>
              </p>
              <p className="text-[0.9375rem] text-soft">{t(`label.finding.${finding.code}.mend`)}</p>
              {severity === "warning" && may.settle.includes("accept") && (
                <div className="mt-2 sm:col-span-2">
                  <SettleAll enrollment={enrollment} finding={finding} settling={settling} />
                </div>
              )}
            </li>
          ))}
      </ul>
    </div>
  ));
}
