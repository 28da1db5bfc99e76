import { Button, Confirm } from "../../../interface/actions.tsx";
import { Form, Radios, Select, TextArea, TextInput } from "../../../interface/form.tsx";
import { LanguagesInput, languagesOf, listOf } from "../../../interface/languages-input.tsx";
import { Layout } from "../../../interface/layout.tsx";
import { form, type PageRequest, page, type Sent, textOf } from "../../../interface/page.ts";
import type { View } from "../../../interface/view.ts";
import { addOneAffiliation, affiliationWords, endOneAffiliation } from "../../affiliations/public.ts";
import { navigationFor, viewOfForm } from "../../initiatives/public.ts";
import { removePartner } from "../operations.ts";
import type { OrganizationView } from "../organization.ts";
import { editOrganization, type Profile, readForChange } from "../profile-operations.ts";
import { sectors } from "../sector.ts";
import { partnersWords } from "../words.ts";
import { ConnectionForms, connectionIn } from "./connections.tsx";
import { sectorOptions } from "./growth.tsx";
import { profileWords as said } from "./profile-words.ts";

const linesOf = (sent: Sent, field: string): string[] =>
  (textOf(sent, field) ?? "")
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean);

const identifierRows = 2;

function identifiersIn(sent: Sent) {
  return Array.from({ length: 10 }, (_, place) => ({
    scheme: textOf(sent, `identifiers.${place}.scheme`) ?? "",
    number: textOf(sent, `identifiers.${place}.number`),
  })).filter(({ scheme, number }) => scheme !== "" || number !== undefined);
}

const toProfile = (_output: unknown, { params }: PageRequest): string =>
  `/${params.initiative}/organizations/${params.id}`;
const toHere = (_output: unknown, request: PageRequest): string => `${toProfile(null, request)}/edit`;

/** Where the backbone, or who acts for an organization, changes its profile and how it belongs with others. */
export const editPage = page({
  path: "/:initiative/organizations/:id/edit",
  reads: readForChange,
  input: ({ params }) => ({ id: params.id ?? "" }),
  draw: ({ profile, knownPlaces }, view) => {
    const { organization, mayChange } = profile;
    const title = view.t(said.changeTitle, { name: organization.name });
    return (
      <Layout view={view} title={title} navigation={navigationFor(view, "partners")}>
        <div class="wrap top">
          <h1>{title}</h1>
          <p>
            <a href={view.url(`organizations/${organization.id}`)}>{view.t(said.back)}</a>
          </p>
        </div>
        <ProfileForm view={viewOfForm(view, editOrganization)} profile={profile} knownPlaces={knownPlaces} />
        <ConnectionForms view={view} profile={profile} />
        {mayChange === "all" && <Remove view={view} organization={organization} />}
      </Layout>
    );
  },
  forms: [
    form({
      operation: editOrganization,
      input: (sent, { params }) => ({
        id: params.id,
        seen: textOf(sent, "seen"),
        name: textOf(sent, "name"),
        otherNames: linesOf(sent, "otherNames"),
        does: textOf(sent, "does") ?? null,
        places: listOf(sent, "places"),
        speaks: languagesOf(sent),
        website: textOf(sent, "website") ?? null,
        identifiers: identifiersIn(sent),
        isPublic: textOf(sent, "isPublic") === "yes",
        contactName: textOf(sent, "contactName") ?? null,
        contactTitle: textOf(sent, "contactTitle") ?? null,
        contactMail: textOf(sent, "contactMail") ?? null,
        contactPhone: textOf(sent, "contactPhone") ?? null,
        ...(sent.has("sector") ? { sector: textOf(sent, "sector") ?? null } : {}),
        ...(sent.has("admittedOn") ? { admittedOn: textOf(sent, "admittedOn") ?? null } : {}),
      }),
      leadsTo: toProfile,
      receipt: said.saved,
    }),
    form({
      operation: addOneAffiliation,
      input: connectionIn,
      leadsTo: toHere,
      receipt: affiliationWords.added,
    }),
    form({
      operation: endOneAffiliation,
      input: (sent) => ({ id: textOf(sent, "affiliation"), until: textOf(sent, "until") }),
      leadsTo: toHere,
      receipt: affiliationWords.ended,
    }),
    form({
      operation: removePartner,
      input: (_sent, { params }) => ({ id: params.id }),
      leadsTo: (_output, { params }) => `/${params.initiative}/partners`,
      receipt: partnersWords.removed,
    }),
  ],
});

interface ProfileFormProps {
  view: View;
  profile: Profile;
  knownPlaces: readonly string[];
}

function ProfileForm({ view, profile, knownPlaces }: ProfileFormProps) {
  const one = profile.organization;
  return (
    <section class="wrap">
      <Form view={view} operation={editOrganization.name} hidden={{ seen: one.changedAt }}>
        <div class="two">
          <div>
            <Names view={view} one={one} />
            <TextArea view={view} name="does" label={view.t(said.does)} rows={5} value={one.does ?? ""} optional />
            <Working view={view} one={one} knownPlaces={knownPlaces} />
          </div>
          <div>
            {profile.mayChange === "all" ? (
              <Admission view={view} one={one} />
            ) : (
              <p class="small quiet field">{view.t(said.sectorByBackbone)}</p>
            )}
            <Identifiers view={view} one={one} />
            <ContactFields view={view} one={one} />
            <Radios
              view={view}
              name="isPublic"
              label={view.t(said.isPublic)}
              value={one.isPublic ? "yes" : "no"}
              options={[
                { value: "no", label: view.t(said.publicNo) },
                { value: "yes", label: view.t(said.publicYes), hint: view.t(said.publicYesHint) },
              ]}
            />
          </div>
        </div>
        <Button kind="main">{view.t(said.save)}</Button>
      </Form>
    </section>
  );
}

interface PartProps {
  view: View;
  one: OrganizationView;
}

const Names = ({ view, one }: PartProps) => (
  <>
    <TextInput view={view} name="name" label={view.t(said.name)} value={one.name} />
    <TextArea
      view={view}
      name="otherNames"
      label={view.t(said.otherNames)}
      hint={view.t(said.otherNamesHint)}
      rows={3}
      value={one.otherNames.join("\n")}
      optional
    />
  </>
);

function Working({ view, one, knownPlaces }: PartProps & { knownPlaces: readonly string[] }) {
  const comma = view.language === "ar" ? "، " : ", ";
  return (
    <>
      <TextInput
        view={view}
        name="places"
        label={view.t(said.places)}
        hint={
          knownPlaces.length > 0
            ? view.t(said.placesUsed, { places: knownPlaces.join(comma) })
            : view.t(said.placesHint)
        }
        value={one.places.join(comma)}
        optional
      />
      <LanguagesInput
        view={view}
        label={view.t(said.speaks)}
        otherLabel={view.t(said.otherLanguages)}
        values={one.speaks}
      />
      <TextInput
        view={view}
        name="website"
        type="url"
        label={view.t(said.website)}
        value={one.website ?? ""}
        optional
      />
    </>
  );
}

const Admission = ({ view, one }: PartProps) => (
  <>
    <Select
      view={view}
      name="sector"
      label={view.t(said.sector)}
      options={sectorOptions(view, sectors)}
      value={one.sector ?? ""}
      empty
      optional
    />
    <TextInput
      view={view}
      name="admittedOn"
      type="date"
      label={view.t(said.admittedOn)}
      value={one.admittedOn ?? ""}
      optional
    />
  </>
);

function Identifiers({ view, one }: PartProps) {
  const rows = Math.min(10, Math.max(identifierRows, one.identifiers.length + 1));
  return (
    <fieldset class="field">
      <legend>{view.t(said.identifiers)}</legend>
      {Array.from({ length: rows }, (_, place) => (
        <div key={place} class="pair">
          <TextInput
            view={view}
            name={`identifiers.${place}.scheme`}
            label={view.t(said.scheme)}
            value={one.identifiers[place]?.scheme ?? ""}
          />
          <TextInput
            view={view}
            name={`identifiers.${place}.number`}
            label={view.t(said.number)}
            value={one.identifiers[place]?.number ?? ""}
            latin
          />
        </div>
      ))}
    </fieldset>
  );
}

const ContactFields = ({ view, one }: PartProps) => (
  <fieldset class="field">
    <legend>
      {view.t(said.contact)} <span class="hint">{view.t(said.contactFor)}</span>
    </legend>
    <div class="pair">
      <TextInput view={view} name="contactName" label={view.t(said.contactName)} value={one.contactName ?? ""} />
      <TextInput view={view} name="contactTitle" label={view.t(said.contactTitle)} value={one.contactTitle ?? ""} />
      <TextInput
        view={view}
        name="contactMail"
        type="email"
        label={view.t(said.contactMail)}
        value={one.contactMail ?? ""}
      />
      <TextInput
        view={view}
        name="contactPhone"
        type="tel"
        label={view.t(said.contactPhone)}
        value={one.contactPhone ?? ""}
      />
    </div>
  </fieldset>
);

const Remove = ({ view, organization }: { view: View; organization: OrganizationView }) => (
  <section class="wrap block">
    <Confirm
      view={view}
      label={view.t(partnersWords.remove)}
      question={view.t(partnersWords.removeQuestion, { name: organization.name })}
    >
      <Form view={viewOfForm(view, removePartner)} operation={removePartner.name}>
        <Button>{view.t(partnersWords.remove)}</Button>
      </Form>
    </Confirm>
  </section>
);
