import { type InputHTMLAttributes, type ReactNode, type TextareaHTMLAttributes, useId } from "react";
import { Shape } from "./badge.tsx";

type Frame = {
  readonly label: string;
  readonly help?: string | undefined;
  readonly error?: string | undefined;
};

const control =
  "w-full rounded-md border bg-sheet px-3 py-2 text-ink min-h-11 aria-invalid:border-red aria-invalid:border-2 border-edge";

/** The text that says what is wrong with a field. */
export function FieldError({ id, children }: { readonly id: string; readonly children: ReactNode }) {
  return (
    <p id={id} className="mt-1.5 flex items-start gap-2 text-sm font-semibold text-red">
      <Shape tone="lost" className="mt-1 size-3" />
      <span>{children}</span>
    </p>
  );
}

type Described = {
  readonly id: string;
  readonly "aria-describedby": string | undefined;
  readonly "aria-invalid": true | undefined;
};

function Framed({
  label,
  help,
  error,
  children,
}: Frame & { readonly children: (described: Described) => ReactNode }) {
  const id = useId();
  const describedBy = [help && `${id}-help`, error && `${id}-error`].filter(Boolean).join(" ");
  return (
    <div className="min-w-0">
      <label htmlFor={id} className="mb-1 block font-semibold">
        {label}
      </label>
      {children({
        id,
        "aria-describedby": describedBy || undefined,
        "aria-invalid": error ? true : undefined,
      })}
      {help && (
        <p id={`${id}-help`} className="mt-1 text-sm text-soft">
          {help}
        </p>
      )}
      {error && <FieldError id={`${id}-error`}>{error}</FieldError>}
    </div>
  );
}

/** A line of text, a date or the like, with its label and what is wrong with it. */
export function TextField({ label, help, error, ...rest }: Frame & InputHTMLAttributes<HTMLInputElement>) {
  return (
    <Framed label={label} help={help} error={error}>
      {(described) => <input {...rest} {...described} className={control} />}
    </Framed>
  );
}

/** Several lines of text. */
export function TextArea({
  label,
  help,
  error,
  ...rest
}: Frame & TextareaHTMLAttributes<HTMLTextAreaElement>) {
  return (
    <Framed label={label} help={help} error={error}>
      {(described) => <textarea rows={4} {...rest} {...described} className={control} />}
    </Framed>
  );
}

type Option = { readonly value: string; readonly label: string };
type Group = { readonly label: string; readonly options: readonly Option[] };

type SelectProps = Frame & {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly options?: readonly Option[];
  readonly groups?: readonly Group[];
  readonly name?: string;
};

/** A choice from a list: the platform's own, which every phone knows. */
export function SelectField({
  label,
  help,
  error,
  value,
  onChange,
  options = [],
  groups = [],
  name,
}: SelectProps) {
  return (
    <Framed label={label} help={help} error={error}>
      {(described) => (
        <select
          {...described}
          name={name}
          value={value}
          onChange={(event) => onChange(event.target.value)}
          className={control}
        >
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
          {groups.map((group) => (
            <optgroup key={group.label} label={group.label}>
              {group.options.map((option) => (
                <option key={option.value} value={option.value}>
                  {option.label}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
      )}
    </Framed>
  );
}
