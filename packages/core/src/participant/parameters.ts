import { checked, type Parameter } from "../shared/dated.ts";

/**
 * Who has reached this age on the day of registration cannot be registered.
 *
 * @unit completed years
 * @law Permenaker 5/2021 Pasal 33(1)
 */
export const registrationAgeLimit: Parameter<number> = {
  id: "participant.registration-age-limit",
  unit: "completed years",
  entries: [
    {
      from: "2021-04-01",
      value: 65,
      law: { instrument: "Permenaker 5/2021", article: "Pasal 33(1)" },
      confidence: "primary",
      ...checked,
    },
  ],
};

/**
 * How long before the age limit a row is marked, so that registration is not left too late.
 *
 * @unit days
 */
export const nearAgeLimitDays = 90;
