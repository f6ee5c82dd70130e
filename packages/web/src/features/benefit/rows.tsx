import { type ReactNode, useRef } from "react";
import { Button } from "../../ui/button.tsx";

type Props<Row extends { readonly key: string }> = {
  readonly rows: readonly Row[];
  readonly nameOf: (number: number) => string;
  readonly removeText: (number: number) => string;
  readonly addText: string;
  readonly onAdd: () => void;
  readonly onRemove: (key: string) => void;
  readonly children: (row: Row, index: number) => ReactNode;
};

/** Fields that can be there several times. The keyboard goes with what was added, and back when it is taken away. */
export function Rows<Row extends { readonly key: string }>(props: Props<Row>) {
  const { rows, nameOf, removeText, addText, onAdd, onRemove, children } = props;
  const list = useRef<HTMLDivElement>(null);
  const add = useRef<HTMLSpanElement>(null);

  function focus(find: () => HTMLElement | null | undefined) {
    requestAnimationFrame(() => find()?.focus());
  }

  return (
    <div className="grid gap-4">
      {rows.length > 0 && (
        <div ref={list} className="grid gap-4">
          {rows.map((row, index) => (
            <fieldset key={row.key} className="min-w-0 rounded-md border border-line bg-paper p-3 sm:p-4">
              <legend className="sr-only">{nameOf(index + 1)}</legend>
              <div className="mb-2 flex items-center justify-between gap-3">
                <span aria-hidden="true" className="font-semibold">
                  {nameOf(index + 1)}
                </span>
                <Button
                  look="quiet"
                  className="-mr-3"
                  onClick={() => {
                    onRemove(row.key);
                    focus(() => add.current?.querySelector("button"));
                  }}
                >
                  {removeText(index + 1)}
                </Button>
              </div>
              {children(row, index)}
            </fieldset>
          ))}
        </div>
      )}
      <span ref={add}>
        <Button
          onClick={() => {
            onAdd();
            focus(() =>
              list.current
                ? list.current.lastElementChild?.querySelector<HTMLElement>("select, input")
                : add.current?.parentElement?.querySelector<HTMLElement>("select, input"),
            );
          }}
        >
          {addText}
        </Button>
      </span>
    </div>
  );
}
