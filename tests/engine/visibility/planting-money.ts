import { backbone, members, partners, type Sown } from "./marks.ts";
import type { Organizations } from "./planting-agreed.ts";
import { day } from "./planting-governing.ts";
import { own, type PlantedPromises } from "./planting-promises.ts";
import type { ReadersHouse } from "./readers.ts";

const sum = { amount: 100, currency: "EUR" };
const withFunder = [...own, "funder"] as const;

/** What partners need, who gives, and grants: written here, and from a file. */
export async function plantMoney(
  house: ReadersHouse,
  sown: Sown,
  all: Organizations,
  { draft }: PlantedPromises,
): Promise<void> {
  await plantNeeds(house, sown, all, draft);
  await plantFund(house, sown, all);
  await plantOwnGrants(house, sown, all);
  await plantBroughtGrants(house, sown);
}

/** A need for each circle; the one for the funder is for a promise that is a draft. */
async function plantNeeds({ run }: ReadersHouse, sown: Sown, all: Organizations, draft: string): Promise<void> {
  const need = async (kind: string, readers: readonly string[], more: object): Promise<string> => {
    const { id } = await run("partner", "fund.add-need", {
      ...{ ...sum, organizationId: all.own, ...more, names: { en: sown.mark(kind, readers, true) } },
      about: { en: sown.mark(`${kind}about`, readers, true) },
    });
    sown.place(kind, readers, id ?? "", {
      pages: ["work/funds/needs/:id"],
      queries: [["fund.need", "id"]],
      changes: ["fund.edit-need", "fund.end-need"],
    });
    return id ?? "";
  };
  await need("need", own, {});
  await need("needpartners", partners, { shownTo: "partners" });
  const forAll = await need("needmembers", members, { shownTo: "members" });
  const named = await need("needfunder", withFunder, { shownToIds: [all.fund], commitmentId: draft });
  await run("funder", "fund.pledge", {
    ...{ ...sum, organizationId: all.fund, needId: named, words: sown.mark("pledge", withFunder) },
  });
  await run("director", "fund.pledge", {
    ...{ ...sum, needId: forAll, forAll: true, giverName: sown.mark("pledgegiver", members) },
    words: sown.mark("pledgemembers", members),
  });
  const met = await need("needmet", partners, { shownTo: "partners" });
  await run("partner", "fund.end-need", { id: met, state: "met", outcome: sown.mark("needoutcome", partners) });
}

async function plantFund({ run }: ReadersHouse, sown: Sown, all: Organizations): Promise<void> {
  const { id } = await run("funder", "fund.add", {
    ...{ organizationId: all.fund, names: { en: sown.mark("fund", members, true) } },
    how: { en: sown.mark("fundhow", members) },
  });
  await run("funder", "fund.round", {
    ...{ id, names: { en: sown.mark("fundround", members) }, opensOn: day(3), closesOn: day(30) },
  });
  const giver = sown.mark("pledgefund", [...backbone, "funder"]);
  await run("director", "fund.pledge", { ...sum, fundId: id, giverName: giver });
  sown.place("fund", members, id ?? "", {
    pages: ["work/funds/fund/:id"],
    queries: [["fund.read", "id"]],
    changes: ["fund.edit", "fund.close", "fund.round"],
  });
}

async function plantOwnGrants({ run }: ReadersHouse, sown: Sown, all: Organizations): Promise<void> {
  for (const [kind, readers, forMembers] of [
    ["grant", withFunder, false],
    ["grantmembers", members, true],
  ] as const) {
    const { id } = await run("director", "grant.add", {
      ...{ ...sum, awardedOn: day(-30), funderId: all.fund, recipientId: all.own, forMembers },
      ...{ title: sown.mark(kind, readers), description: sown.mark(`${kind}about`, readers) },
    });
    sown.place(kind, readers, id ?? "", {
      pages: ["work/funds/grants/:id"],
      queries: [["grant.read", "id"]],
      changes: ["grant.link"],
    });
  }
}

/** A file with a grant to an organization and one to a person, with a part that the program does not know. */
async function plantBroughtGrants({ run }: ReadersHouse, sown: Sown): Promise<void> {
  const grant = (kind: string, recipient: object) => ({
    ...{ id: `360G-${kind}`, currency: "GBP", amountAwarded: 100, awardDate: "2014-06-25", ...recipient },
    ...{ title: sown.mark(kind, members), description: sown.mark(`${kind}about`, members) },
    fundingOrganization: [{ id: "X-1", name: sown.mark(`${kind}giver`, members) }],
    remark: sown.mark(`${kind}source`, backbone),
  });
  const person = { recipientIndividual: { id: "p-1", name: sown.mark("grantperson", backbone) } };
  const school = { recipientOrganization: [{ id: "X-2", name: sown.mark("grantschool", members) }] };
  const grants = [grant("grantbrought", school), grant("granttoperson", person)];
  const text = JSON.stringify({ grants });
  const { id } = await run("director", "grant.bring", { file: new File([text], "grants.json") });
  await run("director", "grant.take", { id });
  sown.place("grantfile", backbone, id ?? "", {
    pages: ["work/funds/bring/:id"],
    queries: [
      ["grant.look", "id"],
      ["grant.export", "file"],
    ],
    changes: ["grant.take", "grant.drop"],
  });
}
