import type { Page } from "../../../interface/page.ts";
import { bringPage } from "./bring-page.tsx";
import { dataPage } from "./data-page.tsx";
import { editionPage } from "./edition-page.tsx";
import { uploadPage } from "./upload-page.tsx";

/** The pages of the data: what stands behind the figures, and bringing new ones. */
export const pages: readonly Page[] = [dataPage, bringPage, uploadPage, editionPage];
