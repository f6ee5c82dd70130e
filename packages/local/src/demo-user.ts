import type { Role } from "@payung/core/access/schema";

export type DemoUser = {
  readonly userID: string;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly scope: string;
};

const city = "18.71";

/** The staff of the demo city, design §6. */
export const demoUsers: readonly DemoUser[] = [
  { userID: "tapem.operator", name: "Rina Tapem", roles: ["operator-city"], scope: city },
  {
    userID: "kecamatan.kedaton",
    name: "Yusuf Kecamatan Kedaton",
    roles: ["operator-kecamatan"],
    scope: "18.71.01",
  },
  {
    userID: "kelurahan.kedaton",
    name: "Sari Kelurahan Kedaton",
    roles: ["operator-kelurahan"],
    scope: "18.71.01.1003",
  },
  { userID: "disnaker.verifier", name: "Dewi Disnaker", roles: ["verifier-disnaker"], scope: city },
  { userID: "disnaker.kepala", name: "Kepala Disnaker", roles: ["approver-disnaker"], scope: city },
  { userID: "bpkad.tapd", name: "Tono TAPD", roles: ["budget-tapd"], scope: city },
  { userID: "bpkad.ppk", name: "Putri PPK", roles: ["finance-ppk"], scope: city },
  { userID: "bpkad.bud", name: "Budi BUD", roles: ["finance-bud"], scope: city },
  { userID: "bpjs.petugas", name: "Petugas BPJS", roles: ["bpjs-officer"], scope: city },
  { userID: "inspektorat", name: "Inspektorat Kota", roles: ["auditor"], scope: city },
  { userID: "admin", name: "Admin Payung", roles: ["admin"], scope: city },
];
