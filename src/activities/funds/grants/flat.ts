/** The titles of the 360Giving spreadsheet, by where what stands below them belongs in a grant. */
const titles: Readonly<Record<string, string>> = {
  Identifier: "id",
  Title: "title",
  Description: "description",
  Currency: "currency",
  "Amount Applied For": "amountAppliedFor",
  "Amount Awarded": "amountAwarded",
  "Amount Disbursed": "amountDisbursed",
  "Award Date": "awardDate",
  URL: "url",
  "Planned Dates:Start Date": "plannedDates/0/startDate",
  "Planned Dates:End Date": "plannedDates/0/endDate",
  "Planned Dates:Duration (months)": "plannedDates/0/duration",
  "Actual Dates:Start Date": "actualDates/0/startDate",
  "Actual Dates:End Date": "actualDates/0/endDate",
  "Actual Dates:Duration (months)": "actualDates/0/duration",
  "Recipient Org:Identifier": "recipientOrganization/0/id",
  "Recipient Org:Name": "recipientOrganization/0/name",
  "Recipient Org:Charity Number": "recipientOrganization/0/charityNumber",
  "Recipient Org:Company Number": "recipientOrganization/0/companyNumber",
  "Recipient Org:Postal Code": "recipientOrganization/0/postalCode",
  "Recipient Org:Street Address": "recipientOrganization/0/streetAddress",
  "Recipient Org:City": "recipientOrganization/0/addressLocality",
  "Recipient Org:County": "recipientOrganization/0/addressRegion",
  "Recipient Org:Country": "recipientOrganization/0/addressCountry",
  "Recipient Org:Description": "recipientOrganization/0/description",
  "Recipient Org:Web Address": "recipientOrganization/0/url",
  "Recipient Ind:Identifier": "recipientIndividual/id",
  "Recipient Ind:Name": "recipientIndividual/name",
  "Beneficiary Location:Name": "beneficiaryLocation/0/name",
  "Beneficiary Location:Country Code": "beneficiaryLocation/0/countryCode",
  "Beneficiary Location:Geographic Code": "beneficiaryLocation/0/geoCode",
  "Beneficiary Location:Geographic Code Type": "beneficiaryLocation/0/geoCodeType",
  "Funding Org:Identifier": "fundingOrganization/0/id",
  "Funding Org:Name": "fundingOrganization/0/name",
  "Funding Org:Postal Code": "fundingOrganization/0/postalCode",
  "Funding Org:Department": "fundingOrganization/0/department",
  "Grant Programme:Code": "grantProgramme/0/code",
  "Grant Programme:Title": "grantProgramme/0/title",
  "Grant Programme:URL": "grantProgramme/0/url",
  "From An Open Call?": "fromOpenCall",
  "Data Source": "dataSource",
  "Last Modified": "dateModified",
};

const byTitle = new Map(Object.entries(titles).map(([title, path]) => [title.toLowerCase(), path]));
const inNumbers = /^(?:amount(?:AppliedFor|Awarded|Disbursed)|(?:planned|actual)Dates\/\d+\/duration)$/;

type Tree = { [key: string]: unknown };

/** Where what stands below a title belongs; a title that nobody knows keeps its own name. */
const pathOf = (title: string): string => byTitle.get(title.trim().toLowerCase()) ?? title.trim();

const readCell = (path: string, cell: string): string | number => {
  const plain = cell.replaceAll(/[,\s]/g, "");
  return inNumbers.test(path) && /^-?\d+(?:\.\d+)?$/.test(plain) ? Number(plain) : cell;
};

/** Puts a value into a tree at a path like `recipientOrganization/0/name`; a number is a place in a list. */
function put(tree: Tree, path: readonly string[], value: string | number): void {
  const [key = "", next, ...rest] = path;
  if (next === undefined) {
    tree[key] = value;
    return;
  }
  if (/^\d+$/.test(next)) {
    const list = (Array.isArray(tree[key]) ? tree[key] : []) as Tree[];
    tree[key] = list;
    const place = Math.min(Number(next), list.length);
    const [first, ...more] = rest;
    list[place] ??= {};
    put(list[place], [first ?? "value", ...more], value);
    return;
  }
  const below = (tree[key] ?? {}) as Tree;
  tree[key] = below;
  put(below, [next, ...rest], value);
}

/** One row of the flat form as the grant that it means; empty cells are left out. */
export function grantOfRow(header: readonly string[], cells: readonly string[]): Tree {
  const grant: Tree = {};
  for (const [column, title] of header.entries()) {
    const cell = cells[column] ?? "";
    if (cell.trim() === "") continue;
    const path = pathOf(title);
    // Only what this form is known for is divided: a slash in a title of its own is a slash.
    const parts =
      byTitle.has(title.trim().toLowerCase()) || /^[a-z]+(?:\/\d+\/[a-z]+)+$/i.test(path) ? path.split("/") : [path];
    if (parts.some((part) => part === "__proto__")) continue;
    put(grant, parts, readCell(path, cell));
  }
  return grant;
}
