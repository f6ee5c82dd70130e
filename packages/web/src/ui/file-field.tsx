import { useId } from "react";
import { Button, DropZone, FileTrigger, Text } from "react-aria-components";
import { useTexts } from "../lib/i18n.ts";
import { extensionOf } from "../lib/upload.ts";
import { buttonLook } from "./button.tsx";
import { FieldError } from "./field.tsx";

/** @unit bytes; the API's own limit */
const largest = 25 * 1024 * 1024;

type Props = {
  readonly label: string;
  readonly help: string;
  /** Extensions without a dot. */
  readonly formats: readonly string[];
  readonly file: File | undefined;
  readonly onChange: (file: File) => void;
  readonly error?: string | undefined;
  /** How much of it has been sent, 0 to 1, while it is being sent. */
  readonly share?: number | undefined;
};

/** Takes a file by dropping or by choosing, says which one was taken and shows it going out. */
export function FileField({ label, help, formats, file, onChange, error, share }: Props) {
  const { t, format } = useTexts();
  const id = useId();
  const described = [`${id}-help`, error && `${id}-error`].filter(Boolean).join(" ");

  return (
    <fieldset className="min-w-0" aria-describedby={described}>
      <legend className="mb-1 font-semibold">{label}</legend>
      <DropZone
        aria-label={label}
        getDropOperation={() => "copy"}
        onDrop={async ({ items }) => {
          const dropped = items.find((item) => item.kind === "file");
          if (dropped?.kind === "file") onChange(await dropped.getFile());
        }}
        className={`flex flex-col items-center gap-2 rounded-lg border-2 border-dashed px-4 py-6 text-center data-[drop-target]:border-teal data-[drop-target]:bg-mist ${error ? "border-red" : "border-edge"} bg-paper`}
      >
        <FileTrigger
          acceptedFileTypes={formats.map((extension) => `.${extension}`)}
          onSelect={(files) => {
            const chosen = files?.[0];
            if (chosen) onChange(chosen);
          }}
        >
          <Button className={buttonLook("secondary")} aria-describedby={described}>
            {file ? t("upload.change") : t("upload.choose")}
          </Button>
        </FileTrigger>
        {file ? (
          <p role="status" className="font-medium break-all">
            {t("upload.chosen", { name: file.name, size: format.fileSize(file.size) })}
          </p>
        ) : (
          <Text className="text-sm text-soft">{t("upload.drop")}</Text>
        )}
        {file && share !== undefined && (
          <progress
            aria-label={t("upload.sending", { name: file.name })}
            value={share}
            max={1}
            className="h-2.5 w-full max-w-80 accent-teal"
          />
        )}
      </DropZone>
      <p id={`${id}-help`} className="mt-1 text-sm text-soft">
        {help}
      </p>
      {error && <FieldError id={`${id}-error`}>{error}</FieldError>}
    </fieldset>
  );
}

/** Why a file need not be sent at all: the key of the reason, or undefined when it may go. */
export function refusalOf(file: File, formats: readonly string[]) {
  if (file.size === 0) return "upload.empty" as const;
  if (file.size > largest) return "upload.large" as const;
  return formats.includes(extensionOf(file.name)) ? undefined : ("upload.format" as const);
}
