import { CfnOutput, Stack } from "aws-cdk-lib";
import {
  ConfigurationSet,
  ConfigurationSetTlsPolicy,
  DkimIdentity,
  EasyDkimSigningKeyLength,
  EmailIdentity,
  EmailSendingEvent,
  EventDestination,
  Identity as SenderIdentity,
  SuppressionReasons,
} from "aws-cdk-lib/aws-ses";
import { Topic } from "aws-cdk-lib/aws-sns";
import { SqsSubscription } from "aws-cdk-lib/aws-sns-subscriptions";
import { type StackContext, use } from "sst/constructs";
import { createDeadLetters } from "./queue.ts";
import { readSettings } from "./settings.ts";
import { Storage } from "./storage.ts";

/** Letters: the domain they are signed for, and what happens to those that come back. */
export function Email({ stack, app }: StackContext) {
  const { operationsKey } = use(Storage);
  const { mailFrom } = readSettings();
  const domain = mailFrom.slice(mailFrom.indexOf("@") + 1);

  const configurationSet = new ConfigurationSet(stack, "Letters", {
    configurationSetName: `payung-${app.stage}`,
    tlsPolicy: ConfigurationSetTlsPolicy.REQUIRE,
    reputationMetrics: true,
    suppressionReasons: SuppressionReasons.BOUNCES_AND_COMPLAINTS,
  });
  const identity = new EmailIdentity(stack, "Sender", {
    identity: SenderIdentity.domain(domain),
    configurationSet,
    dkimIdentity: DkimIdentity.easyDkim(EasyDkimSigningKeyLength.RSA_2048_BIT),
    mailFromDomain: `surat.${domain}`,
  });

  const returned = new Topic(stack, "Returned", { masterKey: operationsKey, enforceSSL: true });
  const returnedLetters = createDeadLetters(stack, "ReturnedLetters");
  returned.addSubscription(new SqsSubscription(returnedLetters, { rawMessageDelivery: true }));
  configurationSet.addEventDestination("ReturnedEvents", {
    destination: EventDestination.snsTopic(returned),
    events: [
      EmailSendingEvent.BOUNCE,
      EmailSendingEvent.COMPLAINT,
      EmailSendingEvent.REJECT,
      EmailSendingEvent.RENDERING_FAILURE,
    ],
  });

  for (const [n, record] of identity.dkimRecords.entries()) {
    new CfnOutput(stack, `DkimRecord${n + 1}`, { value: `${record.name} CNAME ${record.value}` });
  }
  const configurationSetARN = Stack.of(stack).formatArn({
    service: "ses",
    resource: "configuration-set",
    resourceName: configurationSet.configurationSetName,
  });
  return { identity, configurationSet, configurationSetARN, queues: [returnedLetters] };
}
