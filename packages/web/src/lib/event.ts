import type { LogView } from "@payung/functions/api/view";
import type { Texts } from "../locale/id.ts";
import { id } from "../locale/id.ts";
import type { Translate } from "./i18n.ts";

type EventKey = keyof Texts["event"];

/** The words for a log event; an event without words shows its name. */
export function eventText({ event }: Pick<LogView, "event">, t: Translate): string {
  const key = event.replaceAll(".", "-");
  return isKnown(key) ? t(`event.${key}`) : event;
}

function isKnown(key: string): key is EventKey {
  return key in id.event;
}
