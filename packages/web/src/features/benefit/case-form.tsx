import type { BenefitKind, Level, Outcome, Segment, TransportMode } from "@payung/core/benefit/schema";
import { type ReactNode, useState } from "react";
import { useTexts } from "../../lib/i18n.ts";
import { id as source } from "../../locale/id.ts";
import { SelectField, TextField } from "../../ui/field.tsx";
import { CheckField } from "./check-field.tsx";
import { asksFor, type Cause, type ChildDraft, type Draft, type ReceiptDraft } from "./draft.ts";
import { InjuryField } from "./injury-field.tsx";
import { MonthField } from "./month-field.tsx";
import { Rows } from "./rows.tsx";

type Props = {
  readonly draft: Draft;
  readonly onChange: (part: Partial<Draft>) => void;
  /** What is wrong, by the path under which the API names a field. */
  readonly errors: Readonly<Record<string, string>>;
  readonly thisYear: number;
};

/** The case, asked for by its kind: what another kind needs is not shown and not sent. */
export function CaseForm(props: Props) {
  const { t } = useTexts();
  const asks = asksFor(props.draft);
  return (
    <div className="grid gap-5">
      <Part title={t("benefit.case")}>
        <CaseFields {...props} />
      </Part>
      <div className="grid items-start gap-5 lg:grid-cols-2">
        <div className="grid gap-5 empty:hidden">
          {asks.accident && (
            <Part title={t("benefit.unable")} help={t("benefit.unableHelp")}>
              <UnableFields {...props} />
            </Part>
          )}
          {asks.injuries && (
            <Part title={t("benefit.injuries")} help={t("benefit.injuriesHelp")}>
              <InjuryRows {...props} />
            </Part>
          )}
          {asks.children && (
            <Part
              title={t("benefit.children")}
              help={t("benefit.childrenHelp")}
              error={props.errors.children}
            >
              <ChildRows {...props} />
            </Part>
          )}
        </div>
        <div className="grid gap-5">
          {asks.accident && (
            <>
              <Part title={t("benefit.transport")} help={t("benefit.transportHelp")}>
                <ReceiptRows {...props} />
              </Part>
              <Costs {...props} />
            </>
          )}
          <Part title={t("benefit.history")}>
            <HistoryFields {...props} />
          </Part>
        </div>
      </div>
    </div>
  );
}

type PartProps = {
  readonly title: string;
  readonly help?: string;
  readonly error?: string | undefined;
  readonly children: ReactNode;
};

function Part({ title, help, error, children }: PartProps) {
  return (
    <fieldset
      aria-invalid={error ? true : undefined}
      className="min-w-0 rounded-lg border border-line bg-sheet p-4 shadow-sheet sm:p-5"
    >
      <legend className="sr-only">{title}</legend>
      <p aria-hidden="true" className="text-lg font-bold">
        {title}
      </p>
      {help && <p className="text-sm text-soft">{help}</p>}
      <div className="mt-3">{children}</div>
      {error && <p className="mt-2 text-sm font-semibold text-red">{error}</p>}
    </fieldset>
  );
}

function keysOf<Key extends string>(labels: Record<Key, string>): readonly Key[] {
  return Object.keys(labels) as Key[];
}

function CaseFields({ draft, onChange, errors }: Props) {
  const { t } = useTexts();
  const asks = asksFor(draft);
  return (
    <div className="grid gap-5 sm:grid-cols-2 lg:grid-cols-3">
      <SelectField
        label={t("benefit.kind")}
        value={draft.kind}
        onChange={(kind) => onChange({ kind: kind as BenefitKind })}
        options={keysOf(source.label.benefitKind).map((value) => ({
          value,
          label: t(`label.benefitKind.${value}`),
        }))}
      />
      <TextField
        type="date"
        label={t(`benefit.eventDate.${draft.kind}`)}
        help={t(`benefit.eventDateHelp.${draft.kind}`)}
        error={errors.eventDate}
        value={draft.eventDate}
        onChange={(event) => onChange({ eventDate: event.target.value })}
        required
      />
      <SelectField
        label={t("benefit.segment")}
        error={errors.segment}
        value={draft.segment}
        onChange={(segment) => onChange({ segment: segment as Segment })}
        options={keysOf(source.label.segment).map((value) => ({ value, label: t(`label.segment.${value}`) }))}
      />
      {asks.scholarship && (
        <SelectField
          label={t("benefit.cause")}
          error={errors.outcome}
          value={draft.cause}
          onChange={(cause) => onChange({ cause: cause as Cause })}
          options={keysOf(source.benefit.causes).map((value) => ({
            value,
            label: t(`benefit.causes.${value}`),
          }))}
        />
      )}
      {asks.accident && (
        <SelectField
          label={t("benefit.outcome")}
          error={errors.outcome}
          value={draft.outcome}
          onChange={(outcome) => onChange({ outcome: outcome as Outcome })}
          options={keysOf(source.label.accidentOutcome).map((value) => ({
            value,
            label: t(`label.accidentOutcome.${value}`),
          }))}
        />
      )}
      {asks.death && (
        <CheckField
          label={t("benefit.suddenDeath")}
          help={t("benefit.suddenDeathHelp")}
          checked={draft.suddenDeath}
          onChange={(suddenDeath) => onChange({ suddenDeath })}
        />
      )}
      {asks.wage && (
        <TextField
          label={t(`benefit.wage.${draft.segment}`)}
          help={t(`benefit.wageHelp.${draft.segment}`)}
          error={errors.wageBase}
          value={draft.wage}
          onChange={(event) => onChange({ wage: event.target.value })}
          inputMode="numeric"
          autoComplete="off"
        />
      )}
      {asks.death && (
        <TextField
          label={t("benefit.memberships")}
          help={t("benefit.membershipsHelp")}
          error={errors.memberships}
          value={draft.memberships}
          onChange={(event) => onChange({ memberships: event.target.value })}
          inputMode="numeric"
          autoComplete="off"
        />
      )}
    </div>
  );
}

function UnableFields({ draft, onChange, errors }: Props) {
  const { t } = useTexts();
  return (
    <div className="grid gap-5 sm:grid-cols-2">
      <TextField
        type="date"
        label={t("benefit.unableFrom")}
        error={errors["unable.from"]}
        value={draft.unableFrom}
        onChange={(event) => onChange({ unableFrom: event.target.value })}
      />
      <TextField
        type="date"
        label={t("benefit.unableTo")}
        error={errors["unable.to"]}
        value={draft.unableTo}
        onChange={(event) => onChange({ unableTo: event.target.value })}
      />
    </div>
  );
}

function changed<Row extends { readonly key: string }>(
  rows: readonly Row[],
  key: string,
  part: Partial<Row>,
) {
  return rows.map((row) => (row.key === key ? { ...row, ...part } : row));
}

function without<Row extends { readonly key: string }>(rows: readonly Row[], key: string) {
  return rows.filter((row) => row.key !== key);
}

function ReceiptRows({ draft: { receipts }, onChange, errors }: Props) {
  const { t } = useTexts();
  const change = (key: string, part: Partial<ReceiptDraft>) =>
    onChange({ receipts: changed(receipts, key, part) });
  return (
    <Rows
      rows={receipts}
      nameOf={(number) => t("benefit.receipt", { number })}
      addText={t("benefit.addReceipt")}
      removeText={(number) => t("benefit.removeReceipt", { number })}
      onAdd={() =>
        onChange({ receipts: [...receipts, { key: crypto.randomUUID(), mode: "LAND", amount: "" }] })
      }
      onRemove={(key) => onChange({ receipts: without(receipts, key) })}
    >
      {({ key, mode, amount }, index) => (
        <div className="grid gap-4 sm:grid-cols-2">
          <SelectField
            label={t("benefit.mode")}
            value={mode}
            error={errors[`transport.${index}.mode`]}
            onChange={(chosen) => change(key, { mode: chosen as TransportMode })}
            options={keysOf(source.label.transportMode).map((value) => ({
              value,
              label: t(`label.transportMode.${value}`),
            }))}
          />
          <TextField
            label={t("benefit.amount")}
            value={amount}
            error={errors[`transport.${index}.amount`]}
            onChange={(event) => change(key, { amount: event.target.value })}
            inputMode="numeric"
            autoComplete="off"
          />
        </div>
      )}
    </Rows>
  );
}

function InjuryRows({ draft: { injuries, leftHanded }, onChange, errors }: Props) {
  const { t } = useTexts();
  const blank = { row: "", percent: "", steps: "", loss: "" };
  return (
    <div className="grid gap-4">
      <Rows
        rows={injuries}
        nameOf={(number) => t("benefit.injury", { number })}
        addText={t("benefit.addInjury")}
        removeText={(number) => t("benefit.removeInjury", { number })}
        onAdd={() => onChange({ injuries: [...injuries, { key: crypto.randomUUID(), ...blank }] })}
        onRemove={(key) => onChange({ injuries: without(injuries, key) })}
      >
        {(injury, index) => (
          <InjuryField
            injury={injury}
            onChange={(part) => onChange({ injuries: changed(injuries, injury.key, part) })}
            errorOf={(field) => errors[`disabilities.${index}.${field}`]}
          />
        )}
      </Rows>
      {injuries.length > 0 && (
        <CheckField
          label={t("benefit.leftHanded")}
          help={t("benefit.leftHandedHelp")}
          checked={leftHanded}
          onChange={(checked) => onChange({ leftHanded: checked })}
        />
      )}
    </div>
  );
}

function ChildRows({ draft: { children, atDate }, onChange, errors }: Props) {
  const { t } = useTexts();
  const change = (key: string, part: Partial<ChildDraft>) =>
    onChange({ children: changed(children, key, part) });
  const blank = { birthDate: "", level: "SD", yearsLeft: "", married: false, working: false } as const;
  return (
    <div className="grid gap-4">
      <Rows
        rows={children}
        nameOf={(number) => t("benefit.child", { number })}
        addText={t("benefit.addChild")}
        removeText={(number) => t("benefit.removeChild", { number })}
        onAdd={() => onChange({ children: [...children, { key: crypto.randomUUID(), ...blank }] })}
        onRemove={(key) => onChange({ children: without(children, key) })}
      >
        {({ key, birthDate, level, yearsLeft, married, working }, index) => (
          <div className="grid gap-4 sm:grid-cols-2">
            <TextField
              type="date"
              label={t("benefit.birthDate")}
              value={birthDate}
              error={errors[`children.${index}.birthDate`]}
              onChange={(event) => change(key, { birthDate: event.target.value })}
            />
            <SelectField
              label={t("benefit.level")}
              value={level}
              error={errors[`children.${index}.level`]}
              onChange={(chosen) => change(key, { level: chosen as Level })}
              options={keysOf(source.label.schoolLevel).map((value) => ({
                value,
                label: t(`label.schoolLevel.${value}`),
              }))}
            />
            <TextField
              label={t("benefit.yearsLeft")}
              help={t("benefit.yearsLeftHelp")}
              value={yearsLeft}
              error={errors[`children.${index}.yearsLeftAtLevel`]}
              onChange={(event) => change(key, { yearsLeft: event.target.value })}
              inputMode="numeric"
              autoComplete="off"
            />
            <div>
              <CheckField
                label={t("benefit.married")}
                checked={married}
                onChange={(checked) => change(key, { married: checked })}
              />
              <CheckField
                label={t("benefit.working")}
                checked={working}
                onChange={(checked) => change(key, { working: checked })}
              />
            </div>
          </div>
        )}
      </Rows>
      {children.length > 0 && (
        <TextField
          type="date"
          label={t("benefit.atDate")}
          help={t("benefit.atDateHelp")}
          error={errors.atDate}
          value={atDate}
          onChange={(event) => onChange({ atDate: event.target.value })}
        />
      )}
    </div>
  );
}

const spent = ["medical", "dentures", "hearingAid", "glasses", "prosthesis"] as const;

/** Costs that few cases have: folded away until somebody wants them. */
function Costs(props: Props) {
  const { t } = useTexts();
  const { draft } = props;
  const filled = [...spent.map((cost) => draft[cost]), draft.homeCareAmount, draft.homeCareMonths].some(
    Boolean,
  );
  const [open, setOpen] = useState(filled);
  return (
    <details
      open={open}
      onToggle={(event) => setOpen(event.currentTarget.open)}
      className="min-w-0 rounded-lg border border-line bg-sheet p-4 shadow-sheet sm:p-5"
    >
      <summary className="-m-4 p-4 text-lg font-bold sm:-m-5 sm:p-5">{t("benefit.costs")}</summary>
      <div className="pt-4">
        <p className="mb-3 text-sm text-soft">{t("benefit.costsHelp")}</p>
        <CostFields {...props} />
      </div>
    </details>
  );
}

function CostFields({ draft, onChange, errors }: Props) {
  const { t } = useTexts();
  return (
    <div className="grid gap-5 sm:grid-cols-2">
      {spent.map((cost) => (
        <TextField
          key={cost}
          label={t(`benefit.${cost}`)}
          help={cost === "prosthesis" ? t("benefit.prosthesisHelp") : undefined}
          error={errors[cost]}
          value={draft[cost]}
          onChange={(event) => onChange({ [cost]: event.target.value })}
          inputMode="numeric"
          autoComplete="off"
        />
      ))}
      <TextField
        label={t("benefit.homeCareAmount")}
        error={errors["homeCare.amount"]}
        value={draft.homeCareAmount}
        onChange={(event) => onChange({ homeCareAmount: event.target.value })}
        inputMode="numeric"
        autoComplete="off"
      />
      <TextField
        label={t("benefit.homeCareMonths")}
        error={errors["homeCare.months"]}
        value={draft.homeCareMonths}
        onChange={(event) => onChange({ homeCareMonths: event.target.value })}
        inputMode="numeric"
        autoComplete="off"
      />
    </div>
  );
}

function HistoryFields({ draft, onChange, errors, thisYear }: Props) {
  const { t } = useTexts();
  const { unpaid } = draft;
  return (
    <div className="grid gap-5">
      <CheckField
        label={t("benefit.historyKnown")}
        help={draft.historyKnown ? t("benefit.historyAssumed") : t("benefit.historyHelp")}
        checked={draft.historyKnown}
        onChange={(historyKnown) => onChange({ historyKnown })}
      />
      {draft.historyKnown && (
        <>
          <TextField
            type="date"
            label={t("benefit.registeredAt")}
            error={errors["cover.registeredAt"]}
            value={draft.registeredAt}
            onChange={(event) => onChange({ registeredAt: event.target.value })}
          />
          <div className="grid gap-5 sm:grid-cols-2">
            <MonthField
              label={t("benefit.firstMonth")}
              value={draft.firstMonth}
              error={errors["cover.first"]}
              onChange={(firstMonth) => onChange({ firstMonth })}
              lastYear={thisYear}
            />
            <MonthField
              label={t("benefit.lastMonth")}
              value={draft.lastMonth}
              error={errors["cover.last"]}
              onChange={(lastMonth) => onChange({ lastMonth })}
              lastYear={thisYear + 1}
            />
          </div>
          <Rows
            rows={unpaid}
            nameOf={(number) => t("benefit.unpaidMonth", { number })}
            addText={t("benefit.addUnpaid")}
            removeText={(number) => t("benefit.removeUnpaid", { number })}
            onAdd={() => onChange({ unpaid: [...unpaid, { key: crypto.randomUUID(), month: "" }] })}
            onRemove={(key) => onChange({ unpaid: without(unpaid, key) })}
          >
            {({ key, month }, index) => (
              <MonthField
                label={t("benefit.unpaidMonth", { number: index + 1 })}
                value={month}
                error={errors[`cover.unpaid.${index}`]}
                onChange={(chosen) => onChange({ unpaid: changed(unpaid, key, { month: chosen }) })}
                lastYear={thisYear + 1}
              />
            )}
          </Rows>
        </>
      )}
    </div>
  );
}
