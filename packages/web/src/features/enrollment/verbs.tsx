import type { EnrollmentView } from "@payung/functions/api/view";
import { type FormEvent, useRef, useState } from "react";
import { ApiError } from "../../lib/client.ts";
import { useTexts } from "../../lib/i18n.ts";
import { useUpload } from "../../lib/upload.ts";
import { Button } from "../../ui/button.tsx";
import { ConfirmDialog } from "../../ui/confirm-dialog.tsx";
import { TextArea } from "../../ui/field.tsx";
import { FileField, refusalOf } from "../../ui/file-field.tsx";
import { Trouble } from "../../ui/trouble.tsx";
import { useVerbs } from "./api.ts";
import { NextDecision } from "./handover.tsx";

const formats = ["csv", "xlsx"];

/** What the signed-in user may do with the enrollment now. */
export function Verbs({ enrollment }: { readonly enrollment: EnrollmentView }) {
  const { t, format } = useTexts();
  const { id, may, counts } = enrollment;
  const verbs = useVerbs(id);
  const [replacing, setReplacing] = useState(false);
  const [cancelling, setCancelling] = useState(false);

  if (!may.submit && !may.cancel && !may.replaceFile) return null;
  const people = format.number(counts.accepted + counts.warned);
  return (
    <div className="mt-4 grid gap-3 border-t border-line pt-4">
      {may.submit && (
        <p className="max-w-[65ch]">
          {counts.rejected > 0
            ? t("enrollment.submitHelp", { people, rejected: format.number(counts.rejected) })
            : t("enrollment.submitHelpAll", { people })}
        </p>
      )}
      {may.submit && <NextDecision enrollment={enrollment} />}
      <div className="flex flex-wrap gap-3">
        {may.submit && (
          <Button look="primary" busy={verbs.submit.isPending} onClick={() => verbs.submit.mutate(undefined)}>
            {verbs.submit.isPending ? t("enrollment.submitting") : t("enrollment.submit")}
          </Button>
        )}
        {may.replaceFile && (
          <Button
            look={may.submit ? "secondary" : "primary"}
            aria-expanded={replacing}
            onClick={() => setReplacing(!replacing)}
          >
            {t("enrollment.replace")}
          </Button>
        )}
        {may.cancel && (
          <Button look="danger" onClick={() => setCancelling(true)}>
            {t("enrollment.cancel")}
          </Button>
        )}
      </div>
      {verbs.submit.error && <Trouble error={verbs.submit.error} />}
      {may.replaceFile && replacing && <ReplaceForm id={id} onDone={() => setReplacing(false)} />}
      <CancelDialog id={id} open={cancelling} onClose={() => setCancelling(false)} />
    </div>
  );
}

function ReplaceForm({ id, onDone }: { readonly id: string; readonly onDone: () => void }) {
  const { t } = useTexts();
  const { replaceFile } = useVerbs(id);
  const upload = useUpload("roster");
  const [file, setFile] = useState<File>();
  const [error, setError] = useState<string>();
  const [trouble, setTrouble] = useState<unknown>();
  const [sending, setSending] = useState(false);

  async function send(event: FormEvent) {
    event.preventDefault();
    if (sending) return;
    const refusal = file ? refusalOf(file, formats) : undefined;
    if (!file || refusal) {
      setError(refusal ? t(refusal, { formats: "CSV, XLSX" }) : t("create.error.file"));
      return;
    }
    setTrouble(undefined);
    setSending(true);
    try {
      await replaceFile.mutateAsync(await upload.bring(file));
      onDone();
    } catch (caught) {
      if (caught instanceof ApiError) upload.forget();
      setTrouble(caught);
    } finally {
      setSending(false);
    }
  }

  return (
    <form
      onSubmit={(event) => void send(event)}
      noValidate
      aria-label={t("enrollment.replaceTitle")}
      className="grid gap-3 rounded-md bg-sunken p-4"
    >
      <p>{t("enrollment.replaceHelp")}</p>
      <FileField
        label={t("create.file")}
        help={t("create.fileHelp")}
        formats={formats}
        file={file}
        onChange={(chosen) => {
          setFile(chosen);
          setError(undefined);
        }}
        error={error}
        share={upload.share}
      />
      {trouble !== undefined && <Trouble error={trouble} />}
      <div>
        <Button look="primary" type="submit" busy={sending}>
          {sending ? t("enrollment.replacing") : t("enrollment.replaceSend")}
        </Button>
      </div>
    </form>
  );
}

type CancelProps = { readonly id: string; readonly open: boolean; readonly onClose: () => void };

function CancelDialog({ id, open, onClose }: CancelProps) {
  const { t } = useTexts();
  const { cancel } = useVerbs(id);
  const [comment, setComment] = useState("");
  const [error, setError] = useState<string>();
  const field = useRef<HTMLFormElement>(null);

  async function send(event: FormEvent) {
    event.preventDefault();
    if (!comment.trim()) {
      setError(t("enrollment.cancelReasonMissing"));
      field.current?.querySelector("textarea")?.focus();
      return;
    }
    setError(undefined);
    await cancel.mutateAsync(comment.trim()).then(onClose, () => undefined);
  }

  return (
    <ConfirmDialog title={t("enrollment.cancelTitle")} open={open} onClose={onClose}>
      <form ref={field} onSubmit={(event) => void send(event)} noValidate className="grid gap-4">
        <p>{t("enrollment.cancelHelp")}</p>
        <TextArea
          label={t("enrollment.cancelReason")}
          error={error}
          maxLength={1000}
          value={comment}
          onChange={(event) => setComment(event.target.value)}
          aria-required
        />
        {cancel.error && <Trouble error={cancel.error} />}
        <div className="flex flex-wrap gap-3">
          <Button look="danger" type="submit" busy={cancel.isPending}>
            {cancel.isPending ? t("enrollment.cancelling") : t("enrollment.cancelConfirm")}
          </Button>
          <Button onClick={onClose}>{t("enrollment.keep")}</Button>
        </div>
      </form>
    </ConfirmDialog>
  );
}
