import type { BudgetLineView, BudgetView } from "@payung/functions/api/view";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useRef } from "react";
import { useTexts } from "../../lib/i18n.ts";
import { Badge } from "../../ui/badge.tsx";
import { buttonLook } from "../../ui/button.tsx";
import { Empty } from "../../ui/notice.tsx";
import { PageFrame } from "../../ui/page.tsx";
import { Section } from "../../ui/section.tsx";
import { Loading, Trouble } from "../../ui/trouble.tsx";
import { useBudget } from "./api.ts";
import { statusTones } from "./format.ts";
import { Ledger } from "./ledger.tsx";

const route = getRouteApi("/office/budgets/$year/$version");

/** One plan: what each line may cost, what is set aside, spent and free. */
export function BudgetPage() {
  const { t } = useTexts();
  const { year, version } = route.useParams();
  const { data: budget, error, refetch } = useBudget(year, version);

  if (budget) return <Detail budget={budget} />;
  return (
    <PageFrame title={t("budget.list")} trail={<Trail />}>
      {error ? <Trouble error={error} retry={refetch} /> : <Loading />}
    </PageFrame>
  );
}

function Detail({ budget }: { readonly budget: BudgetView }) {
  const { t, format } = useTexts();
  const { line: lineID } = route.useSearch();
  const ledger = useRef<HTMLHeadingElement>(null);
  const { year, version, status, reference, lines } = budget;
  const line = lines.find(({ id }) => id === lineID);

  return (
    <PageFrame
      title={t("budget.name", { version: t(`label.budgetVersion.${version}`), year })}
      trail={<Trail />}
      lead={
        reference &&
        t("budget.referenceLine", { number: reference.number, date: format.date(reference.date) })
      }
      aside={<Badge tone={statusTones[status]}>{t(`label.budgetStatus.${status}`)}</Badge>}
    >
      <div className="grid gap-6">
        {lines.length === 0 ? (
          <Empty title={t("budget.linesEmpty")} help={t("budget.linesEmptyHelp")} />
        ) : (
          <Section title={t("budget.lines")} plain>
            <Totals lines={lines} />
            <ul aria-label={t("budget.lines")} className="mt-4 grid gap-4 lg:grid-cols-2">
              {lines.map((each) => (
                <Line
                  key={each.id}
                  budget={budget}
                  line={each}
                  current={each.id === lineID}
                  onOpen={() => requestAnimationFrame(() => ledger.current?.focus())}
                />
              ))}
            </ul>
          </Section>
        )}
        {line && (
          <Ledger key={line.id} year={String(year)} version={version} line={line} headingRef={ledger} />
        )}
      </div>
    </PageFrame>
  );
}

function Trail() {
  const { t } = useTexts();
  return (
    <Link to="/budgets" className="link inline-flex min-h-6 items-center">
      <span aria-hidden="true">←&nbsp;</span>
      {t("budget.list")}
    </Link>
  );
}

function Totals({ lines }: { readonly lines: readonly BudgetLineView[] }) {
  const { t, format } = useTexts();
  const sum = (of: "ceiling" | "reserved" | "spent" | "available") =>
    lines.reduce((total, line) => total + line[of], 0);
  return (
    <dl
      aria-label={t("budget.total")}
      className="grid grid-cols-1 gap-px overflow-hidden rounded-lg border border-line bg-line sm:grid-cols-2 lg:grid-cols-4"
    >
      {(["ceiling", "reserved", "spent", "available"] as const).map((figure) => (
        <div key={figure} className="bg-sheet px-4 py-3">
          <dt className="text-sm text-faint">{t(`budget.${figure}`)}</dt>
          <dd className="text-xl font-bold tracking-tight">{format.rupiah(sum(figure))}</dd>
        </div>
      ))}
    </dl>
  );
}

type LineProps = {
  readonly budget: BudgetView;
  readonly line: BudgetLineView;
  readonly current: boolean;
  readonly onOpen: () => void;
};

function Line({ budget, line, current, onOpen }: LineProps) {
  const { t, format } = useTexts();
  const name = t(`label.programme.${line.programme}`);
  const figures = ["ceiling", "reserved", "spent", "available"] as const;
  return (
    <li
      className={`grid content-start gap-3 rounded-lg border bg-sheet p-4 shadow-sheet sm:p-5 ${current ? "border-teal" : "border-line"}`}
    >
      <div>
        <h3 className="text-lg font-bold">{name}</h3>
        <p className="text-sm text-soft">
          {line.account} · {line.skpd}
        </p>
        <p className="text-sm text-soft">
          {t("budget.forWhom")}:{" "}
          {line.categories.map((category) => t(`label.category.${category}`)).join(", ")} ·{" "}
          {t(`label.fundingSource.${line.fundingSource}`)}
        </p>
      </div>
      <UseBar line={line} />
      <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-1">
        {figures.map((figure) => (
          <div key={figure} className="contents">
            <dt className="flex items-center gap-2 text-soft">
              <Swatch figure={figure} />
              {t(`budget.${figure}`)}
            </dt>
            <dd className="text-right font-semibold">{format.rupiah(line[figure])}</dd>
          </div>
        ))}
      </dl>
      <div>
        <Link
          to="/budgets/$year/$version"
          params={{ year: String(budget.year), version: budget.version }}
          search={{ line: line.id }}
          resetScroll={false}
          replace
          onClick={onOpen}
          aria-label={t("budget.openLedgerOf", { line: name })}
          className={buttonLook("secondary")}
        >
          {t("budget.openLedger")}
        </Link>
      </div>
    </li>
  );
}

/** Spent comes out of what is set aside, so the bar shows what is set aside and not yet spent. */
function UseBar({ line: { ceiling, reserved, spent, available } }: { readonly line: BudgetLineView }) {
  const { t, format } = useTexts();
  const waiting = Math.max(0, reserved - spent);
  const part = (amount: number) => `${(amount / ceiling) * 100}%`;
  const text = t("budget.useText", {
    spent: format.share(spent, ceiling),
    reserved: format.share(reserved, ceiling),
    available: format.share(available, ceiling),
  });
  return (
    <div>
      <div
        role="img"
        aria-label={text}
        className="flex h-4 overflow-hidden rounded-full border border-edge bg-sheet"
      >
        <span className="bg-deep" style={{ width: part(spent) }} />
        <span className="hatched" style={{ width: part(waiting) }} />
      </div>
      <p aria-hidden="true" className="mt-1 text-sm text-soft">
        {text}
      </p>
    </div>
  );
}

const swatches = { ceiling: "", reserved: "hatched", spent: "bg-deep", available: "bg-sheet" } as const;

function Swatch({ figure }: { readonly figure: keyof typeof swatches }) {
  return (
    <span
      aria-hidden="true"
      className={`size-3.5 rounded-[3px] ${figure === "ceiling" ? "" : "border border-edge"} ${swatches[figure]}`}
    />
  );
}
