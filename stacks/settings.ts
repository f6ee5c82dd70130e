/** What an operator decides for one stage; `docs/deploy.md` says where each value comes from. */
type Settings = {
  /** Host name of the web app, as in `payung.bandarlampungkota.go.id`. */
  readonly domain: string;
  /** ACM certificate for that name, in us-east-1, the only region CloudFront reads certificates from. */
  readonly certificateARN: string;
  /** Sender of every letter; its domain is the one SES signs for. */
  readonly mailFrom: string;
  /** Who is told when an alarm rings. */
  readonly alarmMail: string;
  /** Kemendagri codes of the cities this deployment serves; the web app opens with the first. */
  readonly cities: readonly string[];
};

/** Jakarta, where every record, document, log line and letter stays. */
export const region = "ap-southeast-3";

const names = {
  domain: "PAYUNG_DOMAIN",
  certificateARN: "PAYUNG_CERTIFICATE_ARN",
  mailFrom: "PAYUNG_MAIL_FROM",
  alarmMail: "PAYUNG_ALARM_MAIL",
  cities: "PAYUNG_CITIES",
} as const satisfies Record<keyof Settings, string>;

const forms: Record<keyof Settings, RegExp> = {
  domain: /^[a-z0-9-]+(\.[a-z0-9-]+)+$/,
  certificateARN: /^arn:aws:acm:us-east-1:\d{12}:certificate\/[\w-]+$/,
  mailFrom: /^[^\s@<>]+@[a-z0-9-]+(\.[a-z0-9-]+)+$/,
  alarmMail: /^[^\s@<>]+@[^\s@<>]+$/,
  cities: /^\d{2}\.\d{2}(,\d{2}\.\d{2})*$/,
};

/** Reads the settings of the stage; throws naming every value that is missing or malformed. */
export function readSettings(
  environment: Readonly<Record<string, string | undefined>> = process.env,
): Settings {
  const wrong = (Object.keys(names) as (keyof Settings)[]).filter(
    (key) => !forms[key].test(environment[names[key]] ?? ""),
  );
  if (wrong.length > 0) {
    throw new Error(
      `Set in .env.<stage>: ${wrong.map((key) => `${names[key]} (${forms[key].source})`).join(", ")}`,
    );
  }
  const value = (key: keyof Settings) => environment[names[key]] ?? "";
  return {
    domain: value("domain"),
    certificateARN: value("certificateARN"),
    mailFrom: value("mailFrom"),
    alarmMail: value("alarmMail"),
    cities: value("cities").split(","),
  };
}
