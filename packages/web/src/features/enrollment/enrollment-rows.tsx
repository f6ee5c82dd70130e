import type { RowOutcome } from "@payung/core/enrollment/schema";
import type { EnrollmentView, RowView } from "@payung/functions/api/view";
import { Link, useNavigate } from "@tanstack/react-router";
import type { Ref } from "react";
import { type Translate, useTexts } from "../../lib/i18n.ts";
import { Badge, Shape } from "../../ui/badge.tsx";
import { Button } from "../../ui/button.tsx";
import { type Column, DataTable } from "../../ui/data-table.tsx";
import { SelectField } from "../../ui/field.tsx";
import { LoadMore } from "../../ui/load-more.tsx";
import { Empty } from "../../ui/notice.tsx";
import { Section } from "../../ui/section.tsx";
import { Loading, Trouble } from "../../ui/trouble.tsx";
import { useDownloadRows, useRows } from "./api.ts";
import { outcomeTones, severityTones } from "./format.ts";
import { isSettleable, RowSettlement } from "./row-settlement.tsx";
import { SettleRows } from "./settle-rows.tsx";

export type RowFilter = { readonly outcome?: string; readonly finding?: string };

type Props = {
  readonly enrollment: EnrollmentView;
  readonly filter: RowFilter;
  readonly headingRef: Ref<HTMLHeadingElement>;
};

const outcomes: readonly RowOutcome[] = ["accepted", "warned", "rejected"];

/** The lines of the file with everything found in them. */
export function EnrollmentRows({ enrollment, filter, headingRef }: Props) {
  const { t } = useTexts();
  const { counts, may } = enrollment;
  return (
    <Section
      plain
      title={t("enrollment.rows")}
      headingRef={headingRef}
      aside={may.downloadRows && counts.rows > 0 && <Download enrollment={enrollment} />}
    >
      {counts.rows === 0 ? (
        <Empty title={t("enrollment.rowsUnread")} />
      ) : (
        <>
          <Filter enrollment={enrollment} filter={filter} />
          <Rows enrollment={enrollment} filter={filter} />
        </>
      )}
    </Section>
  );
}

function Filter({ enrollment: { id, findings }, filter }: Omit<Props, "headingRef">) {
  const { t } = useTexts();
  const navigate = useNavigate();
  const show = (search: RowFilter) =>
    void navigate({
      to: "/enrollments/$enrollmentID",
      params: { enrollmentID: id },
      search,
      replace: true,
      resetScroll: false,
    });
  return (
    <div className="mb-4 grid items-end gap-3 sm:grid-cols-[minmax(0,14rem)_minmax(0,20rem)_auto] sm:justify-start">
      <SelectField
        label={t("enrollment.filterOutcome")}
        value={filter.outcome ?? ""}
        onChange={(outcome) => show(given({ ...filter, outcome }))}
        options={[
          { value: "", label: t("app.all") },
          ...outcomes.map((value) => ({ value, label: t(`label.rowOutcome.${value}`) })),
        ]}
      />
      <SelectField
        label={t("enrollment.filterFinding")}
        value={filter.finding ?? ""}
        onChange={(finding) => show(given({ ...filter, finding }))}
        options={[
          { value: "", label: t("app.all") },
          ...findings.map(({ code: value }) => ({
            value,
            label: t(`label.finding.${value}.label`),
          })),
        ]}
      />
      {(filter.outcome || filter.finding) && (
        <Button look="quiet" onClick={() => show({})}>
          {t("enrollment.clearFilter")}
        </Button>
      )}
    </div>
  );
}

function Rows({ enrollment, filter }: Omit<Props, "headingRef">) {
  const { t } = useTexts();
  const rows = useRows(enrollment, filter);

  if (rows.isPending) return <Loading />;
  if (rows.error) return <Trouble error={rows.error} retry={rows.refetch} />;
  if (rows.items.length === 0)
    return <Empty title={t("enrollment.rowsEmpty")} help={t("enrollment.rowsEmptyHelp")} />;
  const { settle } = enrollment.may;
  const settles = settle.length > 0 || rows.items.some(({ settled }) => settled);
  return (
    <>
      <SettleRows enrollment={enrollment} rows={rows.items} reload={rows.refetch}>
        {(onVerb, busy) => (
          <DataTable
            caption={t("enrollment.rows")}
            columns={[
              ...columnsOf(rows.items, t),
              ...(settles ? [settlementColumn({ allowed: settle, onVerb, busy }, t)] : []),
            ]}
            rows={rows.items}
            keyOf={({ row }) => String(row)}
            marked={({ outcome }) => outcome === "warned" && settle.includes("accept")}
          />
        )}
      </SettleRows>
      <LoadMore
        shown={rows.items.length}
        more={rows.hasNextPage}
        busy={rows.isFetchingNextPage}
        onMore={rows.fetchNextPage}
      />
    </>
  );
}

function columnsOf(rows: readonly RowView[], t: Translate): readonly Column<RowView>[] {
  const answered = rows.some(({ registration }) => registration);
  return [
    { key: "row", head: t("enrollment.row.row"), number: true, cell: ({ row }) => row },
    {
      key: "name",
      head: t("enrollment.row.name"),
      names: true,
      cell: ({ name, participantID }) =>
        participantID ? (
          <Link to="/participants/$participantID" params={{ participantID }} className="link">
            {name}
          </Link>
        ) : (
          name || t("participant.unknown")
        ),
    },
    { key: "nik", head: t("enrollment.row.nik"), nowrap: true, cell: ({ nik }) => nik },
    { key: "place", head: t("enrollment.row.place"), cell: ({ kelurahan }) => kelurahan },
    { key: "rtRw", head: t("enrollment.row.rtRw"), nowrap: true, cell: (row) => neighbourhood(row, t) },
    {
      key: "outcome",
      head: t("enrollment.row.outcome"),
      cell: ({ outcome, settled }) =>
        settled?.outcome === "reject" ? (
          <Badge tone="stopped">{t("enrollment.settle.done.reject")}</Badge>
        ) : (
          <Badge tone={outcomeTones[outcome]}>{t(`label.rowOutcome.${outcome}`)}</Badge>
        ),
    },
    {
      key: "findings",
      head: t("enrollment.row.findings"),
      cell: ({ findings }) =>
        findings.length > 0 && (
          <ul className="grid gap-1 md:min-w-40">
            {findings.map(({ code, severity, field, message }) => (
              <li key={`${code} ${field}`} className="flex items-start gap-1.5 text-sm">
                <Shape
                  tone={severityTones[severity]}
                  className={`mt-1 size-3 ${severity === "error" ? "text-red" : "text-amber"}`}
                />
                <span>{message}</span>
              </li>
            ))}
          </ul>
        ),
    },
    ...(answered ? [bpjsColumn(t)] : []),
  ];
}

function settlementColumn(
  given: Omit<Parameters<typeof RowSettlement>[0], "row">,
  t: Translate,
): Column<RowView> {
  return {
    key: "settlement",
    head: t("enrollment.settle.column"),
    cell: (row) => isSettleable(row, given.allowed) && <RowSettlement row={row} {...given} />,
  };
}

function bpjsColumn(t: Translate): Column<RowView> {
  return {
    key: "bpjs",
    head: t("enrollment.row.bpjs"),
    cell: ({ registration }) => {
      if (!registration) return undefined;
      return registration.result === "confirmed" ? (
        <span className="whitespace-nowrap">{t("enrollment.confirmed", { kpj: registration.kpj })}</span>
      ) : (
        t("enrollment.refused", { reason: registration.reason })
      );
    },
  };
}

function neighbourhood({ rt, rw }: RowView, t: Translate): string {
  if (rt && rw) return t("enrollment.rtRw", { rt, rw });
  if (rt) return t("enrollment.rtOnly", { rt });
  return rw ? t("enrollment.rwOnly", { rw }) : "";
}

function Download({ enrollment }: { readonly enrollment: EnrollmentView }) {
  const { t } = useTexts();
  const download = useDownloadRows(enrollment);
  return (
    <div className="grid justify-items-end gap-2">
      <Button busy={download.isPending} onClick={() => download.mutate()}>
        {download.isPending ? t("enrollment.downloading") : t("enrollment.downloadRows")}
      </Button>
      {download.error && <Trouble error={download.error} />}
    </div>
  );
}

function given({ outcome, finding }: { outcome?: string; finding?: string }): RowFilter {
  return { ...(outcome ? { outcome } : {}), ...(finding ? { finding } : {}) };
}
