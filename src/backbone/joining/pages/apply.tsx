import type { z } from "zod";
import { Button } from "../../../interface/actions.tsx";
import { writeDay } from "../../../interface/days.ts";
import { Empty } from "../../../interface/empty.tsx";
import { Form, Select, TextInput } from "../../../interface/form.tsx";
import { Layout } from "../../../interface/layout.tsx";
import { form, page, type Sent, textOf } from "../../../interface/page.ts";
import type { View } from "../../../interface/view.ts";
import { navigationFor } from "../../initiatives/public.ts";
import { type Sector, sectors, sectorWords } from "../../organizations/public.ts";
import { beginApplication, readForm } from "../applications/applicant-operations.ts";
import { initiativeIn } from "./parts.tsx";
import { applyWords as said } from "./words.ts";

type Found = z.output<typeof readForm.output>;

/** Where anybody begins to apply, without an account. */
export const applyPage = page({
  path: "/:initiative/joining/apply",
  reads: readForm,
  input: ({ query }) => ({ nomination: query.get("nomination") ?? undefined }),
  draw: (found, view) => (
    <Layout view={view} title={view.t(said.apply)} navigation={navigationFor(view, "joining")}>
      {found.isOpen && !found.isOver ? <Begin view={view} found={found} /> : <NotNow view={view} found={found} />}
    </Layout>
  ),
  forms: [
    form({
      operation: beginApplication,
      input: (sent, { query }) => ({
        ...applicantIn(sent, ""),
        nomination: query.get("nomination") ?? undefined,
        website: textOf(sent, "website"),
      }),
      leadsTo: ({ token }, { params }) => `/${params.initiative}/joining/apply/${token}?step=2`,
      receipt: said.begun,
    }),
  ],
});

function NotNow({ view, found }: { view: View; found: Found }) {
  const title =
    found.isOpen && found.applyUntil
      ? view.t(said.overSince, { day: writeDay(view, found.applyUntil) })
      : view.t(said.closedTitle);
  return <Empty view={view} title={title} why={view.t(said.closedWhy)} />;
}

function Begin({ view, found }: { view: View; found: Found }) {
  return (
    <div class="wrap top two">
      <section class="stack">
        <h1>{view.t(said.applyTitle, { initiative: initiativeIn(view) })}</h1>
        <p class="lead">{view.t(found.nominated ? said.nominatedYou : said.howLong, { count: found.questions })}</p>
        <Form view={view} operation={beginApplication.name}>
          <ApplicantFields view={view} prefix="" applicant={found.nominated ?? {}} />
          {/* Nobody sees it; robots fill in whatever there is. */}
          <div class="vh" aria-hidden="true">
            <label>
              {view.t(said.notForPeople)}
              <input name="website" tabIndex={-1} autoComplete="off" />
            </label>
          </div>
          <Button kind="main">{view.t(said.begin)}</Button>
        </Form>
      </section>
      <aside>
        <p class="small quiet">{view.t(said.whoSees)}</p>
      </aside>
    </div>
  );
}

/** What a form says of who applies. */
export const applicantIn = (sent: Sent, prefix: string) => ({
  name: textOf(sent, `${prefix}name`),
  sector: textOf(sent, `${prefix}sector`),
  contactName: textOf(sent, `${prefix}contactName`),
  contactMail: textOf(sent, `${prefix}contactMail`) ?? null,
  contactPhone: textOf(sent, `${prefix}contactPhone`) ?? null,
});

interface ApplicantFieldsProps {
  view: View;
  /** Before the names of the fields, e.g. `applicant.`. */
  prefix: string;
  applicant: {
    name?: string;
    sector?: Sector | null;
    contactName?: string | null;
    contactMail?: string | null;
    contactPhone?: string | null;
  };
}

/** Asks who applies, and whom to answer. */
export function ApplicantFields({ view, prefix, applicant }: ApplicantFieldsProps) {
  return (
    <>
      <TextInput
        view={view}
        name={`${prefix}name`}
        label={view.t(said.organization)}
        value={applicant.name}
        autocomplete="organization"
      />
      <Select
        view={view}
        name={`${prefix}sector`}
        label={view.t(said.sector)}
        options={sectors.map((sector) => ({ value: sector, label: view.t(sectorWords[sector]) }))}
        value={applicant.sector ?? undefined}
        empty
      />
      <TextInput
        view={view}
        name={`${prefix}contactName`}
        label={view.t(said.contactName)}
        value={applicant.contactName ?? undefined}
        autocomplete="name"
      />
      <TextInput
        view={view}
        name={`${prefix}contactMail`}
        type="email"
        label={view.t(said.mail)}
        hint={view.t(said.mailHint)}
        value={applicant.contactMail ?? undefined}
        autocomplete="email"
      />
      <TextInput
        view={view}
        name={`${prefix}contactPhone`}
        type="tel"
        label={view.t(said.phone)}
        value={applicant.contactPhone ?? undefined}
        autocomplete="tel"
      />
    </>
  );
}
