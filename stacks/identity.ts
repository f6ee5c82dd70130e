import { Role } from "@payung/core/access/schema";
import { CfnOutput, Duration, RemovalPolicy } from "aws-cdk-lib";
import {
  AccountRecovery,
  CfnManagedLoginBranding,
  ClientAttributes,
  FeaturePlan,
  LambdaVersion,
  ManagedLoginVersion,
  Mfa,
  OAuthScope,
  StandardThreatProtectionMode,
  StringAttribute,
  UserPool,
  UserPoolClientIdentityProvider,
  UserPoolEmail,
  UserPoolGroup,
  UserPoolOperation,
} from "aws-cdk-lib/aws-cognito";
import { type StackContext, use } from "sst/constructs";
import { Email } from "./email.ts";
import { createFunction } from "./function.ts";
import { readSettings } from "./settings.ts";

/** Staff accounts: who signs in, in which roles (groups), for which city and region of it. */
export function Identity({ stack, app }: StackContext) {
  const { configurationSet, identity } = use(Email);
  const { domain, mailFrom } = readSettings();
  const production = app.stage === "production";

  const pool = new UserPool(stack, "Staff", {
    userPoolName: `payung-${app.stage}`,
    featurePlan: FeaturePlan.PLUS,
    standardThreatProtectionMode: StandardThreatProtectionMode.FULL_FUNCTION,
    selfSignUpEnabled: false,
    signInAliases: { username: true, email: true },
    signInCaseSensitive: false,
    autoVerify: { email: true },
    standardAttributes: {
      email: { required: true, mutable: true },
      fullname: { required: true, mutable: true },
    },
    customAttributes: {
      city: new StringAttribute({ minLen: 5, maxLen: 5, mutable: true }),
      scope: new StringAttribute({ minLen: 5, maxLen: 13, mutable: true }),
    },
    mfa: Mfa.REQUIRED,
    mfaSecondFactor: { otp: true, sms: false },
    passwordPolicy: {
      minLength: 12,
      requireLowercase: true,
      requireUppercase: true,
      requireDigits: true,
      requireSymbols: true,
      passwordHistorySize: 5,
      tempPasswordValidity: Duration.days(3),
    },
    accountRecovery: AccountRecovery.EMAIL_ONLY,
    email: UserPoolEmail.withSES({
      fromEmail: mailFrom,
      fromName: "Payung",
      sesRegion: stack.region,
      sesVerifiedDomain: mailFrom.slice(mailFrom.indexOf("@") + 1),
      configurationSetName: configurationSet.configurationSetName,
    }),
    userInvitation: {
      emailSubject: "Akun Payung Anda",
      emailBody:
        `<p>Yth. Bapak/Ibu,</p><p>Akun Payung Anda sudah dibuat. Silakan masuk di https://${domain} dengan nama ` +
        "pengguna <b>{username}</b> dan kata sandi sementara <b>{####}</b>. Kata sandi ini berlaku tiga hari dan " +
        "harus Anda ganti saat pertama kali masuk.</p><p>Jangan berikan kata sandi kepada siapa pun.</p>",
    },
    userVerification: {
      emailSubject: "Kode verifikasi Payung",
      emailBody:
        "<p>Yth. Bapak/Ibu,</p><p>Kode verifikasi Payung Anda adalah <b>{####}</b>. Abaikan surat ini bila Anda " +
        "tidak memintanya, dan jangan berikan kode kepada siapa pun.</p>",
    },
    deletionProtection: production,
    removalPolicy: production ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
  });
  pool.node.addDependency(identity);

  const claims = createFunction(stack, "Claims", {
    handler: "packages/functions/src/identity/claims.handler",
    seconds: 5,
    megabytes: 256,
  });
  pool.addTrigger(UserPoolOperation.PRE_TOKEN_GENERATION_CONFIG, claims, LambdaVersion.V2_0);

  for (const role of Role.options)
    new UserPoolGroup(stack, `Group-${role}`, { userPool: pool, groupName: role });

  const client = pool.addClient("Web", {
    userPoolClientName: "web",
    generateSecret: false,
    supportedIdentityProviders: [UserPoolClientIdentityProvider.COGNITO],
    // No direct sign-in: such tokens could write their owner's attributes, scope among them.
    authFlows: { userSrp: false },
    oAuth: {
      flows: { authorizationCodeGrant: true },
      scopes: [OAuthScope.OPENID, OAuthScope.PROFILE, OAuthScope.EMAIL],
      callbackUrls: [`https://${domain}/callback`],
      logoutUrls: [`https://${domain}/`],
    },
    readAttributes: new ClientAttributes()
      .withStandardAttributes({ email: true, fullname: true })
      .withCustomAttributes("city", "scope"),
    writeAttributes: new ClientAttributes().withStandardAttributes({ email: true, fullname: true }),
    accessTokenValidity: Duration.minutes(15),
    idTokenValidity: Duration.minutes(15),
    refreshTokenValidity: Duration.hours(12),
    enableTokenRevocation: true,
    preventUserExistenceErrors: true,
  });

  const signIn = pool.addDomain("SignIn", {
    cognitoDomain: { domainPrefix: `payung-${app.stage}-${app.account}` },
    managedLoginVersion: ManagedLoginVersion.NEWER_MANAGED_LOGIN,
  });
  new CfnManagedLoginBranding(stack, "SignInLook", {
    userPoolId: pool.userPoolId,
    clientId: client.userPoolClientId,
    useCognitoProvidedValues: true,
  });

  const issuer = `https://cognito-idp.${stack.region}.amazonaws.com/${pool.userPoolId}`;
  new CfnOutput(stack, "UserPoolID", { value: pool.userPoolId });
  new CfnOutput(stack, "Issuer", { value: issuer });
  return { pool, issuer, clientID: client.userPoolClientId, signInURL: signIn.baseUrl() };
}
