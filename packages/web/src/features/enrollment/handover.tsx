import type { EnrollmentView } from "@payung/functions/api/view";
import { useTexts } from "../../lib/i18n.ts";
import { mostReturns } from "./format.ts";

/** Who decides once the enrollment is submitted, and by when; said before it is. */
export function NextDecision({ enrollment: { nextDecision } }: { readonly enrollment: EnrollmentView }) {
  const { t, format, language } = useTexts();
  if (!nextDecision) return null;
  const role = t(`label.role.${nextDecision.role}`);
  const names = new Intl.ListFormat(language, { type: "disjunction" }).format(nextDecision.names);
  return (
    <p className="max-w-[65ch] font-semibold">
      {names
        ? t("enrollment.nextDecision", { names, role, at: format.instant(nextDecision.dueAt) })
        : t("enrollment.nextDecisionNobody", { role })}
    </p>
  );
}

/** How often the enrollment came back, and how often it may. */
export function Returns({ enrollment: { returns } }: { readonly enrollment: EnrollmentView }) {
  const { t } = useTexts();
  if (returns === 0 || returns > mostReturns) return null;
  return (
    <p className="mt-1 text-sm font-normal">
      {t("decision.returns", { number: returns, most: mostReturns })}
    </p>
  );
}

const figures = ["rows", "accepted", "warned", "rejected"] as const;

/** What differs between this submission and the one before it, for whoever decides. */
export function Changes({ enrollment: { before, sent } }: { readonly enrollment: EnrollmentView }) {
  const { t, format } = useTexts();
  if (!before || !sent) return null;
  const changed = (by: number) =>
    by !== 0 && (
      <span className="mr-2 text-soft">
        <span className="sr-only">{t("enrollment.change.difference", { number: format.number(by) })}: </span>
        <span aria-hidden="true">
          {by > 0 ? "+" : "−"}
          {format.number(Math.abs(by))}
        </span>
      </span>
    );
  const cell = "px-2 py-2 sm:px-3 text-right whitespace-nowrap";
  return (
    <div className="mb-5 rounded-md bg-sunken p-3 sm:p-4">
      <h3 className="mb-2 font-bold">{t("enrollment.change.title")}</h3>
      <dl className="mb-3 grid gap-2">
        {(
          [
            ["before", before],
            ["now", sent],
          ] as const
        ).map(([name, handover]) => (
          <div key={name}>
            <dt className="text-sm text-soft">
              {t(`enrollment.change.${name}`, { number: handover.submission })}
            </dt>
            <dd className="break-words">
              {handover.fileName}, {format.instant(handover.at)}
            </dd>
          </div>
        ))}
      </dl>
      <table className="w-full max-w-md border-collapse rounded-sm bg-sheet text-left text-[0.9375rem]">
        <caption className="sr-only">{t("enrollment.change.title")}</caption>
        <thead>
          <tr className="border-b border-line text-sm text-soft">
            <th scope="col" className="px-2 py-2 sm:px-3 font-semibold">
              {t("enrollment.change.what")}
            </th>
            <th scope="col" className={`${cell} font-semibold`}>
              {t("enrollment.change.beforeShort")}
            </th>
            <th scope="col" className={`${cell} font-semibold`}>
              {t("enrollment.change.nowShort")}
            </th>
          </tr>
        </thead>
        <tbody>
          {figures.map((figure) => (
            <tr key={figure} className="border-b border-line last:border-0">
              <th scope="row" className="px-2 py-2 sm:px-3 font-semibold">
                {t(`enrollment.count.${figure}`)}
              </th>
              <td className={cell}>{format.number(before.counts[figure])}</td>
              <td className={cell}>
                {changed(sent.counts[figure] - before.counts[figure])}
                {format.number(sent.counts[figure])}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {before.returned && (
        <div className="mt-3">
          <p className="text-sm text-soft">{t("enrollment.change.returned")}</p>
          <p className="border-l-2 border-gold pl-3 break-words">{before.returned.message}</p>
        </div>
      )}
    </div>
  );
}
