import { columns, requiredColumns } from "@payung/core/enrollment/columns";
import { useTexts } from "../../lib/i18n.ts";

const optionalColumns = columns.filter((column) => !requiredColumns.includes(column));

/** The columns a roster file has to have, and those it may have. */
export function RosterColumns() {
  const { t } = useTexts();
  return (
    <>
      <Names label={t("create.columns")} names={requiredColumns} look="border-teal bg-mist text-night" />
      <h3 className="mt-5 mb-2 font-semibold">{t("create.columnsOptional")}</h3>
      <Names
        label={t("create.columnsOptional")}
        names={optionalColumns}
        look="border-line bg-sheet text-soft"
      />
    </>
  );
}

function Names({ label, names, look }: { label: string; names: readonly string[]; look: string }) {
  return (
    <ul aria-label={label} className="flex flex-wrap gap-1.5">
      {names.map((name) => (
        <li key={name} className={`rounded-sm border px-2 py-0.5 font-mono text-sm ${look}`}>
          {name}
        </li>
      ))}
    </ul>
  );
}
