import { navigationFor } from "../../../../backbone/initiatives/public.ts";
import { Button } from "../../../../interface/actions.tsx";
import { Form, Radios } from "../../../../interface/form.tsx";
import { Layout } from "../../../../interface/layout.tsx";
import { NamesFold, NamesInputs, namesOf } from "../../../../interface/names-input.tsx";
import { form, page, textOf } from "../../../../interface/page.ts";
import { pathOfCampaign } from "../campaign.ts";
import { beginCampaign, type ReadListening } from "../operations.ts";
import { templates } from "../templates.ts";
import { campaignWords as said, templateWords } from "../words.ts";

/** Beginning a campaign from what a country needs. */
export const beginPage = (readListening: ReadListening) =>
  page({
    path: "/:initiative/listening/new",
    reads: readListening,
    draw: (_found, view) => {
      const names = { name: "names", label: view.t(said.nameOfCampaign) };
      return (
        <Layout view={view} title={view.t(said.beginTitle)} navigation={navigationFor(view, "listening")}>
          <div class="wrap top">
            <h1>{view.t(said.beginTitle)}</h1>
            <p class="lead measure">{view.t(said.beginLead)}</p>
            <Form view={view} operation={beginCampaign.name} class="story-form" hidden={{ writtenIn: view.language }}>
              <NamesInputs view={view} texts={[names]} />
              <NamesFold view={view} texts={[names]} label={view.t(said.inOtherLanguages)} />
              <Radios
                view={view}
                name="template"
                label={view.t(said.beginFrom)}
                value={String(view.entered.template ?? (view.language === "en" ? "US" : "IL"))}
                options={templates.map((value) => ({
                  value,
                  label: view.t(templateWords[value].label),
                  hint: view.t(templateWords[value].hint),
                }))}
              />
              <Button kind="main">{view.t(said.begin)}</Button>
            </Form>
          </div>
        </Layout>
      );
    },
    forms: [
      form({
        operation: beginCampaign,
        input: (sent) => ({
          names: namesOf(sent, "names", textOf(sent, "writtenIn")),
          template: textOf(sent, "template"),
        }),
        leadsTo: ({ number }, { params }) => `/${params.initiative}/${pathOfCampaign(number)}`,
        receipt: said.wasBegun,
      }),
    ],
  });
