import { SESClient, SendEmailCommand } from "@aws-sdk/client-ses";
import { RuleError, UpstreamError } from "../shared/error.ts";

export type Letter = {
  readonly to: string;
  readonly subject: string;
  readonly html: string;
  readonly text: string;
  /** Names event and recipient without naming the person; a letter with the same key is the same letter. */
  readonly key: string;
};

/** Sends letters. */
export type Mail = { send(letter: Letter): Promise<{ readonly messageID: string }> };

export type MailOptions = {
  readonly from: string;
  readonly configurationSet: string;
  readonly endpoint?: string | undefined;
};

/** Opens SES; throws RuleError for a letter it never takes, UpstreamError when it does not take one now. */
export function openMail({ from, configurationSet, endpoint }: MailOptions): Mail {
  const client = new SESClient(endpoint ? { endpoint } : {});
  return {
    async send({ to, subject, html, text, key }) {
      const utf8 = (Data: string) => ({ Data, Charset: "UTF-8" });
      const command = new SendEmailCommand({
        Source: from,
        Destination: { ToAddresses: [to] },
        Message: { Subject: utf8(subject), Body: { Html: utf8(html), Text: utf8(text) } },
        ConfigurationSetName: configurationSet,
        Tags: [{ Name: "payung-key", Value: key }],
      });
      try {
        const { MessageId } = await client.send(command);
        return { messageID: MessageId ?? "" };
      } catch (cause) {
        if (cause instanceof Error && ["MessageRejected", "InvalidParameterValue"].includes(cause.name)) {
          throw new RuleError("mail.refused", "Alamat surat elektronik ini ditolak.", { cause });
        }
        throw new UpstreamError("mail.unreachable", "Surat elektronik belum terkirim.", { cause });
      }
    },
  };
}
