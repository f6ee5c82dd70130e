import type { FundingSource } from "@payung/core/contribution/schema";
import type { Category } from "@payung/core/participant/schema";
import { useNavigate } from "@tanstack/react-router";
import { type FormEvent, useRef, useState } from "react";
import { ApiError } from "../../lib/client.ts";
import { jakarta } from "../../lib/format.ts";
import { type Translate, useTexts } from "../../lib/i18n.ts";
import { useMay, useSession } from "../../lib/session.ts";
import { useUpload } from "../../lib/upload.ts";
import { id as source } from "../../locale/id.ts";
import { Button } from "../../ui/button.tsx";
import { SelectField, TextField } from "../../ui/field.tsx";
import { FileField, refusalOf } from "../../ui/file-field.tsx";
import { Notice } from "../../ui/notice.tsx";
import { PageFrame } from "../../ui/page.tsx";
import { Section } from "../../ui/section.tsx";
import { troubleText } from "../../ui/trouble.tsx";
import { useCreate } from "./api.ts";
import { RosterColumns } from "./roster-columns.tsx";

const formats = ["csv", "xlsx"];

const fields = ["file", "category", "startMonth", "decreeNumber", "decreeDate", "fundingSource"] as const;
type Field = (typeof fields)[number];
type Errors = { readonly [field in Field]?: string };

/** Where the API reports a field of the form. */
const sentAs: Record<string, Field> = {
  uploadId: "file",
  category: "category",
  startMonth: "startMonth",
  decree: "decreeNumber",
  "decree.number": "decreeNumber",
  "decree.date": "decreeDate",
  fundingSource: "fundingSource",
};

type Draft = {
  readonly category: Category;
  readonly startMonth: string;
  readonly decreeNumber: string;
  readonly decreeDate: string;
  readonly fundingSource: FundingSource;
};

/** A new enrollment: the file with the people, and the decree it rests on. */
export function EnrollmentNewPage() {
  const { t } = useTexts();
  const may = useMay("enrollment.create");
  return (
    <PageFrame title={t("create.title")} lead={t("create.lead")}>
      {may ? <NewForm /> : <Notice look="plain">{t("create.forbidden")}</Notice>}
    </PageFrame>
  );
}

function NewForm() {
  const { t, format } = useTexts();
  const { now } = useSession();
  const navigate = useNavigate();
  const upload = useUpload("roster");
  const create = useCreate();
  const months = monthsAround(jakarta(now).day);
  const [file, setFile] = useState<File>();
  const [draft, setDraft] = useState<Draft>({
    category: "RT_HEAD",
    startMonth: months.next,
    decreeNumber: "",
    decreeDate: "",
    fundingSource: "APBD",
  });
  const [errors, setErrors] = useState<Errors>({});
  const [trouble, setTrouble] = useState<unknown>();
  const [sending, setSending] = useState(false);
  const form = useRef<HTMLFormElement>(null);

  function change(part: Partial<Draft>) {
    setDraft((before) => ({ ...before, ...part }));
  }

  function report(found: Errors) {
    setErrors(found);
    requestAnimationFrame(() => {
      form.current?.querySelector<HTMLElement>('[aria-invalid="true"], [data-wrong] button')?.focus();
    });
  }

  async function send(event: FormEvent) {
    event.preventDefault();
    if (sending) return;
    setTrouble(undefined);
    const found = check(draft, file, t);
    report(found);
    if (!file || Object.keys(found).length > 0) return;
    setSending(true);
    try {
      const uploadId = await upload.bring(file);
      const { id } = await create.mutateAsync({
        uploadId,
        category: draft.category,
        startMonth: draft.startMonth,
        decree: { number: draft.decreeNumber.trim(), date: draft.decreeDate },
        fundingSource: draft.fundingSource,
      });
      await navigate({ to: "/enrollments/$enrollmentID", params: { enrollmentID: id } });
    } catch (error) {
      setTrouble(error);
      if (error instanceof ApiError) report(fromApi(error));
    } finally {
      setSending(false);
    }
  }

  return (
    <form
      ref={form}
      onSubmit={(event) => void send(event)}
      noValidate
      aria-label={t("create.title")}
      className="grid items-start gap-6 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]"
    >
      <div className="grid gap-6 rounded-lg border border-line bg-sheet p-4 shadow-sheet sm:p-6">
        <div data-wrong={errors.file ? "" : undefined}>
          <FileField
            label={t("create.file")}
            help={t("create.fileHelp")}
            formats={formats}
            file={file}
            onChange={(chosen) => {
              setFile(chosen);
              setErrors(({ file: _, ...rest }) => rest);
            }}
            error={errors.file}
            share={upload.share}
          />
        </div>
        <div className="grid gap-5 sm:grid-cols-2">
          <TextField
            label={t("create.decreeNumber")}
            help={t("create.decreeNumberHelp")}
            error={errors.decreeNumber}
            value={draft.decreeNumber}
            onChange={(event) => change({ decreeNumber: event.target.value })}
            maxLength={120}
            required
            autoComplete="off"
          />
          <TextField
            type="date"
            label={t("create.decreeDate")}
            error={errors.decreeDate}
            value={draft.decreeDate}
            onChange={(event) => change({ decreeDate: event.target.value })}
            required
          />
          <SelectField
            label={t("create.category")}
            error={errors.category}
            value={draft.category}
            onChange={(category) => change({ category: category as Category })}
            options={keysOf(source.label.category).map((value) => ({
              value,
              label: t(`label.category.${value}`),
            }))}
          />
          <SelectField
            label={t("create.startMonth")}
            error={errors.startMonth}
            value={draft.startMonth}
            onChange={(startMonth) => change({ startMonth })}
            options={months.all.map((value) => ({ value, label: format.month(value) }))}
          />
          <SelectField
            label={t("create.fundingSource")}
            error={errors.fundingSource}
            value={draft.fundingSource}
            onChange={(fundingSource) => change({ fundingSource: fundingSource as FundingSource })}
            options={keysOf(source.label.fundingSource).map((value) => ({
              value,
              label: t(`label.fundingSource.${value}`),
            }))}
          />
        </div>
        {Object.keys(errors).length > 0 && (
          <Notice look="needs" role="alert">
            <p>{t("create.wrong")}</p>
            <ul className="mt-1 list-disc pl-5 font-normal">
              {fields.map((field) => errors[field] && <li key={field}>{errors[field]}</li>)}
            </ul>
          </Notice>
        )}
        {trouble !== undefined && Object.keys(errors).length === 0 && (
          <Notice look="needs" role="alert">
            {troubleText(trouble, t)}
          </Notice>
        )}
        <div>
          <Button look="primary" type="submit" busy={sending}>
            {sending ? t("create.sending") : t("create.send")}
          </Button>
        </div>
      </div>
      <Section title={t("create.columns")} lead={t("create.columnsHelp")} plain>
        <RosterColumns />
      </Section>
    </form>
  );
}

function check(draft: Draft, file: File | undefined, t: Translate): Errors {
  const refusal = file ? refusalOf(file, formats) : undefined;
  return {
    ...(file ? {} : { file: t("create.error.file") }),
    ...(refusal ? { file: t(refusal, { formats: "CSV, XLSX" }) } : {}),
    ...(draft.decreeNumber.trim() ? {} : { decreeNumber: t("create.error.decreeNumber") }),
    ...(draft.decreeDate ? {} : { decreeDate: t("create.error.decreeDate") }),
    ...(draft.startMonth ? {} : { startMonth: t("create.error.startMonth") }),
  };
}

function fromApi(error: ApiError): Errors {
  const known = error.errors.flatMap(({ field, message }) => {
    const name = sentAs[field];
    return name ? [[name, message]] : [];
  });
  return Object.fromEntries(known) as Errors;
}

/** The months of this year and the next; `next` is the month after that day. */
function monthsAround(day: string): { readonly all: readonly string[]; readonly next: string } {
  const year = Number(day.slice(0, 4));
  const all = [year, year + 1].flatMap((each) =>
    Array.from({ length: 12 }, (_, index) => `${each}-${String(index + 1).padStart(2, "0")}`),
  );
  return { all, next: all.find((month) => month > day.slice(0, 7)) ?? "" };
}

function keysOf<Key extends string>(labels: Record<Key, string>): readonly Key[] {
  return Object.keys(labels) as Key[];
}
