import type { Findings, Law, Line, Reason, Statement } from "@payung/core/benefit/schema";
import type { Ref } from "react";
import { useTexts } from "../../lib/i18n.ts";
import { Badge } from "../../ui/badge.tsx";
import { type Column, DataTable } from "../../ui/data-table.tsx";
import { Notice } from "../../ui/notice.tsx";
import { Section } from "../../ui/section.tsx";
import type { Figure, Ground } from "../law/law-dialog.tsx";
import { Calendars } from "./calendars.tsx";
import { Comparison } from "./comparison.tsx";
import { LetterButton } from "./letter-button.tsx";

type Props = {
  readonly statement: Statement;
  readonly headingRef: Ref<HTMLHeadingElement>;
  /** The form has moved on since. */
  readonly changed: boolean;
  /** While the comparison is under way: whether it is asked for. */
  readonly comparing: boolean | undefined;
  readonly onCompare: (compare: boolean) => void;
  readonly onOpen: (ground: Ground) => void;
};

/** What the case is due, line by line, each with its ground; why there is no more; what nobody knows. */
export function Result({ statement, headingRef, changed, comparing, onCompare, onOpen }: Props) {
  const { t } = useTexts();
  const { lines, refusals, undetermined, calendars, sentence } = statement;
  const figureOf = (line: Line) =>
    statement.figures.find(({ id, from }) => id === line.parameter.id && from === line.parameter.from);
  return (
    <Section title={t("benefit.result")} headingRef={headingRef} plain>
      <div className="grid gap-6">
        {changed && <Notice look="needs">{t("benefit.changed")}</Notice>}
        <div className="grid gap-4 rounded-lg border border-line bg-sheet p-4 shadow-sheet sm:p-6">
          <Total findings={statement} />
          <p lang="id" className="max-w-[75ch]">
            {sentence}
          </p>
          <div className="flex flex-wrap items-center gap-x-6 gap-y-3">
            <LetterButton statement={statement} />
            <label className="flex min-h-11 items-center gap-3 font-semibold">
              <input
                type="checkbox"
                checked={comparing ?? statement.underLaw !== undefined}
                onChange={(event) => onCompare(event.target.checked)}
                className="size-5 shrink-0 accent-teal"
              />
              {comparing === undefined ? t("benefit.compare") : t("benefit.comparing")}
            </label>
          </div>
        </div>
        {statement.stale.length > 0 && <Stale statement={statement} />}
        {undetermined && <Open undetermined={undetermined} />}
        <Section title={t("benefit.linesTitle")} lead={undetermined && t("benefit.least")} plain>
          {lines.length === 0 ? (
            <p className="rounded-lg border border-line bg-sheet p-4 shadow-sheet">
              {t("benefit.linesEmpty")}
            </p>
          ) : (
            <Lines
              lines={lines}
              figureOf={figureOf}
              onOpen={(line) => onOpen({ law: line.law, figure: figureOf(line) })}
            />
          )}
        </Section>
        {refusals.length > 0 && <Refusals refusals={refusals} onOpen={(law) => onOpen({ law })} />}
        {calendars.length > 0 && <Calendars statement={statement} />}
        {statement.underLaw && <Comparison underLaw={statement.underLaw} />}
      </div>
    </Section>
  );
}

function Total({ findings: { total, undetermined } }: { readonly findings: Findings }) {
  const { t, format } = useTexts();
  const totals = undetermined?.readings.map((one) => one.total) ?? [];
  return (
    <div>
      <p className="font-semibold text-soft">{undetermined ? t("benefit.totalOpen") : t("benefit.total")}</p>
      <p className="text-3xl font-extrabold tracking-tight text-deep sm:text-[2.5rem] sm:leading-tight">
        {undetermined
          ? t("benefit.between", {
              low: format.rupiah(Math.min(...totals)),
              high: format.rupiah(Math.max(...totals)),
            })
          : format.rupiah(total)}
      </p>
    </div>
  );
}

type LinesProps = {
  readonly lines: readonly Line[];
  readonly figureOf: (line: Line) => Figure | undefined;
  readonly onOpen: (line: Line) => void;
};

function Lines({ lines, figureOf, onOpen }: LinesProps) {
  const { t, format } = useTexts();
  const rows = lines.map((line, index) => ({ ...line, key: `${line.code} ${index}` }));
  const columns: readonly Column<(typeof rows)[number]>[] = [
    { key: "what", head: t("benefit.line"), names: true, cell: ({ code }) => t(`label.benefitLine.${code}`) },
    { key: "formula", head: t("benefit.formula"), cell: ({ formula }) => <span lang="id">{formula}</span> },
    {
      key: "amount",
      head: t("benefit.sum"),
      number: true,
      cell: ({ amount }) => <b>{format.rupiah(amount)}</b>,
    },
    {
      key: "article",
      head: t("benefit.article"),
      cell: (line) => <ArticleButton law={line.law} onOpen={() => onOpen(line)} />,
    },
    {
      key: "standing",
      head: t("benefit.standing"),
      cell: (line) => {
        const confidence = figureOf(line)?.confidence;
        if (!line.parameter.verified) return <Badge tone="needs">{t("benefit.confirm")}</Badge>;
        return confidence && <span className="text-soft">{t(`label.confidence.${confidence}`)}</span>;
      },
    },
  ];
  return (
    <DataTable
      caption={t("benefit.linesTitle")}
      columns={columns}
      rows={rows}
      keyOf={({ key }) => key}
      marked={({ parameter }) => !parameter.verified}
    />
  );
}

/** The law by its name; it opens its text. */
function ArticleButton({ law, onOpen }: { readonly law: Law; readonly onOpen: () => void }) {
  const { t } = useTexts();
  const name = `${law.instrument}, ${law.article}`;
  return (
    <button
      type="button"
      onClick={onOpen}
      aria-label={t("benefit.openArticle", { law: name })}
      aria-haspopup="dialog"
      className="link min-h-6 text-left"
    >
      {name}
    </button>
  );
}

function Refusals({
  refusals,
  onOpen,
}: {
  readonly refusals: readonly Reason[];
  readonly onOpen: (law: Law) => void;
}) {
  const { t } = useTexts();
  return (
    <Section title={t("benefit.refusals")}>
      <ul className="grid gap-3">
        {refusals.map(({ code, law, reason }, index) => (
          <li
            // biome-ignore lint/suspicious/noArrayIndexKey: the same ground can stand once for each child
            key={`${code} ${index}`}
            className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 border-b border-line pb-3 last:border-0 last:pb-0"
          >
            <span lang="id" className="max-w-[65ch]">
              {reason}
            </span>
            <ArticleButton law={law} onOpen={() => onOpen(law)} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Open({ undetermined }: { readonly undetermined: NonNullable<Findings["undetermined"]> }) {
  const { t, format } = useTexts();
  return (
    <Section title={t("benefit.open")} lead={t("benefit.openHelp")}>
      <p lang="id" className="max-w-[75ch] font-semibold">
        {undetermined.question}
      </p>
      <ul className="mt-4 grid gap-3 sm:grid-cols-2 lg:grid-cols-3">
        {undetermined.readings.map(({ reading, total }, index) => (
          <li
            // biome-ignore lint/suspicious/noArrayIndexKey: two readings can have the same words
            key={`${reading} ${index}`}
            className="grid content-start gap-1 rounded-md border border-gold bg-sand p-4 text-bronze"
          >
            <span className="text-sm font-semibold">{t("benefit.reading", { number: index + 1 })}</span>
            <span lang="id">{reading}</span>
            <span className="text-xl font-bold text-ink">{format.rupiah(total)}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Stale({ statement: { stale, figures } }: { readonly statement: Statement }) {
  const { t, format } = useTexts();
  return (
    <Notice look="needs">
      <p>{t("benefit.stale")}</p>
      <ul className="mt-1 list-disc pl-5 font-normal">
        {stale.map(({ id, checkBy }) => {
          const law = figures.find((figure) => figure.id === id)?.law;
          const name = law ? `${law.instrument}, ${law.article}` : id;
          return (
            <li key={`${id} ${checkBy}`}>
              {t("benefit.staleLine", { law: name, date: format.date(checkBy) })}
            </li>
          );
        })}
      </ul>
    </Notice>
  );
}
