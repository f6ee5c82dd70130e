import type { ReactNode } from "react";
import { useTexts } from "../lib/i18n.ts";
import { useWide } from "../lib/media.ts";
import { ScrollRegion } from "./scroll-region.tsx";

export type Column<Row> = {
  readonly key: string;
  readonly head: string;
  readonly cell: (row: Row) => ReactNode;
  /** The column that names the row: the row's head, and the title of its card. */
  readonly names?: boolean;
  readonly number?: boolean;
  readonly nowrap?: boolean;
};

type Props<Row> = {
  /** What the table shows; its caption for those who hear it. */
  readonly caption: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
  /** Rows whose first edge is marked, because they need the reader. */
  readonly marked?: (row: Row) => boolean;
};

/** Rows under a head that stays; cards on a phone. */
export function DataTable<Row>(props: Props<Row>) {
  return useWide() ? <Wide {...props} /> : <Cards {...props} />;
}

function Wide<Row>({ caption, columns, rows, keyOf, marked }: Props<Row>) {
  const { t } = useTexts();
  const pad = "px-3 py-2.5 first:pl-4 last:pr-4";
  return (
    <div className="overflow-hidden rounded-lg border border-line bg-sheet shadow-sheet">
      <ScrollRegion label={t("app.scrollable", { name: caption })}>
        <table className="w-full border-collapse text-left text-[0.9375rem]">
          <caption className="sr-only">{caption}</caption>
          <thead>
            <tr className="border-b border-line bg-sunken text-sm text-soft">
              {columns.map(({ key, head, number }) => (
                <th
                  key={key}
                  scope="col"
                  className={`${pad} font-semibold whitespace-nowrap ${number ? "text-right" : ""}`}
                >
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr
                key={keyOf(row)}
                className={`border-b border-line align-top last:border-0 hover:bg-paper ${marked?.(row) ? "shadow-[inset_4px_0_0_var(--color-gold)]" : ""}`}
              >
                {columns.map(({ key, cell, names, number, nowrap }) => {
                  const look = `${pad} ${number ? "text-right whitespace-nowrap" : ""} ${nowrap ? "whitespace-nowrap" : ""}`;
                  return names ? (
                    <th key={key} scope="row" className={`${look} min-w-40 font-semibold`}>
                      {cell(row)}
                    </th>
                  ) : (
                    <td key={key} className={look}>
                      {cell(row)}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </div>
  );
}

function Cards<Row>({ caption, columns, rows, keyOf, marked }: Props<Row>) {
  const title = columns.find(({ names }) => names);
  const rest = columns.filter((column) => column !== title);
  return (
    <ul aria-label={caption} className="grid gap-3">
      {rows.map((row) => (
        <li
          key={keyOf(row)}
          className={`rounded-lg border border-line bg-sheet p-4 shadow-sheet ${marked?.(row) ? "border-l-4 border-l-gold" : ""}`}
        >
          {title && <div className="mb-2 font-semibold break-words">{title.cell(row)}</div>}
          <dl className="grid grid-cols-[minmax(6rem,auto)_1fr] gap-x-4 gap-y-1.5">
            {rest.map(({ key, head, cell }) => {
              const value = cell(row);
              return isBlank(value) ? null : (
                <div key={key} className="contents">
                  <dt className="text-sm leading-6 text-faint">{head}</dt>
                  <dd className="min-w-0 break-words">{value}</dd>
                </div>
              );
            })}
          </dl>
        </li>
      ))}
    </ul>
  );
}

function isBlank(value: ReactNode): boolean {
  return value === undefined || value === null || value === false || value === "";
}
