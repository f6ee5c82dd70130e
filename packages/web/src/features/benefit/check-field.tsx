import { useId } from "react";

type Props = {
  readonly label: string;
  readonly help?: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
};

/** Yes or no, with its label beside it. */
export function CheckField({ label, help, checked, onChange }: Props) {
  const id = useId();
  return (
    <div className="min-w-0">
      <label className="flex min-h-11 items-center gap-3 font-semibold">
        <input
          type="checkbox"
          checked={checked}
          onChange={(event) => onChange(event.target.checked)}
          aria-describedby={help ? id : undefined}
          className="size-5 shrink-0 accent-teal"
        />
        {label}
      </label>
      {help && (
        <p id={id} className="-mt-1 pl-8 text-sm text-soft">
          {help}
        </p>
      )}
    </div>
  );
}
