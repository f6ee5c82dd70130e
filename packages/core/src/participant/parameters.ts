import type { Dated } from "../shared/dated.ts";

/**
 * Who has reached this age on the day of registration cannot be registered.
 *
 * @unit completed years
 * @law Permenaker 5/2021 Pasal 33(1)
 */
export const registrationAgeLimit: readonly Dated<number>[] = [
  { from: "2021-04-01", value: 65, law: "Permenaker 5/2021 Pasal 33(1)", confidence: "primary" },
];

/**
 * How long before the age limit a row is marked, so that registration is not left too late.
 *
 * @unit days
 */
export const nearAgeLimitDays = 90;
