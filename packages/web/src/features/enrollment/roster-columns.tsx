import { useTexts } from "../../lib/i18n.ts";

const required = ["nik", "nama", "tgl_lahir", "jenis_kelamin", "kelurahan", "kecamatan"];
const optional = [
  "tempat_lahir",
  "alamat",
  "rt",
  "rw",
  "no_hp",
  "email",
  "jabatan",
  "no_sk",
  "tgl_sk",
  "mulai",
  "pekerjaan",
  "penghasilan",
];

/** The columns a roster file has to have, and those it may have. */
export function RosterColumns() {
  const { t } = useTexts();
  return (
    <>
      <Names label={t("create.columns")} names={required} look="border-teal bg-mist text-night" />
      <h3 className="mt-5 mb-2 font-semibold">{t("create.columnsOptional")}</h3>
      <Names label={t("create.columnsOptional")} names={optional} look="border-line bg-sheet text-soft" />
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
