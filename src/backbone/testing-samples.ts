// What the pages of the backbone are drawn with in tests.
export const names = { en: "North Star", he: "כוכב הצפון", ar: "نجمة الشمال" };
export const member = {
  personId: "1",
  name: "Noa",
  mail: "noa@example.org",
  permissions: ["backbone"],
  organization: null,
  skills: ["facilitation"],
  until: null,
  joinedAt: "2026-01-01T00:00:00.000Z",
  isMe: true,
};
export const invitation = {
  id: "2",
  permissions: ["partner"],
  language: "ar",
  invitedAt: "2026-01-01T00:00:00.000Z",
  expiresAt: "2026-01-15T00:00:00.000Z",
  mostUses: 3,
  uses: 1,
  organizationId: "3",
  state: "open",
};
export const school = {
  id: "3",
  name: "School network North",
  language: "en",
  sector: "school-network",
  contactName: null,
  contactMail: "a@example.org",
  contactPhone: null,
  contactTitle: null,
  otherNames: ["רשת הצפון"],
  places: ["Haifa"],
  speaks: ["he", "Circassian"],
  does: "Runs schools",
  website: "https://school.example.org",
  identifiers: [{ scheme: "Registry", number: "580123456" }],
  admittedOn: "2014-09-01",
  isPublic: true,
};
export const chores = { doubles: 1, withoutLead: 2 };
export const growth = {
  years: [
    { year: 2013, admitted: 40, total: 40, bySector: [{ sector: "nonprofit", count: 40 }] },
    { year: 2014, admitted: 20, total: 60, bySector: [{ sector: null, count: 20 }] },
    { year: 2017, admitted: 40, total: 100, bySector: [{ sector: "business", count: 40 }] },
  ],
  unsaid: 3,
};
export const none = { years: [], unsaid: 0 };
export const acting = {
  personId: "1",
  name: "Noa",
  title: "Head of programs",
  level: "senior",
  authority: "decides",
  isLead: true,
  since: "2025-01-01",
  until: null,
};
export const affiliation = {
  id: "7",
  kind: "coalition",
  what: null,
  isFirst: true,
  other: { id: "9", name: "Coalition", isPublic: false },
  since: "2020-01-01",
  until: null,
};
export const profile = {
  organization: { ...school, changedAt: "2026-01-01T00:00:00.000Z" },
  mayChange: "all",
  people: [acting, { ...acting, personId: "2", isLead: false, until: "2025-06-30" }],
  affiliations: [
    affiliation,
    { ...affiliation, id: "8", kind: "other", what: "a joint project", isFirst: false, until: "2021-01-01" },
  ],
  merged: [{ name: "Schools North", on: "2026-01-01T00:00:00.000Z", by: null }],
  others: [{ id: "9", name: "Coalition" }],
};
export const card = {
  ...member,
  hasLeft: false,
  about: "Twenty years in schools",
  speaks: ["ar"],
  phone: "054-1234567",
  contactFor: "members",
  representations: [
    { ...acting, organizationId: "3", organization: "School network North" },
    { ...acting, organizationId: "9", organization: "Coalition", isLead: false, until: "2025-06-30" },
  ],
};
export const choose = [{ id: "3", name: "School network North" }];
export const changes = [
  {
    id: "4",
    at: "2026-01-01T00:00:00.000Z",
    by: "Noa",
    operation: "goal.set",
    kind: "goal",
    detail: { indicator: "share", baseline: { period: "2013", value: 0.09 }, target: { period: "2016", value: 0.156 } },
  },
  {
    id: "5",
    at: "2026-01-01T00:00:00.000Z",
    by: null,
    operation: "indicator.define",
    kind: "definition",
    detail: { indicator: "share", version: 2, reason: "They count otherwise now." },
  },
  { id: "6", at: "2026-01-01T00:00:00.000Z", by: null, operation: "upload.bring", kind: "edition", detail: {} },
];
