import { disabilityRows, type Share } from "@payung/core/benefit/disability/parameters";
import { useTexts } from "../../lib/i18n.ts";
import { SelectField, TextField } from "../../ui/field.tsx";
import type { InjuryDraft } from "./draft.ts";

type Props = {
  readonly injury: InjuryDraft;
  readonly onChange: (part: Partial<InjuryDraft>) => void;
  readonly errorOf: (field: "row" | "percent" | "steps" | "functionLossPercent") => string | undefined;
};

/** One injury that stayed, by the table of the annex. */
export function InjuryField({ injury, onChange, errorOf }: Props) {
  const { t } = useTexts();
  const share = shareOf(injury.row);
  const set = share?.kind === "fixed" || share?.kind === "step";
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <div className="sm:col-span-2">
        <SelectField
          label={t("benefit.part")}
          value={injury.row}
          error={errorOf("row")}
          onChange={(row) => onChange({ row })}
          options={[
            { value: "", label: "…" },
            ...disabilityRows.map(({ row, part }) => ({
              value: String(row),
              label: `${row}. ${part} (${shareText(String(row))})`,
            })),
          ]}
        />
      </div>
      {share?.kind === "step" && (
        <TextField
          label={t("benefit.steps")}
          value={injury.steps}
          error={errorOf("steps")}
          inputMode="numeric"
          autoComplete="off"
          onChange={(event) => onChange({ steps: event.target.value })}
        />
      )}
      <TextField
        label={t("benefit.percent")}
        help={share && !set ? t("benefit.percentHelpDoctor") : t("benefit.percentHelp")}
        value={injury.percent}
        error={errorOf("percent")}
        inputMode="decimal"
        autoComplete="off"
        onChange={(event) => onChange({ percent: event.target.value })}
      />
      <TextField
        label={t("benefit.loss")}
        help={t("benefit.lossHelp")}
        value={injury.loss}
        error={errorOf("functionLossPercent")}
        inputMode="decimal"
        autoComplete="off"
        onChange={(event) => onChange({ loss: event.target.value })}
      />
    </div>
  );
}

function shareOf(row: string): Share | undefined {
  return disabilityRows.find((one) => String(one.row) === row)?.share.entries.at(-1)?.value;
}

const percent = new Intl.NumberFormat("id-ID", { maximumFractionDigits: 2 });
const percentOf = (bps: number) => `${percent.format(bps / 100)}%`;

/** The table's own percentage in words. */
function shareText(row: string): string {
  const share = shareOf(row);
  if (!share || share.kind === "formula") return "ditetapkan dokter";
  if (share.kind === "span") return `${percentOf(share.min)} sampai ${percentOf(share.max)}`;
  if (share.kind === "choice") return share.bps.map(percentOf).join(" / ");
  return share.kind === "step" ? `${percentOf(share.bps)} tiap kali` : percentOf(share.bps);
}
