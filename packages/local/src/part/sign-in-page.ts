import { Region } from "@payung/core/region";
import type { DemoUser } from "../demo-user.ts";

const roleNames: Readonly<Record<string, string>> = {
  "operator-city": "Operator kota",
  "operator-kecamatan": "Operator kecamatan",
  "operator-kelurahan": "Operator kelurahan",
  "verifier-disnaker": "Pemeriksa Disnaker",
  "approver-disnaker": "Kepala Disnaker",
  "budget-tapd": "TAPD",
  "finance-ppk": "PPK-SKPD",
  "finance-bud": "Kuasa BUD",
  "bpjs-officer": "Petugas BPJS Ketenagakerjaan",
  auditor: "Inspektorat",
  admin: "Admin",
};

/** The sign-in page of the demo city: choose who you are. */
export function signInPage(users: readonly DemoUser[]): string {
  const choices = users
    .map(({ userID, name, roles, scope }) => {
      const role = roles.map((one) => roleNames[one] ?? one).join(", ");
      return `<li><button name="user" value="${userID}"><b>${name}</b><span>${role} · ${Region.nameOf(scope)}</span><code>${userID}</code></button></li>`;
    })
    .join("");
  return `<!doctype html>
<html lang="id">
<head>
<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Masuk — Payung</title><link rel="icon" href="/favicon.svg">
<style>
body{margin:0;font:16px/1.5 system-ui,sans-serif;background:#fbfaf6;color:#1c2b2a}
main{max-width:34rem;margin:0 auto;padding:2rem 1rem}
h1{font-size:1.5rem;margin:0 0 .25rem}p{margin:0 0 1.25rem;color:#45524f}
ul{list-style:none;margin:0;padding:0;display:grid;gap:.5rem}
button{width:100%;text-align:left;font:inherit;color:inherit;background:#fff;border:1px solid #c9d2cf;border-radius:.5rem;padding:.75rem 1rem;display:grid;gap:.1rem;cursor:pointer}
button:hover{border-color:#0f5f5c}button:focus-visible{outline:3px solid #0f5f5c;outline-offset:2px}
span{color:#45524f}code{font-size:.85rem;color:#45524f}
</style>
</head>
<body><main><h1>Masuk ke Payung</h1><p>Kota percontohan: pilih siapa Anda. Di kota sesungguhnya, di sini petugas memasukkan sandinya.</p>
<form method="post"><ul>${choices}</ul></form></main></body></html>`;
}
